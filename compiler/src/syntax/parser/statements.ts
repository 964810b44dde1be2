import type { IToken } from 'chevrotain';
import {
  catchWithoutTry, declarationInFunction, elseWithoutIf, expectedExpression, expectedInstead, expectedStatementEnd, foreignKeyword, lineOperator, needlessWord, unexpectedClosing,
} from '../../diagnostics/catalogue/syntax.ts';
import type { Block, Expression, Identifier, Statement } from '../ast.ts';
import {
  At, BreakWord, CatchWord, ClassWord, CloseBrace, CloseBracket, CloseParen, Colon, ConstWord, ContinueWord, DoWord, Ellipsis, ElseWord, FinallyWord, ForWord, FuncWord,
  IfWord, ImportWord, InterfaceWord, LetWord, Minus, OpenBrace, OpenParen, Plus, PrivateWord, ProtectedWord, ReturnWord, Semicolon, StaticWord, TryWord, WhileWord,
} from '../token-types.ts';
import { EndOfFile, IdentifierToken, tableOf } from '../tokens.ts';
import { branch, condition } from './conditions.ts';
import type { ParserCore } from './core.ts';
import { docBefore } from './docs.ts';
import { forStatement, isLoopWithoutFor, loopWithoutFor } from './for.ts';
import { functionDeclaration } from './functions.ts';
import { componentList, isComponentList } from './habits/component-lists.ts';
import { labelWithSign } from './habits/labels.ts';
import { untilOfDo } from './habits/negated-words.ts';
import { isNeedlessWordAhead, takeNeedlessWord } from './habits/needless-words.ts';
import { foreignStatement } from './habits/statements.ts';
import { finalLocal } from './habits/typed-locals.ts';
import { ifStatement, ifWithoutWord, isIfWithoutWord } from './if.ts';
import { jumpStatement } from './jumps.ts';
import { barePreamble, letStatement, type Preamble } from './let.ts';
import { describe, identifierOf } from './names.ts';
import { endStatement } from './statement-end.ts';
import { handlers, isTryValue, tryStatement } from './try.ts';

/** One statement, its `;` included. */
export function parseStatement(p: ParserCore): Statement {
  const read = starters[p.token.tokenTypeIdx];
  return read === null ? expressionStatement(p) : read(p);
}

const starters = tableOf<((p: ParserCore) => Statement) | null>(
  [
    [IdentifierToken, nameStatement],
    [LetWord, (p) => letStatement(p, preambleHere(p))],
    [ConstWord, (p) => letStatement(p, preambleHere(p))],
    [OpenBrace, (p) => p.block()],
    [IfWord, ifStatement],
    [WhileWord, (p) => whileStatement(p, null)],
    [DoWord, (p) => doStatement(p, null)],
    [ForWord, (p) => forStatement(p, null)],
    [ReturnWord, jumpStatement],
    [BreakWord, jumpStatement],
    [ContinueWord, jumpStatement],
    [TryWord, (p) => (p.careful && isTryValue(p) ? expressionStatement(p) : tryStatement(p))],
    [FuncWord, nestedFunction],
    [OpenParen, (p) => (p.careful ? withoutWord(p) : expressionStatement(p))],
    [Plus, signStatement],
    [Minus, signStatement],
    [ElseWord, (p) => p.fail(elseWithoutIf(p.spanOf(p.token), {}, { hint: 'an `if` without braces takes one statement only' }))],
    [CatchWord, (p) => p.fail(catchWithoutTry(p.spanOf(p.token), { word: p.token.image }))],
    [FinallyWord, (p) => p.fail(catchWithoutTry(p.spanOf(p.token), { word: p.token.image }))],
    [Ellipsis, leftOut],
    [CloseParen, unexpectedBracket],
    [CloseBracket, unexpectedBracket],
    [ClassWord, misplacedDeclaration],
    [InterfaceWord, misplacedDeclaration],
    [ImportWord, misplacedDeclaration],
    [PrivateWord, misplacedDeclaration],
    [ProtectedWord, misplacedDeclaration],
    [StaticWord, misplacedDeclaration],
  ],
  null,
);

/** `(x in xs) {` and `(x > 3) {` */
function withoutWord(p: ParserCore): Statement {
  if (isLoopWithoutFor(p)) return loopWithoutFor(p);
  return isIfWithoutWord(p) ? ifWithoutWord(p) : expressionStatement(p);
}

function preambleHere(p: ParserCore): Preamble {
  const { startOffset } = p.token;
  return barePreamble(startOffset, docBefore(p, startOffset));
}

