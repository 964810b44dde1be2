import type { IrBlock, IrExpression, IrStatement } from '../../ir/ir.ts';
import type { FunctionContext } from './context.ts';

type Of<Op extends IrStatement['op']> = Extract<IrStatement, { op: Op }>;

/** The loop goes on while the condition is `when`. */
interface LoopTest {
  readonly condition: IrExpression;
  readonly when: boolean;
  readonly pos: number;
}

/**
 * A loop whose body begins or ends with the test that leaves it has the test at its end: one jump a turn. What enters
 * it jumps to the test, or makes the test once more in front where that is a single instruction.
 */
export function emitLoop(fn: FunctionContext, { label, body }: Of<'loop'>): void {
  const { code } = fn;
  const exit = code.newLabel();
  fn.breakTargets.set(label, { label: exit, scope: fn.scope });
  const head = testOf(body[0], label);
  const tail = head ? null : testOf(body[body.length - 1], label);
  if (head) emitTestedFirst(fn, body.slice(1), { test: head, exit });
  else if (tail) emitTestedLast(fn, body.slice(0, -1), tail);
  else emitEndless(fn, body);
  code.bind(exit);
}

function emitTestedFirst(fn: FunctionContext, body: IrBlock, { test, exit }: { test: LoopTest; exit: number }): void {
  const { code } = fn;
  const top = code.newLabel();
  const again = code.newLabel();
  if (isOneInstruction(test.condition)) fn.branch(test.condition, exit, !test.when);
  else code.jump(again);
  code.bindLoop(top);
  fn.block(body);
  code.bind(again);
  code.at(test.pos);
  fn.branch(test.condition, top, test.when);
}

function emitTestedLast(fn: FunctionContext, body: IrBlock, test: LoopTest): void {
  const top = fn.code.newLabel();
  fn.code.bindLoop(top);
  fn.block(body);
  fn.code.at(test.pos);
  fn.branch(test.condition, top, test.when);
}

function emitEndless(fn: FunctionContext, body: IrBlock): void {
  const top = fn.code.newLabel();
  fn.code.bindLoop(top);
  fn.block(body);
  fn.code.jump(top);
}

/** An `if` that does nothing but leave the loop. */
function testOf(statement: IrStatement | undefined, loop: number): LoopTest | null {
  if (statement?.op !== 'if') return null;
  const { condition, then, otherwise, pos } = statement;
  if (then.length === 0 && leaves(otherwise, loop)) return { condition, when: true, pos };
  if (otherwise.length === 0 && leaves(then, loop)) return { condition, when: false, pos };
  return null;
}

function leaves(block: IrBlock, loop: number): boolean {
  return block.length === 1 && block[0].op === 'break' && block[0].label === loop;
}

function isOneInstruction(condition: IrExpression): boolean {
  switch (condition.op) {
    case 'binary': return isOperand(condition.left) && isOperand(condition.right) && (condition.left.op === 'local.get' || condition.right.op === 'local.get');
    case 'is-null': return condition.value.op === 'local.get';
    case 'local.get': return true;
    default: return false;
  }
}

function isOperand(value: IrExpression): boolean {
  return value.op === 'local.get' || value.op === 'int';
}
