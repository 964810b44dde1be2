import type { ClassSymbol } from '../../names/symbol.ts';
import type { Type } from '../../types/type.ts';
import type { RefType } from '../ir.ts';
import { classRef } from './refs.ts';
import { thisRep } from './reps.ts';

/** What a ref of a type holds, where its type says so. */
export function refTypeOf(type: Type): RefType | undefined {
  switch (type.kind) {
    case 'nullable':
      return refTypeOf(type.inner);
    case 'function':
      return { kind: 'function', arity: type.parameters.length };
    case 'class':
      return instanceOf(type.symbol);
    default:
      return undefined;
  }
}

/** What `this` holds in the methods of a class; nothing where it is unboxed there. */
export function instanceOf(symbol: ClassSymbol): RefType | undefined {
  return thisRep(symbol) === 'ref' ? { kind: 'class', cls: classRef(symbol) } : undefined;
}