/** A statement that begins with a name: mostly an expression, else a label, or a habit from another language. */
function nameStatement(p: ParserCore): Statement {
  const next = p.peek(1).tokenType;
  if (next === Colon && isLoop(p.peek(2))) return labelled(p);
  // It reads as the assignment to a call.
  if (next === OpenParen && (p.atWord('val') || p.atWord('var')) && isComponentList(p)) return componentList(p);
  if (p.careful) {
    if (p.peek(1).tokenType === At && isLoop(p.peek(2))) return loop(p, labelWithSign(p));
    if (isLoop(p.peek(1)) && !p.hasNewline(p.token.startOffset, p.peek(1).startOffset)) return labelWithoutColon(p);
    const constant = p.atWord('final') ? finalLocal(p) : null;
    if (constant !== null) return constant;
    if (next === OpenBrace && p.atWord('loop')) return endlessLoop(p);
    if (isContextualDeclaration(p)) return misplacedDeclaration(p);
    if (isNeedlessWordAhead(p) && isDeclaringWord(p.peek(1))) {
      const { startOffset: start } = p.token;
      takeNeedlessWord(p);
      return { ...p.statement(), start };
    }
    const foreign = foreignStatement(p);
    if (foreign !== null) return foreign;
  }
  return expressionStatement(p);
}

/** `async function load() { … }` and `lateinit var name` within a function. */
function isDeclaringWord({ image, tokenType }: IToken): boolean {
  return tokenType === FuncWord || tokenType === LetWord || image === 'var' || image === 'val' || image === 'function' || image === 'fn' || image === 'fun' || image === 'def';
}

function isLoop({ tokenType }: IToken): boolean {
  return tokenType === ForWord || tokenType === WhileWord || tokenType === DoWord;
}

/** `outer for (…)`. */
function labelWithoutColon(p: ParserCore): Statement {
  const label = identifierOf(p, p.take());
  const insertion = p.span(label.end, label.end);
  p.complain(
    expectedStatementEnd(p.spanOf(p.token), { found: describe(p.token) }, {
      label: 'a label stands before this with a `:`',
      fixes: [{ title: 'insert `:`', sure: true, edits: [{ span: insertion, newText: ':' }] }],
    }),
  );
  return loop(p, label);
}

function labelled(p: ParserCore): Statement {
  const label = identifierOf(p, p.take());
  p.take();
  return loop(p, label);
}

function loop(p: ParserCore, label: Identifier): Statement {
  if (p.at(ForWord)) return forStatement(p, label);
  return p.at(WhileWord) ? whileStatement(p, label) : doStatement(p, label);
}

/** `loop { … }`, as in Rust. */
function endlessLoop(p: ParserCore): Statement {
  const span = p.spanOf(p.token);
  p.complain(foreignKeyword(span, { word: 'loop', right: 'while (true)' }, { fixes: [{ title: 'write `while (true)`', sure: true, edits: [{ span, newText: 'while (true)' }] }] }));
  const { startOffset: start } = p.take();
  const condition: Expression = { kind: 'bool', id: p.id(), start, end: p.lastEnd, value: true };
  const body = branch(p, 'while');
  return { kind: 'while', id: p.id(), start, end: p.lastEnd, label: null, condition, body };
}

export function expressionStatement(p: ParserCore): Statement {
  const from = p.index;
  const { startOffset: start } = p.token;
  const expression = p.effect();
  // A `match` ends with its brace, as other blocks do.
  if (expression.kind !== 'match' || p.at(Semicolon)) endStatement(p, from);
  return { kind: 'expression-statement', id: p.id(), start, end: p.endFrom(start), expression };
}

/** A line that begins with `+` or `-` does not go on with the line above, which somebody meant. */
function signStatement(p: ParserCore): Statement {
  const sign = p.token;
  const previous = p.index > 0 ? p.tokens[p.index - 1] : null;
  const joins = previous !== null && previous.tokenType !== Semicolon && previous.tokenType !== OpenBrace && previous.tokenType !== CloseBrace;
  const edits = [
    { span: p.span(p.lastEnd, p.lastEnd), newText: ` ${sign.image}` },
    { span: p.span(sign.startOffset, p.peek(1).startOffset), newText: '' },
  ];
  p.complain(
    lineOperator(p.spanOf(sign), { operator: sign.image, joins }, {
      fixes: joins ? [{ title: `put the \`${sign.image}\` at the end of the line above`, sure: true, edits }] : [],
    }),
  );
  return joins ? lostOperand(p, sign.image === '-' ? '-' : '+') : expressionStatement(p);
}

/** What goes on with the line above: an operation whose left operand is not here. */
function lostOperand(p: ParserCore, operator: '+' | '-'): Statement {
  const from = p.index;
  const { startOffset: start } = p.take();
  const left: Expression = { kind: 'error', id: p.id(), start, end: start };
  const right = p.expression();
  endStatement(p, from);
  const expression: Expression = { kind: 'binary', id: p.id(), start, end: p.lastEnd, operator, left, right };
  return { kind: 'expression-statement', id: p.id(), start, end: p.lastEnd, expression };
}

function whileStatement(p: ParserCore, label: Identifier | null): Statement {
  const start = label?.start ?? p.token.startOffset;
  p.take();
  const test = condition(p, 'while');
  const body = branch(p, 'while');
  return { kind: 'while', id: p.id(), start, end: p.lastEnd, label, condition: test, body };
}

