import type * as ast from '../../syntax/ast.ts';

/** A value that is known while compiling. Ints are numbers within ±(2^53-1), else bigints, as everywhere. */
export type Constant =
  | { readonly kind: 'int'; readonly value: number | bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string };

/** Texts longer than this are put together when the program runs. */
const MAX_TEXT = 10_000;

export function intConstant(value: number | bigint): Constant {
  if (typeof value === 'number') return { kind: 'int', value: value + 0 };
  const wrapped = BigInt.asIntN(64, value);
  const small = Number(wrapped);
  return { kind: 'int', value: Number.isSafeInteger(small) ? small : wrapped };
}

export function floatConstant(value: number): Constant {
  return { kind: 'float', value };
}

export function foldUnary(operator: ast.UnaryOperator, operand: Constant): Constant | null {
  if (operator === '!') return operand.kind === 'bool' ? { kind: 'bool', value: !operand.value } : null;
  if (operand.kind === 'float') {
    if (operator === '-') return floatConstant(-operand.value);
    return operator === '+' ? operand : null;
  }
  if (operand.kind !== 'int') return null;
  const value = BigInt(operand.value);
  return intConstant(operator === '-' ? -value : operator === '~' ? ~value : value);
}

/** Null where the operation is not one of constants, or fails when it runs (a division by zero). */
export function foldBinary(operator: ast.BinaryOperator, left: Constant, right: Constant): Constant | null {
  if (left.kind === 'int' && right.kind === 'int') return foldInts(operator, BigInt(left.value), BigInt(right.value));
  if (isNumber(left) && isNumber(right)) return foldFloats(operator, Number(left.value), Number(right.value));
  if (operator === '+' && left.kind === 'string' && right.kind === 'string') {
    return left.value.length + right.value.length <= MAX_TEXT ? { kind: 'string', value: left.value + right.value } : null;
  }
  if (left.kind === 'bool' && right.kind === 'bool') {
    if (operator === '&&') return { kind: 'bool', value: left.value && right.value };
    if (operator === '||') return { kind: 'bool', value: left.value || right.value };
  }
  return null;
}

function isNumber(constant: Constant): constant is Constant & { readonly kind: 'int' | 'float' } {
  return constant.kind === 'int' || constant.kind === 'float';
}

function foldInts(operator: ast.BinaryOperator, a: bigint, b: bigint): Constant | null {
  switch (operator) {
    case '+':
      return intConstant(a + b);
    case '-':
      return intConstant(a - b);
    case '*':
      return intConstant(a * b);
    case '/':
      return b === 0n ? null : intConstant(a / b);
    case '%':
      return b === 0n ? null : intConstant(a % b);
    case '&':
      return intConstant(a & b);
    case '|':
      return intConstant(a | b);
    case '^':
      return intConstant(a ^ b);
    case '<<':
      return intConstant(a << (b & 63n));
    case '>>':
      return intConstant(a >> (b & 63n));
    case '>>>':
      return intConstant(BigInt.asUintN(64, a) >> (b & 63n));
    default:
      return null;
  }
}

function foldFloats(operator: ast.BinaryOperator, a: number, b: number): Constant | null {
  switch (operator) {
    case '+':
      return floatConstant(a + b);
    case '-':
      return floatConstant(a - b);
    case '*':
      return floatConstant(a * b);
    case '/':
      return floatConstant(a / b);
    default:
      return null;
  }
}
