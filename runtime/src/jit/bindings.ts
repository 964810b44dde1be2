/** Objects that a compiled function refers to: classes, functions, natives, constants. Each gets a name. */
export class Bindings {
  readonly #names = new Map<unknown, string>();

  /** The object's name; the prefix says what it is. */
  name(prefix: string, value: unknown): string {
    let name = this.#names.get(value);
    if (name === undefined) {
      name = `${prefix}${this.#names.size}`;
      this.#names.set(value, name);
    }
    return name;
  }

  get names(): readonly string[] {
    return [...this.#names.values()];
  }

  get values(): readonly unknown[] {
    return [...this.#names.keys()];
  }
}
