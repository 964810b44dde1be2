/** Where a function stands. */
export interface FunctionPlace {
  /** As traces show it. */
  readonly path: string;
  /** Of its first instruction, from 1. */
  readonly line: number;
  /** The library's files are inside the toolchain: nobody can open them. */
  readonly isLibrary: boolean;
}

/** A function, as it was called from where its parent stands. */
export interface Call {
  readonly id: number;
  readonly name: string;
  /** Null for what is no function: `(root)`, `(idle)`, `(program)`. */
  readonly place: FunctionPlace | null;
  readonly children: readonly Call[];
  /** How often each of its lines was found to be the one that runs. */
  readonly ticks: ReadonlyMap<number, number>;
}

/** The calls of a run, the root first, and which of them stood in the machine when it was looked at. */
export interface CallTree {
  readonly calls: readonly Call[];
  /** What was found, and how many milliseconds had passed since the sample before. */
  readonly samples: readonly { readonly call: Call; readonly ms: number }[];
}
