import type { ClassSymbol } from '../names/symbol.ts';
import { ancestorsOf, asAncestor, isIncomplete } from './ancestors.ts';
import { isNullable, makeNullable, stripNull } from './nullable.ts';
import { varianceOf } from './variance.ts';
import { anyType, errorType, floatType, neverType, voidType, type ClassType, type FunctionType, type Type } from './type.ts';

export { isNullable, makeNullable, stripNull };

/** Bounds such as `C implements Comparable<Comparable<C>>` can send subtyping round for ever; nothing real is this deep. */
const MAX_DEPTH = 64;

/** Whether a value of `from` may stand where `to` is asked for; an int may become a float on the way. */
export function isAssignable(from: Type, to: Type): boolean {
  return isSubtype(from, to) || widens(from, to);
}

/** Whether an assignable value has to become a float on the way: `int` where `float` or `float?` is asked for. */
export function widens(from: Type, to: Type): boolean {
  return from.kind === 'int' && (to.kind === 'float' || (to.kind === 'nullable' && to.inner.kind === 'float'));
}

/** Whether every value of `from` is one of `to` as it is, with no change of representation. */
export function isSubtype(from: Type, to: Type): boolean {
  return subtype(from, to, 0);
}

/** Whether two types are the same one. Classes of rebuilt modules are the same by key. */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'class':
      return b.kind === 'class' && sameClass(a.symbol, b.symbol) && sameTypes(a.args, b.args);
    case 'nullable':
      return b.kind === 'nullable' && sameType(a.inner, b.inner);
    case 'function':
      return b.kind === 'function' && sameType(a.result, b.result) && sameTypes(a.parameters, b.parameters);
    case 'parameter':
      return b.kind === 'parameter' && (a.symbol === b.symbol || a.symbol.key === b.symbol.key);
    default:
      return a.kind === b.kind;
  }
}

export function sameClass(a: ClassSymbol, b: ClassSymbol): boolean {
  return a === b || a.key === b.key;
}

/** The nearest type that both are assignable to: `any` where nothing closer is common, `float` for int and float. */
export function join(a: Type, b: Type): Type {
  if (a === b) return a;
  if (a.kind === 'error' || b.kind === 'error') return errorType;
  if (a.kind === 'never') return b;
  if (b.kind === 'never') return a;
  if (a.kind === 'void' || b.kind === 'void') return voidType;
  if (a.kind === 'any' || b.kind === 'any') return anyType;
  if (isNullable(a) || isNullable(b)) return makeNullable(join(stripNull(a), stripNull(b)));
  if (isSubtype(a, b)) return b;
  if (isSubtype(b, a)) return a;
  if (widens(a, b) || widens(b, a)) return floatType;
  if (a.kind === 'function' && b.kind === 'function') return joinFunctions(a, b);
  const left = classOf(a);
  const right = classOf(b);
  return left && right ? joinClasses(left, right) : anyType;
}

/** The join of all; `never` of none. */
export function joinAll(types: readonly Type[]): Type {
  let joined: Type = neverType;
  for (const type of types) joined = join(joined, type);
  return joined;
}

/** The class whose members a type has by its own or its bound's: a class type itself, the bound of a type parameter. */
export function classOf(type: Type): ClassType | null {
  for (let at: Type | null = type, steps = 0; at && steps < MAX_DEPTH; steps++) {
    if (at.kind === 'class') return at;
    if (at.kind !== 'parameter') return null;
    at = at.symbol.bound;
  }
  return null;
}

function subtype(from: Type, to: Type, depth: number): boolean {
  if (from === to) return true;
  if (depth > MAX_DEPTH) return false;
  if (from.kind === 'error' || to.kind === 'error' || from.kind === 'never') return true;
  if (to.kind === 'any') return from.kind !== 'void';
  switch (from.kind) {
    case 'null':
      return to.kind === 'nullable' || to.kind === 'null';
    case 'nullable':
      return to.kind === 'nullable' && subtype(from.inner, to.inner, depth + 1);
    case 'parameter':
      if (to.kind === 'parameter' && sameType(from, to)) return true;
      if (to.kind === 'nullable' && subtype(from, to.inner, depth + 1)) return true;
      return from.symbol.bound !== null && subtype(from.symbol.bound, to, depth + 1);
    default:
      return to.kind === 'nullable' ? subtype(from, to.inner, depth + 1) : subtypeOfPlain(from, to, depth);
  }
}

function subtypeOfPlain(from: Type, to: Type, depth: number): boolean {
  if (to.kind === 'class') {
    if (from.kind === 'class') return subclass(from, to, depth);
    const boxed = boxedClass(from, to.symbol);
    return boxed !== null && subclass(boxed, to, depth);
  }
  if (from.kind === 'function' && to.kind === 'function') return subfunction(from, to, depth);
  return from.kind === to.kind;
}

