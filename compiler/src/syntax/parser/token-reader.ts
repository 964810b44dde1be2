import { EmbeddedActionsParser, type IToken, type TokenType } from 'chevrotain';
import type { SourceText, Span } from '../../base/source.ts';
import type { Identifier } from '../ast.ts';
import type { Comment } from '../lexer.ts';
import { CloseParen, OpenParen } from '../token-types.ts';
import { codeTokens, EndOfFile, IdentifierToken, indexOf, reservedWordType, templateTokens } from '../tokens.ts';
import { Context } from './context.ts';

/** One reading of one text. */
export interface Reading {
  readonly source: SourceText;
  readonly tokens: IToken[];
  readonly comments: readonly Comment[];
  /** A careful reading reports every mistake; a quick one stops at the first. */
  readonly careful: boolean;
  /** How many `{` lack their `}`, and the other way round. */
  readonly missingBraces: number;
  readonly strayBraces: number;
  /** What is missing at the end of the file is no mistake of its own. */
  readonly silentEnd: boolean;
  /** Offsets of tokens before which something was left out: what is missing there is no mistake of its own. */
  readonly gaps: ReadonlySet<number>;
}

/**
 * The tokens of a text, read from front to back, on chevrotain's parser. The next token is kept at hand: it is looked at
 * many times for each time that it is taken.
 */
export abstract class TokenReader extends EmbeddedActionsParser {
  source: SourceText = noSource;
  text = '';
  tokens: IToken[] = [];
  comments: readonly Comment[] = [];

  /** The next token that nobody has taken yet, and its place in `tokens`. */
  token: IToken = noToken;
  index = 0;
  /** Where the last taken token ended. */
  lastEnd = 0;
  nextId = 0;
  /** The first comment that may still belong to a declaration to come. */
  commentIndex = 0;
  /** The `)` of each `(`, once somebody asked. */
  private parentheses: ReadonlyMap<number, number> | null = null;
  /** What the place being read allows: bits of `Context`. */
  context: number = Context.inBlock;

  constructor() {
    super([...codeTokens, ...templateTokens], { maxLookahead: 1, skipValidations: true, recoveryEnabled: false });
  }

  protected open({ source, tokens, comments }: Reading): void {
    this.input = tokens;
    this.source = source;
    this.text = source.text;
    this.tokens = tokens;
    this.comments = comments;
    this.token = tokens[0];
    this.index = 0;
    this.lastEnd = 0;
    this.nextId = 0;
    this.commentIndex = 0;
    this.parentheses = null;
    this.context = Context.inBlock;
  }

  /** Lets go of the text and its tokens. */
  protected release(): void {
    this.input = [];
    this.tokens = [];
    this.token = noToken;
    this.comments = [];
    this.parentheses = null;
    this.source = noSource;
    this.text = '';
  }

  at(type: TokenType): boolean {
    return this.token.tokenType === type;
  }

  /** Whether the next token is this contextual word. */
  atWord(image: string): boolean {
    return this.token.image === image;
  }

  /** The token after the next one, and so on: `peek(1)` is the second. */
  peek(distance: number): IToken {
    return this.LA(distance + 1);
  }

  take(): IToken {
    const taken = this.token;
    if (taken.tokenType === EndOfFile) return taken;
    this.lastEnd = taken.startOffset + taken.image.length;
    this.index++;
    this.token = this.SKIP_TOKEN();
    return taken;
  }

  /**
   * Where the `)` of the `(` at an index stands, or null. All of a text are paired at once, when the first is asked for, so that a file of
   * unclosed ones costs no more than any other.
   */
  closingParenthesis(open: number): number | null {
    this.parentheses ??= pairs(this.tokens);
    return this.parentheses.get(open) ?? null;
  }

  /** Takes the next token if it is of that type. */
  skip(type: TokenType): boolean {
    if (this.token.tokenType !== type) return false;
    this.take();
    return true;
  }

  /** Whether the next token is the first of its line. */
  onNewLine(): boolean {
    return this.hasNewline(this.lastEnd, this.token.startOffset);
  }

  hasNewline(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.text.charCodeAt(at) === 10) return true;
    return false;
  }

  /** Whether the statement may end before the next token because that one is on a new line. */
  endsLine(): boolean {
    return (this.context & Context.newlineEnds) !== 0 && this.onNewLine();
  }

  /** Whether the next token follows the last one without a gap. */
  isAdjacent(): boolean {
    return this.lastEnd === this.token.startOffset;
  }

  id(): number {
    return this.nextId++;
  }

  /** Where a node ends that began at the next token: it may have found nothing of what it is made of. */
  endFrom(start: number): number {
    return Math.max(start, this.lastEnd);
  }

  missingName(): Identifier {
    return { kind: 'identifier', id: this.nextId++, start: this.lastEnd, end: this.lastEnd, name: '' };
  }

  /** Reads the next token as if it were this reserved word; a mistake was reported for it. */
  substitute(word: string): void {
    this.substituteAhead(0, reservedWordType(word));
  }

  /** Reads the next token as if it were this name or contextual word, which ends where it does; a mistake was reported for it. */
  rewrite(word: string): void {
    const { startOffset, image } = this.token;
    this.replaceAhead(0, { image: word, startOffset: startOffset + image.length - word.length, tokenType: IdentifierToken, tokenTypeIdx: indexOf(IdentifierToken) });
  }

  /** As `substitute`, for a token further on. */
  substituteAhead(distance: number, tokenType: TokenType): void {
    const { image, startOffset } = this.peek(distance);
    this.replaceAhead(distance, { image, startOffset, tokenType, tokenTypeIdx: indexOf(tokenType) });
  }

  /** Reads another token in the place of one ahead. The end of the file stays the end, also where the report before this gave the file up. */
  replaceAhead(distance: number, token: IToken): void {
    if (this.peek(distance).tokenType === EndOfFile) return;
    this.tokens[this.index + distance] = token;
    if (distance === 0) this.token = token;
  }

  span(start: number, end: number): Span {
    return { source: this.source, start, end: Math.max(start, end) };
  }

  spanOf(token: IToken): Span {
    return { source: this.source, start: token.startOffset, end: token.startOffset + token.image.length };
  }
}

function pairs(tokens: readonly IToken[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { tokenType }] of tokens.entries()) {
    if (tokenType === OpenParen) open.push(index);
    else if (tokenType === CloseParen) {
      const start = open.pop();
      if (start !== undefined) found.set(start, index);
    }
  }
  return found;
}

const noSource: SourceText = { path: '', text: '' };
const noToken: IToken = { image: '', startOffset: 0, tokenType: EndOfFile, tokenTypeIdx: 0 };
