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

  constructor(error: Error) {
    super();
    this.error = error;
  }
}

/** Where errors were thrown, in the words of the source. */
export class StackAccounts {
  readonly #map: () => SourceMap | null;

  constructor(map: () => SourceMap | null) {
    this.#map = map;
  }

  capture(): Value {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = DEEPEST;
    const account = new StackAccount(new Error());
    Error.stackTraceLimit = before;
    return account;
  }

  lines(stack: Value): string[] {
    return stack instanceof StackAccount ? this.linesOf(stack.error) : [];
  }

  /** `func (file.nc:12)`, the innermost call first. */
  linesOf(error: Error): string[] {
    const map = this.#map();
    if (!map) return [];
    const offsets = [...(error.stack ?? '').matchAll(/wasm-function\[\d+\]:0x([0-9a-f]+)/g)].map((match) => Number.parseInt(match[1], 16));
    const places = offsets.flatMap((offset) => map.placesOf(offset));
    return places.filter(({ path }) => !path.includes(OWN)).slice(0, LONGEST).map(({ name, path, line }) => `${name} (${path}:${line})`);
  }
}

/** Modules of the runtime itself. */
const OWN = 'noodlecore/runtime/wasm/';
