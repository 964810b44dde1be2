import type * as ast from '../../syntax/ast.ts';
import { applyInferred, inferFromArgument, inferFromExpected, inferredSoFar, mentionsOpen, startInference, type Inference } from '../infer.ts';
import { stripNull } from '../relations.ts';
import { substitute } from '../substitute.ts';
import { errorType, type FunctionType, type Type } from '../type.ts';
import type { CallSite, Slot } from './arguments.ts';
import type { Body } from './body.ts';
import { saysLittle } from './branches.ts';
import { checkArgument, reportMisfits, type Called, type CallOptions, type Misfit } from './call-arguments.ts';
import { conclude, mentions } from './inferred-arguments.ts';
import { finishLiteral, learnFromLiteral, openLiterals } from './inferred-literals.ts';
import { forgottenLambda } from './forgotten-lambdas.ts';
import { choosesLambda, lambdaOf } from './lambda-nodes.ts';
import { checkLambda } from './lambdas.ts';
import { filled } from './open-types.ts';

/**
 * Plain arguments come first, then those that need to be told what is expected of them: lambdas, whose parameters take
 * their types from what the plain ones said, and empty literals. Each argument is checked once.
 */
export function inferredCall(body: Body, site: CallSite, options: CallOptions, placed: readonly (ast.Expression | null)[]): Called {
  const { signature, inferable, hint } = options;
  const { parameters } = signature;
  const inference = startInference(inferable);
  if (hint) inferFromExpected(inference, signature.result, signature.result.kind === 'nullable' ? hint : stripNull(hint));
  const types: Type[] = [];
  const literals = openLiterals(body, inference, placed, parameters);
  for (let i = 0; i < placed.length; i++) {
    const argument = placed[i];
    if (argument && !waits(argument, parameters[i]) && !literals.has(i)) types[i] = learnFrom(body, inference, argument, parameters[i]);
  }
  // What a parameter of a type that is not there would have said is not missed either.
  if (placed.some((argument, i) => argument !== null && stripNull(parameters[i].type).kind === 'error')) for (const i of inferable.keys()) inference.lower[i] ??= errorType;
  // Nor is what a place would have said that is broken itself.
  if (hint !== null && stripNull(hint).kind === 'error') assumeBroken(inference, signature.result);
  const waiting = [...placed.keys()].filter((i) => types[i] === undefined);
  // Of those, a member says more than a lambda that waits for it: `reduce((sum, each) => sum.plus(each), Money.ZERO)`.
  for (const i of [...waiting.filter((at) => placed[at]?.kind === 'member' && !isFunction(parameters[at])), ...waiting]) {
    const argument = placed[i];
    if (argument && types[i] === undefined && !literals.has(i)) types[i] = learnFrom(body, inference, argument, parameters[i]);
  }
  const learn = (value: ast.Expression, wanted: Type): Type => learnAs(body, inference, wanted, checkWithWhatIsKnown(body, inference, value, wanted));
  const read = [...literals].map(([i, literal]) => ({ i, literal: learnFromLiteral(body, inference, literal, learn) }));
  const given = placed.flatMap((argument, i): Given[] => (argument && !literals.has(i) ? [{ argument, type: types[i], slot: parameters[i] }] : []));
  const typeArgs = conclude(body, site, options, inference, given);
  const misfits: Misfit[] = [];
  for (const { i, literal } of read) finishLiteral(body, placed[i] ?? literal.node, literal, substitute(parameters[i].type, inferable, typeArgs));
  for (const each of given) checkArgument(body, site, { ...each, wanted: substitute(each.slot.type, inferable, typeArgs) }, misfits);
  reportMisfits(body, site, misfits);
  const result = substitute(signature.result, inferable, typeArgs);
  return { result: body.open.length === 0 ? result : filled(body, result), args: placed, typeArgs };
}

/** An argument that was checked. */
export interface Given {
  readonly argument: ast.Expression;
  readonly type: Type;
  readonly slot: Slot;
}

function learnFrom(body: Body, inference: Inference, argument: ast.Expression, slot: Slot): Type {
  return learnAs(body, inference, slot.type, forgottenLambda(body, argument, slot.type) ?? checkWithWhatIsKnown(body, inference, argument, slot.type));
}

function learnAs(body: Body, inference: Inference, formal: Type, type: Type): Type {
  if (type.kind === 'error') assumeBroken(inference, formal);
  else inferFromArgument(inference, formal, body.open.length === 0 ? type : filled(body, type));
  return type;
}

/** What a broken argument would have said is not missed in the others. */
function assumeBroken(inference: Inference, formal: Type): void {
  for (const [i, parameter] of inference.parameters.entries()) if (mentions(formal, parameter)) inference.lower[i] ??= errorType;
}

function checkWithWhatIsKnown(body: Body, inference: Inference, argument: ast.Expression, formal: Type): Type {
  const lambda = lambdaOf(argument);
  const wanted = stripNull(formal);
  if (wanted.kind !== 'function') return body.check(argument, knownOf(inference, formal));
  if (!lambda) return body.check(argument, mayBeGeneric(argument) || choosesLambda(argument) || isNoFunction(argument) ? knownParts(inference, wanted) : knownOf(inference, formal));
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

/** Whether an argument is checked after the others. */
function waits(argument: ast.Expression, slot: Slot): boolean {
  if (saysItself(argument)) return false;
  return needsContext(argument) || choosesLambda(argument) || (slot.type.kind === 'function' && mayBeGeneric(argument));
}

function isFunction({ type }: Slot): boolean {
  return stripNull(type).kind === 'function';
}

/** `(x: int) => x + 1`: nothing has to tell such a lambda what it takes, and what it gives tells others. */
function saysItself(argument: ast.Expression): boolean {
  const lambda = lambdaOf(argument);
  if (!lambda || lambda.parameters.length === 0 || lambda.body.kind === 'block') return false;
  return lambda.parameters.every(({ type }) => type !== null) && !needsContext(lambda.body);
}

/** Names may stand for generic functions, whose type arguments come from their place; so do those of a call that takes lambdas. */
function mayBeGeneric(node: ast.Expression): boolean {
  if (node.kind === 'call') return node.args.some(({ value }) => lambdaOf(value) !== null);
  return node.kind === 'name' || node.kind === 'member';
}

/** `map.getOrPut(key, [])`: what is no function in any place is told so, and is what the function would give. */
function isNoFunction({ kind }: ast.Expression): boolean {
  return kind === 'list' || kind === 'map' || kind === 'new';
}

/** Arguments that say little by themselves. */
function needsContext(node: ast.Expression): boolean {
  switch (node.kind) {
    case 'parenthesized':
      return needsContext(node.inner);
    case 'list':
      return node.elements.every(needsContext);
    case 'map':
      return node.entries.every((entry) => needsContext(entry.value));
    case 'new':
      return node.args.length === 0;
    default:
      return saysLittle(node);
  }
}
