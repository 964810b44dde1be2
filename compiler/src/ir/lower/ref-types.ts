import type { ClassSymbol } from '../../names/symbol.ts';
import { stripNull } from '../../types/nullable.ts';
import type { Type } from '../../types/type.ts';
import type { Elements, RefType } from '../ir.ts';
import { classRef } from './refs.ts';
import { coreName, isCore, repOf, thisRep } from './reps.ts';

/** What a ref of a type holds, where its type says so. */
export function refTypeOf(type: Type): RefType | undefined {
  switch (type.kind) {
    case 'nullable':
      return orNull(refTypeOf(type.inner));
    case 'function':
      return { kind: 'function', arity: type.parameters.length, some: true };
    case 'class': {
      const elements = elementsOf(type);
      const whole = instanceOf(type.symbol);
      return whole?.kind === 'class' && elements ? { ...whole, elements } : whole;
    }
    default:
      return undefined;
  }
}

/** The same type for a place where null may stand too. */
function orNull(type: RefType | undefined): RefType | undefined {
  if (!type || type.kind === 'cell' || !type.some) return type;
  const { some, ...rest } = type;
  return rest;
}

/** Of a List, or null; nothing is known where an element may be a number or a bool among others. */
export function elementsOf(type: Type): Elements | undefined {
  const list = stripNull(type);
  return isCore(list, 'List') ? kindOf(list.args[0]) : undefined;
}

function kindOf(element: Type): Elements | undefined {
  switch (element.kind) {
    case 'int':
    case 'float':
    case 'bool':
      return element.kind;
    case 'function':
      return 'ref';
    case 'nullable':
      return kindOf(element.inner) === 'ref' ? 'ref' : undefined;
    case 'class': {
      const rep = repOf(element);
      // Interfaces of the core library may be implemented by numbers.
      return rep === 'ref' && element.symbol.classKind === 'interface' && coreName(element.symbol) !== null ? undefined : rep;
    }
    default:
      return undefined;
  }
}

/** What `this` holds in the methods of a class; nothing where it is unboxed there. */
export function instanceOf(symbol: ClassSymbol): RefType | undefined {
  return thisRep(symbol) === 'ref' ? { kind: 'class', cls: classRef(symbol), some: true } : undefined;
}
