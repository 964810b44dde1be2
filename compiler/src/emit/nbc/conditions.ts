import { OP, type OpcodeName } from '@noodlecore/runtime/nbc/opcodes';
import type { BinaryOp, IrExpression } from '../../ir/ir.ts';
import type { Label } from './code-writer.ts';
import { smallInt } from './constants.ts';
import type { FunctionContext } from './context.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

/** Jumps to the label where the condition is `when`; else control goes on behind. */
export function emitBranch(fn: FunctionContext, condition: IrExpression, label: Label, when: boolean): void {
  switch (condition.op) {
    case 'bool':
      if (condition.value === when) fn.code.jump(label);
      return;
    case 'unary': return branchOnNot(fn, condition, label, when);
    case 'is-null': return fn.code.jumpIf(OP[when ? 'jump.null' : 'jump.not-null'], label, fn.value(condition.value));
    case 'binary': return branchOnBinary(fn, condition, label, when);
    case 'conditional': return branchOnConditional(fn, condition, label, when);
    case 'sequence':
      fn.block(condition.body);
      if (condition.value) fn.branch(condition.value, label, when);
      return;
    default: return branchOnValue(fn, condition, label, when);
  }
}

function branchOnNot(fn: FunctionContext, condition: Of<'unary'>, label: Label, when: boolean): void {
  if (condition.operator === 'bool.not') fn.branch(condition.value, label, !when);
  else branchOnValue(fn, condition, label, when);
}

function branchOnValue(fn: FunctionContext, condition: IrExpression, label: Label, when: boolean): void {
  fn.code.jumpIf(OP[when ? 'jump.true' : 'jump.false'], label, fn.value(condition));
}

type IntComparison = Extract<BinaryOp, 'int.eq' | 'int.ne' | 'int.lt' | 'int.le' | 'int.gt' | 'int.ge'>;

interface Comparison {
  readonly jump: OpcodeName;
  readonly immediate: OpcodeName;
  /** What holds exactly where this does not. */
  readonly negated: IntComparison;
  /** What holds with the operands the other way round. */
  readonly mirrored: IntComparison;
}

const INT_COMPARISONS: Readonly<Record<IntComparison, Comparison>> = {
  'int.eq': { jump: 'jump.int.eq', immediate: 'jump.int.eq-imm', negated: 'int.ne', mirrored: 'int.eq' },
  'int.ne': { jump: 'jump.int.ne', immediate: 'jump.int.ne-imm', negated: 'int.eq', mirrored: 'int.ne' },
  'int.lt': { jump: 'jump.int.lt', immediate: 'jump.int.lt-imm', negated: 'int.ge', mirrored: 'int.gt' },
  'int.le': { jump: 'jump.int.le', immediate: 'jump.int.le-imm', negated: 'int.gt', mirrored: 'int.ge' },
  'int.gt': { jump: 'jump.int.gt', immediate: 'jump.int.gt-imm', negated: 'int.le', mirrored: 'int.lt' },
  'int.ge': { jump: 'jump.int.ge', immediate: 'jump.int.ge-imm', negated: 'int.lt', mirrored: 'int.le' },
};

type FloatComparison = Extract<BinaryOp, 'float.eq' | 'float.ne' | 'float.lt' | 'float.le' | 'float.gt' | 'float.ge'>;

/** With NaN, "not less" is not "greater or equal": each comparison has a negation of its own. */
const FLOAT_COMPARISONS: Readonly<Record<FloatComparison, { readonly jump: OpcodeName; readonly unless: OpcodeName; readonly swapped: boolean }>> = {
  'float.eq': { jump: 'jump.float.eq', unless: 'jump.float.ne', swapped: false },
  'float.ne': { jump: 'jump.float.ne', unless: 'jump.float.eq', swapped: false },
  'float.lt': { jump: 'jump.float.lt', unless: 'jump.float.not-lt', swapped: false },
  'float.le': { jump: 'jump.float.le', unless: 'jump.float.not-le', swapped: false },
  'float.gt': { jump: 'jump.float.lt', unless: 'jump.float.not-lt', swapped: true },
  'float.ge': { jump: 'jump.float.le', unless: 'jump.float.not-le', swapped: true },
};

