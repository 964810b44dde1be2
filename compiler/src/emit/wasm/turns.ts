import type { FunctionRef, IrBlock, IrExpression, IrFunction, IrModule, IrStatement } from '../../ir/ir.ts';
import { mapSame, rewriteBlock } from '../../ir/rewrite.ts';
import { visitBlock } from '../../ir/walk.ts';
import { RUNTIME } from './native-classes.ts';
import { LIBRARY } from './runtime-calls.ts';

/** Where the steps until the next turn of others are counted: the host stops the counting while it calls the program. */
export const TURN_COUNTER = `${RUNTIME}.turns:left`;

type Loop = Extract<IrStatement, { op: 'loop' }>;

/**
 * A stack of WebAssembly stands still only where it asks to. So in a program with several tasks each loop counts its turns, and so
 * does each function that calls itself: a task that computes for long goes to the end of the queue, as on the other engines.
 * Loops that count to an end and call nobody are left alone, since they are over soon and would be slowed down most.
 *
 * It is done before anything is optimised: whatever is known about fields, globals and Lists ends where others may have a turn.
 */
export function withTurns(module: IrModule): IrModule {
  // The runtime's own functions are called by the host too, whose stack cannot stand still.
  if (module.name.startsWith(RUNTIME)) return module;
  const functions = mapSame(module.functions, (fn) => takingTurns(fn, { module: module.name, name: fn.name }));
  return functions === module.functions ? module : { ...module, imports: [LIBRARY.step.module, ...module.imports], functions };
}

function takingTurns(fn: IrFunction, self: FunctionRef): IrFunction {
  if (fn.body === 'native') return fn;
  const inLoops = rewriteBlock(fn.body, { statement: (statement) => [statement.op === 'loop' && !isShort(statement) ? { ...statement, body: [step(statement.pos), ...statement.body] } : statement] });
  const body = callsItself(fn.body, self) ? [step(fn.pos), ...inLoops] : inLoops;
  return body === fn.body ? fn : { ...fn, body };
}

function step(pos: number): IrStatement {
  return { op: 'expression', value: { op: 'call', rep: 'void', fn: LIBRARY.step, args: [], pos }, pos };
}

/** A method counts as calling itself where it calls one of its name on any object. */
function callsItself(body: IrBlock, { module, name }: FunctionRef): boolean {
  const method = name.slice(name.lastIndexOf('.') + 1);
  let found = false;
  visitBlock(body, () => {}, (expression) => {
    if (expression.op === 'call') found ||= expression.fn.name === name && expression.fn.module === module;
    else if (expression.op === 'call.virtual') found ||= expression.selector.name === method;
  });
  return found;
}

/** Whether a loop leaves when its counter has come to some end, and calls nobody: it has no loop inside either. */
function isShort({ body }: Loop): boolean {
  const counters = body.flatMap((statement) => (statement.op === 'if' && isLeaving(statement.then) ? countersOf(statement.condition) : []));
  return counters.some((counter) => isCounted(body, counter)) && !mayTakeLong(body);
}

function isLeaving(block: IrBlock): boolean {
  return block.at(-1)?.op === 'break';
}

interface Counter {
  readonly local: number;
  /** Whether the loop is left when the counter is large enough. */
  readonly counts: 'up' | 'down';
}

/** What may be the counter of a loop that is left on a condition. */
function countersOf(condition: IrExpression): Counter[] {
  if (condition.op !== 'binary') return [];
  const { left, right, operator } = condition;
  const found: Counter[] = [];
  const isGreater = operator === 'int.gt' || operator === 'int.ge';
  if (!isGreater && operator !== 'int.lt' && operator !== 'int.le') return found;
  if (left.op === 'local.get') found.push({ local: left.local, counts: isGreater ? 'up' : 'down' });
  if (right.op === 'local.get') found.push({ local: right.local, counts: isGreater ? 'down' : 'up' });
  return found;
}

/** Whether a counter goes on by the same number in each turn, and is changed nowhere else. */
function isCounted(body: IrBlock, { local, counts }: Counter): boolean {
  let assignments = 0;
  visitBlock(body, (statement) => void (assignments += statement.op === 'local.set' && statement.local === local ? 1 : 0), () => {});
  return assignments === 1 && body.some((statement) => statement.op === 'local.set' && statement.local === local && stepOf(statement.value, local) === counts);
}

function stepOf(value: IrExpression, local: number): Counter['counts'] | null {
  if (value.op !== 'binary' || value.left.op !== 'local.get' || value.left.local !== local || value.right.op !== 'int' || value.right.value === 0) return null;
  const isPositive = value.right.value > 0;
  if (value.operator === 'int.add') return isPositive ? 'up' : 'down';
  if (value.operator === 'int.sub') return isPositive ? 'down' : 'up';
  return null;
}

function mayTakeLong(body: IrBlock): boolean {
  let found = false;
  visitBlock(
    body,
    (statement) => void (found ||= statement.op === 'loop'),
    ({ op }) => void (found ||= op === 'call' || op === 'call.virtual' || op === 'call.closure' || op === 'await'),
  );
  return found;
}
