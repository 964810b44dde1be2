interface Entry<T> {
  readonly item: T;
  gone: boolean;
}

/** First in, first out; what was added can be taken back from the middle. Both are cheap for queues of any length. */
export class WaitQueue<T> {
  #entries: Entry<T>[] = [];
  #head = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Gives what takes the item back. */
  add(item: T): () => void {
    const entry = { item, gone: false };
    this.#entries.push(entry);
    this.#length += 1;
    return () => this.#remove(entry);
  }

  take(): T | undefined {
    while (this.#head < this.#entries.length) {
      const entry = this.#entries[this.#head];
      this.#head += 1;
      if (entry.gone) continue;
      this.#remove(entry);
      this.#forgetTaken();
      return entry.item;
    }
    return undefined;
  }

  #remove(entry: Entry<T>): void {
    if (entry.gone) return;
    entry.gone = true;
    this.#length -= 1;
  }

  /** Now and then, so that each item is moved once on average. */
  #forgetTaken(): void {
    if (this.#head < 64 || this.#head * 2 < this.#entries.length) return;
    this.#entries = this.#entries.slice(this.#head);
    this.#head = 0;
  }
}
