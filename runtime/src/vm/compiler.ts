import type { ActiveVm } from './active.ts';

/** What makes JavaScript of functions that are hot. The Vm knows it through this alone, and loads it when something is. */
export interface Compiler {
  /** Looks at where the machine stands, at the end of a time slice: what is often found there is hot. */
  sample(): void;
  /** Runs the code that replaces the instruction at STATE. Gives DONE, SLICE_OVER, WAITING, or SLOW where the interpreter goes on at STATE. */
  enter(): number;
}

export type CompilerFactory = (vm: ActiveVm) => Compiler;

/** Early slices that a program runs before a compiler is loaded for it: by then it has taken about as long as the loading will. */
const SLICES_BEFORE = 5;

/** The place for a program's compiler, empty until the program has shown that it runs for longer. */
export class CompilerSlot {
  readonly #load: (() => Promise<CompilerFactory>) | null;
  readonly #slices: number;
  compiler: Compiler | null = null;
  #used = 0;

  /** @param eager to load it before anything runs. */
  constructor(load: (() => Promise<CompilerFactory>) | null, eager: boolean) {
    this.#load = load;
    this.#slices = eager ? 0 : SLICES_BEFORE;
  }

  sliceOver(): void {
    this.#used += 1;
    this.compiler?.sample();
  }

  get isWanted(): boolean {
    return this.#load !== null && this.compiler === null && this.#used >= this.#slices;
  }

  async load(vm: ActiveVm): Promise<void> {
    if (this.#load === null) return;
    const create = await this.#load();
    this.compiler ??= create(vm);
  }
}
