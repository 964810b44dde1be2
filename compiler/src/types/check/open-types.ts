import { BoundTypeParameter } from '../../names/bound.ts';
import { declaredHere } from '../../names/labels.ts';
import type { ClassSymbol, TypeParameterSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { cannotInferArgument, cannotInferType, usedBeforeInferred } from '../../diagnostics/catalogue/expressions.ts';
import { inferFromArgument, startInference } from '../infer.ts';
import { showType } from '../show.ts';
import { substitute } from '../substitute.ts';
import { errorType, neverType, type Type } from '../type.ts';
import type { Body } from './body.ts';

/**
 * A variable whose initial value does not say its whole type (`[]`, `{}`, `new List()`, `null`): holes stand for what is
 * missing, and the first use that says what belongs there fills them.
 */
export interface OpenType {
  readonly symbol: VariableSymbol;
  readonly value: ast.Expression;
  readonly name: ast.Identifier;
  readonly holes: readonly TypeParameterSymbol[];
  readonly found: (Type | null)[];
}

/** A stand-in for a type argument that is not known yet; it carries the name of the parameter that it is for. */
function newHole(body: Body, name: string, node: ast.NodeBase): TypeParameterSymbol {
  const identifier: ast.Identifier = { kind: 'identifier', id: -1, start: node.start, end: node.end, name };
  const parameter: ast.TypeParameter = { kind: 'type-parameter', id: -1, start: node.start, end: node.end, name: identifier, bound: null };
  return new BoundTypeParameter(parameter, `?${node.id}.${body.newHoles.length}`, body.module.symbol);
}

/**
 * A class with type arguments that nothing around the expression says: holes where it is the initial value of a variable,
 * else a report.
 */
export function openInstance(body: Body, symbol: ClassSymbol, node: ast.Expression, known: readonly (Type | null)[] = []): Type {
  if (body.openValue === node) {
    const args = symbol.typeParameters.map((parameter, i) => known[i] ?? addHole(body, parameter.name, node));
    return { kind: 'class', symbol, args };
  }
  const open = symbol.typeParameters.filter((_, i) => !known[i]);
  const parameters = open.map((parameter) => `\`${parameter.name}\``).join(' and ');
  body.report(cannotInferArgument, node, { parameters, name: symbol.name }, {
    hint: isEmptyLiteral(node)
      ? `say what it holds: \`new ${symbol.name}<${symbol.typeParameters.length === 2 ? 'String, int' : 'String'}>()\` with your types, or write the type of what it goes into`
      : `say what is meant where the value goes: \`let x: ${showType(symbol.thisType)} = …\` with types for ${parameters}`,
    secondary: symbol.native ? [] : [declaredHere(symbol)],
  });
  return errorType;
}

/** `[]` or `{}`. */
export function isEmptyLiteral(node: ast.Expression): boolean {
  return (node.kind === 'list' && node.elements.length === 0) || (node.kind === 'map' && node.entries.length === 0);
}

/** Makes a hole for the initial value that is being checked. */
export function addHole(body: Body, name: string, node: ast.NodeBase): Type {
  const hole = newHole(body, name, node);
  body.newHoles.push(hole);
  return hole.type;
}

/** Learns from a value of type `from` that stands where `to` is asked for, if either has holes. */
export function fillHoles(body: Body, from: Type, to: Type): void {
  for (const open of [...body.open]) {
    if (mentions(to, open.holes)) learn(body, open, to, from);
    // A place that takes anything says nothing of what it is given.
    if (to.kind !== 'any' && mentions(from, open.holes)) learn(body, open, from, to);
  }
}

/** `type` with the holes that were filled meanwhile. */
export function filled(body: Body, type: Type): Type {
  let result = type;
  for (const open of body.open) result = substitute(result, open.holes, known(open));
  return result;
}

/** The type of an operand: where nothing has said what it holds, what stands on the other side does. */
export function wholeOperand(body: Body, node: ast.Expression, type: Type, other: Type | null): Type {
  if (body.open.length === 0 || type.kind !== 'parameter') return type;
  if (other !== null && other.kind !== 'parameter') fillHoles(body, other, type);
  const whole = needWhole(body, node, type);
  if (whole.kind !== 'error') body.module.types[node.id] = whole;
  return whole;
}

/** Gives the type of an expression whose use needs all of it; reports where a hole is left, once, and closes it. */
export function needWhole(body: Body, node: ast.Expression, type: Type): Type {
  const whole = filled(body, type);
  for (const open of body.open) {
    if (!isOpen(open) || !mentions(whole, open.holes) || isFilledElsewhere(body, open)) continue;
    if (holdsNothingElse(open)) {
      fillRest(body, open);
      continue;
    }
    body.report(usedBeforeInferred, node, { name: open.name.name, type: showType(open.symbol.type) }, {
      secondary: [{ span: body.span(open.value), text: 'this says nothing about what it will hold' }],
      hint: hintFor(open),
    });
    close(open, errorType);
    return errorType;
  }
  return filled(body, whole);
}

/** Reports the variables from `first` on that nothing said the type of: their scope ends. */
export function closeOpenTypes(body: Body, first: number): void {
  for (const open of body.open.splice(first)) {
    if (!isOpen(open) || isFilledElsewhere(body, open)) continue;
    if (holdsNothingElse(open)) {
      fillRest(body, open);
      continue;
    }
    body.report(cannotInferType, open.value, { name: open.name.name }, { hint: hintFor(open) });
    close(open, errorType);
  }
}

function learn(body: Body, open: OpenType, formal: Type, actual: Type): void {
  if (actual.kind === 'null' || actual.kind === 'never' || !isOpen(open)) return;
  const inference = startInference(open.holes);
  inferFromArgument(inference, formal, actual);
  let changed = false;
  for (let i = 0; i < open.holes.length; i++) {
    const found = inference.exact[i] ?? inference.lower[i] ?? inference.upper[i];
    if (!found || open.found[i] || mentions(found, open.holes)) continue;
    open.found[i] = found;
    changed = true;
  }
  if (changed) settle(body, open);
}

/** A global may be filled by a function further down. */
function isFilledElsewhere(body: Body, open: OpenType): boolean {
  if (open.symbol.role !== 'global') return false;
  body.module.rules.fillGlobal(body.module, open);
  settle(body, open);
  return !isOpen(open);
}

/** What nothing ever said of it is not in it. */
function fillRest(body: Body, open: OpenType): void {
  for (let i = 0; i < open.found.length; i++) open.found[i] ??= neverType;
  settle(body, open);
}

/** A `Result` of one case only, and a List that was made of nothing but `null`: what else either could hold is never needed. */
function holdsNothingElse({ symbol: { type }, holes, value }: OpenType): boolean {
  if (type.kind !== 'class') return false;
  return type.symbol.classKind === 'enum' || (value.kind === 'call' && type.args.every((arg) => arg.kind === 'nullable' || !mentions(arg, holes)));
}

function settle(body: Body, open: OpenType): void {
  open.symbol.type = substitute(open.symbol.type, open.holes, known(open));
  body.module.types[open.value.id] = open.symbol.type;
}

function close(open: OpenType, type: Type): void {
  for (let i = 0; i < open.found.length; i++) open.found[i] ??= type;
  open.symbol.type = errorType;
}

function known(open: OpenType): Type[] {
  return open.holes.map((hole, i) => open.found[i] ?? hole.type);
}

function isOpen(open: OpenType): boolean {
  return open.found.includes(null);
}

function mentions(type: Type, holes: readonly TypeParameterSymbol[]): boolean {
  switch (type.kind) {
    case 'parameter':
      return holes.includes(type.symbol);
    case 'class':
      return type.args.some((arg) => mentions(arg, holes));
    case 'nullable':
      return mentions(type.inner, holes);
    case 'function':
      return mentions(type.result, holes) || type.parameters.some((parameter) => mentions(parameter, holes));
    default:
      return false;
  }
}

function hintFor(open: OpenType): string {
  const name = `${open.symbol.constant ? 'const' : 'let'} ${open.name.name}`;
  switch (open.value.kind) {
    case 'list':
      return `write what it holds: \`${name}: List<String> = []\``;
    case 'map':
      return `write what it holds: \`${name}: Map<String, int> = {}\``;
    case 'null':
      return `write its type: \`${name}: String? = null\``;
    case 'new':
      return `write what it holds: \`${name} = ${newWithExamples(open)}\``;
    default:
      return `write its type: \`${name}: ${showType(open.symbol.type)} = …\``;
  }
}

function newWithExamples({ symbol, holes }: OpenType): string {
  const name = symbol.type.kind === 'class' ? symbol.type.symbol.name : symbol.name;
  return `new ${name}<${holes.map((_, i) => (i === 0 ? 'String' : 'int')).join(', ')}>()`;
}
