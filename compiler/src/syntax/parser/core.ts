import { EmbeddedActionsParser, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import type { SourceText, Span } from '../../base/source.ts';
import { nestedTooDeeply } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Block, Expression, Identifier, IncrementExpression, Item, ModuleNode, Pattern, Statement, TypeNode } from '../ast.ts';
import type { Comment } from '../lexer.ts';
import { codeTokens, EndOfFile, IdentifierToken, indexOf, reservedWordType, templateTokens } from '../tokens.ts';

/** Thrown after a mistake was reported, up to the next statement, member or declaration, where reading goes on. */
export class Panic extends Error {
  override readonly name = 'Panic';
}

/** Thrown at the first mistake of a quick reading: the file is read again, carefully. */
export class Restart extends Error {
  override readonly name = 'Restart';
}

// One object each: a stack trace of the parser would help nobody and cost much.
const panic = new Panic();
const restart = new Restart();

/**
 * How deep constructs may nest. Every later stage walks the tree with recursion, so this bounds the stack that the whole
 * compiler needs; programs stay far below.
 */
export const MAX_DEPTH = 256;

/** How long a chain of members, calls, indices or type tests may be. */
const MAX_CHAIN = 1000;

const MAX_DIAGNOSTICS = 200;

/** What a place allows, as bits; an opening bracket sets them anew and its partner puts them back. */
export const Context = {
  /** A line's end can end a statement. */
  newlineEnds: 1,
  /** `let` may stand as an operand: in the condition of an `if` or `while`. */
  allowLet: 2,
  /** `(x): T => …` is no lambda: between the `?` and the `:` of a conditional. */
  noTypedLambda: 4,
  /** An assignment as a value was reported: those within it are part of the same mistake. */
  quietAssignment: 8,
  /** A pattern behind `case`, which a `:` ends. */
  caseLabel: 16,
  inBlock: 1,
  inBrackets: 0,
  inCondition: 2,
} as const;

export type Rule<T> = ParserMethod<[], T>;

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
 * What all parts of the parser share: the tokens, the mistakes found so far, and the rules by which the parts call each
 * other. It is chevrotain's parser (tokens, look-ahead, rules and their stack), used through embedded actions: inside a
 * rule, the parts read with plain code. Measured on 50,000 lines in a fresh process, chevrotain's own OR, MANY and OPTION
 * take twice the time and three times the stack, and their mismatch errors do not know which sentence helps; here each
 * place that expects something says what is missing in its own words.
 */
export abstract class ParserCore extends EmbeddedActionsParser {
  abstract readonly itemRule: Rule<Item | null>;
  abstract readonly statementRule: Rule<Statement>;
  abstract readonly blockRule: Rule<Block>;
  abstract readonly expressionRule: Rule<Expression>;
  abstract readonly effectRule: Rule<Expression>;
  abstract readonly typeRule: Rule<TypeNode>;
  abstract readonly patternRule: Rule<Pattern>;
  abstract readonly moduleRule: Rule<ModuleNode>;

  source: SourceText = { path: '', text: '' };
  text = '';
  tokens: IToken[] = [];
  comments: readonly Comment[] = [];
  diagnostics: Diagnostic[] = [];
  careful = false;
  missingBraces = 0;
  strayBraces = 0;
  silentEnd = false;
  gaps: ReadonlySet<number> = new Set();
  /** Reserved words that were declared as names, and reported there. */
  reservedNames = new Set<string>();

  /** The next token that nobody has taken yet, and its place in `tokens`. */
  token: IToken = noToken;
  index = 0;
  /** Where the last taken token ended. */
  lastEnd = 0;
  nextId = 0;
  depth = 0;
  /** The first comment that may still belong to a declaration to come. */
  commentIndex = 0;
  /** What the place being read allows: bits of `Context`. */
  context: number = Context.inBlock;
  /** Where the operand of a unary `-` starts: only there may the int be 2^63. */
  negatedIndex = -1;
  /** The last `i++` that was read and not yet found in its place, a statement's. */
  pendingIncrement: IncrementExpression | null = null;
  /** The longest chain of `.member`, calls and indexing, which nests its start as deep as it is long. */
  longestChain = 0;
  deepest = 0;
  /** Mistakes before this offset are consequences of one that was reported. */
  quietUntil = 0;
  /** In a `switch`, which was reported as a whole: its arms are read as they are. */
  quietArms = false;
  /** The `let` or `var` before a field, which is reported with the field. */
  fieldWord: IToken | null = null;
  /** The last signature without a body: where a `}` closes nothing, its `{` may be what is missing. */
  lastBodyless: { readonly start: number; readonly end: number } | null = null;

  constructor() {
    super([...codeTokens, ...templateTokens], { maxLookahead: 1, skipValidations: true, recoveryEnabled: false });
  }

  /** Reads a module; null where a quick reading met a mistake. */
  read(reading: Reading): ModuleNode | null {
    this.begin(reading);
    try {
      return this.moduleRule();
    } catch (error) {
      if (error === restart) return null;
      throw error;
    }
  }

