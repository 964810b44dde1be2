import type { TypeParameterSymbol } from '../names/symbol.ts';
import { asAncestor } from './ancestors.ts';
import { classOf, isSubtype, join, sameType, stripNull } from './relations.ts';
import { substitute } from './substitute.ts';
import { anyType, errorType, type ClassType, type FunctionType, type Type } from './type.ts';
import { varianceOf } from './variance.ts';

/**
 * The type arguments of one generic call while they are being found. Each argument's type is unified with its parameter's:
 * where a type parameter only receives, the join of what it receives counts; where it must be equal, the first that is found.
 */
export interface Inference {
  readonly parameters: readonly TypeParameterSymbol[];
  /** What is known of each; null is nothing yet. */
  readonly lower: (Type | null)[];
  readonly exact: (Type | null)[];
  /** From the type that the place expects; used where nothing else is known. */
  readonly upper: (Type | null)[];
}

export function startInference(parameters: readonly TypeParameterSymbol[]): Inference {
  const empty = (): (Type | null)[] => parameters.map(() => null);
  return { parameters, lower: empty(), exact: empty(), upper: empty() };
}

/** Learns from an argument of type `argument` where the signature says `parameter`. */
export function inferFromArgument(inference: Inference, parameter: Type, argument: Type): void {
  unify(inference, parameter, argument, 'lower');
}

/** Learns from what the call's place expects of its result. */
export function inferFromExpected(inference: Inference, result: Type, expected: Type): void {
  if (expected.kind === 'any' || expected.kind === 'void' || expected.kind === 'error') return;
  unify(inference, result, expected, 'upper');
}

/** What is known of each parameter so far; null where nothing is. */
export function inferredSoFar(inference: Inference): (Type | null)[] {
  return inference.parameters.map((_, i) => known(inference, i));
}

/** `type` with what is known put in; parameters that are still open stay themselves. Use for a lambda's expected type. */
export function applyInferred(inference: Inference, type: Type): Type {
  return substitute(
    type,
    inference.parameters,
    inference.parameters.map((parameter, i) => known(inference, i) ?? parameter.type),
  );
}

/** Whether a type mentions a parameter of which nothing is known yet. */
export function mentionsOpen(inference: Inference, type: Type): boolean {
  switch (type.kind) {
    case 'parameter': {
      const at = indexOf(inference, type.symbol);
      return at >= 0 && known(inference, at) === null;
    }
    case 'class':
      return type.args.some((arg) => mentionsOpen(inference, arg));
    case 'nullable':
      return mentionsOpen(inference, type.inner);
    case 'function':
      return mentionsOpen(inference, type.result) || type.parameters.some((each) => mentionsOpen(inference, each));
    default:
      return false;
  }
}

export interface Solution {
  /** One a parameter; `any` (or `error`) where nothing said what it is. */
  readonly args: readonly Type[];
  /** Parameters of which nothing is known. */
  readonly open: readonly TypeParameterSymbol[];
  /** Arguments that break their parameter's bound. */
  readonly brokenBounds: readonly { readonly parameter: TypeParameterSymbol; readonly argument: Type; readonly bound: Type }[];
}

export function solve(inference: Inference): Solution {
  const { parameters } = inference;
  const open: TypeParameterSymbol[] = [];
  const args = parameters.map((parameter, i): Type => {
    const found = known(inference, i);
    if (!found) open.push(parameter);
    return found ?? anyType;
  });
  return { args, open, brokenBounds: brokenBounds(parameters, args).filter(({ parameter }) => !open.includes(parameter)) };
}

/** Which type arguments are not below their parameter's bound. */
export function brokenBounds(
  parameters: readonly TypeParameterSymbol[],
  args: readonly Type[],
): { readonly parameter: TypeParameterSymbol; readonly argument: Type; readonly bound: Type }[] {
  const broken = [];
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i];
    if (!parameter.bound) continue;
    const bound = substitute(parameter.bound, parameters, args);
    if (!isSubtype(args[i], bound)) broken.push({ parameter, argument: args[i], bound });
  }
  return broken;
}

type Place = 'lower' | 'exact' | 'upper';

const FLIPPED: Readonly<Record<Place, Place>> = { lower: 'upper', exact: 'exact', upper: 'lower' };

