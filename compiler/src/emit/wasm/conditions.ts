import type { IrExpression } from '../../ir/ir.ts';
import type { FunctionEmitter, Ref } from './context.ts';
import { isNever } from './never.ts';

/**
 * `&&` and `||` where they decide which way to go: each side is a branch of its own, so that the engine compares and branches in one step. As the
 * value of an `if`, the right side would be put into a register first, and then compared with zero.
 */

type Conditional = Extract<IrExpression, { op: 'conditional' }>;

/** `a && b` is `a ? b : false`, `a || b` is `a ? true : b`; of the same operator there may be as many as a source is long. */
interface Chain {
  /** What each term but the last decides by itself when it is this. */
  readonly decides: boolean;
  readonly first: readonly IrExpression[];
  readonly last: IrExpression;
}

/** Whether a condition is worth branches of its own. */
export function isChain(fn: FunctionEmitter, condition: IrExpression): boolean {
  if (condition.op === 'unary' && condition.operator === 'bool.not') return isChain(fn, condition.value);
  return linkIn(fn, condition) !== null;
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
  const { decides, first, last } = chain;
  if (decides === when) return [...first, last].flatMap((term) => jumpIf(fn, term, when, target));
  const decided = fn.label('decided');
  return [module.block(decided, [...first.flatMap((term) => jumpIf(fn, term, decides, decided)), ...jumpIf(fn, last, when, target)])];
}

/** Terms stand on the left edge, which is walked in a loop. */
function chainOf(fn: FunctionEmitter, conditional: Conditional): Chain | null {
  const outermost = linkOf(fn, conditional);
  if (!outermost) return null;
  const { decides, right: last } = outermost;
  const terms: IrExpression[] = [];
  let left = outermost.left;
  for (let link = linkIn(fn, left); link?.decides === decides; link = linkIn(fn, left)) {
    terms.push(link.right);
    left = link.left;
  }
  return { decides, first: [left, ...terms.reverse()], last };
}

interface Link {
  readonly decides: boolean;
  readonly left: IrExpression;
  readonly right: IrExpression;
}

function linkIn(fn: FunctionEmitter, value: IrExpression): Link | null {
  return value.op === 'conditional' ? linkOf(fn, value) : null;
}

function linkOf(fn: FunctionEmitter, { rep, condition, then, otherwise }: Conditional): Link | null {
  if (rep !== 'bool' || isNever(fn, condition)) return null;
  if (otherwise.op === 'bool' && !otherwise.value) return { decides: false, left: condition, right: then };
  return then.op === 'bool' && then.value ? { decides: true, left: condition, right: otherwise } : null;
}
