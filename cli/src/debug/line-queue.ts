/** Lines that are typed for a program, and programs that wait for them. */
export class LineQueue {
  readonly #lines: (string | null)[] = [];
  readonly #waiting: ((line: string | null) => void)[] = [];
  readonly #onWait: () => void;
  #isOver = false;

  /** @param onWait the program asks for a line that nobody has typed yet */
  constructor(onWait: () => void) {
    this.#onWait = onWait;
  }

  /** Null is the end of the input. */
  add(line: string | null): void {
    const first = this.#waiting.shift();
    if (first === undefined) this.#lines.push(line);
    else first(line);
    if (line !== null) return;
    this.#isOver = true;
    for (const each of this.#waiting.splice(0)) each(null);
  }

  next(): Promise<string | null> {
    const line = this.#lines.shift();
    if (line !== undefined) return Promise.resolve(line);
    if (this.#isOver) return Promise.resolve(null);
    this.#onWait();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
