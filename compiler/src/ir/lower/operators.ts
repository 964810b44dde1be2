import type * as ast from '../../syntax/ast.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { BinaryOp, IrExpression, IrStatement, Rep } from '../ir.ts';
import { and, falseValue, not, or, sequence, trueValue } from './build.ts';
import { compareInOrder, equality } from './comparisons.ts';
import { negated } from './constants.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { isCore, repOf } from './reps.ts';
import { lowerConcat } from './texts.ts';
import { isNull } from './type-tests.ts';

type Arithmetic = Exclude<ast.BinaryOperator, '==' | '!=' | '<' | '<=' | '>' | '>=' | '&&' | '||' | '??'>;

const ON_INTS: Readonly<Record<Arithmetic, BinaryOp>> = {
  '+': 'int.add', '-': 'int.sub', '*': 'int.mul', '/': 'int.div', '%': 'int.rem', '**': 'int.pow',
  '&': 'int.and', '|': 'int.or', '^': 'int.xor', '<<': 'int.shl', '>>': 'int.shr', '>>>': 'int.ushr',
};

const ON_FLOATS: Readonly<Partial<Record<Arithmetic, BinaryOp>>> = {
  '+': 'float.add', '-': 'float.sub', '*': 'float.mul', '/': 'float.div', '%': 'float.rem', '**': 'float.pow',
};

export function lowerBinary(fn: FunctionContext, node: ast.BinaryExpression): IrExpression {
  switch (node.operator) {
    case '&&':
      return and(fn.condition(node.left), fn.condition(node.right));
    case '||':
      return or(fn.condition(node.left), fn.condition(node.right));
    case '??':
      return lowerElse(fn, node);
    case '==':
      return equality(fn, node);
    case '!=':
      return not(equality(fn, node), node.start);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compareInOrder(fn, node, node.operator);
    case '+':
      if (isCore(fn.module.typeOf(node), 'String')) return lowerConcat(fn, node);
      return lowerArithmetic(fn, node, '+');
    default:
      return lowerArithmetic(fn, node, node.operator);
  }
}

function lowerArithmetic(fn: FunctionContext, node: ast.BinaryExpression, operator: Arithmetic): IrExpression {
  return arithmetic(operator, fn.natural(node.left), fn.natural(node.right), node.start);
}

/** On ints, or on floats where one of the two is one. */
export function arithmetic(operator: Arithmetic, left: IrExpression, right: IrExpression, pos: number): IrExpression {
  const rep: Rep = left.rep === 'float' || right.rep === 'float' ? 'float' : 'int';
  if (left.rep === 'bool' && right.rep === 'bool') return onBools(operator, left, right, pos);
  const name = (rep === 'int' ? ON_INTS : ON_FLOATS)[operator];
  if (!name) throw new Error(`${operator} is not defined for ${rep}`);
  return { op: 'binary', rep, operator: name, left: convert(left, rep, pos), right: convert(right, rep, pos), pos };
}

/** `&`, `|` and `^` of bools evaluate both sides. */
function onBools(operator: Arithmetic, left: IrExpression, right: IrExpression, pos: number): IrExpression {
  if (operator === '^') return { op: 'binary', rep: 'bool', operator: 'bool.ne', left, right, pos };
  const result = { op: 'conditional', rep: 'bool', condition: left } as const;
  const dropped = sequence([{ op: 'expression', value: right, pos }], operator === '&' ? falseValue : trueValue);
  return operator === '&' ? { ...result, then: right, otherwise: dropped } : { ...result, then: dropped, otherwise: right };
}

/** `a ?? b`. */
function lowerElse(fn: FunctionContext, node: ast.BinaryExpression): IrExpression {
  const rep = repOf(fn.module.typeOf(node));
  const left = fn.natural(node.left);
  if (left.rep !== 'ref') return convert(left, rep, node.start);
  if (left.op === 'null') return fn.value(node.right, rep);
  return orElse(fn, left, fn.value(node.right, rep), node.start);
}

/** The value as `otherwise` is held, unless it is null. */
export function orElse(fn: FunctionContext, value: IrExpression, otherwise: IrExpression, pos: number): IrExpression {
  const rep = otherwise.rep === 'void' ? 'ref' : otherwise.rep;
  const body: IrStatement[] = [];
  const read = fn.once(value, body, pos);
  return sequence(body, { op: 'conditional', rep, condition: isNull(read), then: otherwise, otherwise: convert(read, rep, pos) });
}

export function lowerUnary(fn: FunctionContext, node: ast.UnaryExpression): IrExpression {
  const { operator, operand, start: pos } = node;
  switch (operator) {
    case '!':
      return not(fn.condition(operand), pos);
    case '+':
      return fn.natural(operand);
    case '~':
      return { op: 'unary', rep: 'int', operator: 'int.not', value: fn.value(operand, 'int'), pos };
    case '-': {
      const value = fn.natural(operand);
      const constant = negated(value);
      if (constant) return constant;
      return value.rep === 'float'
        ? { op: 'unary', rep: 'float', operator: 'float.neg', value, pos }
        : { op: 'unary', rep: 'int', operator: 'int.neg', value: convert(value, 'int', pos), pos };
    }
    default:
      return assertNever(operator);
  }
}
