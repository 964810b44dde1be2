import type { IToken, TokenType } from 'chevrotain';
import type { SourceText, Span } from '../../base/source.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { tokenize } from '../lexer.ts';
import { EndOfFile, indexOf } from '../tokens.ts';

/** Past so many there is no use in more: the file is no program. */
const MAX_DIAGNOSTICS = 100;

/** How many characters of a line are read anew. */
const LONGEST_LINE = 5000;

/** A walk over tokens from which mended ones come out. */
export class TokenWalk {
  readonly source: SourceText;
  readonly result: IToken[] = [];
  readonly diagnostics: Diagnostic[] = [];
  /** Offsets of tokens before which something was left out: what the parser misses there is no mistake of its own. */
  readonly gaps = new Set<number>();
  private readonly tokens: readonly IToken[];
  private index = 0;
  /** Tokens of a stretch that was read anew, the next one last. */
  private readonly reread: IToken[] = [];

  constructor(source: SourceText, tokens: readonly IToken[]) {
    this.source = source;
    this.tokens = tokens;
  }

  get text(): string {
    return this.source.text;
  }

  /** Whether so much is wrong that the rest is left out. */
  isFull(): boolean {
    return this.diagnostics.length >= MAX_DIAGNOSTICS;
  }

  /** Notes that something before the token to come was left out. */
  leaveGap(): void {
    this.gaps.add(this.ahead().startOffset);
  }

  next(): IToken {
    return this.reread.pop() ?? this.tokens[this.index++];
  }

  /** The token that `next` would give. */
  ahead(): IToken {
    return this.reread.at(-1) ?? this.tokens[this.index];
  }

  push(token: IToken): void {
    this.result.push(token);
  }

  /** Puts a token in place of a stretch of the text. */
  pushAs(tokenType: TokenType, startOffset: number, image: string): void {
    this.result.push({ image, startOffset, tokenType, tokenTypeIdx: indexOf(tokenType) });
  }

  report(diagnostic: Diagnostic): void {
    if (!this.isFull()) this.diagnostics.push(diagnostic);
  }

  span(start: number, end: number): Span {
    return { source: this.source, start, end };
  }

  /**
   * Goes on at an offset: tokens before it are left out. Where one reaches across it, quotes open where they seemed to close: the rest of
   * its line is read anew, and the lines into which what begins there reaches.
   */
  continueAt(offset: number): void {
    let end = offset;
    while (this.isAheadOf(offset)) end = endOf(this.next());
    if (end === offset) return;
    let stop = this.lineEnd(end);
    while (this.isAheadOf(stop)) {
      const tokenEnd = endOf(this.next());
      if (tokenEnd > stop) stop = this.lineEnd(tokenEnd);
    }
    this.readAnew(offset, stop);
  }

  /** Whether the next token begins before an offset. */
  private isAheadOf(offset: number): boolean {
    return this.ahead().tokenType !== EndOfFile && this.ahead().startOffset < offset;
  }

  private lineEnd(offset: number): number {
    const at = this.text.indexOf('\n', offset);
    const end = at < 0 ? this.text.length : at;
    // Nobody writes longer lines, and hostile ones must not be read once for each of their mistakes.
    return end - offset > LONGEST_LINE ? offset : end;
  }

  /** Reads a stretch of the text anew, and goes on with its tokens. */
  readAnew(start: number, end: number): void {
    const { tokens } = tokenize(this.text.slice(start, end));
    for (let i = tokens.length - 2; i >= 0; i--) this.reread.push({ ...tokens[i], startOffset: tokens[i].startOffset + start });
  }
}

export function endOf({ startOffset, image }: IToken): number {
  return startOffset + image.length;
}
