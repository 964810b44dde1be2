import type { IrBlock, IrExpression, IrFunction, IrStatement } from '../../../ir/ir.ts';
import { visitBlock } from '../../../ir/walk.ts';
import type { Reached } from '../reach.ts';
import type { ClassInfo, World } from '../world.ts';
import { FreshErrors } from './fresh-errors.ts';

/**
 * To look at the stack takes longer than all else that a `throw` does, and where the error is caught it is seldom asked for. So a number says, while the program
 * runs, of errors of which classes nobody will see the trace: those that are caught next by code that only asks them for something else. Each class that is
 * thrown as a new object, and caught so somewhere, has a bit. A `try` changes the number for its body and puts it back on all ways out.
 */
export type Handler = NonNullable<Extract<IrStatement, { op: 'try' }>['handler']>;

/** Of which classes, by their bits, a handler is the last to see the errors, and of which it may keep them; all others it hands on. */
export interface HandlerEffect {
  readonly ends: number;
  readonly keeps: number;
}

/** Bits of a 32-bit number. */
const MOST_CLASSES = 32;

export class UnseenErrors {
  readonly #fresh: FreshErrors;
  readonly #bits = new Map<ClassInfo, number>();
  readonly #effects = new Map<Handler, HandlerEffect>();
  readonly #world: World;

  /** @param mayWait whether the program runs on several stacks, of which each would need such a number */
  constructor(world: World, reached: Reached, mayWait: boolean) {
    this.#world = world;
    this.#fresh = new FreshErrors(world);
    if (mayWait) return;
    const handlers: Handler[] = [];
    const thrown = new Set<ClassInfo>();
    for (const { ir: { body } } of reached.functions.values()) {
      if (body === 'native') continue;
      visitBlock(body, (statement) => {
        if (statement.op === 'try' && statement.handler) handlers.push(statement.handler);
        const cls = statement.op === 'throw' && this.#fresh.classOf(statement.value, body);
        if (cls) thrown.add(cls);
      }, () => {});
    }
    for (const cls of thrown) {
      if (this.#bits.size < MOST_CLASSES && handlers.some((handler) => this.#fate(handler, cls) === 'ended')) this.#bits.set(cls, 1 << this.#bits.size);
    }
    if (this.#bits.size > 0) for (const handler of handlers) this.#effects.set(handler, this.#effectOf(handler));
  }

  get isEmpty(): boolean {
    return this.#bits.size === 0;
  }

  /** 0 where the trace of what is thrown may always be wanted. */
  bitOf(thrown: IrExpression, { body }: IrFunction): number {
    const cls = this.isEmpty || body === 'native' ? null : this.#fresh.classOf(thrown, body);
    return (cls && this.#bits.get(cls)) ?? 0;
  }

  effectOf(handler: Handler): HandlerEffect {
    return this.#effects.get(handler) ?? { ends: 0, keeps: 0 };
  }

  #effectOf(handler: Handler): HandlerEffect {
    let [ends, keeps] = [0, 0];
    for (const [cls, bit] of this.#bits) {
      const fate = this.#fate(handler, cls);
      if (fate === 'ended') ends |= bit;
      if (fate === 'kept') keeps |= bit;
    }
    return { ends, keeps };
  }

  #fate({ local, body }: Handler, cls: ClassInfo): 'ended' | 'passed' | 'kept' {
    const own = this.#partFor(cls, body, local);
    if (isRethrown(own, local)) return 'passed';
    return this.#fresh.handingOn(cls).ofLocal(own, local) === 'asked' ? 'ended' : 'kept';
  }

  /** What a handler does with errors of a class: its clauses are tests, one behind the other. */
  #partFor(cls: ClassInfo, block: IrBlock, local: number): IrBlock {
    return block.flatMap((statement): IrBlock => {
      if (statement.op === 'block') return [{ ...statement, body: this.#partFor(cls, statement.body, local) }];
      if (statement.op !== 'if' || statement.condition.op !== 'is') return [statement];
      const { value, test } = statement.condition;
      if (value.op !== 'local.get' || value.local !== local || test.kind !== 'class') return [statement];
      return this.#partFor(cls, cls.ancestors.has(this.#world.class(test.cls)) ? statement.then : statement.otherwise, local);
    });
  }
}

/** Whether that is all that happens. */
function isRethrown(block: IrBlock, local: number): boolean {
  const [only] = block;
  if (block.length !== 1) return false;
  if (only.op === 'block') return isRethrown(only.body, local);
  return only.op === 'throw' && only.value.op === 'local.get' && only.value.local === local;
}
