import type { LinkedFunction } from '../value/linked-function.ts';
import type { CodeIndex } from './code-index.ts';
import { callAddresses } from './trace.ts';

/** Milliseconds between two samples. */
const INTERVAL = 1;

/** Of deeper stacks the calls in the middle are left out. */
const INNERMOST = 100;
const OUTERMOST = 400;

/** A function, as it was called from where its parent stands. */
export interface CallNode {
  readonly id: number;
  /** Undefined for what is no function: `(root)`, `(idle)`, `(program)`, calls that were left out. */
  readonly fn: LinkedFunction | undefined;
  readonly name: string;
  readonly children: CallNode[];
  /** How often each of its lines was found to be the one that runs. */
  readonly ticks: Map<number, number>;
}

/** The calls of a run as a tree, and which of them stood in the machine when it was looked at. */
export interface CallProfile {
  readonly root: CallNode;
  readonly nodes: readonly CallNode[];
  /** What was found, and how many milliseconds had passed since the sample before. */
  readonly samples: readonly { readonly node: CallNode; readonly ms: number }[];
}

/**
 * Looks every millisecond at which calls stand in the machine. It does so where slices end, that is where loops begin again and functions are
 * entered: the frames of compiled code are the interpreter's there. So what a native function takes counts for the next such place.
 */
export class Sampler {
  readonly #now: () => number;
  readonly #code: CodeIndex;
  readonly #nodes: CallNode[] = [];
  readonly #samples: { node: CallNode; ms: number }[] = [];
  readonly #root: CallNode;
  readonly #idle: CallNode;
  readonly #program: CallNode;
  /** When the last sample was taken. */
  #last = 0;
  /** When the last turn ended; null while one goes on. */
  #paused: number | null = null;
  #hasBegun = false;

  /** @param now milliseconds, monotonic, with fractions */
  constructor(now: () => number, code: CodeIndex) {
    this.#now = now;
    this.#code = code;
    this.#root = this.#node(undefined, '(root)');
    this.#program = this.#childOf(this.#root, undefined, '(program)');
    this.#idle = this.#childOf(this.#root, undefined, '(idle)');
  }

  get isDue(): boolean {
    return this.#now() - this.#last >= INTERVAL;
  }

  /** A task gets its turn. */
  turnBegins(): void {
    const now = this.#now();
    if (!this.#hasBegun) this.#last = now;
    else if (this.#paused !== null) this.#waited(now, this.#paused);
    this.#hasBegun = true;
    this.#paused = null;
  }

  /** A task stands in the machine, between two instructions. */
  stands(): void {
    const now = this.#now();
    if (now - this.#last < INTERVAL) return;
    this.#record(this.#nodeOfMachine(), now - this.#last);
    this.#last = now;
  }

  turnEnds(): void {
    this.stands();
    this.#paused = this.#now();
  }

  profile(): CallProfile {
    return { root: this.#root, nodes: this.#nodes, samples: this.#samples };
  }

  /** What was worked since the last sample, and is not yet in one, goes on counting. */
  #waited(now: number, paused: number): void {
    const worked = paused - this.#last;
    if (now - paused >= INTERVAL) this.#record(this.#idle, now - paused);
    this.#last = now - worked;
  }

  #record(node: CallNode, ms: number): void {
    this.#samples.push({ node, ms });
  }

  #nodeOfMachine(): CallNode {
    const addresses = callAddresses(this.#code);
    if (addresses.length === 0) return this.#program;
    let node = this.#root;
    for (let at = addresses.length - 1; at >= 0; at--) {
      if (at >= INNERMOST && addresses.length - at > OUTERMOST) {
        node = this.#childOf(node, undefined, '(more calls)');
        at = INNERMOST;
        continue;
      }
      const fn = this.#code.at(addresses[at]);
      if (fn !== undefined) node = this.#childOf(node, fn, fn.name);
    }
    this.#tick(node, addresses[0]);
    return node;
  }

  #tick({ fn, ticks }: CallNode, pc: number): void {
    if (fn === undefined) return;
    const line = fn.lineAt(pc - fn.entry);
    ticks.set(line, (ticks.get(line) ?? 0) + 1);
  }

  #childOf(parent: CallNode, fn: LinkedFunction | undefined, name: string): CallNode {
    const known = parent.children.find((child) => child.fn === fn && child.name === name);
    if (known !== undefined) return known;
    const made = this.#node(fn, name);
    parent.children.push(made);
    return made;
  }

  #node(fn: LinkedFunction | undefined, name: string): CallNode {
    const node: CallNode = { id: this.#nodes.length + 1, fn, name, children: [], ticks: new Map() };
    this.#nodes.push(node);
    return node;
  }
}
