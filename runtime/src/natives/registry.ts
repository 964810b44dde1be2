import type { NativeFunction, NativeModule } from './native.ts';

/** Which host functions a program may link against, by module and name. */
export class NativeRegistry {
  readonly #modules = new Map<string, NativeModule>();

  /** Adds a module's natives: `registry.add('noodlecore.core.list', listNatives)`. */
  add(module: string, natives: NativeModule): this {
    const existing = this.#modules.get(module);
    this.#modules.set(module, existing === undefined ? natives : { ...existing, ...natives });
    return this;
  }

  /** A registry with one module's natives more; this one stays as it is. */
  with(module: string, natives: NativeModule): NativeRegistry {
    const extended = new NativeRegistry();
    for (const [name, existing] of this.#modules) extended.add(name, existing);
    return extended.add(module, natives);
  }

  find(module: string, name: string): NativeFunction | undefined {
    const natives = this.#modules.get(module);
    return natives !== undefined && Object.hasOwn(natives, name) ? natives[name] : undefined;
  }

  /** Every `module.name` there is, for tests that compare with the library's `extern` declarations. */
  *names(): Iterable<string> {
    for (const [module, natives] of this.#modules) {
      for (const name of Object.keys(natives)) yield `${module}.${name}`;
    }
  }
}