function subclass(from: ClassType, to: ClassType, depth: number): boolean {
  const above = asAncestor(from, to.symbol);
  if (!above) return isIncomplete(from.symbol);
  for (let i = 0; i < to.args.length; i++) {
    const have = above.args[i] ?? anyType;
    const want = to.args[i];
    if (have === want) continue;
    const variance = varianceOf(to.symbol, i);
    const fits =
      variance === 'covariant' ? isVoidTask(have, want) || subtype(have, want, depth + 1) : variance === 'contravariant' ? subtype(want, have, depth + 1) : agrees(have, want);
    if (!fits) return false;
  }
  return true;
}

/** A `Task<void>` gives null where a `Task<any>` is waited for. */
function isVoidTask(have: Type, want: Type): boolean {
  return have.kind === 'void' && want.kind === 'any';
}

/**
 * Equal, where what was already reported agrees with everything. A `Result<never, E>` holds nothing of its first type and
 * cannot be changed, so it is a `Result<T, E>` for every `T`.
 */
function agrees(a: Type, b: Type): boolean {
  if (sameType(a, b) || a.kind === 'error' || b.kind === 'error' || a.kind === 'never') return true;
  if (a.kind === 'class' && b.kind === 'class') return sameClass(a.symbol, b.symbol) && a.args.every((arg, i) => agrees(arg, b.args[i] ?? errorType));
  if (a.kind === 'nullable' && b.kind === 'nullable') return agrees(a.inner, b.inner);
  return a.kind === 'function' && b.kind === 'function' && a.parameters.length === b.parameters.length
    ? agrees(a.result, b.result) && a.parameters.every((parameter, i) => agrees(parameter, b.parameters[i]))
    : false;
}

function subfunction(from: FunctionType, to: FunctionType, depth: number): boolean {
  if (from.parameters.length !== to.parameters.length) return false;
  for (let i = 0; i < to.parameters.length; i++) {
    if (!subtype(to.parameters[i], from.parameters[i], depth + 1)) return false;
  }
  return to.result.kind === 'void' || subtype(from.result, to.result, depth + 1);
}

/**
 * The core library's class of a number or truth value (`int implements Comparable<int>`), found through the module that asks:
 * every module knows the prelude.
 */
function boxedClass(type: Type, near: ClassSymbol): ClassType | null {
  if (type.kind !== 'int' && type.kind !== 'float' && type.kind !== 'bool') return null;
  const symbol = near.module.prelude.get(type.kind) ?? near.module.members.get(type.kind);
  return symbol?.kind === 'class' ? symbol.thisType : null;
}

function sameTypes(a: readonly Type[], b: readonly Type[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameType(a[i], b[i])) return false;
  return true;
}

function joinFunctions(a: FunctionType, b: FunctionType): Type {
  if (!sameTypes(a.parameters, b.parameters)) return anyType;
  return { kind: 'function', parameters: a.parameters, result: join(a.result, b.result) };
}

/** Superclasses come first, then interfaces, nearest first. */
function joinClasses(a: ClassType, b: ClassType): Type {
  const same = sameClass(a.symbol, b.symbol) ? joinArguments(a, b) : null;
  if (same) return same;
  let nearestInterface: Type | null = null;
  for (const [, above] of ancestorsOf(a.symbol)) {
    const other = asAncestor(b, above.symbol);
    const own = other && asAncestor(a, above.symbol);
    const common = other && own ? joinArguments(own, other) : null;
    if (!common) continue;
    if (above.symbol.classKind !== 'interface') return common;
    nearestInterface ??= common;
  }
  const below = descendant(b, a) ?? nearestInterface;
  return below ?? anyType;
}

/** Where `a` itself stands above `b`, with arguments that agree. */
function descendant(b: ClassType, a: ClassType): Type | null {
  const seen = asAncestor(b, a.symbol);
  return seen ? joinArguments(a, seen) : null;
}

/** One class with two lists of arguments: joined where the class is covariant, else they must agree. */
function joinArguments(a: ClassType, b: ClassType): ClassType | null {
  if (sameTypes(a.args, b.args)) return a;
  if (!a.args.every((arg, i) => varianceOf(a.symbol, i) === 'covariant' || agrees(arg, b.args[i]) || agrees(b.args[i], arg))) return null;
  return { kind: 'class', symbol: a.symbol, args: a.args.map((arg, i) => joinHeld(arg, b.args[i])) };
}

/** What is held is not converted: an int and a float have nothing in common there. */
function joinHeld(a: Type, b: Type): Type {
  const joined = join(a, b);
  return isSubtype(a, joined) && isSubtype(b, joined) ? joined : anyType;
}
