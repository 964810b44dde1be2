/** Numbers that stand for things in the talk with a client. They hold as long as the program stands. */
export class Handles<T> {
  #items: T[] = [];

  /** Never 0, which means that there is nothing. */
  add(item: T): number {
    return this.#items.push(item);
  }

  get(handle: number): T | undefined {
    return this.#items[handle - 1];
  }

  clear(): void {
    this.#items = [];
  }
}
