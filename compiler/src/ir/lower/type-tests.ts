import type { Type } from '../../types/type.ts';
import type { IrExpression, RuntimeType } from '../ir.ts';
import { falseValue, or, trueValue } from './build.ts';
import { classRef } from './refs.ts';
import { coreName, repOf } from './reps.ts';

/** What asks at run time for a type, generics erased; null where every non-null value passes or none can. */
export function runtimeTypeOf(type: Type): RuntimeType | null {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'function':
      return { kind: type.kind };
    case 'class': {
      const rep = repOf(type);
      if (rep !== 'ref') return { kind: rep };
      const { symbol } = type;
      return coreName(symbol) === 'String' ? { kind: 'string' } : { kind: 'class', cls: classRef(symbol) };
    }
    default:
      return null;
  }
}

/** Whether a ref is of a type. The value is read more than once for a nullable type. */
export function isOfType(value: IrExpression, type: Type): IrExpression {
  const test = runtimeTypeOf(type);
  if (test) return { op: 'is', rep: 'bool', value, test };
  switch (type.kind) {
    case 'null':
      return isNull(value);
    case 'nullable':
      return or(isNull(value), isOfType(value, type.inner));
    case 'void':
    case 'never':
      return falseValue;
    default:
      return trueValue;
  }
}

export function isNull(value: IrExpression): IrExpression {
  return { op: 'is-null', rep: 'bool', value };
}
