/** Lines as they come in. Whoever asks first gets the next one: the REPL itself, or a program that reads its input. */
export class LineSource {
  private readonly lines: string[] = [];
  private readonly waiting: ((line: string | null) => void)[] = [];
  private ended = false;

  add(line: string): void {
    const first = this.waiting.shift();
    if (first) first(line);
    else this.lines.push(line);
  }

  end(): void {
    this.ended = true;
    for (const resolve of this.waiting.splice(0)) resolve(null);
  }

  /** Null where there are no more. */
  next(): Promise<string | null> {
    const line = this.lines.shift();
    if (line !== undefined || this.ended) return Promise.resolve(line ?? null);
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