  private begin(reading: Reading): void {
    this.input = reading.tokens;
    this.source = reading.source;
    this.text = reading.source.text;
    this.tokens = reading.tokens;
    this.comments = reading.comments;
    this.careful = reading.careful;
    this.missingBraces = reading.missingBraces;
    this.strayBraces = reading.strayBraces;
    this.silentEnd = reading.silentEnd;
    this.gaps = reading.gaps;
    this.reservedNames = new Set();
    this.diagnostics = [];
    this.token = reading.tokens[0];
    this.index = 0;
    this.lastEnd = 0;
    this.nextId = 0;
    this.depth = 0;
    this.commentIndex = 0;
    this.context = Context.inBlock;
    this.negatedIndex = -1;
    this.pendingIncrement = null;
    this.longestChain = 0;
    this.deepest = 0;
    this.quietUntil = 0;
    this.quietArms = false;
    this.fieldWord = null;
    this.lastBodyless = null;
  }

  // ---------------------------------------------------------------- the parts

  item(): Item | null {
    return this.SUBRULE(this.itemRule);
  }

  statement(): Statement {
    this.enter();
    const statement = this.SUBRULE(this.statementRule);
    this.depth--;
    return statement;
  }

  block(): Block {
    return this.SUBRULE(this.blockRule);
  }

  expression(): Expression {
    this.enter();
    const expression = this.SUBRULE(this.expressionRule);
    this.depth--;
    return expression;
  }

  /** An expression that stands for what it does, not for its value. */
  effect(): Expression {
    this.enter();
    const expression = this.SUBRULE(this.effectRule);
    this.depth--;
    return expression;
  }

  type(): TypeNode {
    this.enter();
    const type = this.SUBRULE(this.typeRule);
    this.depth--;
    return type;
  }

  pattern(): Pattern {
    this.enter();
    const pattern = this.SUBRULE(this.patternRule);
    this.depth--;
    return pattern;
  }

  // ---------------------------------------------------------------- tokens

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

  // ---------------------------------------------------------------- mistakes

  span(start: number, end: number): Span {
    return { source: this.source, start, end: Math.max(start, end) };
  }

  spanOf(token: IToken): Span {
    return { source: this.source, start: token.startOffset, end: token.startOffset + token.image.length };
  }

  /** Reports something that does not change what is read next. */
  report(diagnostic: Diagnostic): void {
    if (diagnostic.severity === 'error' && !this.careful) throw restart;
    this.add(diagnostic);
  }

  private add(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
    // A file with so many mistakes is no program, and hostile ones must not cost hours.
    if (this.diagnostics.length >= MAX_DIAGNOSTICS) this.abandon();
  }

  /** Reports a mistake at the next token, unless it is a consequence of an earlier one. */
  complain(diagnostic: Diagnostic): void {
    if (!this.careful) throw restart;
    if (this.isQuiet()) return;
    this.quietUntil = this.token.startOffset + 1;
    this.add(diagnostic);
  }

  /** Whether a mistake at the next token is a consequence of an earlier one. */
  isQuiet(): boolean {
    const { startOffset, tokenType } = this.token;
    return startOffset < this.quietUntil || (this.silentEnd && tokenType === EndOfFile) || this.gaps.has(startOffset);
  }

  /** Reports a mistake and gives up the statement, member or declaration around. */
  fail(diagnostic: Diagnostic): never {
    this.complain(diagnostic);
    throw panic;
  }

  /** Gives up the statement, member or declaration around because of a mistake that was reported. */
  panic(): never {
    if (!this.careful) throw restart;
    throw panic;
  }

  /** Whether a caught value is a mistake to go on from. */
  isPanic(error: unknown): boolean {
    return error === panic;
  }

  /** Reads the next token as if it were this reserved word; a mistake was reported for it. */
  substitute(word: string): void {
    this.substituteAhead(0, reservedWordType(word));
    this.token = this.tokens[this.index];
  }

  /** Reads the next token as if it were this name or contextual word; a mistake was reported for it. */
  rewrite(word: string): void {
    this.token = { image: word, startOffset: this.token.startOffset, tokenType: IdentifierToken, tokenTypeIdx: indexOf(IdentifierToken) };
    this.tokens[this.index] = this.token;
  }

  /** As `substitute`, for a token further on. */
  substituteAhead(distance: number, tokenType: TokenType): void {
    const { image, startOffset } = this.peek(distance);
    this.tokens[this.index + distance] = { image, startOffset, tokenType, tokenTypeIdx: indexOf(tokenType) };
  }

  /** Puts back what a panic left at the top level. */
  resetPlace(): void {
    this.depth = 0;
    this.context = Context.inBlock;
    this.pendingIncrement = null;
  }

  /** Gives up the rest of the file, in silence: what follows cannot be told apart from a consequence. */
  abandon(): void {
    this.quietUntil = Infinity;
    this.index = this.tokens.length - 1;
    while (this.token.tokenType !== EndOfFile) this.token = this.SKIP_TOKEN();
  }

  /** Counts the links of a chain, each of which nests what is before it. */
  link(links: number): void {
    if (links > this.longestChain) this.longestChain = links;
    if (links <= MAX_CHAIN) return;
    this.complain(nestedTooDeeply(this.spanOf(this.token), { limit: MAX_CHAIN }));
    this.abandon();
    this.panic();
  }

  /** Counts one level of nesting. Whoever catches a panic puts the count back. */
  enter(): void {
    if (++this.depth > this.deepest) this.deepest = this.depth;
    if (this.depth <= MAX_DEPTH) return;
    this.complain(nestedTooDeeply(this.spanOf(this.token), { limit: MAX_DEPTH }));
    this.abandon();
    this.panic();
  }
}

const noToken: IToken = { image: '', startOffset: 0, tokenType: EndOfFile, tokenTypeIdx: 0 };
