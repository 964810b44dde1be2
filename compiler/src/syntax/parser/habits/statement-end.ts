import { foreignOperatorSign, quoteInText, expectedStatementEnd, unexpectedClosing } from '../../../diagnostics/catalogue/syntax.ts';
import { Arrow, CloseBrace, CloseBracket, CloseParen, Colon, Comma, ConstWord, Dot, LetWord, OpenBrace, OpenBracket, OpenParen, Question, Semicolon, ThisWord } from '../../token-types.ts';
import { EndOfFile, FloatToken, IdentifierToken, IntToken, StringToken, TemplateEnd, TemplateStart } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { describe, isWord } from '../names.ts';
import { blockBehindExpression } from './block-calls.ts';

/** Says what stands where a statement should have ended, and goes on there if another can begin. */
export function explainStatementEnd(p: ParserCore, from: number): void {
  const { token } = p;
  const wasReported = token.startOffset < p.quietUntil;
  if (token.tokenType === CloseParen || token.tokenType === CloseBracket) strayBracket(p);
  else if (token.tokenType === OpenBrace) blockBehindExpression(p, from);
  else if (token.tokenType === Comma && (isLastOfLine(p) || p.peek(1).tokenType === LetWord || p.peek(1).tokenType === ConstWord)) return commaForEnd(p);
  else if (token.tokenType === Arrow && isOperandBehind(p)) turnedComparison(p);
  else if (isTextBefore(p) && p.isAdjacent()) brokenText(p);
  else if (p.index > from + 1 && lacksQuestion(p)) missingQuestion(p);
  else if (p.index > from + 1 && isBesideText(p)) missingOperator(p);
  else if (isCallWithoutParentheses(p, from)) missingParentheses(p);
  else if (isMemberWithoutDot(p)) missingDot(p);
  else if (p.index > from + 1 && (isComputing(p) || isOnlyRead(p))) p.complain(expectedStatementEnd(p.spanOf(p.token), { found: describe(p.token) }, { label: 'an operator is missing before this' }));
  else missingEnd(p, from);
  if (wasReported || !isWord(p.token)) p.panic();
}

function isLastOfLine(p: ParserCore): boolean {
  return p.hasNewline(p.token.startOffset, p.peek(1).startOffset);
}

