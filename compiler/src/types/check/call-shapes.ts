import { synonym } from '../../diagnostics/catalogue/warnings.ts';
import type { FunctionSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { lookupMember, lookupStatic } from '../members.ts';
import { stripNull } from '../relations.ts';
import type { Body } from './body.ts';
import { replace, sureFix } from './fixes.ts';
import { lambdaOf } from './lambda-nodes.ts';
import type { CallableTarget, Target } from './targets.ts';

/** A function of the library that means another one where it is called with other arguments, as in JavaScript and Kotlin. */
interface Shape {
  /** What is called in its place. */
  readonly other: string;
  readonly fits: (node: ast.CallExpression) => boolean;
  /** The name that the language has for it; null where the name that is written is the right one. */
  readonly own: string | null;
}

const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ['List.reduce', { other: 'reduceFromFirst', fits: ({ args }) => args.length === 1, own: null }],
  ['List.map', withIndex('map')],
  ['List.filter', withIndex('filter')],
  ['List.forEach', withIndex('forEach')],
  ['List.flatMap', withIndex('flatMap')],
  ['Math.max', { other: 'maxOf', fits: isNoPair, own: null }],
  ['Math.min', { other: 'minOf', fits: isNoPair, own: null }],
]);

/** Private functions of the library that only such calls reach. */
export function isCalledByShape({ owner, name, module }: FunctionSymbol): boolean {
  if (!module.name.startsWith('noodlecore.core.')) return false;
  return owner === null ? name === PRINT_ALL : [...SHAPES].some(([key, { other }]) => `${owner.name}.${other}` === `${key.slice(0, key.indexOf('.'))}.${name}`);
}

/** `xs.map((x, i) => …)`: the index comes second, and is not the language's own way. */
function withIndex(name: string): Shape {
  return { other: `${name}WithIndex`, own: `${name}Indexed`, fits: ({ args }) => args.length === 1 && lambdaOf(args[0].value)?.parameters.length === 2 };
}

function isNoPair({ args }: ast.CallExpression): boolean {
  return args.every(({ name }) => name === null) && (args.length > 2 || (args.length > 0 && args.some(({ value }) => value.kind === 'spread')));
}

/** The function that a call means by what it is given. Its name goes on standing for what is written. */
export function meantByShape(body: Body, node: ast.CallExpression, target: Target): Target {
  if (target.kind !== 'function' || !target.symbol.module.name.startsWith('noodlecore.core.')) return target;
  const { owner, name } = target.symbol;
  if (node.callee.kind === 'name') return name === 'print' && printsSeveral(node) ? (printAll(target.symbol) ?? target) : target;
  if (node.callee.kind !== 'member' || !owner) return target;
  const shape = SHAPES.get(`${owner.name}.${name}`);
  return shape?.fits(node) ? (other(body, node, node.callee, target, shape) ?? target) : target;
}

/** `print(a, b)`, with a space between the two; what looks like a format is told elsewhere. */
function printsSeveral({ args }: ast.CallExpression): boolean {
  const [first, second] = args;
  if (!second || args.some(({ name }) => name !== null)) return false;
  return first.value.kind !== 'string' || !/%[a-z\d.]|\{\d*\}/.test(first.value.value);
}

function printAll({ module }: FunctionSymbol): CallableTarget | null {
  const found = module.members.get(PRINT_ALL);
  if (found?.kind !== 'function') return null;
  return { kind: 'function', symbol: found, signature: found.signature, optional: false };
}

const PRINT_ALL = 'printAll';

function other(body: Body, node: ast.CallExpression, callee: ast.MemberExpression, { symbol, optional }: CallableTarget, shape: Shape): CallableTarget | null {
  const found = symbol.static ? symbol.owner && lookupStatic(body.core, symbol.owner, shape.other) : lookupMember(body.core, stripNull(body.typeOf(callee.object)), shape.other);
  if (found?.kind !== 'method') return null;
  if (shape.own !== null) tell(body, node, callee, shape.own);
  return { kind: 'function', symbol: found.symbol, signature: found.signature, optional };
}

/** The language's own name, and its order. */
function tell(body: Body, node: ast.CallExpression, { name }: ast.MemberExpression, own: string): void {
  const parameters = lambdaOf(node.args[0].value)?.parameters ?? [];
  const [item, index] = parameters;
  const swapped = replace(body, { start: item.start, end: index.end }, `${body.text(index)}, ${body.text(item)}`);
  body.report(synonym, name, { name: name.name, own, type: 'List' }, { hint: 'the index comes first there', fixes: [sureFix(`write \`${own}\``, replace(body, name, own), swapped)] });
}
