import { findWord } from '../../base/words.ts';
import { lambdaArity, lambdaDefault, lambdaParameterType, returnWithoutValue, typeMismatch } from '../../diagnostics/catalogue/expressions.ts';
import type { Details, TextEdit } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { isAssignable, joinAll } from '../relations.ts';
import { showType, showTypes } from '../show.ts';
import { errorType, neverType, voidType, type FunctionType, type Type } from '../type.ts';
import type { Body, Frame } from './body.ts';
import { coerce } from './coerce.ts';
import { possibleFix, replace } from './fixes.ts';
import { checkIrrefutable } from './irrefutable.ts';
import { unreachable } from './flow.ts';
import { closeScope, declareVariable, openScope } from './locals.ts';
import { count, reportMismatch } from './mismatch.ts';
import { checkPattern } from './patterns.ts';
import { flowForClosure } from './places.ts';
import { reportMissingReturn, wantingOf } from './returns.ts';
import { resultOfNode, typeOfNode } from './type-nodes.ts';

/** What a lambda's place expects; null where that is not known (yet). */
export interface LambdaHint {
  readonly parameters: readonly (Type | null)[];
  readonly result: Type | null;
}

/** A lambda where a type is expected, or nothing is known. */
export function checkLambdaExpression(body: Body, node: ast.LambdaExpression, hint: Type | null): Type {
  const wanted = hint?.kind === 'nullable' ? hint.inner : hint;
  if (wanted?.kind === 'function') return checkLambda(body, node, wanted);
  if (wanted?.kind === 'error') return checkLambda(body, node, { parameters: node.parameters.map(() => errorType), result: null });
  return checkLambda(body, node, null);
}

/** Checks a lambda's body; its parameters take the expected types unless they are written. */
export function checkLambda(body: Body, node: ast.LambdaExpression, hint: LambdaHint | null): Type {
  const fits = !hint || hint.parameters.length === node.parameters.length;
  if (hint && !fits) reportArity(body, node, hint);
  else reportUntyped(body, node, hint);
  const written = node.result ? resultOfNode(body, node.result) : null;
  const result = written ?? hint?.result ?? null;
  const frame: Frame = { parent: body.frame, kind: 'lambda', name: 'this lambda', node, resultNode: node.result, bodyStart: node.body.start, result, returned: [], loop: null };
  const { flow } = body;
  body.frame = frame;
  body.flow = flowForClosure(body, { reachable: true, facts: flow.facts }, node);
  openScope(body);
  reportDefaults(body, node);
  const parameters = node.parameters.map((parameter, i) => declareLambdaParameter(body, parameter, hint, i, fits));
  for (const [i, { pattern }] of node.parameters.entries()) if (pattern) takeApart(body, pattern, parameters[i]);
  const found = node.body.kind === 'block' ? checkBlockBody(body, node.body, frame) : checkExpressionBody(body, node.body, frame);
  closeScope(body);
  body.frame = frame.parent ?? frame;
  body.flow = flow;
  const type: FunctionType = { kind: 'function', parameters, result: written ?? (result && result.kind !== 'error' ? result : found) };
  body.module.types[node.id] = type;
  return fits ? type : errorType;
}

/** Whether nothing of a type is still to be found. */
function isConcrete(type: Type): boolean {
  switch (type.kind) {
    case 'class':
      return type.args.every(isConcrete);
    case 'nullable':
      return isConcrete(type.inner);
    case 'int':
    case 'float':
    case 'bool':
      return true;
    default:
      return false;
  }
}

function declareLambdaParameter(body: Body, node: ast.Parameter, hint: LambdaHint | null, i: number, fits: boolean): Type {
  const given = fits ? (hint?.parameters[i] ?? errorType) : errorType;
  const written = node.type ? typeOfNode(body, node.type) : given;
  if (node.type && isConcrete(given) && !isAssignable(given, written)) {
    const [found, wanted] = showTypes(written, given);
    body.report(typeMismatch, node.type, { clause: `what this lambda takes as \`${node.name.name}\` must be`, wanted, found }, { fixes: [possibleFix(`write \`${wanted}\``, replace(body, node.type, wanted))] });
    declareVariable(body, { name: node.name, node, type: errorType, constant: false, origin: 'parameter' });
    return given;
  }
  const type = written;
  declareVariable(body, { name: node.name, node, type, constant: false, origin: 'parameter' });
  return type;
}

/** `([key, value]) => …` */
function takeApart(body: Body, pattern: ast.Pattern, type: Type): void {
  checkPattern(body, pattern, type, { constant: false, origin: 'parameter', bindsOnly: true });
  if (type.kind !== 'error') checkIrrefutable(body, pattern, type);
}

function reportDefaults(body: Body, node: ast.LambdaExpression): void {
  for (const { name, type, value } of node.parameters) {
    if (!value) continue;
    const mark = { start: (type ?? name).end, end: value.end };
    body.report(lambdaDefault, value, { name: name.name }, { fixes: [possibleFix('remove the default', replace(body, mark, ''))] });
  }
}

