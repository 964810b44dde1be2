import type { IrBlock, IrExpression, IrStatement } from '../../../ir/ir.ts';
import { visitBlock } from '../../../ir/walk.ts';
import { RUNTIME } from '../native-classes.ts';
import type { Reached } from '../reach.ts';
import { neededBy } from '../runtime-calls.ts';
import { keyOf, selectorKey, type FunctionInfo, type World } from '../world.ts';

/** What a piece of code may do, as far as the whole program shows. */
export interface Nature {
  /** Wait, and so have its stack stopped. */
  readonly waits: boolean;
  /** Call itself, or something that does: its stack may get as deep as it likes. */
  readonly isDeep: boolean;
}

/** Who may call whom, with virtual calls and calls of function values taken for calls of everything that may answer. */
export class CallGraph {
  readonly #world: World;
  readonly #reached: Reached;
  readonly #callees = new Map<string, readonly string[]>();
  readonly #waiting = new Set<string>();
  readonly #shallow = new Set<string>();
  readonly #answers = new Map<string, readonly string[]>();

  constructor(world: World, reached: Reached) {
    this.#world = world;
    this.#reached = reached;
    for (const { fn, native } of reached.natives.values()) {
      this.#callees.set(fn.key, native.kind === 'library' ? [keyOf(native.fn)] : []);
      if (native.kind === 'import' && native.waits) this.#waiting.add(fn.key);
    }
    for (const [key, { ir }] of reached.functions) this.#callees.set(key, ir.body === 'native' ? [] : this.calleesOf(ir.body));
    this.#spreadWaiting();
    this.#findShallow();
  }

  natureOf(block: IrBlock): Nature {
    const callees = this.calleesOf(block);
    return { waits: callees.some((key) => this.#waiting.has(key)), isDeep: callees.some((key) => !this.#shallow.has(key)) };
  }

  /** What a native function hands on to. */
  calleesOfNative({ key }: FunctionInfo): readonly string[] {
    return this.#callees.get(key) ?? [];
  }

  /** The functions that a piece of code may call, by key. */
  calleesOf(block: IrBlock): string[] {
    const found = new Set<string>();
    const add = (node: IrExpression | IrStatement): void => {
      for (const needed of neededBy(node)) found.add(keyOf(needed));
    };
    visitBlock(block, add, (expression) => {
      add(expression);
      if (expression.op === 'call') found.add(keyOf(expression.fn));
      if (expression.op === 'call.virtual') for (const key of this.#answering(selectorKey(expression.selector))) found.add(key);
      if (expression.op === 'call.closure') for (const key of this.#closures(expression.args.length)) found.add(key);
    });
    return [...found];
  }

  #answering(selector: string): readonly string[] {
    let known = this.#answers.get(selector);
    if (!known) {
      const classes = [...this.#reached.classes, ...this.#world.primitives().map(([, cls]) => cls)];
      this.#answers.set(selector, (known = classes.flatMap((cls) => this.#world.answer(cls, selector)?.key ?? [])));
    }
    return known;
  }

  #closures(arity: number): string[] {
    return [...this.#reached.closures.values()].filter((fn) => fn.ir.paramCount === arity).map((fn) => fn.key);
  }

  /** Whoever calls what waits may wait. */
  #spreadWaiting(): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (const [key, callees] of this.#callees) {
        if (this.#waiting.has(key) || !callees.some((callee) => this.#waiting.has(callee))) continue;
        this.#waiting.add(key);
        changed = true;
      }
    }
  }

  /** Whoever calls shallow functions alone is shallow; what is in a circle never gets to be. What makes errors writes numbers and names, which takes no depth. */
  #findShallow(): void {
    for (const key of this.#callees.keys()) if (key.startsWith(`${RUNTIME}.errors:`)) this.#shallow.add(key);
    for (let changed = true; changed; ) {
      changed = false;
      for (const [key, callees] of this.#callees) {
        if (this.#shallow.has(key) || !callees.every((callee) => this.#shallow.has(callee) || !this.#callees.has(callee))) continue;
        this.#shallow.add(key);
        changed = true;
      }
    }
  }
}
