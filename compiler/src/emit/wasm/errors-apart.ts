import type { IrBlock, IrExpression, IrFunction, IrModule, IrStatement, RefType } from '../../ir/ir.ts';
import { getLocal } from '../../ir/lower/build.ts';
import { mapSame, rewriteBlock, withBlocks } from '../../ir/rewrite.ts';
import { blocksOf, visitBlock } from '../../ir/walk.ts';

/** Functions that make errors are not put into the place of their calls (see passes.ts), and traces leave them out as they do other bridges. */
const APART = '#bridge.error';

/**
 * `throw new Error(…)`: an error is made by a function of its own, since V8 puts short functions alone in the place of their calls, and what
 * throws hardly ever does.
 */
export function withErrorsApart(modules: readonly IrModule[]): readonly IrModule[] {
  return mapSame(modules, (module) => {
    const made: IrFunction[] = [];
    const functions = mapSame(module.functions, (fn) => (fn.body === 'native' ? fn : new Thrower(fn, fn.body, module.name).apart(made)));
    return made.length === 0 ? module : { ...module, functions: [...functions, ...made] };
  });
}

class Thrower {
  readonly #fn: IrFunction;
  readonly #body: IrBlock;
  readonly #module: string;
  readonly #reads = new Map<number, number>();
  readonly #assignments = new Map<number, number>();
  #made: IrFunction[] = [];

  constructor(fn: IrFunction, body: IrBlock, module: string) {
    [this.#fn, this.#body, this.#module] = [fn, body, module];
  }

  apart(made: IrFunction[]): IrFunction {
    if (!throwsNew(this.#body)) return this.#fn;
    this.#made = made;
    count(this.#body, this.#reads, this.#assignments);
    const body = this.#block(this.#body);
    return body === this.#body ? this.#fn : { ...this.#fn, body };
  }

  #block(block: IrBlock): IrBlock {
    const inner = mapSame(block, (statement) => withBlocks(statement, mapSame(blocksOf(statement), (each) => this.#block(each))));
    const last = inner.at(-1);
    if (last?.op !== 'throw' || last.value.op !== 'call') return inner;
    const start = this.#startOf(inner, last.value);
    return start === null ? inner : [...inner.slice(0, start), { ...last, value: this.#call(inner.slice(start, -1), last.value) }];
  }

  /** Where the statements begin that do nothing but to make the error; null where it is not made here. */
  #startOf(block: IrBlock, error: IrExpression): number | null {
    let start = block.length - 1;
    while (start > 0 && this.#isForError(block[start - 1])) start--;
    const piece = block.slice(start);
    const own = ownOf(piece);
    const reads = new Map<number, number>();
    count(piece, reads, new Map());
    const isClosed = [...own].every((local) => reads.get(local) === this.#reads.get(local));
    return classOf(error, piece) && isClosed && !piece.some(isBound) ? start : null;
  }

  #isForError(statement: IrStatement): boolean {
    return statement.op === 'local.set' && statement.local >= this.#fn.paramCount && this.#assignments.get(statement.local) === 1;
  }

  #call(before: IrBlock, error: Extract<IrExpression, { op: 'call' }>): IrExpression {
    const { locals, name, pos, trusts, inlined } = this.#fn;
    const own = ownOf(before);
    const reads = new Map<number, number>();
    const whole: IrBlock = [...before, { op: 'return', value: error, pos: error.pos }];
    count(whole, reads, new Map());
    const given = [...reads.keys()].filter((local) => !own.has(local)).sort((a, b) => a - b);
    const order = [...given, ...own];
    const place = new Map(order.map((local, i) => [local, i]));
    const body = rewriteBlock(whole, {
      statement: (each) => [each.op === 'local.set' ? { ...each, local: place.get(each.local) ?? each.local } : each],
      expression: (each) => (each.op === 'local.get' ? getLocal(place.get(each.local) ?? each.local, each.rep) : each),
    });
    const fn: IrFunction = { name: `${name}${APART}${this.#made.length}`, locals: order.map((local) => locals[local]), paramCount: given.length, captures: [], result: 'ref', resultType: classOf(error, before), body, pos, flags: [], trusts, inlined };
    this.#made.push(fn);
    return { op: 'call', rep: 'ref', fn: { module: this.#module, name: fn.name }, args: given.map((local) => getLocal(local, locals[local].rep)), pos: error.pos };
  }
}

function throwsNew(body: IrBlock): boolean {
  let found = false;
  visitBlock(body, (statement) => void (found ||= statement.op === 'throw' && statement.value.op === 'call'), () => {});
  return found;
}

function count(block: IrBlock, reads: Map<number, number>, assignments: Map<number, number>): void {
  const add = (to: Map<number, number>, local: number): void => void to.set(local, (to.get(local) ?? 0) + 1);
  visitBlock(
    block,
    (statement) => {
      if (statement.op === 'local.set') add(assignments, statement.local);
      if (statement.op === 'try' && statement.handler) add(assignments, statement.handler.local);
    },
    (expression) => {
      if (expression.op === 'local.get') add(reads, expression.local);
    },
  );
}

function ownOf(block: IrBlock): ReadonlySet<number> {
  return new Set(block.flatMap((statement) => (statement.op === 'local.set' ? [statement.local] : [])));
}

/** The class of the new object that a constructor is called on; undefined where something else is. */
function classOf(error: IrExpression, before: IrBlock): RefType | undefined {
  const object = error.op === 'call' ? error.args[0] : undefined;
  const assigned = object?.op === 'local.get' ? before.find((statement) => statement.op === 'local.set' && statement.local === object.local) : undefined;
  const made = assigned?.op === 'local.set' ? assigned.value : object;
  return made?.op === 'new' ? { kind: 'class', cls: made.cls } : undefined;
}

/** Whether a statement asks for what another function does not have, or waits. */
function isBound(statement: IrStatement): boolean {
  let found = false;
  visitBlock([statement], () => {}, ({ op }) => void (found ||= op === 'capture.get' || op === 'sequence' || op === 'await' || op === 'spawn'));
  return found;
}
