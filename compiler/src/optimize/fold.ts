import { falseValue, int, not, sequence, text, trueValue } from '../ir/lower/build.ts';
import type { BinaryOp, IrExpression, RuntimeType } from '../ir/ir.ts';
import { effectsOf, isDroppable, isNeverNull, isString } from './effects.ts';
import { compareIntConstants, floatToInt, foldIntBinary, foldIntUnary, isInt } from './ints.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

/** What an operation is when its operands are constants, or such that a simpler one means the same. Its operands are folded already. */
export function fold(expression: IrExpression): IrExpression {
  switch (expression.op) {
    case 'unary':
      return foldUnary(expression);
    case 'binary':
      return foldBinary(expression);
    case 'convert':
      return foldConversion(expression);
    case 'conditional':
      return foldConditional(expression);
    case 'is-null':
      return foldIsNull(expression);
    case 'null-check':
      return isNeverNull(expression.value) ? expression.value : expression;
    case 'is':
      return foldIs(expression);
    case 'cast':
      return expression.value.op !== 'null' && testResult(expression.value, expression.test) === true ? expression.value : expression;
    case 'to-string':
      return foldText(expression);
    case 'concat':
      return foldConcat(expression);
    case 'intrinsic':
      return foldIntrinsic(expression);
    case 'sequence':
      return foldSequence(expression);
    default:
      return expression;
  }
}

function foldUnary(expression: Of<'unary'>): IrExpression {
  const { operator, value, pos } = expression;
  if (operator === 'bool.not') return negation(value, pos);
  if (value.op === 'int') return int(foldIntUnary(operator, value.value));
  if (value.op === 'float') return float(-value.value);
  return value.op === 'unary' && value.operator === operator ? value.value : expression;
}

/** Without NaN, each comparison has an opposite. */
const OPPOSITES: Readonly<Partial<Record<BinaryOp, BinaryOp>>> = {
  'int.eq': 'int.ne', 'int.ne': 'int.eq', 'int.lt': 'int.ge', 'int.ge': 'int.lt', 'int.gt': 'int.le', 'int.le': 'int.gt',
  'float.eq': 'float.ne', 'float.ne': 'float.eq', 'bool.eq': 'bool.ne', 'bool.ne': 'bool.eq',
  'string.eq': 'string.ne', 'string.ne': 'string.eq', 'string.lt': 'string.ge', 'string.ge': 'string.lt', 'string.gt': 'string.le', 'string.le': 'string.gt',
  'ref.same': 'ref.not-same', 'ref.not-same': 'ref.same', 'ref.eq': 'ref.ne', 'ref.ne': 'ref.eq',
};

function negation(value: IrExpression, pos: number): IrExpression {
  const opposite = value.op === 'binary' ? OPPOSITES[value.operator] : undefined;
  return value.op === 'binary' && opposite ? { ...value, operator: opposite } : not(value, pos);
}

function foldBinary(expression: Of<'binary'>): IrExpression {
  const { operator, left, right } = expression;
  if (left.op === 'int' && right.op === 'int') {
    const result = foldIntBinary(operator, left.value, right.value);
    if (result !== null) return int(result);
    const holds = compareIntConstants(operator, left.value, right.value);
    return holds === null ? expression : bool(holds);
  }
  if (left.op === 'float' && right.op === 'float') return foldFloats(expression, left.value, right.value);
  if (left.op === 'string' && right.op === 'string') return foldStrings(expression, left.value, right.value);
  return simplifyBinary(expression);
}

function foldFloats(expression: Of<'binary'>, left: number, right: number): IrExpression {
  switch (expression.operator) {
    case 'float.add': return float(left + right);
    case 'float.sub': return float(left - right);
    case 'float.mul': return float(left * right);
    case 'float.div': return float(left / right);
    case 'float.eq': return bool(left === right);
    case 'float.ne': return bool(left !== right);
    case 'float.lt': return bool(left < right);
    case 'float.le': return bool(left <= right);
    case 'float.gt': return bool(left > right);
    case 'float.ge': return bool(left >= right);
    default: return expression;
  }
}

function foldStrings(expression: Of<'binary'>, left: string, right: string): IrExpression {
  switch (expression.operator) {
    case 'string.eq': return bool(left === right);
    case 'string.ne': return bool(left !== right);
    case 'string.lt': return bool(left < right);
    case 'string.le': return bool(left <= right);
    case 'string.gt': return bool(left > right);
    case 'string.ge': return bool(left >= right);
    default: return expression;
  }
}

/** Laws of arithmetic that hold for every 64-bit int, and for every float, NaN and negative zero included. */
function simplifyBinary(expression: Of<'binary'>): IrExpression {
  const { operator, left, right } = expression;
  switch (operator) {
    case 'int.add':
      if (isInt(left, 0)) return right;
      return isInt(right, 0) ? left : gatherConstants(expression);
    case 'int.sub': case 'int.shl': case 'int.shr': case 'int.ushr':
      return isInt(right, 0) ? left : expression;
    case 'int.or': case 'int.xor':
      if (isInt(left, 0)) return right;
      return isInt(right, 0) ? left : expression;
    case 'int.and':
      if (isInt(right, -1)) return left;
      return isInt(right, 0) && isDroppable(left) ? right : expression;
    case 'int.mul':
      if (isInt(left, 1)) return right;
      if (isInt(right, 1)) return left;
      return isInt(right, 0) && isDroppable(left) ? right : expression;
    case 'int.div':
      return isInt(right, 1) ? left : expression;
    case 'float.sub':
      return right.op === 'float' && Object.is(right.value, 0) ? left : expression;
    case 'float.mul':
      if (left.op === 'float' && left.value === 1) return right;
      return right.op === 'float' && right.value === 1 ? left : expression;
    case 'float.div':
      return right.op === 'float' && right.value === 1 ? left : expression;
    case 'bool.eq': case 'bool.ne':
      return simplifyBools(expression, operator === 'bool.eq');
    default:
      return expression;
  }
}

