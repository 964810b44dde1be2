import type { IToken, ParserMethod } from 'chevrotain';
import { nestedTooDeeply } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, TextEdit } from '../../diagnostics/diagnostic.ts';
import type { Block, DestructuringStatement, Expression, FieldDeclaration, Item, LetStatement, ModuleNode, Parameter, Pattern, Statement, TypeNode } from '../ast.ts';
import { EndOfFile } from '../tokens.ts';
import { Context } from './context.ts';
import type { OutsideMembers } from './habits/outside-members.ts';
import type { TakenApart } from './habits/taken-apart.ts';
import { TokenReader, type Reading } from './token-reader.ts';

export { Context };

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

export const MAX_DIAGNOSTICS = 200;

/** `private name: string` among the parameters of a constructor. */
export interface MadeField {
  readonly word: IToken;
  readonly field: FieldDeclaration;
  readonly parameter: Parameter;
}

export type Rule<T> = ParserMethod<[], T>;

type Declared = LetStatement | DestructuringStatement;

const noneDeclared: readonly Declared[] = [];

/**
 * What all parts of the parser share: the tokens, the mistakes found so far, and the rules by which the parts call each
 * other. It is chevrotain's parser (tokens, look-ahead, rules and their stack), used through embedded actions: inside a
 * rule, the parts read with plain code. Measured on 50,000 lines in a fresh process, chevrotain's own OR, MANY and OPTION
 * take twice the time and three times the stack, and their mismatch errors do not know which sentence helps; here each
 * place that expects something says what is missing in its own words.
 */
export abstract class ParserCore extends TokenReader {
  abstract readonly itemRule: Rule<Item | null>;
  abstract readonly statementRule: Rule<Statement>;
  abstract readonly blockRule: Rule<Block>;
  abstract readonly expressionRule: Rule<Expression>;
  abstract readonly effectRule: Rule<Expression>;
  abstract readonly typeRule: Rule<TypeNode>;
  abstract readonly patternRule: Rule<Pattern>;
  abstract readonly moduleRule: Rule<ModuleNode>;

  diagnostics: Diagnostic[] = [];
  /** What a quick reading gave up at. */
  firstMistake: Diagnostic | null = null;
  careful = false;
  missingBraces = 0;
  strayBraces = 0;
  silentEnd = false;
  gaps: ReadonlySet<number> = new Set();
  /** Reserved words that were declared as names, and reported there. */
  reservedNames = new Set<string>();

  depth = 0;
  /** What the statement that was read last declares beside its first variable: statements that follow it. */
  declaredAlso: readonly Declared[] = noneDeclared;
  /** Where the operand of a unary `-` starts: only there may the int be 2^63. */
  negatedIndex = -1;
  /** The longest chain of `.member`, calls and indexing, which nests its start as deep as it is long. */
  longestChain = 0;
  deepest = 0;
  /** Mistakes before this offset are consequences of one that was reported. */
  quietUntil = 0;
  /** In a `switch`, which is reported as a whole: what its fix changes in its arms. Null elsewhere. */
  armEdits: TextEdit[] | null = null;
  /** What the fix for the first `::` changes: they are one habit. */
  colonEdits: TextEdit[] | null = null;
  /** The first `case` in a `match`, where those words are reported as one. */
  armWord: IToken | null = null;
  /** What the fix for a `self` among the parameters changes: the `self` in the body is mended with it. Null where there is none. */
  selfEdits: TextEdit[] | null = null;
  /** The parameters of the constructor being read that make fields, as in TypeScript and Kotlin. */
  madeFields: MadeField[] = [];
  /** Fields that such a constructor adds to its class. */
  readonly pendingFields: FieldDeclaration[] = [];
  /** The fields that were read so far of the class being read with care. */
  ownFields: ReadonlySet<string> = new Set();
  /** The `let` or `var` before a field, which is reported with the field. */
  fieldWord: IToken | null = null;
  /** In a `type Point struct { … }`, as Go writes it, whose fields are a name and a type. */
  hasGoFields = false;
  /** `async` stood before the function that is read: its `Promise<T>` is a `T` here. */
  isAsync = false;
  /** What the head of the next block was to take apart. */
  readonly takenApart: TakenApart[] = [];
  /** What stood in an `impl` or `extension`, and belongs into types. */
  readonly outside: OutsideMembers[] = [];
  /** The last signature without a body: where a `}` closes nothing, its `{` may be what is missing. */
  lastBodyless: { readonly start: number; readonly end: number } | null = null;

  /** Reads a module; null where a quick reading met a mistake. */
  read(reading: Reading): ModuleNode | null {
    this.open(reading);
    this.begin(reading);
    if (!reading.careful) this.firstMistake = null;
    try {
      return this.moduleRule();
    } catch (error) {
      if (error === restart) return null;
      throw error;
    } finally {
      this.release();
    }
  }

  private begin({ careful, missingBraces, strayBraces, silentEnd, gaps }: Reading): void {
    this.careful = careful;
    this.missingBraces = missingBraces;
    this.strayBraces = strayBraces;
    this.silentEnd = silentEnd;
    this.gaps = gaps;
    this.diagnostics = [];
    this.reservedNames = new Set();
    this.depth = 0;
    this.declaredAlso = noneDeclared;
    this.negatedIndex = -1;
    this.longestChain = 0;
    this.deepest = 0;
    this.quietUntil = 0;
    this.armEdits = null;
    this.armWord = null;
    this.madeFields = [];
    this.pendingFields.length = 0;
    this.takenApart.length = 0;
    this.outside.length = 0;
    this.colonEdits = null;
    this.selfEdits = null;
    this.fieldWord = null;
    this.hasGoFields = false;
    this.isAsync = false;
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

  // ---------------------------------------------------------------- mistakes

  /** Reports something that does not change what is read next. */
  report(diagnostic: Diagnostic): void {
    if (diagnostic.severity === 'error' && !this.careful) this.restart(diagnostic);
    this.add(diagnostic);
  }

  private restart(diagnostic: Diagnostic): never {
    this.firstMistake = diagnostic;
    throw restart;
  }

  private add(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
    // A file with so many mistakes is no program, and hostile ones must not cost hours.
    if (this.diagnostics.length >= MAX_DIAGNOSTICS) this.abandon();
  }

  /** Reports a mistake at the next token, unless it is a consequence of an earlier one. */
  complain(diagnostic: Diagnostic): void {
    if (!this.careful) this.restart(diagnostic);
    if (this.isQuiet()) return;
    this.quietUntil = this.token.startOffset + 1;
    this.add(diagnostic);
  }

  /** As `complain`, for a mistake that began further back: quiet where that place is. */
  complainAt(diagnostic: Diagnostic): void {
    if (!this.careful) this.restart(diagnostic);
    if (diagnostic.primary.span.start >= this.quietUntil) this.add(diagnostic);
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

  /** Puts back what a panic left at the top level. */
  resetPlace(): void {
    this.depth = 0;
    this.declaredAlso = noneDeclared;
    this.context = Context.inBlock;
  }

  /** The declarations that stand in one statement with the one that was read last; none afterwards. */
  takeDeclaredAlso(): readonly Declared[] {
    const declared = this.declaredAlso;
    this.declaredAlso = noneDeclared;
    return declared;
  }

  /** Gives up the rest of the file, in silence: what follows cannot be told apart from a consequence. What is being read ends there. */
  abandon(): void {
    this.quietUntil = Infinity;
    this.index = this.tokens.length - 1;
    while (this.token.tokenType !== EndOfFile) this.token = this.SKIP_TOKEN();
    this.lastEnd = this.token.startOffset;
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
