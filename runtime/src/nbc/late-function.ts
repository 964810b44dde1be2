import type { FunctionDebug, FunctionHeader } from './format.ts';
import type { DebugFacts, Handler, NbcFunction, Rep, ResultRep } from './module.ts';

/** Those sections of a module that are read when a function's code or line table is first asked for. */
export class LateParts {
  readonly #readCode: () => readonly Int32Array[];
  readonly #readDebug: () => readonly FunctionDebug[];
  #code: readonly Int32Array[] | null = null;
  #debug: readonly FunctionDebug[] | null = null;

  constructor(readCode: () => readonly Int32Array[], readDebug: () => readonly FunctionDebug[]) {
    this.#readCode = readCode;
    this.#readDebug = readDebug;
  }

  get code(): readonly Int32Array[] {
    return (this.#code ??= this.#readCode());
  }

  get debug(): readonly FunctionDebug[] {
    return (this.#debug ??= this.#readDebug());
  }
}

/** A function of a module whose code has not been read yet. */
export class LateFunction implements NbcFunction {
  readonly name: string;
  readonly params: readonly Rep[];
  readonly result: ResultRep;
  readonly captures: readonly Rep[];
  readonly registerCount: number;
  readonly native: boolean;
  readonly handlers: readonly Handler[];
  readonly flags: readonly string[];
  readonly #parts: LateParts;
  readonly #index: number;

  constructor(header: FunctionHeader, parts: LateParts, index: number) {
    this.name = header.name;
    this.params = header.params;
    this.result = header.result;
    this.captures = header.captures;
    this.registerCount = header.registerCount;
    this.native = header.native;
    this.handlers = header.handlers;
    this.flags = header.flags;
    this.#parts = parts;
    this.#index = index;
  }

  get code(): Int32Array {
    return this.#parts.code[this.#index];
  }

  get lines(): Int32Array {
    return this.#parts.debug[this.#index].lines;
  }

  get locals(): NbcFunction['locals'] {
    return this.#parts.debug[this.#index].locals;
  }

  get debug(): DebugFacts | null {
    return this.#parts.debug[this.#index].debug;
  }
}