/** Parameters whose type neither the lambda nor its place says. */
function reportUntyped(body: Body, node: ast.LambdaExpression, hint: LambdaHint | null): void {
  const untyped = node.parameters.filter((parameter, i) => !parameter.type && !hint?.parameters[i]);
  if (untyped.length === 0) return;
  const at = { start: untyped[0].start, end: untyped[untyped.length - 1].end };
  const written = node.parameters.map((parameter) => (parameter.type ? body.text(parameter) : `${nameOf(body, parameter)}: ${parameter.pattern ? 'List<int>' : 'int'}`)).join(', ');
  body.report(lambdaParameterType, at, { names: untyped.map((parameter) => `\`${nameOf(body, parameter)}\``).join(' and ') }, { hint: `write it, as in \`(${written}) => …\`` });
}

function nameOf(body: Body, { name, pattern }: ast.Parameter): string {
  return pattern ? body.text(pattern) : name.name;
}

function reportArity(body: Body, node: ast.LambdaExpression, hint: LambdaHint): void {
  const { parameters } = node;
  const at = parameters.length > 0 ? { start: parameters[0].start, end: parameters[parameters.length - 1].end } : { start: node.start, end: node.body.start };
  const taken = entryTaken(body, node, hint);
  if (taken) return body.report(lambdaArity, at, { takes: count(parameters.length, 'parameter'), wanted: hint.parameters.length }, taken);
  const types = hint.parameters.map((type) => (type ? showType(type) : '…')).join(', ');
  body.report(lambdaArity, at, { takes: count(parameters.length, 'parameter'), wanted: hint.parameters.length }, {
    hint: hint.parameters.length === 0 ? 'it is called without arguments: `() => …`' : `it is called with \`(${types})\`${parameters.length < hint.parameters.length ? ': name what is not needed `_`' : ''}`,
  });
}

/** `.value`, and what shows that the word ends there. */
const ENTRY_PART = 7;

/** `map.filter((entry) => entry.value > 1)`, as in Kotlin: the lambdas of a Map take keys and values apart. */
function entryTaken(body: Body, { start, parameters, body: inner }: ast.LambdaExpression, hint: LambdaHint): Details | null {
  if (hint.parameters.length !== 2 || parameters.length !== 1 || inner.kind === 'block') return null;
  const [{ name }] = parameters;
  const edits: TextEdit[] = [];
  const text = body.text(inner);
  for (let at = findWord(text, name.name); at >= 0; at = findWord(text, name.name, at + name.name.length)) {
    const end = at + name.name.length;
    const [part, taken] = /^\.(key|value)\b/.exec(text.slice(end, end + ENTRY_PART)) ?? [];
    if (part === undefined) return null;
    edits.push(replace(body, { start: inner.start + at, end: inner.start + end + part.length }, taken));
  }
  if (edits.length === 0) return null;
  const head = start === parameters[0].start ? '(key, value)' : 'key, value';
  return { hint: 'it is called with the key and the value', fixes: [possibleFix('take both', replace(body, parameters[0], head), ...edits)] };
}

/** The type that the body gives. Where no value is wanted, any expression will do. */
function checkExpressionBody(body: Body, node: ast.Expression, frame: Frame): Type {
  const { result, returned } = frame;
  const found = body.check(node, result);
  if (!result && returned.length > 0) {
    if (found.kind !== 'never') returned.push({ at: node, value: found.kind === 'void' ? null : node, type: found });
    return joinReturned(body, frame);
  }
  if (!result || result.kind === 'error') return found;
  if (result.kind === 'void') return voidType;
  if (!coerce(body, node, found, result)) reportMismatch(body, node, found, result, wantingOf(body, frame, 'this lambda must give'));
  return result;
}

function checkBlockBody(body: Body, node: ast.Block, frame: Frame): Type {
  body.statement(node);
  if (frame.result) {
    if (body.flow.reachable && frame.result.kind !== 'void') reportMissingReturn(body, node, frame);
    return frame.result;
  }
  if (frame.returned.length === 0) return body.flow.reachable ? voidType : neverType;
  const joined = joinReturned(body, frame);
  if (body.flow.reachable && joined.kind !== 'void') reportMissingReturn(body, node, { ...frame, result: joined });
  body.flow = unreachable(body.flow);
  return joined;
}

/** The common type of what a lambda returns: all of it, or nothing at all. */
function joinReturned(body: Body, { returned, name }: Frame): Type {
  const values = returned.filter((each) => each.value !== null);
  if (values.length === 0) return voidType;
  const joined = joinAll(values.map((each) => each.type));
  for (const { at, value, type } of returned) {
    if (value) coerce(body, value, type, joined);
    else if (joined.kind !== 'void' && joined.kind !== 'error') body.report(returnWithoutValue, at, { name, type: showType(joined) });
  }
  return joined;
}
