import type * as ast from '../../syntax/ast.ts';
import { intType } from '../../types/type.ts';
import type { BinaryOp, IrExpression } from '../ir.ts';
import { getLocal, int, setLocal } from './build.ts';
import { withoutParentheses } from './calls.ts';
import type { FunctionContext, LoopTarget } from './context.ts';
import { bindLoopVariable } from './loop-variables.ts';
import { emitLoop } from './loops.ts';
import { coreName } from './reps.ts';

/** A range that is walked where it is written: `a..b`, `(a..b).step(k)`, `(a..b).reversed()`. */
export interface WrittenRange {
  readonly range: ast.RangeExpression;
  readonly step: ast.Expression | null;
  readonly reversed: boolean;
}

export function writtenRange(fn: FunctionContext, node: ast.Expression): WrittenRange | null {
  const plain = withoutParentheses(node);
  if (plain.kind === 'range') return { range: plain, step: null, reversed: false };
  if (plain.kind !== 'call' || plain.callee.kind !== 'member') return null;
  const range = withoutParentheses(plain.callee.object);
  const reference = fn.module.referenceOf(plain.callee);
  if (range.kind !== 'range' || reference?.kind !== 'method' || !reference.symbol.owner || coreName(reference.symbol.owner) !== 'Range') return null;
  const { name } = reference.symbol;
  if (name === 'step' && plain.args.length === 1) return { range, step: plain.args[0].value, reversed: false };
  return name === 'reversed' ? { range, step: null, reversed: true } : null;
}

interface Counting {
  readonly first: IrExpression;
  /** The loop is left when the counter and this stand so to each other. */
  readonly leave: BinaryOp;
  readonly limit: IrExpression;
  readonly step: IrExpression;
  /** Left behind the turn whose counter is the limit, since counting on could wrap. */
  readonly stopsAtLimit: boolean;
}

/** Counts without an object. The variable is the counter itself, unless the body keeps or changes it. */
export function overRange(fn: FunctionContext, node: ast.ForInStatement, written: WrittenRange): void {
  const { start: pos } = node;
  const [binding] = node.bindings;
  const symbol = binding.kind === 'name-pattern' ? fn.module.variableOf(binding) : undefined;
  const own = symbol && !symbol.reassigned && !fn.module.isCell(symbol) ? symbol : null;
  const { first, limit, leave, step, stopsAtLimit } = written.reversed ? downwards(fn, written.range) : upwards(fn, written);
  const counter = own ? fn.declare(own) : fn.temporary('int');
  const count = getLocal(counter, 'int');
  fn.out.push(setLocal(counter, first, pos));
  const loop = (): void => {
    emitLoop(fn, {
      label: node.label,
      pos,
      head: (target) => {
        if (!stopsAtLimit) leaveIf(fn, target, compare(leave, count, limit, pos));
      },
      body: () => {
        if (!own) bindLoopVariable(fn, binding, count, intType);
        fn.scope(node.body);
      },
      tail: (target) => {
        if (stopsAtLimit) leaveIf(fn, target, compare('int.eq', count, limit, pos));
        fn.out.push(setLocal(counter, add(count, step, pos), pos));
      },
    });
  };
  if (!stopsAtLimit) return loop();
  fn.out.push({ op: 'if', condition: compare('int.le', count, limit, pos), then: fn.collect(loop), otherwise: [], pos });
}

function upwards(fn: FunctionContext, { range, step }: WrittenRange): Counting {
  const from = fn.value(range.from, 'int');
  const first = doesNothing(range.to) && (!step || doesNothing(step)) ? from : kept(fn, range.from, from);
  const limit = kept(fn, range.to, fn.value(range.to, 'int'));
  const leave = range.inclusive ? 'int.gt' : 'int.ge';
  if (!step) {
    const isSmall = limit.op === 'int' && typeof limit.value === 'number';
    return { first, leave, limit, step: int(1), stopsAtLimit: range.inclusive && !isSmall };
  }
  const by = kept(fn, step, fn.value(step, 'int'));
  if (by.op !== 'int' || by.value <= 0) refuseStep(fn, step, by);
  return { first, leave, limit, step: by, stopsAtLimit: false };
}

function downwards(fn: FunctionContext, range: ast.RangeExpression): Counting {
  const limit = kept(fn, range.from, fn.value(range.from, 'int'));
  const to = fn.value(range.to, 'int');
  const first = range.inclusive ? to : add(to, int(-1), range.start);
  return { first, leave: 'int.lt', limit, step: int(-1), stopsAtLimit: false };
}

/** A step that is not positive: the library's `step` throws its error. */
function refuseStep(fn: FunctionContext, node: ast.Expression, step: IrExpression): void {
  const { start: pos } = node;
  const module = 'noodlecore.core.range';
  const range: IrExpression = { op: 'new.fields', rep: 'ref', cls: { module, name: 'Range' }, values: [int(0), int(0), int(1)], pos };
  const value: IrExpression = { op: 'call', rep: 'ref', fn: { module, name: 'Range.step' }, args: [range, step], pos };
  fn.out.push({ op: 'if', condition: compare('int.le', step, int(0), pos), then: [{ op: 'expression', value, pos }], otherwise: [], pos });
}

/** Evaluated once: copied, unless it is a literal or a variable that nobody assigns. */
function kept(fn: FunctionContext, node: ast.Expression, value: IrExpression): IrExpression {
  const reference = node.kind === 'name' ? fn.module.referenceOf(node) : undefined;
  const isFixed = reference?.kind === 'variable' && !reference.symbol.reassigned && value.op === 'local.get';
  if (isFixed || value.op === 'int') return value;
  const local = fn.temporary('int');
  fn.out.push(setLocal(local, value, node.start));
  return getLocal(local, 'int');
}

/** Evaluating it later than it is written cannot be seen. */
function doesNothing(node: ast.Expression): boolean {
  return node.kind === 'int' || node.kind === 'name';
}

export function leaveIf(fn: FunctionContext, loop: LoopTarget, condition: IrExpression): void {
  const { pos } = loop;
  fn.out.push({ op: 'if', condition, then: [{ op: 'break', label: loop.breakLabel, pos }], otherwise: [], pos });
}

export function compare(operator: BinaryOp, left: IrExpression, right: IrExpression, pos: number): IrExpression {
  return { op: 'binary', rep: 'bool', operator, left, right, pos };
}

export function add(count: IrExpression, step: IrExpression, pos: number): IrExpression {
  return { op: 'binary', rep: 'int', operator: 'int.add', left: count, right: step, pos };
}