function branchOnBinary(fn: FunctionContext, condition: Of<'binary'>, label: Label, when: boolean): void {
  const { operator } = condition;
  if (isIntComparison(operator)) return branchOnInts(fn, condition, when ? operator : INT_COMPARISONS[operator].negated, label);
  if (isFloatComparison(operator)) {
    const { jump, unless, swapped } = FLOAT_COMPARISONS[operator];
    return compareAndJump(fn, condition, { name: when ? jump : unless, swapped }, label);
  }
  const opposite = OPPOSITES[operator];
  if (opposite) branchOnValue(fn, { ...condition, operator: opposite }, label, !when);
  else branchOnValue(fn, condition, label, when);
}

/** Tests for which only the opposite is one instruction. */
const OPPOSITES: Readonly<Partial<Record<BinaryOp, BinaryOp>>> = { 'ref.not-same': 'ref.same', 'ref.ne': 'ref.eq' };

function branchOnInts(fn: FunctionContext, condition: Of<'binary'>, operator: IntComparison, label: Label): void {
  const right = smallInt(condition.right);
  if (right !== undefined) return compareImmediate(fn, condition, condition.left, { operator, amount: right }, label);
  const left = smallInt(condition.left);
  if (left !== undefined) return compareImmediate(fn, condition, condition.right, { operator: INT_COMPARISONS[operator].mirrored, amount: left }, label);
  compareAndJump(fn, condition, { name: INT_COMPARISONS[operator].jump, swapped: false }, label);
}

function compareImmediate(fn: FunctionContext, condition: Of<'binary'>, operand: IrExpression, test: { operator: IntComparison; amount: number }, label: Label): void {
  const register = fn.value(operand);
  fn.code.at(condition.pos);
  fn.code.jumpIf(OP[INT_COMPARISONS[test.operator].immediate], label, register, test.amount);
}

function compareAndJump(fn: FunctionContext, condition: Of<'binary'>, { name, swapped }: { name: OpcodeName; swapped: boolean }, label: Label): void {
  const left = fn.heldValue(condition.left, [condition.right]);
  const right = fn.value(condition.right);
  fn.code.at(condition.pos);
  fn.code.jumpIf(OP[name], label, swapped ? right : left, swapped ? left : right);
}

function isIntComparison(operator: BinaryOp): operator is IntComparison {
  return operator in INT_COMPARISONS;
}

function isFloatComparison(operator: BinaryOp): operator is FloatComparison {
  return operator in FLOAT_COMPARISONS;
}

/** `&&` and `||`, which lowering writes as conditionals with a constant branch, jump as soon as they know. */
function branchOnConditional(fn: FunctionContext, condition: Of<'conditional'>, label: Label, when: boolean): void {
  const decided = decisionOf(condition);
  if (decided === null) return branchOnChoice(fn, condition, label, when);
  const operands = operandsOf(condition, decided);
  const last = operands.pop();
  if (!last) return;
  // With `||`, an operand that is true decides; with `&&`, one that is false.
  const end = fn.code.newLabel();
  for (const operand of operands) fn.branch(operand, when === decided ? label : end, decided);
  fn.branch(last, label, when);
  fn.code.bind(end);
}

/** What an operand of `||` (true) or `&&` (false) must be to decide the whole; null for other conditionals. */
function decisionOf({ then, otherwise }: Of<'conditional'>): boolean | null {
  if (otherwise.op === 'bool' && !otherwise.value) return false;
  if (then.op === 'bool' && then.value) return true;
  return null;
}

/** The operands of a chain `((a && b) && c) && d`, left to right, without recursion. */
function operandsOf(condition: Of<'conditional'>, decided: boolean): IrExpression[] {
  const operands: IrExpression[] = [];
  let node: IrExpression = condition;
  while (node.op === 'conditional' && decisionOf(node) === decided) {
    operands.push(decided ? node.otherwise : node.then);
    node = node.condition;
  }
  operands.push(node);
  return operands.reverse();
}

function branchOnChoice(fn: FunctionContext, condition: Of<'conditional'>, label: Label, when: boolean): void {
  const otherwise = fn.code.newLabel();
  const end = fn.code.newLabel();
  fn.branch(condition.condition, otherwise, false);
  fn.branch(condition.then, label, when);
  fn.code.jump(end);
  fn.code.bind(otherwise);
  fn.branch(condition.otherwise, label, when);
  fn.code.bind(end);
}
