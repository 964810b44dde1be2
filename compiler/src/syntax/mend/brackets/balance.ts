import type { IToken } from 'chevrotain';
import { sideByTokenIndex } from './kinds.ts';
import { isFirst, type Layout, type Stretch } from './layout.ts';
import { EMPTY, Stacks } from './stacks.ts';

/** Which brackets are partners: those of lines that are indented alike, of braces only, or any. */
export type Strictness = 'all' | 'braces' | 'none';

/** A place that cannot be reached with every bracket so far having its partner. */
export const UNREACHED = -1;

/** The widest indentation that is told apart from wider ones. */
const WIDEST = 2 ** 22;

/**
 * The brackets of a stretch of tokens, paired from the front and, independently, from the back. What is open before a token by the first is what is
 * closed from it on by the second, unless the mistake is in between: one bracket put in, left out or exchanged mends exactly where it makes the two alike.
 */
export class Balance {
  readonly stacks = new Stacks();
  readonly stretch: Stretch;
  readonly layout: Layout;
  private readonly tokens: readonly IToken[];
  private readonly strictness: Strictness;
  private readonly before: Int32Array;
  private readonly behind: Int32Array;
  private readonly innermost: Int32Array;
  private readonly nextClosing: Int32Array;
  private readonly oddBefore: Int32Array;
  private readonly oddBehind: Int32Array;
  /** 1 for the tokens of lines whose brackets are all closed in them. */
  private readonly whole: Uint8Array;

  constructor(tokens: readonly IToken[], layout: Layout, stretch: Stretch, strictness: Strictness) {
    this.tokens = tokens;
    this.layout = layout;
    this.stretch = stretch;
    this.strictness = strictness;
    const size = stretch.to - stretch.from + 1;
    this.before = new Int32Array(size).fill(UNREACHED);
    this.behind = new Int32Array(size).fill(UNREACHED);
    this.innermost = new Int32Array(size).fill(UNREACHED);
    this.nextClosing = new Int32Array(size).fill(UNREACHED);
    this.oddBefore = new Int32Array(size);
    this.oddBehind = new Int32Array(size);
    this.whole = new Uint8Array(size);
    this.pairForwards();
    this.pairBackwards();
    this.pairLines();
  }

  get isBalanced(): boolean {
    return this.opened(this.stretch.to) === EMPTY;
  }

  /** What is open before a token, from the front. */
  opened(index: number): number {
    return this.before[index - this.stretch.from];
  }

  /** What must be open before a token, from the back. */
  closed(index: number): number {
    return this.behind[index - this.stretch.from];
  }

  /** The bracket that is open before a token and was opened last, or `UNREACHED`. */
  openedLast(index: number): number {
    return this.innermost[index - this.stretch.from];
  }

  /** The first bracket from a token on that closes what is open before it, or `UNREACHED`. */
  closedFirst(index: number): number {
    return this.nextClosing[index - this.stretch.from];
  }

  /** How many lines up to a place, and behind another, are indented no deeper than what they are in. */
  oddLines(to: number, from: number): number {
    return this.oddBefore[to - this.stretch.from] + this.oddBehind[from - this.stretch.from];
  }

  /** Whether the brackets of a token's line are all closed in it. */
  isWholeLine(index: number): boolean {
    return this.whole[index - this.stretch.from] === 1;
  }

  /** What a bracket of a kind, standing at a token, is told apart by. */
  symbol(kind: number, at: number): number {
    const counts = this.strictness === 'all' || (this.strictness === 'braces' && kind === 3);
    return counts ? (Math.min(this.layout.indents[at], WIDEST) + 1) * 4 + kind : kind;
  }

  side(index: number): number {
    return sideByTokenIndex[this.tokens[index].tokenTypeIdx];
  }

  private pairForwards(): void {
    const { from, to } = this.stretch;
    const open: number[] = [];
    let stack = EMPTY;
    let odd = 0;
    for (let index = from; ; index++) {
      const at = index - from;
      this.before[at] = stack;
      this.innermost[at] = open.at(-1) ?? UNREACHED;
      this.oddBefore[at] = odd;
      if (index === to) return;
      const side = this.side(index);
      const last = open.at(-1);
      if (side >= 0 && last !== undefined && this.isOdd(index, last)) odd++;
      if (side > 0) {
        open.push(index);
        stack = this.stacks.push(stack, this.symbol(side, index));
      } else if (side < 0) {
        if (this.stacks.top(stack) !== this.symbol(-side, index)) return;
        open.pop();
        stack = this.stacks.pop(stack);
      }
    }
  }

  private pairBackwards(): void {
    const { from, to } = this.stretch;
    const closing: number[] = [];
    let stack = EMPTY;
    let odd = 0;
    for (let index = to; ; index--) {
      const at = index - from;
      if (index < to) {
        const side = this.side(index);
        if (side < 0) {
          closing.push(index);
          stack = this.stacks.push(stack, this.symbol(-side, index));
        } else if (side > 0) {
          if (this.stacks.top(stack) !== this.symbol(side, index)) return;
          closing.pop();
          stack = this.stacks.pop(stack);
        }
        const next = closing.at(-1);
        if (side >= 0 && next !== undefined && this.isOdd(index, next)) odd++;
      }
      this.behind[at] = stack;
      this.nextClosing[at] = closing.at(-1) ?? UNREACHED;
      this.oddBehind[at] = odd;
      if (index === from) return;
    }
  }

  private pairLines(): void {
    const { from, to } = this.stretch;
    for (let start = from; start < to; ) {
      const open: number[] = [];
      let isWhole = true;
      let end = start;
      do {
        const side = this.side(end);
        if (side > 0) open.push(side);
        else if (side < 0 && open.pop() !== -side) isWhole = false;
        end++;
      } while (end < to && !isFirst(this.layout, end));
      if (isWhole && open.length === 0) this.whole.fill(1, start - from, end - from);
      start = end;
    }
  }

  /** Whether a line begins with a token and is indented no deeper than that of a bracket that it is in. */
  private isOdd(index: number, bracket: number): boolean {
    const { lines, indents } = this.layout;
    return isFirst(this.layout, index) && lines[index] !== lines[bracket] && indents[index] <= indents[bracket];
  }
}
