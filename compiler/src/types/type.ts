import type { ClassSymbol, TypeParameterSymbol } from '../names/symbol.ts';

/** The types of values. Compare with `sameType`, never with `===` (but the simple ones are the singletons below). */
export type Type = SimpleType | ClassType | NullableType | FunctionType | ParameterType;

/**
 * `null` is the type of the literal alone; `error` stands for what was already reported and agrees with everything.
 * The methods of int, float and bool are those of the core library's `extern class int { … }` and its kin.
 */
export interface SimpleType {
  readonly kind: 'int' | 'float' | 'bool' | 'void' | 'never' | 'any' | 'null' | 'error';
}

/** Classes, interfaces, records and enums; String, List, Map, Task and the rest of the core library too. */
export interface ClassType {
  readonly kind: 'class';
  readonly symbol: ClassSymbol;
  readonly args: readonly Type[];
}

/** `inner` is never nullable, null, void, never or any. */
export interface NullableType {
  readonly kind: 'nullable';
  readonly inner: Type;
}

export interface FunctionType {
  readonly kind: 'function';
  readonly parameters: readonly Type[];
  readonly result: Type;
}

export interface ParameterType {
  readonly kind: 'parameter';
  readonly symbol: TypeParameterSymbol;
}

export const intType: SimpleType = { kind: 'int' };
export const floatType: SimpleType = { kind: 'float' };
export const boolType: SimpleType = { kind: 'bool' };
export const voidType: SimpleType = { kind: 'void' };
export const neverType: SimpleType = { kind: 'never' };
export const anyType: SimpleType = { kind: 'any' };
export const nullType: SimpleType = { kind: 'null' };
export const errorType: SimpleType = { kind: 'error' };