function doStatement(p: ParserCore, label: Identifier | null): Statement {
  const from = p.index;
  const start = label?.start ?? p.token.startOffset;
  p.take();
  const body = branch(p, 'do');
  if (p.careful && p.at(CatchWord)) return tryOfDo(p, start, body);
  const test = doCondition(p);
  endStatement(p, from);
  return { kind: 'do-while', id: p.id(), start, end: p.lastEnd, label, body, condition: test };
}

/** `do { … } catch { … }`, as in Swift. */
function tryOfDo(p: ParserCore, start: number, body: Statement): Statement {
  const span = p.span(start, start + 'do'.length);
  p.complainAt(foreignKeyword(span, { word: 'do', right: 'try' }, { fixes: [{ title: 'write `try`', sure: true, edits: [{ span, newText: 'try' }] }] }));
  const block: Block = body.kind === 'block' ? body : { kind: 'block', id: p.id(), start: body.start, end: body.end, statements: [body] };
  return { kind: 'try', id: p.id(), start, body: block, ...handlers(p), end: p.lastEnd };
}

function doCondition(p: ParserCore): Expression {
  if (p.skip(WhileWord)) return condition(p, 'while');
  if (p.careful && p.atWord('until')) return untilOfDo(p);
  p.complain(expectedInstead(p.spanOf(p.token), { expected: '`while (…)`', where: 'after the body of a `do`', found: describe(p.token) }));
  return { kind: 'error', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}

function nestedFunction(p: ParserCore): Statement {
  return functionDeclaration(p, preambleHere(p));
}

function unexpectedBracket(p: ParserCore): Statement {
  const closing = p.token;
  p.complain(unexpectedClosing(p.spanOf(closing), { closing: closing.image }, { fixes: [{ title: `remove \`${closing.image}\``, sure: false, edits: [{ span: p.spanOf(closing), newText: '' }] }] }));
  p.take();
  p.skip(Semicolon);
  return { kind: 'error-statement', id: p.id(), start: closing.startOffset, end: p.lastEnd };
}

/** `...` where code is still to come, as in Python; before a value, it is a spread. */
function leftOut(p: ParserCore): Statement {
  const dots = p.token;
  const next = p.peek(1);
  if (next.tokenType !== Semicolon && next.tokenType !== CloseBrace && next.tokenType !== EndOfFile && !p.hasNewline(dots.startOffset, next.startOffset)) return expressionStatement(p);
  const span = p.spanOf(dots);
  p.complain(
    expectedExpression(span, { after: 'in this place', found: '`...`' }, {
      label: 'this is no code',
      fixes: [{ title: 'throw an error until it is written', sure: false, edits: [{ span, newText: 'throw new Error(8000, "not written yet")' }] }],
    }),
  );
  p.take();
  p.skip(Semicolon);
  return { kind: 'error-statement', id: p.id(), start: dots.startOffset, end: p.lastEnd };
}

function skipLine(p: ParserCore): void {
  p.take();
  while (!p.at(EndOfFile) && !p.onNewLine() && !p.at(Semicolon) && !p.at(CloseBrace)) p.take();
  p.skip(Semicolon);
}

const declarationWords: ReadonlySet<string> = new Set(['record', 'enum', 'type', 'abstract', 'extern', 'override', 'public', 'final']);

function isContextualDeclaration(p: ParserCore): boolean {
  if (!declarationWords.has(p.token.image)) return false;
  const next = p.peek(1);
  const third = p.peek(2).image;
  const isNext = next.tokenType === IdentifierToken || next.tokenType === ClassWord || next.tokenType === FuncWord;
  return isNext && next.image !== 'is' && (third === '(' || third === '{' || third === '<' || third === '=' || next.tokenType !== IdentifierToken);
}

/** `private let x`: what stands in a function is seen only there. */
function isModifiedLocal(p: ParserCore): boolean {
  const next = p.peek(1).tokenType;
  return (p.at(PrivateWord) || p.at(ProtectedWord) || p.at(StaticWord) || p.atWord('public') || p.atWord('final')) && (next === LetWord || next === ConstWord || next === FuncWord);
}

function modifiedLocal(p: ParserCore): Statement {
  const word = p.take();
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset), newText: '' }];
  p.complainAt(needlessWord(p.spanOf(word), { word: word.image }, { hint: 'what a function declares is seen only there', fixes: [{ title: `remove \`${word.image}\``, sure: true, edits }] }));
  return p.statement();
}

/** Classes and the like stand at the top level of a file; one inside a function is read and reported. */
function misplacedDeclaration(p: ParserCore): Statement {
  const { startOffset: start } = p.token;
  if (isModifiedLocal(p)) return modifiedLocal(p);
  p.complain(declarationInFunction(p.spanOf(p.token), { word: p.token.image }));
  if (p.at(ImportWord)) skipLine(p);
  else p.item();
  return { kind: 'error-statement', id: p.id(), start, end: p.endFrom(start) };
}
