import { instructionLength } from '../../nbc/instructions.ts';
import { OP } from '../../nbc/opcodes.ts';
import type { LinkedFunction } from '../../value/linked-function.ts';
import { linkFunction } from '../link-code.ts';
import { CLASSES } from '../machine.ts';
import type { Program } from '../program.ts';

/**
 * Links what the linked functions can call, and what those can, as far as it belongs to modules that are loaded: of virtual calls all
 * methods of that selector. Throws what linking throws; what was linked before stays so.
 */
export function linkReachable(program: Program): void {
  new Reachable(program).link();
}

class Reachable {
  readonly #program: Program;
  readonly #met: Set<LinkedFunction>;
  readonly #waiting: LinkedFunction[];
  readonly #selectors = new Set<number>();

  constructor(program: Program) {
    this.#program = program;
    this.#met = new Set(program.code.functions);
    this.#waiting = [...this.#met];
  }

  /** To link a function links classes, whose methods answer to selectors that were met before. */
  link(): void {
    while (this.#waiting.length > 0) {
      for (let fn = this.#waiting.pop(); fn !== undefined; fn = this.#waiting.pop()) {
        if (fn.native) continue;
        linkFunction(this.#program, fn);
        this.#meetCallees(fn);
      }
      for (const { methods } of CLASSES) {
        for (const [selector, method] of methods) if (this.#selectors.has(selector)) this.#meet(method);
      }
    }
  }

  #meetCallees(fn: LinkedFunction): void {
    const { nbc } = this.#program.module(fn.module);
    const { code } = fn.declaration;
    for (let at = 0; at < code.length; at += instructionLength(code, at)) {
      if (code[at] === OP.call || code[at] === OP.closure) {
        const { module, name } = nbc.functionRefs[code[at + 2]];
        this.#meet(this.#program.modules.get(module)?.functions.get(name));
      } else if (code[at] === OP['call.virtual']) {
        this.#selectors.add(this.#program.selectors.number(nbc.selectors[code[at + 2]]));
      }
    }
  }

  #meet(fn: LinkedFunction | undefined): void {
    if (fn === undefined || this.#met.has(fn)) return;
    this.#met.add(fn);
    this.#waiting.push(fn);
  }
}
