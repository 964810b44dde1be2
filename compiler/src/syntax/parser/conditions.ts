import { bareCondition, emptyBody, expectedExpression, foreignConstruct, foreignKeyword, foreignOperatorSign, missingBrace, splitCondition } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression, Statement } from '../ast.ts';
import { CloseBrace, CloseParen, Colon, Comma, ConstWord, Equals, OpenBrace, OpenParen, Semicolon } from '../token-types.ts';
import { IdentifierToken, InterpolationStart } from '../tokens.ts';
import { bodyOfMissingBrace, isBlockWord, pythonBody } from './blocks.ts';
import { Context, type ParserCore } from './core.ts';
import { caseTest, isCaseCondition } from './habits/case-tests.ts';
import { isDeclaringEquals } from './habits/declaring-equals.ts';
import { isSeveralNames } from './habits/several-names.ts';
import { doWord, thenWord } from './habits/words-before-blocks.ts';
import { close } from './lists.ts';
import { describe } from './names.ts';
import { operatorAt, takeOperator } from './operators.ts';
import { columnOf, indentationAt } from './recovery.ts';

/** The condition of an `if` or `while`, in its parentheses. */
export function condition(p: ParserCore, word: string): Expression {
  const { context, index } = p;
  if (!p.at(OpenParen)) return conditionWithoutParentheses(p, word);
  const open = p.take();
  p.context = Context.inCondition;
  if (p.at(CloseParen)) p.complain(expectedExpression(p.span(open.startOffset, p.token.startOffset + 1), { after: `in the parentheses of \`${word}\``, found: '`)`' }, { label: 'the condition is missing' }));
  if (p.careful) otherWordForLet(p);
  const value = p.careful ? (isCaseCondition(p) ? caseTest(p, () => p.expression()) : joinedByCommas(p)) : p.expression();
  p.context = context;
  close(p, open, CloseParen);
  return p.careful && continuesCondition(p) ? restOfCondition(p, index, value) : value;
}

/** `if (const node = this.next) {`, and `val` and `var` for the `let`. */
function otherWordForLet(p: ParserCore): void {
  const { image } = p.token;
  if (!(p.at(ConstWord) || image === 'val' || image === 'var') || p.peek(1).tokenType !== IdentifierToken || p.peek(2).tokenType !== Equals) return;
  const span = p.spanOf(p.token);
  p.complain(foreignKeyword(span, { word: image, right: 'let' }, { label: 'a condition that names a value begins with `let`', fixes: [{ title: 'write `let`', sure: true, edits: [{ span, newText: 'let' }] }] }));
  p.substitute('let');
}

/** `if x > 3 {`, as in Go, Rust and Swift. */
function conditionWithoutParentheses(p: ParserCore, word: string): Expression {
  const start = p.token.startOffset;
  const { context } = p;
  if (p.at(OpenBrace)) return noCondition(p, word);
  p.context = Context.inCondition | Context.newlineEnds;
  const isGo = p.careful && (isDeclaringEquals(p) || isSeveralNames(p));
  if (isGo) goDeclaration(p);
  const value = p.careful ? (isCaseCondition(p) ? caseTest(p, () => p.expression()) : joinedByCommas(p)) : p.expression();
  p.context = context;
  if (isGo) return value;
  if (value.kind !== 'error' || value.end > start) reportBareHead(p, start, word);
  return value;
}

/** What was just read should stand in parentheses; of those that were meant, only the first may be missing: `if x > 3) {`. */
export function reportBareHead(p: ParserCore, start: number, word: string): void {
  const opening = { span: p.span(start, start), newText: '(' };
  const { lastEnd } = p;
  if (p.careful && p.at(CloseParen) && !p.onNewLine()) {
    p.take();
    p.report(bareCondition(p.span(start, lastEnd), { word }, { label: 'a `(` is missing before this', fixes: [{ title: 'insert `(`', sure: true, edits: [opening] }] }));
    return;
  }
  const edits = [opening, { span: p.span(lastEnd, lastEnd), newText: ')' }];
  p.report(bareCondition(p.span(start, lastEnd), { word }, { fixes: [{ title: 'add the parentheses', sure: true, edits }] }));
}

/** `if let x = f(), x > 0 {`, as in Swift: all of them must hold. */
function joinedByCommas(p: ParserCore): Expression {
  let left = p.expression();
  while (p.at(Comma)) {
    const span = p.spanOf(p.token);
    p.complain(foreignOperatorSign(span, { written: ',', right: '&&' }, { fixes: [{ title: 'write `&&`', sure: true, edits: [{ span, newText: ' &&' }] }] }));
    p.take();
    const right = p.expression();
    left = { kind: 'binary', id: p.id(), start: left.start, end: right.end, operator: '&&', left, right };
  }
  return left;
}