function isOperandBehind(p: ParserCore): boolean {
  const { image, startOffset } = p.peek(1);
  return /^[\w"'\x60(-]/.test(image) && !p.hasNewline(p.token.startOffset, startOffset);
}

/** `return count => limit;` */
function turnedComparison(p: ParserCore): void {
  const span = p.spanOf(p.token);
  p.complain(foreignOperatorSign(span, { written: '=>', right: '>=' }, { fixes: [{ title: 'write `>=`', sure: false, edits: [{ span, newText: '>=' }] }] }));
}

/** `let steps = 0,` at the end of a line: the comma stands for the `;`. */
function commaForEnd(p: ParserCore): void {
  const span = p.spanOf(p.token);
  p.complain(expectedStatementEnd(span, { found: '`,`' }, { label: isLastOfLine(p) ? 'the statement ends with this line' : 'another statement begins behind this', fixes: [{ title: 'end it with `;`', sure: false, edits: [{ span, newText: ';' }] }] }));
  p.take();
}

/** How many brackets that close nothing are told at once. */
const MOST_TOGETHER = 8;

function strayBracket(p: ParserCore): never {
  const { token } = p;
  let count = 1;
  while (count < MOST_TOGETHER && p.peek(count).tokenType === token.tokenType && !p.hasNewline(token.startOffset, p.peek(count).startOffset)) count++;
  const { startOffset: last } = count === 1 ? token : p.peek(count - 1);
  const span = p.span(token.startOffset, last + 1);
  const closing = p.text.slice(span.start, span.end);
  const fixes = [{ title: `remove \`${closing}\``, sure: false, edits: [{ span, newText: '' }] }];
  return p.fail(unexpectedClosing(span, { closing }, { fixes }));
}

function isTextBefore(p: ParserCore): boolean {
  return p.index > 0 && p.tokens[p.index - 1].tokenType === StringToken && (p.token.tokenType === IdentifierToken || p.token.tokenType === StringToken);
}

/** `'it's'`: the apostrophe ended the text. */
function brokenText(p: ParserCore): never {
  const text = p.tokens[p.index - 1];
  const quote = text.image.charAt(0);
  const at = p.lastEnd - 1;
  const fixes = [{ title: `write \`\\${quote}\``, sure: false, edits: [{ span: p.span(at, at), newText: '\\' }] }];
  return p.fail(quoteInText(p.span(text.startOffset, p.lastEnd), { quote }, { fixes }));
}

/** `"Hello " name` and `name "!"`: a text beside another value, in one line. */
export function isBesideText(p: ParserCore): boolean {
  const before = p.index > 0 ? p.tokens[p.index - 1].tokenType : null;
  const { tokenType } = p.token;
  if (before === StringToken || before === TemplateEnd) return tokenType === IdentifierToken || tokenType === IntToken || tokenType === StringToken || tokenType === TemplateStart;
  return (tokenType === StringToken || tokenType === TemplateStart) && (before === IdentifierToken || before === CloseBracket || endsCall(p));
}

/** `const size = isBig 10 : 2;`: a value, and behind it a `:` that nothing opened. */
function lacksQuestion(p: ParserCore): boolean {
  if (!/^[\w"'\x60([]/.test(p.token.image) || operatorWords.has(p.token.image)) return false;
  let depth = 0;
  for (let distance = 1; distance < LONGEST_CONDITIONAL; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (tokenType === OpenParen || tokenType === OpenBracket || tokenType === OpenBrace) depth++;
    else if (tokenType === CloseParen || tokenType === CloseBracket || tokenType === CloseBrace) depth--;
    if (depth < 0 || tokenType === Semicolon || tokenType === Question || tokenType === EndOfFile || p.hasNewline(p.token.startOffset, startOffset)) return false;
    if (depth === 0 && tokenType === Colon) return isValueOnLine(p, distance + 1);
  }
  return false;
}

const LONGEST_CONDITIONAL = 40;

function isValueOnLine(p: ParserCore, distance: number): boolean {
  const { image, startOffset } = p.peek(distance);
  return /^[\w"'\x60([{!-]/.test(image) && !p.hasNewline(p.token.startOffset, startOffset);
}

function missingQuestion(p: ParserCore): void {
  const fixes = [{ title: 'insert `?`', sure: false, edits: [{ span: p.span(p.lastEnd, p.lastEnd), newText: ' ?' }] }];
  p.complain(expectedStatementEnd(p.spanOf(p.token), { found: describe(p.token) }, { label: 'a `?` is missing before this', fixes }));
  p.panic();
}

/** Whether the `)` before ends a call: one around a type, as in `(String) "x"`, is a cast in other languages. */
function endsCall(p: ParserCore): boolean {
  let depth = 0;
  for (let index = p.index - 1; index > 0; index--) {
    const { tokenType } = p.tokens[index];
    if (tokenType === CloseParen) depth++;
    else if (tokenType === OpenParen && --depth === 0) return p.tokens[index - 1].tokenType === IdentifierToken;
    if (depth === 0) return false;
  }
  return false;
}

/** `result = result base % m;`: what would be a statement of its own only computes something. */
function isComputing(p: ParserCore): boolean {
  const { tokenType } = p.token;
  const isOperand = tokenType === IntToken || tokenType === FloatToken || (tokenType === IdentifierToken && !operatorWords.has(p.token.image));
  return isOperand && COMPUTING.has(p.peek(1).image) && !p.hasNewline(p.token.startOffset, p.peek(1).startOffset);
}

/** `const total = this.hits this.misses;`: what would be a statement of its own only reads something. */
function isOnlyRead(p: ParserCore): boolean {
  if (!p.at(ThisWord) && !p.at(IntToken) && !p.at(FloatToken) && (!p.at(IdentifierToken) || operatorWords.has(p.token.image))) return false;
  let distance = 1;
  while (p.peek(distance).tokenType === Dot && p.peek(distance + 1).tokenType === IdentifierToken) distance += 2;
  const { tokenType, startOffset } = p.peek(distance);
  return tokenType === Semicolon || p.hasNewline(p.token.startOffset, startOffset);
}

/** `queue.first()name`: a name right behind a bracket. */
function isMemberWithoutDot(p: ParserCore): boolean {
  if (p.index === 0) return false;
  const { tokenType } = p.tokens[p.index - 1];
  return p.at(IdentifierToken) && p.isAdjacent() && (tokenType === CloseParen || tokenType === CloseBracket);
}

function missingDot(p: ParserCore): void {
  const fixes = [{ title: 'insert `.`', sure: false, edits: [{ span: p.span(p.lastEnd, p.lastEnd), newText: '.' }] }];
  p.complain(expectedStatementEnd(p.spanOf(p.token), { found: describe(p.token) }, { label: 'a `.` is missing before this', fixes }));
}

const COMPUTING: ReadonlySet<string> = new Set(['%', '*', '/', '+', '-', '**', '==', '!=', '<=', '>=', '&&', '||']);
const operatorWords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'mod', 'div', 'xor', 'then']);

function missingOperator(p: ParserCore): void {
  const fixes = [{ title: 'insert `+`', sure: false, edits: [{ span: p.span(p.lastEnd, p.lastEnd), newText: ' +' }] }];
  p.complain(expectedStatementEnd(p.spanOf(p.token), { found: describe(p.token) }, { label: 'a `+` is missing before this', fixes }));
}

/** `text.charCodeAt i;`: a name, and one operand behind it up to the end of the statement. */
function isCallWithoutParentheses(p: ParserCore, from: number): boolean {
  const before = p.tokens[p.index - 1];
  const { tokenType, startOffset } = p.token;
  const isOperand = tokenType === IdentifierToken || tokenType === IntToken || tokenType === StringToken;
  if (p.index <= from + 1 || before.tokenType !== IdentifierToken || !isOperand) return false;
  const { tokenType: behind, startOffset: end } = p.peek(1);
  return behind === Semicolon || p.hasNewline(startOffset, end);
}

function missingParentheses(p: ParserCore): void {
  const { startOffset, image } = p.token;
  const end = startOffset + image.length;
  const edits = [
    { span: p.span(p.lastEnd, startOffset), newText: '(' },
    { span: p.span(end, end), newText: ')' },
  ];
  p.complain(
    expectedStatementEnd(p.spanOf(p.token), { found: describe(p.token) }, {
      label: 'an operator, or the parentheses of a call, are missing before this',
      fixes: [{ title: `write \`${p.tokens[p.index - 1].image}(${image})\``, sure: false, edits }],
    }),
  );
}

function missingEnd(p: ParserCore, from: number): void {
  const insertion = p.span(p.lastEnd, p.lastEnd);
  const first = p.tokens[from];
  if (p.token.image === ',' && reportSwap(p, from)) return;
  const isCommand = p.index === from + 1 && first.tokenType === IdentifierToken;
  p.complain(
    expectedStatementEnd(p.spanOf(p.token), { found: describe(p.token) }, {
      hint: p.token.image === ',' && assignsBehind(p) ? 'several places are assigned in brackets: `[a, b] = [b, a]`' : isCommand ? `a call is written \`${first.image}(…)\`, a variable is declared with \`let\`` : undefined,
      fixes: isCommand && isTyped(p) ? [{ title: 'declare it with `let`', sure: false, edits: [{ span: p.span(first.startOffset, first.startOffset), newText: 'let ' }] }] : isWord(p.token) && !isCommand ? [{ title: 'insert `;`', sure: false, edits: [{ span: insertion, newText: ';' }] }] : [],
    }),
  );
}

/** `a[i], a[j] = a[j], a[i]`, as in Python and Go. */
function reportSwap(p: ParserCore, from: number): boolean {
  const { startOffset: start } = p.tokens[from];
  const line = p.text.slice(start, start + LONGEST_LINE).split('\n', 1)[0];
  const [, targets, values] = /^((?:[\w.]+(?:\[[^\]=]*\])?\s*,\s*)+[\w.]+(?:\[[^\]=]*\])?)\s*=\s*([^=;][^;{}]*?)\s*;?\s*$/.exec(line) ?? [];
  if (targets === undefined || values === undefined) return false;
  const isList = !values.includes(',');
  const newText = `[${targets}] = ${isList ? values : `[${values}]`}`;
  const span = p.span(start, start + line.trimEnd().replace(/;$/, '').length);
  p.complain(expectedStatementEnd(p.spanOf(p.token), { found: '`,`' }, { label: 'several places are assigned in brackets', fixes: [{ title: `write \`${newText}\``, sure: false, edits: [{ span, newText }] }] }));
  return true;
}

/** Whether a `=` follows in the line. */
function assignsBehind(p: ParserCore): boolean {
  const line = p.text.slice(p.token.startOffset, p.token.startOffset + LONGEST_LINE).split('\n', 1)[0];
  return /[^=!<>]=[^=>]/.test(line);
}

const LONGEST_LINE = 200;

/** Whether `: int =` comes next. */
function isTyped(p: ParserCore): boolean {
  if (p.token.image !== ':') return false;
  for (let distance = 1; distance < LONGEST_TYPE; distance++) {
    const { image, startOffset } = p.peek(distance);
    if (image === '' || p.hasNewline(p.token.startOffset, startOffset)) return false;
    if (image === '=') return distance > 1;
  }
  return false;
}

const LONGEST_TYPE = 20;
