import type { DeclaredLocal, IrLocal, RefType, Rep } from '../ir.ts';

/** A function's locals; those that lowering makes for values in between are used again and again. */
export class Locals {
  readonly all: IrLocal[] = [];
  readonly #taken: number[] = [];
  readonly #free: Record<Rep, number[]> = { int: [], float: [], bool: [], ref: [] };

  add(name: string, rep: Rep, synthetic: boolean, refType?: RefType, declared?: DeclaredLocal): number {
    this.all.push(declared === undefined ? { name, rep, refType, synthetic } : { name, rep, refType, synthetic, declared });
    return this.all.length - 1;
  }

  /** A local for a value in between. */
  temporary(rep: Rep): number {
    const local = this.#free[rep].pop() ?? this.add('', rep, true);
    this.#taken.push(local);
    return local;
  }

  /** Gives back, after `body`, the temporaries that it took. */
  withTemporaries(body: () => void): void {
    const before = this.#taken.length;
    body();
    for (const local of this.#taken.splice(before).reverse()) this.#free[this.all[local].rep].push(local);
  }
}
