import type { Block } from './blocks.ts';
import type { Method } from './method.ts';
import { readsOf, writeOf, type RegisterReps } from './operands.ts';

/** Registers whose values are still needed, before, during and after one instruction. */
export interface Lives {
  readonly before: readonly number[];
  /** While it calls: what is needed behind it, and what its handler reads where the call throws, as both were before it. */
  readonly during: readonly number[];
  readonly after: readonly number[];
}

/** Reads and writes of a block's instructions: looked up once, walked backward many times. */
interface Access {
  readonly reads: readonly number[];
  readonly write: number;
}

const NONE = -1;

/** Which registers are needed where: what an exit from compiled code must write back. */
export class Liveness {
  readonly #blocks: ReadonlyMap<number, Block>;
  readonly #registers: number;
  readonly #accesses = new Map<number, readonly Access[]>();
  /** At each block's start. */
  readonly #live = new Map<number, Uint8Array>();

  constructor(method: Method, blocks: ReadonlyMap<number, Block>, reps: ReadonlyMap<number, RegisterReps>) {
    this.#blocks = blocks;
    this.#registers = method.fn.registerCount;
    for (const block of blocks.values()) {
      this.#accesses.set(block.start, accessesOf(method, block, reps.get(block.start) ?? []));
      this.#live.set(block.start, new Uint8Array(this.#registers));
    }
    this.#solve();
  }

  /** Registers needed at a block's start. */
  atStart(start: number): readonly number[] {
    return listOf(this.#liveAt(start));
  }

  /** For each instruction of a block, in order. */
  within(block: Block): readonly Lives[] {
    const lives: Lives[] = [];
    this.#walkBack(block, (each) => lives.push(each));
    return lives.reverse();
  }

  #solve(): void {
    const order = [...this.#blocks.values()].sort((a, b) => b.start - a.start);
    for (let changed = true; changed; ) {
      changed = false;
      for (const block of order) changed = this.#update(block) || changed;
    }
  }

  #update(block: Block): boolean {
    const state = this.#walkBack(block, null);
    const known = this.#liveAt(block.start);
    let changed = false;
    for (let register = 0; register < this.#registers; register++) {
      if (state[register] === 0 || known[register] === 1) continue;
      known[register] = 1;
      changed = true;
    }
    return changed;
  }

  #walkBack(block: Block, visit: ((lives: Lives) => void) | null): Uint8Array {
    const state = new Uint8Array(this.#registers);
    for (const successor of block.successors) addAll(state, this.#liveAt(successor), NONE);
    const accesses = this.#accesses.get(block.start) ?? [];
    for (let index = accesses.length - 1; index >= 0; index--) {
      const { reads, write } = accesses[index];
      const after = visit === null ? [] : listOf(state);
      if (write !== NONE) state[write] = 0;
      // Whatever the instruction throws, its handler finds the registers as they were before it.
      if (block.handler !== null) addAll(state, this.#liveAt(block.handler.target), block.handler.register);
      const during = visit === null ? [] : listOf(state);
      for (const register of reads) state[register] = 1;
      visit?.({ before: listOf(state), during, after });
    }
    return state;
  }

  #liveAt(start: number): Uint8Array {
    return this.#live.get(start) ?? new Uint8Array(this.#registers);
  }
}

function accessesOf(method: Method, block: Block, atStart: RegisterReps): Access[] {
  const reps = atStart.slice();
  return block.instructions.map((at) => {
    const reads = readsOf(method, at, reps).map(({ register }) => register);
    const written = writeOf(method, at, reps);
    if (written !== null) reps[written.register] = written.rep;
    return { reads, write: written?.register ?? NONE };
  });
}

function addAll(state: Uint8Array, other: Uint8Array, except: number): void {
  for (let register = 0; register < state.length; register++) {
    if (other[register] === 1 && register !== except) state[register] = 1;
  }
}

function listOf(state: Uint8Array): number[] {
  const registers: number[] = [];
  for (let register = 0; register < state.length; register++) if (state[register] === 1) registers.push(register);
  return registers;
}
