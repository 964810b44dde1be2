import type { FunctionRef, IrFunction, IrModule } from '../../ir/ir.ts';
import { visitBlock } from '../../ir/walk.ts';
import { keyOf, selectorKey } from '../world.ts';

/**
 * From how many places of a program each function may be called: what calls it by its name, or by a selector that it answers.
 * Counted before anything is optimised, since what is put in the place of one call makes others of the calls in it.
 */
export class CallSites {
  readonly #byName = new Map<string, number>();

  constructor(modules: readonly IrModule[], functions: Iterable<IrFunction>) {
    const bySelector = new Map<string, number>();
    for (const { body } of functions) {
      if (body === 'native') continue;
      visitBlock(body, () => {}, (value) => {
        if (value.op === 'call') add(this.#byName, keyOf(value.fn), 1);
        if (value.op === 'call.virtual') add(bySelector, selectorKey(value.selector), 1);
      });
    }
    for (const { classes } of modules) {
      for (const { methods } of classes) for (const { selector, fn } of methods) add(this.#byName, keyOf(fn), bySelector.get(selectorKey(selector)) ?? 0);
    }
  }

  of(fn: FunctionRef): number {
    return this.#byName.get(keyOf(fn)) ?? 0;
  }
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
