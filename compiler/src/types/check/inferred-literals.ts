import type * as ast from '../../syntax/ast.ts';
import { mentionsOpen, type Inference } from '../infer.ts';
import { stripNull } from '../relations.ts';
import { errorType, voidType, type ClassType, type Type } from '../type.ts';
import type { Slot } from './arguments.ts';
import type { Body } from './body.ts';
import { mentions } from './inferred-arguments.ts';
import { isInterfaceLiteral, lacksMembers, madeByLiteral, readInterfaceLiteral, type ReadLiteral } from './interface-literals.ts';

/** An argument that makes an object of an interface whose type arguments are to be found. */
export interface OpenLiteral {
  readonly node: ast.MapLiteral;
  readonly type: ClassType;
}

/** Which arguments of a call are such. */
export function openLiterals(body: Body, inference: Inference, placed: readonly (ast.Expression | null)[], parameters: readonly Slot[]): ReadonlyMap<number, OpenLiteral> {
  const found = new Map<number, OpenLiteral>();
  for (const [i, argument] of placed.entries()) {
    const node = argument && literalOf(argument);
    const type = stripNull(parameters[i].type);
    if (node && type.kind === 'class' && mentionsOpen(inference, type) && isInterfaceLiteral(body, node, type)) found.set(i, { node, type });
  }
  return found;
}

function literalOf(argument: ast.Expression): ast.MapLiteral | null {
  let node = argument;
  while (node.kind === 'parenthesized') node = node.inner;
  return node.kind === 'map' ? node : null;
}

/**
 * `visit({ num: (n) => `${n}`, add: (a, b) => a + b })`: what the members give says what the interface is of.
 * @param learn finds the type of a value, and learns from it.
 */
export function learnFromLiteral(body: Body, inference: Inference, { node, type }: OpenLiteral, learn: (value: ast.Expression, wanted: Type) => Type): ReadLiteral {
  const asked: Type[] = [];
  const found: Type[] = [];
  const valueOf = (value: ast.Expression, wanted: Type): Type => {
    const own = learn(value, wanted);
    asked.push(wanted);
    found.push(own);
    return own;
  };
  const read = readInterfaceLiteral(body, node, type, valueOf, (wanted) => toldFirst(inference, wanted));
  // Members that give nothing say so where nothing else is given.
  for (const [i, own] of found.entries()) if (own.kind === 'function' && own.result.kind === 'void') learnNothing(inference, asked[i]);
  // What a member that is not there would have given is not missed either.
  if (lacksMembers(body, node, type)) for (const i of inference.parameters.keys()) if (mentions(type, inference.parameters[i])) inference.lower[i] ??= errorType;
  return read;
}

/** What a member takes may be what others give. */
function toldFirst(inference: Inference, wanted: readonly Type[]): readonly number[] {
  const takesOpen = (type: Type): boolean => type.kind === 'function' && type.parameters.some((each) => mentionsOpen(inference, each));
  const all = [...wanted.keys()];
  return [...all.filter((i) => !takesOpen(wanted[i])), ...all.filter((i) => takesOpen(wanted[i]))];
}

function learnNothing(inference: Inference, wanted: Type): void {
  if (wanted.kind !== 'function' || wanted.result.kind !== 'parameter' || !mentionsOpen(inference, wanted.result)) return;
  inference.lower[inference.parameters.indexOf(wanted.result.symbol)] = voidType;
}

/** Makes the object, once it is known of what. */
export function finishLiteral(body: Body, argument: ast.Expression, literal: ReadLiteral, wanted: Type): void {
  const type = stripNull(wanted);
  const made = type.kind === 'class' ? madeByLiteral(body, literal, type) : errorType;
  for (let at = argument; at !== literal.node; at = at.kind === 'parenthesized' ? at.inner : literal.node) body.module.types[at.id] = made;
  body.module.types[literal.node.id] = made;
}
