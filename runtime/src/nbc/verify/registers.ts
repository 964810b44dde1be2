import { UNSET } from './rep-tables.ts';

/** What each register holds at one point of a function. Registers from `top` on are unset. */
export class Registers {
  readonly reps: Uint8Array;
  top = 0;

  constructor(count: number) {
    this.reps = new Uint8Array(count);
  }

  load(saved: Uint8Array): void {
    this.reps.set(saved);
    this.top = saved.length;
    while (this.top > 0 && saved[this.top - 1] === UNSET) this.top--;
  }

  write(register: number, rep: number): void {
    this.reps[register] = rep;
    if (register >= this.top) this.top = register + 1;
  }

  /** A call takes whatever stood from here on. */
  clear(from: number): void {
    if (from >= this.top) return;
    this.reps.fill(UNSET, from, this.top);
    this.top = from;
  }
}
