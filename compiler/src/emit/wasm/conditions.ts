import type { IrExpression } from '../../ir/ir.ts';
import type { FunctionEmitter, Ref } from './context.ts';
import { isNever } from './never.ts';

/**
 * `&&` and `||` where they decide which way to go: each side is a branch of its own, so that the engine compares and branches in one step. As the
 * value of an `if`, the right side would be put into a register first, and then compared with zero.
 */

type Conditional = Extract<IrExpression, { op: 'conditional' }>;

/** `a && b` is `a ? b : false`, `a || b` is `a ? true : b`. */
interface Chain {
  /** What the left side decides by itself when it is this. */
  readonly decides: boolean;
  readonly left: IrExpression;
  readonly right: IrExpression;
}

/** Whether a condition is worth branches of its own. */
export function isChain(fn: FunctionEmitter, condition: IrExpression): boolean {
  if (condition.op === 'unary' && condition.operator === 'bool.not') return isChain(fn, condition.value);
  return condition.op === 'conditional' && chainOf(fn, condition) !== null;
}

/** Code that leaves for a label where the condition is `when`, and goes on behind it otherwise. */
export function jumpIf(fn: FunctionEmitter, condition: IrExpression, when: boolean, target: string): Ref[] {
  const { module } = fn;
  if (condition.op === 'unary' && condition.operator === 'bool.not') return jumpIf(fn, condition.value, !when, target);
  const chain = condition.op === 'conditional' ? chainOf(fn, condition) : null;
  if (!chain) {
    const value = fn.bool(condition);
    return [module.br_if(target, when ? value : module.i32.eqz(value))];
  }
  const { decides, left, right } = chain;
  if (decides === when) return [...jumpIf(fn, left, when, target), ...jumpIf(fn, right, when, target)];
  const decided = fn.label('decided');
  return [module.block(decided, [...jumpIf(fn, left, decides, decided), ...jumpIf(fn, right, when, target)])];
}

function chainOf(fn: FunctionEmitter, { rep, condition, then, otherwise }: Conditional): Chain | null {
  if (rep !== 'bool' || isNever(fn, condition)) return null;
  if (otherwise.op === 'bool' && !otherwise.value) return { decides: false, left: condition, right: then };
  return then.op === 'bool' && then.value ? { decides: true, left: condition, right: otherwise } : null;
}