/** `else if {`: nothing is tested. */
function noCondition(p: ParserCore, word: string): Expression {
  const last = p.tokens[p.index - 1];
  const isElse = word === 'if' && p.tokens[p.index - 2]?.image === 'else';
  const edits = [{ span: p.span(p.tokens[Math.max(0, p.index - 2)].startOffset + 'else'.length, p.lastEnd), newText: '' }];
  p.complain(
    expectedExpression(p.spanOf(last), { after: `after \`${word}\``, found: '`{`' }, {
      label: 'a condition in parentheses is missing behind this',
      fixes: isElse ? [{ title: 'leave the `if` out', sure: false, edits }] : [],
    }),
  );
  return { kind: 'error', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}

/** `if err := load(); err != nil {` and `if x, err := load(); …`: takes what stands before the condition. */
function goDeclaration(p: ParserCore): void {
  const { startOffset: start } = p.token;
  while (p.at(IdentifierToken)) {
    p.take();
    p.skip(Comma);
  }
  const names = p.text.slice(start, p.lastEnd);
  p.take();
  p.expression();
  p.skip(Semicolon);
  const written = names.includes(',') ? `[${names}]` : names;
  p.report(foreignConstruct(p.span(start, p.lastEnd), { word: `${names} := …;` }, { label: 'a condition declares nothing', hint: `declare \`let ${written} = …;\` before it; \`if (let ${names.split(',')[0]} = …)\` tests for null` }));
}

function continuesCondition(p: ParserCore): boolean {
  const operator = operatorAt(p);
  return (isJoiningWord(p) || (operator !== null && operator.kind === 'binary' && !'+-'.includes(operator.text))) && !p.onNewLine();
}

/** `and` and `or` between two conditions. */
function isJoiningWord(p: ParserCore): boolean {
  return Object.hasOwn(joiningWords, p.token.image) && p.peek(1).tokenType === OpenParen;
}

const joiningWords: Readonly<Record<string, string>> = { and: '&&', or: '||' };

/** `if (a) && (b)` and `if (a) and (b)`. */
function restOfCondition(p: ParserCore, from: number, value: Expression): Expression {
  const { startOffset } = p.tokens[from];
  const { context } = p;
  p.context = Context.inBlock;
  const edits = [{ span: p.span(startOffset, startOffset), newText: '(' }];
  for (let operator = operatorAt(p); operator?.kind === 'binary' || isJoiningWord(p); operator = operatorAt(p)) {
    if (operator?.kind === 'binary') takeOperator(p, operator);
    else edits.push({ span: p.spanOf(p.token), newText: joiningWords[p.take().image] });
    p.expression();
  }
  p.context = context;
  edits.push({ span: p.span(p.lastEnd, p.lastEnd), newText: ')' });
  p.report(splitCondition(p.span(startOffset, p.lastEnd), {}, { fixes: [{ title: 'put parentheses around all of it', sure: true, edits }] }));
  return value;
}

/** What an `if`, `else` or loop does: a block, or one statement. */
export function branch(p: ParserCore, word: string): Statement {
  if (p.at(OpenBrace)) return p.block();
  if (p.careful) {
    if (p.at(Colon) || isBlockWord(p)) return pythonBody(p);
    if (thenWord(p) || doWord(p, word)) return branch(p, word);
    if (p.at(Semicolon)) return emptyBranch(p, word);
    if (p.strayBraces > 0 && endsWithBrace(p)) return branchWithoutBrace(p, word);
  }
  return p.statement();
}

/** In a file with a `}` too many: whether one stands behind what is indented deeper than the line of the condition, where its own would. */
function endsWithBrace(p: ParserCore): boolean {
  const column = indentationAt(p, p.tokens[p.index - 1].startOffset);
  if (!p.onNewLine() || columnOf(p, p.token.startOffset) <= column) return false;
  let depth = 0;
  for (let at = p.index; at < p.tokens.length; at++) {
    const { tokenType, startOffset } = p.tokens[at];
    const isFirst = p.hasNewline(p.tokens[at - 1].startOffset, startOffset);
    if (tokenType === CloseBrace && --depth < 0) return isFirst && columnOf(p, startOffset) === column;
    if (tokenType === OpenBrace || tokenType === InterpolationStart) depth++;
    else if (isFirst && depth === 0 && columnOf(p, startOffset) <= column) return false;
  }
  return false;
}

/** `if (x)` and the `}` of its block, without the `{`. */
function branchWithoutBrace(p: ParserCore, word: string): Statement {
  const insertion = p.span(p.lastEnd, p.lastEnd);
  p.complainAt(missingBrace(insertion, { of: `\`${word}\``, found: describe(p.token) }, { fixes: [{ title: 'insert `{`', sure: true, edits: [{ span: insertion, newText: ' {' }] }] }));
  return bodyOfMissingBrace(p);
}

function emptyBranch(p: ParserCore, word: string): Statement {
  const start = p.token.startOffset;
  const span = p.spanOf(p.token);
  const hasBlock = p.peek(1).tokenType === OpenBrace;
  const fix = hasBlock ? { title: 'remove the `;`', newText: '' } : { title: 'write `{}`', newText: ' {}' };
  p.complain(emptyBody(span, { word }, { hint: 'an empty body is written `{}`', fixes: [{ title: fix.title, sure: hasBlock, edits: [{ span, newText: fix.newText }] }] }));
  p.take();
  // What follows in braces is what was meant.
  if (p.at(OpenBrace)) return p.block();
  return { kind: 'block', id: p.id(), start, end: p.lastEnd, statements: [] };
}
