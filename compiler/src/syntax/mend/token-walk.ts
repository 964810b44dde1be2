import type { IToken, TokenType } from 'chevrotain';
import type { SourceText, Span } from '../../base/source.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { tokenize } from '../lexer.ts';
import { EndOfFile, indexOf } from '../tokens.ts';

/** Past so many there is no use in more: the file is no program. */
const MAX_DIAGNOSTICS = 100;

/** A walk over tokens from which mended ones come out. */
export class TokenWalk {
  readonly source: SourceText;
  readonly result: IToken[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private tokens: readonly IToken[];
  private index = 0;

  constructor(source: SourceText, tokens: readonly IToken[]) {
    this.source = source;
    this.tokens = tokens;
  }

  get text(): string {
    return this.source.text;
  }

  isDone(): boolean {
    return this.index >= this.tokens.length;
  }

  next(): IToken {
    return this.tokens[this.index++];
  }

  /** The token `distance` behind the last one given; the end of the file past the last. */
  peek(distance: number): IToken {
    return this.tokens[Math.min(this.index + distance - 1, this.tokens.length - 1)];
  }

  push(token: IToken): void {
    this.result.push(token);
  }

  /** Puts a token in place of a stretch of the text. */
  pushAs(tokenType: TokenType, startOffset: number, image: string): void {
    this.result.push({ image, startOffset, tokenType, tokenTypeIdx: indexOf(tokenType) });
  }

  report(diagnostic: Diagnostic): void {
    if (this.diagnostics.length < MAX_DIAGNOSTICS) this.diagnostics.push(diagnostic);
  }

  span(start: number, end: number): Span {
    return { source: this.source, start, end };
  }

  /** Goes on at an offset: tokens before it are left out, and one that reaches across it is read anew from there. */
  continueAt(offset: number): void {
    let end = offset;
    while (!this.isAtEnd() && this.tokens[this.index].startOffset < offset) {
      const { startOffset, image } = this.next();
      end = startOffset + image.length;
    }
    if (end > offset) this.reread(offset, end);
  }

  /** Reads a stretch of the text anew, and goes on with its tokens. */
  reread(start: number, end: number): void {
    const anew = tokenize(this.text.slice(start, end)).tokens.filter(({ tokenType }) => tokenType !== EndOfFile);
    const shifted = anew.map((token) => ({ ...token, startOffset: token.startOffset + start }));
    this.tokens = [...shifted, ...this.tokens.slice(this.index)];
    this.index = 0;
  }

  private isAtEnd(): boolean {
    return this.tokens[this.index].tokenType === EndOfFile;
  }
}

export function endOf({ startOffset, image }: IToken): number {
  return startOffset + image.length;
}
