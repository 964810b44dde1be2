import type { ClassSymbol } from '../../names/symbol.ts';
import type { ClassType, Type } from '../../types/type.ts';
import type { Rep, ResultRep } from '../ir.ts';

const CORE_PREFIX = 'noodlecore.core.';

/** The name of a class of the core library (`List`, `int`, `Range`), null for every other class. */
export function coreName(symbol: ClassSymbol): string | null {
  return symbol.module.name.startsWith(CORE_PREFIX) ? symbol.name : null;
}

/** Whether a type is the core class of that name. */
export function isCore(type: Type, name: string): type is ClassType {
  return type.kind === 'class' && type.symbol.name === name && coreName(type.symbol) === name;
}

/** How a value of a type is held. What has no value (`void`, `never`) counts as a ref, for the places that need one all the same. */
export function repOf(type: Type): Rep {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'bool':
      return type.kind;
    case 'class':
      return type.symbol.native ? thisRep(type.symbol) : 'ref';
    default:
      return 'ref';
  }
}

/** How a function of that declared result type gives its result. */
export function resultRepOf(type: Type): ResultRep {
  return type.kind === 'void' || type.kind === 'never' ? 'void' : repOf(type);
}

/** How `this` is held in the methods of a class: unboxed in those of `extern class int` and its kin. */
export function thisRep(symbol: ClassSymbol): Rep {
  if (!symbol.native) return 'ref';
  switch (coreName(symbol)) {
    case 'int':
      return 'int';
    case 'float':
      return 'float';
    case 'bool':
      return 'bool';
    default:
      return 'ref';
  }
}