/** `(x + 1) + 2` is `x + 3`, even where one of the sums wraps. */
function gatherConstants(expression: Of<'binary'>): IrExpression {
  const { left, right } = expression;
  if (right.op !== 'int' || left.op !== 'binary' || left.operator !== 'int.add' || left.right.op !== 'int') return expression;
  const sum = foldIntBinary('int.add', left.right.value, right.value);
  return sum === null ? expression : fold({ ...expression, left: left.left, right: int(sum) });
}

function simplifyBools(expression: Of<'binary'>, equal: boolean): IrExpression {
  const { left, right, pos } = expression;
  if (right.op === 'bool') return right.value === equal ? left : negation(left, pos);
  if (left.op === 'bool') return left.value === equal ? right : negation(right, pos);
  return expression;
}

const INVERSES = { 'unbox-int': 'box-int', 'unbox-float': 'box-float', 'unbox-bool': 'box-bool' } as const;

function foldConversion(expression: Of<'convert'>): IrExpression {
  const { conversion, value } = expression;
  switch (conversion) {
    case 'int-to-float':
      return value.op === 'int' ? float(Number(value.value)) : expression;
    case 'unbox-int': case 'unbox-float': case 'unbox-bool':
      return value.op === 'convert' && value.conversion === INVERSES[conversion] ? value.value : expression;
    default:
      return expression;
  }
}

function foldConditional(expression: Of<'conditional'>): IrExpression {
  const { condition, then, otherwise } = expression;
  if (condition.op === 'bool') return condition.value ? then : otherwise;
  if (then.op === 'bool' && otherwise.op === 'bool') {
    if (then.value && !otherwise.value) return condition;
    if (!then.value && otherwise.value) return negation(condition, positionOf(condition));
  }
  return expression;
}

function foldIsNull(expression: Of<'is-null'>): IrExpression {
  const { value } = expression;
  if (value.op === 'null') return trueValue;
  return isNeverNull(value) ? knowing(value, false) : expression;
}

function foldIs(expression: Of<'is'>): IrExpression {
  const result = testResult(expression.value, expression.test);
  return result === null ? expression : knowing(expression.value, result);
}

/** What a test of a value tells, as far as the value's making shows it. Classes are left to those who know the hierarchy. */
function testResult(value: IrExpression, test: RuntimeType): boolean | null {
  if (value.op === 'null') return test.kind === 'null';
  if (!isNeverNull(value)) return null;
  if (test.kind === 'null') return false;
  if (test.kind === 'non-null') return true;
  if (value.op === 'convert' && test.kind !== 'class') return value.conversion === `box-${test.kind}`;
  if (isString(value) && test.kind !== 'class') return test.kind === 'string';
  return null;
}

/** A constant, behind what has to be done to know it. */
function knowing(value: IrExpression, result: boolean): IrExpression {
  return sequence(effectsOf(value, positionOf(value)), bool(result));
}

function foldText(expression: Of<'to-string'>): IrExpression {
  const { value } = expression;
  if (value.op === 'int' || value.op === 'bool') return text(String(value.value));
  return isString(value) ? value : expression;
}

/** One flat list of parts, constants beside each other joined. */
function foldConcat(expression: Of<'concat'>): IrExpression {
  if (!expression.parts.some((part, i) => part.op === 'concat' || (part.op === 'string' && (part.value === '' || expression.parts[i + 1]?.op === 'string')))) return expression;
  const parts: IrExpression[] = [];
  for (const part of expression.parts.flatMap((each) => (each.op === 'concat' ? each.parts : [each]))) {
    const last = parts.at(-1);
    if (part.op === 'string' && last?.op === 'string') parts[parts.length - 1] = text(last.value + part.value);
    else if (part.op !== 'string' || part.value !== '') parts.push(part);
  }
  if (parts.length === 0) return text('');
  return parts.length === 1 ? parts[0] : { ...expression, parts };
}

function foldIntrinsic(expression: Of<'intrinsic'>): IrExpression {
  const [value] = expression.args;
  switch (expression.name) {
    case 'string.length':
      return value.op === 'string' ? int(value.value.length) : expression;
    case 'float.to-int':
      return value.op === 'float' ? int(floatToInt(value.value)) : expression;
    case 'float.sqrt':
      return value.op === 'float' ? float(Math.sqrt(value.value)) : expression;
    case 'float.abs':
      return value.op === 'float' ? float(Math.abs(value.value)) : expression;
    default:
      return expression;
  }
}

function foldSequence(expression: Of<'sequence'>): IrExpression {
  return expression.value ? sequence(expression.body, expression.value) : expression;
}

function bool(value: boolean): IrExpression {
  return value ? trueValue : falseValue;
}

function float(value: number): IrExpression {
  return { op: 'float', rep: 'float', value };
}

function positionOf(value: IrExpression): number {
  return 'pos' in value ? value.pos : 0;
}
