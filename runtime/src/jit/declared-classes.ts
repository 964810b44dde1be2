import type { LoadedModule } from '../vm/loaded-module.ts';
import type { Program } from '../vm/program.ts';

/**
 * Links the classes that loaded modules declare, those too of which there are no instances yet: code that is made now compares receivers
 * with all of them. Made anew when the first instance comes, it would be another function to V8, which its callers no longer take in.
 */
export class DeclaredClasses {
  readonly #program: Program;
  readonly #done = new Set<LoadedModule>();

  constructor(program: Program) {
    this.#program = program;
  }

  link(): void {
    if (this.#done.size === this.#program.modules.size) return;
    for (const module of [...this.#program.modules.values()]) {
      if (this.#done.has(module)) continue;
      this.#done.add(module);
      for (const { name } of module.nbc.classes) this.#linkClass(module.name, name);
    }
  }

  /** A class that cannot be linked is an error where the program uses it, which it may never do. */
  #linkClass(module: string, name: string): void {
    try {
      this.#program.findClass({ module, name });
    } catch {
      return;
    }
  }
}
