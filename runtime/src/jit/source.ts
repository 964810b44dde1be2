/** A line of JavaScript, and the instruction that it belongs to: JavaScript's own stack is read back through that. */
export interface SourceLine {
  readonly text: string;
  readonly at: number;
}

/** Collects the lines of a function. Everything that can throw stands on a line of its own instruction. */
export class SourceWriter {
  #lines: SourceLine[] = [];
  /** The word of the instruction that lines belong to from now on. */
  at = 0;

  line(text: string): void {
    this.#lines.push({ text, at: this.at });
  }

  /** What the callback writes, kept apart. */
  capture(write: () => void): readonly SourceLine[] {
    const outer = this.#lines;
    const lines: SourceLine[] = [];
    this.#lines = lines;
    write();
    this.#lines = outer;
    return lines;
  }

  add(lines: readonly SourceLine[]): void {
    for (const line of lines) this.#lines.push(line);
  }

  get lines(): readonly SourceLine[] {
    return this.#lines;
  }
}
