import type { LinkedFunction } from '../value/linked-function.ts';
import type { Value } from '../value/value.ts';
import { AddressMemo } from './address-memo.ts';
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
  /** Null where none is shown. */
  readonly #texts = new AddressMemo<string | null>();

  constructor(code: CodeIndex) {
    this.#code = code;
  }

  trace(): string[] {
    const lines: string[] = [];
    this.addTo(lines);
    return lines;
  }

  /** Adds the lines of a trace to an empty List, which is faster than to make another. */
  addTo(lines: Value[]): void {
    forEachAddress((pc) => {
      const text = this.#text(pc);
      if (text !== null) lines.push(text);
    });
    const left = lines.length - INNERMOST - OUTERMOST;
    if (left > 0) lines.splice(INNERMOST, left, `… ${left} more calls`);
  }

  #text(pc: number): string | null {
    const text = this.#texts.get(pc);
    return text === undefined ? this.#texts.set(pc, this.#textAt(pc)) : text;
  }

  #textAt(pc: number): string | null {
    const fn = this.#code.at(pc);
    // What the compiler has put between a call and its method says nothing to anybody.
    return hasSource(fn) && !fn.name.includes(BRIDGE) ? `${fn.name} (${fn.path}:${fn.lineAt(pc - fn.entry)})` : null;
  }
}

/** The addresses of the calls that stand in the machine, the innermost first. Natives and what else has no source are left out. */
export function callAddresses(code: CodeIndex): number[] {
  const addresses: number[] = [];
  forEachAddress((pc) => {
    if (hasSource(code.at(pc))) addresses.push(pc);
  });
  return addresses;
}

function hasSource(fn: LinkedFunction | undefined): fn is LinkedFunction {
  return fn?.native === false;
}

function forEachAddress(visit: (pc: number) => void): void {
  visit(STATE[PC]);
  for (let fp = STATE[FRAME] - 1; fp > 0; fp--) {
    const back = FRAMES[fp];
    if (back >= 0) visit(back - 5);
    else if (FRAMES[--fp] > 0) visit(FRAMES[fp]);
  }
}
