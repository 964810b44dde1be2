import { positionAt, type SourceText } from '../../base/source.ts';
import type { SourceRange, StatementRange } from '../../ir/ir.ts';

/** Which statement stands at an offset of the source. */
export class StatementFinder {
  readonly #starts: Int32Array;
  /** For each stretch between two places where statements begin or end: the innermost one, or -1. */
  readonly #innermost: Int32Array;
  readonly #ranges: readonly StatementRange[];
  readonly #source: SourceText;

  /** @param ranges outer ones before inner ones */
  constructor(ranges: readonly StatementRange[], source: SourceText) {
    this.#ranges = ranges;
    this.#source = source;
    const borders = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    this.#starts = Int32Array.from(borders);
    this.#innermost = new Int32Array(borders.length).fill(-1);
    const open: number[] = [];
    let next = 0;
    const inOrder = ranges.map((_, index) => index).sort((a, b) => ranges[a].start - ranges[b].start || a - b);
    borders.forEach((border, stretch) => {
      while (open.length > 0 && ranges[open[open.length - 1]].end <= border) open.pop();
      while (next < inOrder.length && ranges[inOrder[next]].start === border) open.push(inOrder[next++]);
      this.#innermost[stretch] = open.at(-1) ?? -1;
    });
  }

  /** Its number; -1 where there is none in the function, which begins at an offset: a lambda is part of an outer one. */
  at(pos: number, fn: number): number {
    const statement = this.#innermostAt(pos);
    return statement >= 0 && this.#ranges[statement].start < fn && fn < this.#ranges[statement].end ? -1 : statement;
  }

  #innermostAt(pos: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle] <= pos) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? -1 : this.#innermost[low - 1];
  }

  /** Whether somebody who goes from one statement's code to another's is to be told of it. */
  isStop(from: number, to: number): boolean {
    if (to < 0 || from === to) return false;
    const target = this.#ranges[to];
    if (from < 0 || target.isLoop) return true;
    const { start, end } = this.#ranges[from];
    return start < target.start || end > target.end;
  }

  /** One-based line and column of its beginning. */
  positionOf(statement: number): readonly [line: number, column: number] {
    const { line, column } = positionAt(this.#source, this.#ranges[statement].start);
    return [line, column];
  }
}

/** Follows which code of a function comes from where in the source. */
export class PlaceRecorder {
  readonly #statements: StatementFinder;
  /** Pairs: word offset, offset in the source from there on. */
  readonly #places: number[] = [];
  /** Triples: word offset, line, column. */
  readonly #stops: number[] = [];
  readonly #fn: number;
  #pos = 0;
  /** The statement that the code written last belongs to. */
  #current = -1;

  /** @param fn where the function begins in the source */
  constructor(statements: StatementFinder, fn: number) {
    this.#statements = statements;
    this.#fn = fn;
  }

  at(pos: number): void {
    this.#pos = pos;
  }

  /** An instruction is written at a word. */
  write(word: number): void {
    if (this.#places.length === 0 || this.#places[this.#places.length - 1] !== this.#pos) this.#places.push(word, this.#pos);
    const statement = this.#statements.at(this.#pos, this.#fn);
    if (this.#statements.isStop(this.#current, statement)) this.#stops.push(word, ...this.#statements.positionOf(statement));
    if (statement >= 0) this.#current = statement;
  }

  /** What was written from a word on is taken back. */
  truncate(word: number): void {
    while (this.#places.length > 0 && this.#places[this.#places.length - 2] >= word) this.#places.length -= 2;
    while (this.#stops.length > 0 && this.#stops[this.#stops.length - 3] >= word) this.#stops.length -= 3;
  }

  stops(): Int32Array {
    return Int32Array.from(this.#stops);
  }

  /** The words between the first and the last ones that come from a part of the source; null where none do. */
  rangeOf({ start, end }: SourceRange, length: number): { readonly start: number; readonly end: number } | null {
    const places = this.#places;
    let first = -1;
    let last = -1;
    for (let at = 0; at < places.length; at += 2) {
      if (places[at + 1] < start || places[at + 1] >= end) continue;
      if (first < 0) first = places[at];
      last = at + 2 < places.length ? places[at + 2] : length;
    }
    return first < 0 ? null : { start: start === 0 ? 0 : first, end: last };
  }
}