function unify(inference: Inference, formal: Type, actual: Type, place: Place): void {
  switch (formal.kind) {
    case 'parameter':
      return learn(inference, formal.symbol, actual, place);
    case 'nullable':
      return unify(inference, formal.inner, stripNull(actual), place);
    case 'function':
      if (actual.kind === 'function') unifyFunctions(inference, formal, actual, place);
      return;
    case 'class':
      return unifyClass(inference, formal, actual, place);
    default:
      return;
  }
}

function unifyFunctions(inference: Inference, formal: FunctionType, actual: FunctionType, place: Place): void {
  const count = Math.min(formal.parameters.length, actual.parameters.length);
  for (let i = 0; i < count; i++) unify(inference, formal.parameters[i], actual.parameters[i], FLIPPED[place]);
  if (actual.result.kind !== 'void') unify(inference, formal.result, actual.result, place);
}

function unifyClass(inference: Inference, formal: ClassType, actual: Type, place: Place): void {
  if (formal.args.length === 0) return;
  const seen = place === 'upper' ? seenFromAbove(formal, actual) : seenAs(formal, actual);
  if (!seen) return;
  const [left, right] = seen;
  for (let i = 0; i < left.args.length; i++) {
    const variance = varianceOf(left.symbol, i);
    const inner = variance === 'covariant' ? place : variance === 'contravariant' ? FLIPPED[place] : 'exact';
    unify(inference, left.args[i], right.args[i] ?? errorType, inner);
  }
}

/** `List<int>` against `Iterable<T>`: both as `Iterable`. */
function seenAs(formal: ClassType, actual: Type): readonly [ClassType, ClassType] | null {
  const start = actual.kind === 'nullable' ? actual.inner : actual;
  const below = classOf(start) ?? boxed(start, formal);
  const above = below && asAncestor(below, formal.symbol);
  return above ? [formal, above] : null;
}

/** A result `List<T>` where `Iterable<int>` is expected: both as `Iterable`. */
function seenFromAbove(formal: ClassType, expected: Type): readonly [ClassType, ClassType] | null {
  const target = expected.kind === 'nullable' ? expected.inner : expected;
  if (target.kind !== 'class') return null;
  const above = asAncestor(formal, target.symbol);
  return above ? [above, target] : null;
}

function boxed(type: Type, near: ClassType): ClassType | null {
  if (type.kind !== 'int' && type.kind !== 'float' && type.kind !== 'bool') return null;
  const symbol = near.symbol.module.prelude.get(type.kind);
  return symbol?.kind === 'class' ? symbol.thisType : null;
}

function learn(inference: Inference, symbol: TypeParameterSymbol, actual: Type, place: Place): void {
  const at = indexOf(inference, symbol);
  // A place whose type was reported still says that something is expected there: nobody misses it.
  if (at < 0 || (actual.kind === 'error' && place === 'lower')) return;
  const table = inference[place];
  const before = table[at];
  // `Task.all([spawn f()])` of a function without a result: its values are null. A `Visitor<void>` is one of nothing else.
  const found = actual.kind === 'void' && place === 'lower' ? anyType : actual;
  if (!before || before.kind === 'never' || before.kind === 'error') table[at] = found;
  else if (place === 'lower') table[at] = join(before, found);
}

function known(inference: Inference, at: number): Type | null {
  const exact = inference.exact[at];
  if (exact && exact.kind !== 'never' && exact.kind !== 'error') return exact;
  const lower = inference.lower[at] ?? exact;
  const upper = inference.upper[at];
  if (!lower) return upper;
  if (lower.kind === 'never') return upper ?? lower;
  if (lower.kind === 'null') return upper ?? lower;
  // The place may ask for more than the arguments give: `let x: List<Shape> = listOf(circle)`.
  if (upper && !hasGaps(upper) && !sameType(lower, upper) && (isSubtype(lower, upper) || (lower.kind === 'int' && upper.kind === 'float'))) return upper;
  return lower;
}

/** A place may know only a part of what it expects, such as a function's parameters: `error`, which agrees with everything, stands for the rest. */
function hasGaps(type: Type): boolean {
  switch (type.kind) {
    case 'error':
      return true;
    case 'class':
      return type.args.some(hasGaps);
    case 'nullable':
      return hasGaps(type.inner);
    case 'function':
      return hasGaps(type.result) || type.parameters.some(hasGaps);
    default:
      return false;
  }
}

function indexOf(inference: Inference, symbol: TypeParameterSymbol): number {
  const { parameters } = inference;
  for (let i = 0; i < parameters.length; i++) if (parameters[i] === symbol || parameters[i].key === symbol.key) return i;
  return -1;
}
