import type { IToken, TokenType } from 'chevrotain';
import type { SourceText } from '../base/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Comment } from '../syntax/lexer.ts';
import { tokenize } from '../syntax/lexer.ts';
import { CloseParen, OpenParen } from '../syntax/token-types.ts';

/** A stretch of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A node, as far as its place matters. */
export interface Piece extends Range {
  readonly kind: string;
}

/** The text that is being formatted: its tokens and comments, and which comments have found their place. */
export class Formatter {
  readonly text: string;
  readonly comments: readonly Comment[];
  private readonly tokens: readonly IToken[];
  private readonly placed: Uint8Array;
  private readonly mistakes: readonly Range[];

  constructor(source: SourceText, comments: readonly Comment[], diagnostics: readonly Diagnostic[]) {
    this.text = source.text;
    this.comments = comments;
    this.tokens = tokenize(source.text).tokens;
    this.placed = new Uint8Array(comments.length);
    this.mistakes = diagnostics.filter(({ severity }) => severity === 'error').map(({ primary }) => primary.span);
  }

  slice({ start, end }: Range): string {
    return this.text.slice(start, end);
  }

  hasNewline(start: number, end: number): boolean {
    const at = this.text.indexOf('\n', start);
    return at >= 0 && at < end;
  }

  /** Whether a blank line stands somewhere in a stretch of white space and comments. */
  hasBlankLine(start: number, end: number): boolean {
    return /\n[ \t\r]*\n/.test(this.text.slice(start, end));
  }

  columnOf(offset: number): number {
    return offset - (this.text.lastIndexOf('\n', offset - 1) + 1);
  }

  // ---------------------------------------------------------------- comments

  /** The comments in a stretch that nobody has placed yet; they count as placed from now on. */
  takeComments(start: number, end: number): Comment[] {
    const taken: Comment[] = [];
    for (let i = this.firstComment(start); i < this.comments.length && this.comments[i].start < end; i++) {
      if (this.placed[i] === 1) continue;
      this.placed[i] = 1;
      taken.push(this.comments[i]);
    }
    return taken;
  }

  hasComments(start: number, end: number): boolean {
    for (let i = this.firstComment(start); i < this.comments.length && this.comments[i].start < end; i++) if (this.placed[i] === 0) return true;
    return false;
  }

  private firstComment(start: number): number {
    let low = 0;
    let high = this.comments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.comments[middle].start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // ---------------------------------------------------------------- tokens

  /** Where the first token of a type begins at or behind an offset; the end of the text where there is none. */
  find(type: TokenType, from: number): number {
    for (let i = this.tokenAt(from); i < this.tokens.length; i++) if (this.tokens[i].tokenType === type) return this.tokens[i].startOffset;
    return this.text.length;
  }

  /** Where the first token at or behind an offset begins, and where it ends. */
  tokenBehind(offset: number): Range {
    const { startOffset, image } = this.tokens[Math.min(this.tokenAt(offset), this.tokens.length - 1)];
    return { start: startOffset, end: startOffset + image.length };
  }

  /** Whether there are tokens in a stretch, `;` and `,` aside: something that could not be read. */
  hasTokens(start: number, end: number): boolean {
    for (let i = this.tokenAt(start); i < this.tokens.length && this.tokens[i].startOffset < end; i++) {
      if (this.tokens[i].image !== ';' && this.tokens[i].image !== ',') return true;
    }
    return false;
  }

  /** How many pairs of parentheses stand right around a stretch. */
  parenthesesAround({ start, end }: Range): number {
    const first = this.tokenAt(start);
    const behind = this.tokenAt(end);
    let pairs = 0;
    while (this.tokens[first - 1 - pairs]?.tokenType === OpenParen && this.tokens[behind + pairs]?.tokenType === CloseParen) pairs++;
    return pairs;
  }

  private tokenAt(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle].startOffset < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // ---------------------------------------------------------------- mistakes

  /** Whether something in a stretch could not be read as it stands. */
  isBroken({ start, end }: Range): boolean {
    if (this.mistakes.length === 0) return false;
    // What is missing at a thing's end is reported at the token behind it.
    const next = this.tokenBehind(end).start;
    const reach = this.hasNewline(end, next) ? end : next;
    return this.mistakes.some((mistake) => mistake.start <= reach && mistake.end >= start);
  }
}
