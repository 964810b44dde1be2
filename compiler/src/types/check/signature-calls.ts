import { brokenBound, wrongTypeArgumentCount } from '../../diagnostics/catalogue/declarations.ts';
import { cannotInferArgument, valueOfNothing } from '../../diagnostics/catalogue/expressions.ts';
import type { Signature, TypeParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { applyInferred, brokenBounds, inferredSoFar, inferFromArgument, inferFromExpected, mentionsOpen, solve, startInference, type Inference } from '../infer.ts';
import { stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { substitute } from '../substitute.ts';
import { anyType, errorType, voidType, type FunctionType, type Type } from '../type.ts';
import { checkLoose, declarationOf, placeArguments, type CallSite, type Slot } from './arguments.ts';
import type { Body } from './body.ts';
import { coerce } from './coerce.ts';
import { quoted } from './fixes.ts';
import { checkLambda, lambdaOf } from './lambdas.ts';
import { reportMismatch } from './mismatch.ts';
import { addHole, filled } from './open-types.ts';
import { typeOfNode } from './type-nodes.ts';

/** A call that fits its signature. */
export interface Called {
  readonly result: Type;
  readonly args: readonly (ast.Expression | null)[];
  readonly typeArgs: readonly Type[];
}

export interface CallOptions {
  readonly signature: Signature;
  /** What may be inferred: the signature's own type parameters, or those of the class that a constructor makes. */
  readonly inferable: readonly TypeParameterSymbol[];
  /** Written type arguments; null where they are to be inferred. */
  readonly typeArgs: readonly Type[] | null;
  /** What the call's place would like. */
  readonly hint: Type | null;
}

/** Checks a call against a signature. Null where it does not fit; then everything was reported. */
export function callSignature(body: Body, site: CallSite, options: CallOptions): Called | null {
  const { signature, inferable, typeArgs } = options;
  const placed = placeArguments(body, site, signature.parameters);
  if (!placed) {
    checkLoose(body, site.args, signature.parameters);
    return null;
  }
  if (inferable.length === 0) return plainCall(body, site, signature, placed);
  if (typeArgs) return explicitCall(body, site, options, typeArgs, placed);
  return inferredCall(body, site, options, placed);
}

/** The result that a call has although its arguments do not fit: known where nothing was to be inferred. */
export function resultOfBroken(options: CallOptions): Type {
  const { signature, inferable, typeArgs } = options;
  if (inferable.length === 0) return signature.result;
  return typeArgs?.length === inferable.length ? substitute(signature.result, inferable, typeArgs) : errorType;
}

/** Reads written type arguments (`f<int>(x)`). Null where there are none, or not as many as there should be. */
export function readTypeArgs(body: Body, site: CallSite, nodes: readonly ast.TypeNode[], parameters: readonly TypeParameterSymbol[]): readonly Type[] | null {
  if (nodes.length === 0) return null;
  const types = nodes.map((node) => typeOfNode(body, node));
  if (types.length === parameters.length) return types;
  const wanted = parameters.length === 0 ? site.name : `${site.name}<${parameters.map((each) => each.name).join(', ')}>`;
  const at = { start: nodes[0].start, end: nodes[nodes.length - 1].end };
  body.report(wrongTypeArgumentCount, at, { name: site.name, wanted, expected: parameters.length, found: types.length }, { secondary: declarationOf(site) });
  return null;
}

function plainCall(body: Body, site: CallSite, signature: Signature, placed: readonly (ast.Expression | null)[]): Called {
  const { parameters } = signature;
  for (let i = 0; i < placed.length; i++) {
    const argument = placed[i];
    if (argument) checkArgument(body, site, argument, body.check(argument, parameters[i].type), parameters[i], parameters[i].type);
  }
  return { result: body.open.length === 0 ? signature.result : filled(body, signature.result), args: placed, typeArgs: [] };
}

function explicitCall(body: Body, site: CallSite, options: CallOptions, typeArgs: readonly Type[], placed: readonly (ast.Expression | null)[]): Called {
  const { signature, inferable } = options;
  reportBounds(body, site, inferable, typeArgs);
  for (let i = 0; i < placed.length; i++) {
    const argument = placed[i];
    if (!argument) continue;
    const type = substitute(signature.parameters[i].type, inferable, typeArgs);
    checkArgument(body, site, argument, body.check(argument, type), signature.parameters[i], type);
  }
  return { result: substitute(signature.result, inferable, typeArgs), args: placed, typeArgs };
}

/**
 * Plain arguments come first, then those that need to be told what is expected of them: lambdas, whose parameters take
 * their types from what the plain ones said, and empty literals. Each argument is checked once.
 */
function inferredCall(body: Body, site: CallSite, options: CallOptions, placed: readonly (ast.Expression | null)[]): Called {
  const { signature, inferable, hint } = options;
  const { parameters } = signature;
  const inference = startInference(inferable);
  if (hint) inferFromExpected(inference, signature.result, signature.result.kind === 'parameter' ? stripNull(hint) : hint);
  const types: Type[] = [];
  for (let i = 0; i < placed.length; i++) {
    const argument = placed[i];
    if (argument && !waits(argument, parameters[i])) types[i] = learnFrom(body, inference, argument, parameters[i]);
  }
  for (let i = 0; i < placed.length; i++) {
    const argument = placed[i];
    if (argument && waits(argument, parameters[i])) types[i] = learnFrom(body, inference, argument, parameters[i]);
  }
  const given = placed.flatMap((argument, i): Given[] => (argument ? [{ argument, type: types[i], slot: parameters[i] }] : []));
  const typeArgs = conclude(body, site, options, inference, given);
  for (const { argument, type, slot } of given) checkArgument(body, site, argument, type, slot, substitute(slot.type, inferable, typeArgs));
  const result = substitute(signature.result, inferable, typeArgs);
  return { result: body.open.length === 0 ? result : filled(body, result), args: placed, typeArgs };
}

/** An argument that was checked. */
interface Given {
  readonly argument: ast.Expression;
  readonly type: Type;
  readonly slot: Slot;
}

function learnFrom(body: Body, inference: Inference, argument: ast.Expression, slot: Slot): Type {
  const type = checkWithWhatIsKnown(body, inference, argument, slot.type);
  inferFromArgument(inference, slot.type, body.open.length === 0 ? type : filled(body, type));
  return type;
}

function checkWithWhatIsKnown(body: Body, inference: Inference, argument: ast.Expression, formal: Type): Type {
  const lambda = lambdaOf(argument);
  const wanted = stripNull(formal);
  if (wanted.kind !== 'function') return body.check(argument, knownOf(inference, formal));
  if (!lambda) return body.check(argument, mayBeGeneric(argument) ? knownParts(inference, wanted) : knownOf(inference, formal));
  const type = checkLambda(body, lambda, {
    parameters: wanted.parameters.map((parameter) => knownOf(inference, parameter)),
    result: knownOf(inference, wanted.result),
  });
  for (let at = argument; at !== lambda; at = at.kind === 'parenthesized' ? at.inner : lambda) body.module.types[at.id] = type;
  return type;
}

/** A parameter's type as far as it is known; null where it still mentions what is not. */
function knownOf(inference: Inference, type: Type): Type | null {
  return mentionsOpen(inference, type) ? null : applyInferred(inference, type);
}

/** A function type with what is known of it: a generic function as argument takes its type arguments from that. */
function knownParts(inference: Inference, type: FunctionType): Type {
  const parts = inferredSoFar(inference).map((known) => known ?? errorType);
  return substitute(type, inference.parameters, parts);
}

/** What was found for each type parameter. What nothing said is a hole of an initial value, or a report. */
function conclude(body: Body, site: CallSite, options: CallOptions, inference: Inference, given: readonly Given[]): readonly Type[] {
  const { inferable, signature } = options;
  const solution = solve(inference);
  if (solution.open.length === 0) {
    reportBounds(body, site, inferable, solution.args);
    return solution.args;
  }
  const empty = given.find((each) => givesNothing(each, solution.open));
  // `using(file, (f) => { f.write(text); })`: the result of the call is the lambda's, which is none.
  if (empty && signature.result.kind === 'parameter') return inferable.map((parameter, i) => (solution.open.includes(parameter) ? voidType : solution.args[i]));
  const missing = solution.open.filter((parameter) => mentions(signature.result, parameter));
  const broken = given.some((each) => isBroken(each.type));
  const fillable = body.openValue === site.node && !empty;
  if (missing.length > 0 && empty) reportEmptyLambda(body, site, empty);
  else if (missing.length > 0 && !broken && !fillable) reportOpen(body, site, options, missing);
  return inferable.map((parameter, i) => {
    if (!solution.open.includes(parameter)) return solution.args[i];
    if (!missing.includes(parameter)) return anyType;
    return fillable && !broken ? addHole(body, parameter.name, site.node) : errorType;
  });
}

/** A lambda without a value, where its value would say what a type parameter is. */
function givesNothing({ type, slot }: Given, open: readonly TypeParameterSymbol[]): boolean {
  const wanted = stripNull(slot.type);
  if (type.kind !== 'function' || type.result.kind !== 'void' || wanted.kind !== 'function') return false;
  return open.some((parameter) => mentions(wanted.result, parameter));
}

function reportEmptyLambda(body: Body, site: CallSite, { argument }: Given): void {
  const lambda = lambdaOf(argument);
  const node = lambda && lambda.body.kind !== 'block' ? lambda.body : argument;
  const hint = site.name === 'map' ? 'to do something with each element, walk with `forEach` or `for`' : undefined;
  body.report(valueOfNothing, node, { text: lambda ? (node === argument ? 'this lambda' : quoted(body, node)) : quoted(body, node) }, { hint, label: `\`${site.name}\` needs a value from this` });
}

/** A type that a hint may show for a type parameter. */
function exampleFor(parameter: TypeParameterSymbol, index: number): string {
  if (parameter.bound?.kind === 'class' && parameter.bound.args.length === 0) return parameter.bound.symbol.name;
  return index === 0 ? 'String' : 'int';
}

/** Whether a mistake inside an argument was reported, so that its type says nothing. */
function isBroken(type: Type): boolean {
  if (type.kind === 'function') return type.result.kind === 'error' || type.parameters.some((parameter) => parameter.kind === 'error');
  return type.kind === 'error' || (type.kind === 'class' && type.args.some(isBroken));
}

function reportOpen(body: Body, site: CallSite, options: CallOptions, open: readonly TypeParameterSymbol[]): void {
  const parameters = open.map((parameter) => `\`${parameter.name}\``).join(' and ');
  const call = `${site.name}<${options.inferable.map(exampleFor).join(', ')}>(${site.args.length > 0 ? '…' : ''})`;
  const hint = `say it, as in \`${call}\`, or write the type of what the result goes into`;
  body.report(cannotInferArgument, site.node, { parameters, name: site.name }, { hint, secondary: declarationOf(site) });
}

function reportBounds(body: Body, site: CallSite, parameters: readonly TypeParameterSymbol[], args: readonly Type[]): void {
  for (const { parameter, argument, bound } of brokenBounds(parameters, args)) {
    if (argument.kind === 'error') continue;
    body.report(brokenBound, site.node, { argument: showType(argument), parameter: parameter.name, bound: showType(bound) }, { secondary: declarationOf(site) });
  }
}

function checkArgument(body: Body, site: CallSite, argument: ast.Expression, type: Type, slot: Slot, wanted: Type): void {
  if (coerce(body, argument, type, wanted)) return;
  reportMismatch(body, argument, type, wanted, { clause: `the argument \`${slot.name}\` of ${site.name.startsWith('`') ? site.name : `\`${site.name}\``} must be`, secondary: declarationOf(site) });
}

/** Whether an argument is checked after the others. */
function waits(argument: ast.Expression, slot: Slot): boolean {
  return needsContext(argument) || (slot.type.kind === 'function' && mayBeGeneric(argument));
}

/** Names may stand for generic functions, whose type arguments come from their place. */
function mayBeGeneric(node: ast.Expression): boolean {
  return node.kind === 'name' || node.kind === 'member';
}

/** Arguments that say little by themselves. */
function needsContext(node: ast.Expression): boolean {
  switch (node.kind) {
    case 'lambda':
      return true;
    case 'parenthesized':
      return needsContext(node.inner);
    case 'list':
      return node.elements.every(needsContext);
    case 'map':
      return node.entries.every((entry) => needsContext(entry.value));
    case 'new':
      return node.args.length === 0;
    default:
      return false;
  }
}

function mentions(type: Type, parameter: TypeParameterSymbol): boolean {
  switch (type.kind) {
    case 'parameter':
      return type.symbol === parameter;
    case 'class':
      return type.args.some((arg) => mentions(arg, parameter));
    case 'nullable':
      return mentions(type.inner, parameter);
    case 'function':
      return mentions(type.result, parameter) || type.parameters.some((each) => mentions(each, parameter));
    default:
      return false;
  }
}
