import type { FunctionRef, InlinedCall, IrBlock, IrExpression, IrFunction, IrLocal, IrStatement, Rep } from '../../ir/ir.ts';
import { getLocal } from '../../ir/lower/build.ts';
import { callOf, offsetOf, positionInCall } from '../../ir/positions.ts';
import { rewriteBlock } from '../../ir/rewrite.ts';
import { visitBlock } from '../../ir/walk.ts';

/** The function that grows while calls in it are replaced by code. */
export class Host {
  readonly locals: IrLocal[];
  readonly inlined: InlinedCall[];
  #nextLabel: number;

  constructor(fn: IrFunction, body: IrBlock) {
    this.locals = [...fn.locals];
    this.inlined = [...(fn.inlined ?? [])];
    this.#nextLabel = labelsBelow(body);
  }

  addLocal(local: IrLocal): number {
    return this.locals.push({ ...local, synthetic: true }) - 1;
  }

  takeLabels(count: number): number {
    const first = this.#nextLabel;
    this.#nextLabel += count;
    return first;
  }
}

/** A called function's code, with locals and labels of its own in the host. */
export interface Instance {
  /** Where the arguments go. */
  readonly parameters: readonly number[];
  readonly body: IrBlock;
  /** The block of this label is left where the function returns; its value is in the local then. */
  readonly label: number;
  readonly result: number | null;
}

/** What a function is put in place of. */
export interface CallSite {
  readonly fn: FunctionRef;
  readonly pos: number;
  /** What the closure brings along. */
  readonly captures: readonly IrExpression[];
}

export function instantiate(callee: IrFunction, code: IrBlock, host: Host, site: CallSite): Instance {
  const firstLocal = host.locals.length;
  for (const local of callee.locals) host.addLocal(local);
  const result = callee.result === 'void' ? null : host.addLocal({ name: '', rep: callee.result, refType: callee.resultType, synthetic: true });
  const label = host.takeLabels(labelsBelow(code) + 1);
  const positions = new Positions(callee, host, site);
  const renaming = { firstLocal, firstLabel: label + 1, captures: site.captures, positions };
  const body = rewriteBlock(code, {
    expression: (expression) => renameExpression(expression, renaming),
    statement: (statement) => renameStatement(statement, renaming, { label, result }),
  });
  return { parameters: Array.from({ length: callee.paramCount }, (_, i) => firstLocal + i), body, label, result };
}

interface Renaming {
  readonly firstLocal: number;
  readonly firstLabel: number;
  readonly captures: readonly IrExpression[];
  readonly positions: Positions;
}

/** Turns the positions of a called function into those of the host. */
class Positions {
  readonly #host: Host;
  /** The number of the call that is replaced, and of those that had been replaced in the called function. */
  readonly #call: number;
  readonly #inner: readonly number[];

  constructor(callee: IrFunction, host: Host, { fn, pos }: CallSite) {
    this.#host = host;
    this.#call = host.inlined.push({ fn, pos }) - 1;
    const inner: number[] = [];
    this.#inner = inner;
    for (const call of callee.inlined ?? []) inner.push(this.#host.inlined.push({ fn: call.fn, pos: this.of(call.pos) }) - 1);
  }

  of(pos: number): number {
    const call = callOf(pos);
    return positionInCall(call < 0 ? this.#call : this.#inner[call], offsetOf(pos));
  }
}

function renameExpression(expression: IrExpression, { firstLocal, captures, positions }: Renaming): IrExpression {
  if (expression.op === 'local.get') return { ...expression, local: expression.local + firstLocal };
  if (expression.op === 'capture.get') return captures[expression.index];
  return 'pos' in expression ? { ...expression, pos: positions.of(expression.pos) } : expression;
}

function renameStatement(statement: IrStatement, { firstLocal, firstLabel, positions }: Renaming, { label, result }: { label: number; result: number | null }): IrBlock {
  const pos = positions.of(statement.pos);
  switch (statement.op) {
    case 'local.set':
      return [{ ...statement, local: statement.local + firstLocal, pos }];
    case 'block': case 'loop': case 'break':
      return [{ ...statement, label: statement.label + firstLabel, pos }];
    case 'try':
      return [{ ...statement, handler: statement.handler && { ...statement.handler, local: statement.handler.local + firstLocal }, pos }];
    case 'return': {
      const leave: IrStatement = { op: 'break', label, pos };
      if (!statement.value) return [leave];
      return result === null ? [{ op: 'expression', value: statement.value, pos }, leave] : [{ op: 'local.set', local: result, value: statement.value, pos }, leave];
    }
    default:
      return [{ ...statement, pos }];
  }
}

/** One more than the highest label in a block. */
function labelsBelow(block: IrBlock): number {
  let next = 0;
  visitBlock(
    block,
    (statement) => {
      if (statement.op === 'block' || statement.op === 'loop') next = Math.max(next, statement.label + 1);
    },
    () => {},
  );
  return next;
}

/** A local's value. */
export function readLocal(host: Host, local: number): Extract<IrExpression, { op: 'local.get' }> {
  const rep: Rep = host.locals[local].rep;
  return getLocal(local, rep);
}
