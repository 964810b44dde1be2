import type { CodeIndex } from './code-index.ts';
import { FRAME, FRAMES, PC, STATE } from './machine.ts';

/** Calls that a trace shows: the innermost ones; of very deep ones the outermost few as well. */
const INNERMOST = 40;
const OUTERMOST = 10;

/** In the names of functions that no program has written. */
const BRIDGE = '#bridge';

/** Where the machine stands: `func (file.nc:12)`, the innermost call first. */
export class Tracer {
  readonly #code: CodeIndex;
  /** Texts by address; the same few places throw again and again. */
  readonly #texts = new Map<number, string>();

  constructor(code: CodeIndex) {
    this.#code = code;
  }

  trace(): string[] {
    // What the compiler has put between a call and its method says nothing to anybody.
    const addresses = callAddresses(this.#code).filter((pc) => this.#code.at(pc)?.name.includes(BRIDGE) !== true);
    if (addresses.length <= INNERMOST + OUTERMOST) return addresses.map((pc) => this.#text(pc));
    const left = addresses.length - INNERMOST - OUTERMOST;
    const texts = (pcs: readonly number[]): string[] => pcs.map((pc) => this.#text(pc));
    return [...texts(addresses.slice(0, INNERMOST)), `… ${left} more calls`, ...texts(addresses.slice(-OUTERMOST))];
  }

  #text(pc: number): string {
    let text = this.#texts.get(pc);
    if (text === undefined) {
      const fn = this.#code.at(pc);
      text = fn === undefined ? '?' : `${fn.name} (${fn.path}:${fn.lineAt(pc - fn.entry)})`;
      this.#texts.set(pc, text);
    }
    return text;
  }
}

/** The addresses of the calls that stand in the machine, the innermost first. Natives and what else has no source are left out. */
export function callAddresses(code: CodeIndex): number[] {
  const addresses: number[] = [];
  const add = (pc: number): void => {
    if (code.at(pc)?.native === false) addresses.push(pc);
  };
  add(STATE[PC]);
  for (let fp = STATE[FRAME] - 1; fp > 0; fp--) {
    const back = FRAMES[fp];
    if (back >= 0) add(back - 5);
    else if (FRAMES[--fp] > 0) add(FRAMES[fp]);
  }
  return addresses;
}
