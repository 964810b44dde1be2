import type * as ast from '../../syntax/ast.ts';
import type { IrExpression, Rep } from '../ir.ts';
import { falseValue, int, nullValue, text, trueValue } from './build.ts';
import { convert } from './convert.ts';

/**
 * A literal (perhaps negated) as a value of `rep`, from the syntax alone: it may stand in another module, whose tables
 * are not at hand. Null where the expression is none.
 */
export function constantOf(node: ast.Expression, rep: Rep): IrExpression | null {
  const value = literal(node);
  if (!value || (rep !== 'ref' && value.rep !== rep && !(value.rep === 'int' && rep === 'float'))) return null;
  return convert(value, rep, node.start);
}

/** A constant that the checker computed. */
export function constantValue(value: number | bigint | string | boolean, rep: Rep, pos: number): IrExpression {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'boolean':
      return convert(value ? trueValue : falseValue, rep, pos);
    default:
      return rep === 'float' ? float(Number(value)) : convert(int(value), rep, pos);
  }
}

export function float(value: number): IrExpression {
  return { op: 'float', rep: 'float', value };
}

/** A literal in the representation of its own type. */
export function literal(node: ast.Expression): IrExpression | null {
  switch (node.kind) {
    case 'int':
      return int(node.value);
    case 'float':
      return float(node.value);
    case 'string':
      return text(node.value);
    case 'bool':
      return node.value ? trueValue : falseValue;
    case 'null':
      return nullValue;
    case 'parenthesized':
      return literal(node.inner);
    case 'unary':
      return node.operator === '-' ? negated(literal(node.operand)) : null;
    default:
      return null;
  }
}

/** The smallest int has no positive twin: its digits are read as a value that wraps, and negating wraps it back. */
export function negated(value: IrExpression | null): IrExpression | null {
  if (value?.op === 'float') return float(-value.value);
  if (value?.op === 'int') return int(negateInt(value.value));
  return null;
}

function negateInt(value: number | bigint): number | bigint {
  if (typeof value === 'number') return value === 0 ? 0 : -value;
  const wrapped = BigInt.asIntN(64, -value);
  return wrapped >= BigInt(Number.MIN_SAFE_INTEGER) && wrapped <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wrapped) : wrapped;
}
