import { NBC_CODE } from '../error.ts';
import { unsound } from './symbol-table.ts';

/** Steps (an instruction, a few registers looked at) for a whole module; honest modules of a megabyte stay far below. */
const STEPS = 1 << 28;
/** Bytes of what is known at the joins of one function. */
const BYTES = 1 << 28;

/** Who counts what following a function's registers costs. */
export interface Work {
  spend(steps: number): void;
  keep(bytes: number): void;
}

/** Bounds what checking a module may cost, whatever it is made of. */
export class Budget implements Work {
  private steps = STEPS;
  private bytes = BYTES;
  private fn = '';

  /** The next function is checked: what was kept for the one before is gone. */
  enter(fn: string): void {
    this.fn = fn;
    this.bytes = BYTES;
  }

  spend(steps: number): void {
    this.steps -= steps;
    if (this.steps < 0) this.refuse();
  }

  keep(bytes: number): void {
    this.bytes -= bytes;
    if (this.bytes < 0) this.refuse();
  }

  private refuse(): never {
    unsound(NBC_CODE.tooComplex, `function \`${this.fn}\` has too many registers and jumps to be checked`);
  }
}
