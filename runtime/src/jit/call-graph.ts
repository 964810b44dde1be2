import { instructionLength } from '../nbc/instructions.ts';
import { ON_TRUST } from '../nbc/module.ts';
import { OP } from '../nbc/opcodes.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import type { LoadedModule } from '../vm/loaded-module.ts';
import type { Program } from '../vm/program.ts';
import { findCircles } from './circles.ts';

const LIBRARY = 'noodlecore.';

/**
 * Who may call whom, as far as loaded modules tell. A circle that closes only with a module that comes later holds a function of that
 * module, which is looked at when it is compiled; so no circle is without a function that knows of it.
 */
export class CallGraph {
  readonly #program: Program;
  readonly #callees = new Map<LinkedFunction, readonly LinkedFunction[]>();
  readonly #circles = new Map<LinkedFunction, boolean>();
  #answers = new Map<string, LinkedFunction[]>();
  /** By how many arguments they take: all functions that closures are made of. */
  #lambdas = new Map<number, LinkedFunction[]>();
  #modules = 0;
  #takesOnTrust = false;

  constructor(program: Program) {
    this.#program = program;
  }

  /** Whether a loaded module says of a value what nobody can test: the library's own do not lie. */
  get takesOnTrust(): boolean {
    this.#update();
    return this.#takesOnTrust;
  }

  /** Whether calls may lead from a function back to it. Natives that call the program do it through the interpreter, which has limits of its own. */
  mayCallItself(fn: LinkedFunction): boolean {
    this.#update();
    if (!this.#circles.has(fn)) findCircles(fn, (each) => this.#calleesOf(each), this.#circles);
    return this.#circles.get(fn) === true;
  }

  #calleesOf(fn: LinkedFunction): readonly LinkedFunction[] {
    let callees = this.#callees.get(fn);
    if (callees === undefined) {
      callees = fn.native ? [] : this.#findCallees(fn);
      this.#callees.set(fn, callees);
    }
    return callees;
  }

  #findCallees(fn: LinkedFunction): readonly LinkedFunction[] {
    const { code } = fn.declaration;
    const { nbc } = this.#program.module(fn.module);
    const callees = new Set<LinkedFunction>();
    for (let at = 0; at < code.length; at += instructionLength(code, at)) {
      switch (code[at]) {
        case OP['call.closure']:
          for (const lambda of this.#lambdas.get(code[at + 4]) ?? []) callees.add(lambda);
          break;
        case OP.call: {
          const { module, name } = nbc.functionRefs[code[at + 2]];
          const callee = this.#program.modules.get(module)?.functions.get(name);
          if (callee !== undefined) callees.add(callee);
          break;
        }
        case OP['call.virtual']:
          for (const method of this.#answers.get(keyOf(nbc.selectors[code[at + 2]])) ?? []) callees.add(method);
      }
    }
    return [...callees];
  }

  /** New modules have new methods. */
  #update(): void {
    const { modules } = this.#program;
    if (modules.size === this.#modules) return;
    this.#modules = modules.size;
    this.#callees.clear();
    this.#circles.clear();
    this.#answers = new Map();
    this.#lambdas = new Map();
    for (const module of modules.values()) {
      this.#addMethods(module);
      this.#addLambdas(module);
      if (takesOnTrust(module)) this.#takesOnTrust = true;
    }
  }

  #addLambdas(module: LoadedModule): void {
    const found = new Set<LinkedFunction>();
    for (const { code } of module.nbc.functions) {
      for (let at = 0; at < code.length; at += instructionLength(code, at)) {
        if (code[at] !== OP.closure) continue;
        const fn = module.functions.get(module.nbc.functionRefs[code[at + 2]].name);
        if (fn !== undefined) found.add(fn);
      }
    }
    for (const fn of found) {
      const known = this.#lambdas.get(fn.arity);
      if (known === undefined) this.#lambdas.set(fn.arity, [fn]);
      else known.push(fn);
    }
  }

  #addMethods(module: LoadedModule): void {
    for (const { methods } of module.nbc.classes) {
      for (const { selector, fn: ref } of methods) {
        const fn = this.#program.modules.get(ref.module)?.functions.get(ref.name);
        if (fn === undefined) continue;
        const key = keyOf(selector);
        const known = this.#answers.get(key);
        if (known === undefined) this.#answers.set(key, [fn]);
        else known.push(fn);
      }
    }
  }
}

function keyOf({ name, params }: { readonly name: string; readonly params: readonly string[] }): string {
  return `${name}(${params.join()})`;
}

function takesOnTrust({ nbc }: LoadedModule): boolean {
  return !nbc.name.startsWith(LIBRARY) && nbc.functions.some(({ flags }) => flags.includes(ON_TRUST));
}
