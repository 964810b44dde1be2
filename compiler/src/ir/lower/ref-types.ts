import type { ClassSymbol } from '../../names/symbol.ts';
import type { ClassType, Type } from '../../types/type.ts';
import type { RefType } from '../ir.ts';
import { classRef } from './refs.ts';
import { isCore, repOf, thisRep } from './reps.ts';

/** What a ref of a type holds, where its type says so. */
export function refTypeOf(type: Type): RefType | undefined {
  switch (type.kind) {
    case 'nullable':
      return refTypeOf(type.inner);
    case 'function':
      return { kind: 'function', arity: type.parameters.length };
    case 'class': {
      const elements = elementsOf(type);
      const whole = instanceOf(type.symbol);
      return whole?.kind === 'class' && elements ? { ...whole, elements } : whole;
    }
    default:
      return undefined;
  }
}

function elementsOf(type: ClassType): 'int' | 'float' | null {
  const rep = isCore(type, 'List') ? repOf(type.args[0]) : 'ref';
  return rep === 'int' || rep === 'float' ? rep : null;
}

/** What `this` holds in the methods of a class; nothing where it is unboxed there. */
export function instanceOf(symbol: ClassSymbol): RefType | undefined {
  return thisRep(symbol) === 'ref' ? { kind: 'class', cls: classRef(symbol) } : undefined;
}
