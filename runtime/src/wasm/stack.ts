import { HostObject } from '../value/host-object.ts';
import type { Value } from '../value/value.ts';
import type { SourceMap } from './source-map.ts';

/** Calls that are looked at; the runtime's own are among them, and left out of traces. */
const DEEPEST = 60;
/** Calls that a trace shows. */
const LONGEST = 50;

/** JavaScript's account of the stack at some moment. Its text is made when somebody asks, which is seldom. */
class StackAccount extends HostObject {
  readonly className = 'noodlecore.runtime.wasm.host::Stack';
  readonly error: Error;
  /** Of the stack that waited for this one's end: it may not have been below it any more. */
  around: StackAccount | null = null;

  constructor(error: Error) {
    super();
    this.error = error;
  }
}

/** Where errors were thrown, in the words of the source. */
export class StackAccounts {
  readonly #map: () => SourceMap | null;
  #trap: Error | null = null;

  constructor(map: () => SourceMap | null) {
    this.#map = map;
  }

  capture(): StackAccount {
    const trap = this.#trap;
    this.#trap = null;
    return new StackAccount(trap ?? withLongTraces(() => new Error()));
  }

  /** What is captured next is how the stack was then. */
  trapped(error: Error): void {
    this.#trap = error;
  }

  /** An error came out of a stack that another one had waited for. */
  enclose(stack: unknown, around: StackAccount): void {
    if (!(stack instanceof StackAccount)) return;
    let outermost = stack;
    while (outermost.around !== null) outermost = outermost.around;
    if (outermost !== around) outermost.around = around;
  }

  lines(stack: Value): string[] {
    if (!(stack instanceof StackAccount)) return [];
    let lines = this.linesOf(stack.error);
    for (let next = stack.around; next !== null; next = next.around) lines = joined(lines, this.linesOf(next.error));
    return lines.slice(0, LONGEST);
  }

  /** `func (file.nc:12)`, the innermost call first. */
  linesOf(error: Error): string[] {
    const map = this.#map();
    if (!map) return [];
    const offsets = [...(error.stack ?? '').matchAll(/wasm-function\[\d+\]:0x([0-9a-f]+)/g)].map((match) => Number.parseInt(match[1], 16));
    const places = offsets.flatMap((offset) => map.placesOf(offset));
    return places.filter(({ path, name }) => !path.includes(OWN) && !name.includes(BRIDGE)).slice(0, LONGEST).map(({ name, path, line }) => `${name} (${path}:${line})`);
  }
}

/** Does something with accounts of as many calls as traces show. */
export function withLongTraces<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = DEEPEST;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

/** The calls around behind those within, unless they were seen there already. */
function joined(within: readonly string[], around: readonly string[]): string[] {
  const seen = within.slice(-around.length);
  return seen.length === around.length && seen.every((line, i) => line === around[i]) ? [...within] : [...within, ...around];
}

/** In the names of functions that no program has written. */
const BRIDGE = '#bridge';

/** Modules of the runtime itself. */
const OWN = 'noodlecore/runtime/wasm/';
