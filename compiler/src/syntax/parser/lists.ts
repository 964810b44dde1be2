import type { IToken, TokenType } from 'chevrotain';
import { mismatchedBracket, missingComma, unclosedBracket, unexpectedClosing, unexpectedInList } from '../../diagnostics/catalogue/syntax.ts';
import type { Span } from '../../base/source.ts';
import type { Label } from '../../diagnostics/diagnostic.ts';
import { EndOfFile, IdentifierToken, IntToken, StringToken, TemplateStart, UnclosedString } from '../tokens.ts';
import { CloseBrace, CloseBracket, CloseParen, Colon, Comma, Greater, ImplementsWord, OpenBrace, OpenBracket, OpenParen, Semicolon, ThisWord } from '../token-types.ts';
import { divisionBehind } from '../comment-division.ts';
import { Context, type ParserCore } from './core.ts';
import { describe, isWord } from './names.ts';
import { columnOf, indentationAt } from './recovery.ts';
import { looksLikeType } from './type-text.ts';

/**
 * The elements between a bracket that was taken and its partner, which is taken too: separated by commas, one more at
 * the end allowed. `what` names an element, for the messages.
 */
export function list<T>(p: ParserCore, open: IToken, closer: TokenType, what: string, element: (p: ParserCore) => T): T[] {
  const { context } = p;
  p.context = Context.inBrackets;
  const elements: T[] = [];
  while (p.token.tokenType !== closer && p.token.tokenType !== EndOfFile && p.token.tokenType !== Semicolon) {
    const before = p.index;
    if (p.careful && what === 'parameter' && p.at(OpenBrace) && !isBracePattern(p)) break;
    if (p.careful && what === 'parameter' && p.onNewLine() && bodyWords.has(p.token.image)) break;
    // `func nodes(: List<int> {`
    if (p.careful && what === 'parameter' && p.at(Colon) && p.tokens[p.index - 1] === open && !isClosedBeforeBrace(p)) break;
    elements.push(element(p));
    if (p.skip(Comma) || p.at(closer)) continue;
    if (p.careful && what === 'argument' && p.at(Colon) && isCommaMeant(p, closer)) {
      otherSignForComma(p, what);
      continue;
    }
    if (p.careful && p.at(Semicolon) && isCommaMeant(p, closer)) {
      otherSignForComma(p, what);
      continue;
    }
    if (p.careful && (what === 'type argument' ? isNameBehindTypes(p) : what === 'type parameter' && isBehindTypeParameters(p))) return unclosedTypes(p, open, context, elements);
    if (!continuesWithoutComma(p, open, what) || p.index === before) break;
  }
  p.context = context;
  close(p, open, closer);
  return elements;
}

/** `(: int)` lacks a name, `(: int {` its parenthesis. */
function isClosedBeforeBrace(p: ParserCore): boolean {
  for (let distance = 1; distance < 40; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === CloseParen) return true;
    if (tokenType === OpenBrace || tokenType === Semicolon || tokenType === EndOfFile) return false;
  }
  return false;
}

/** `Map<String, int counts = …`: what has the type comes behind the last argument. */
function isNameBehindTypes(p: ParserCore): boolean {
  return p.at(IdentifierToken) && !p.onNewLine() && !looksLikeType(p.token.image) && /^[=;,)]$/.test(p.peek(1).image);
}

/** `class Matrix<T {`, `func first<T(xs: List<T>)`: what follows the type parameters of a declaration. */
function isBehindTypeParameters(p: ParserCore): boolean {
  return p.at(OpenParen) || p.at(OpenBrace) || p.at(ImplementsWord);
}

function unclosedTypes<T>(p: ParserCore, open: IToken, context: number, elements: T[]): T[] {
  p.context = context;
  complainAboutMissing(p, open, '>');
  return elements;
}

/** `f(a; b)`: the closing bracket follows in the line, behind something else. */
function isCommaMeant(p: ParserCore, closer: TokenType): boolean {
  return p.peek(1).tokenType !== closer && distanceFrom(p, closer, p.index + 1) !== null;
}

function otherSignForComma(p: ParserCore, what: string): void {
  const span = p.spanOf(p.token);
  p.complain(missingComma(span, { what, found: describe(p.token) }, { label: 'a comma must stand here', fixes: [{ title: 'write a comma', sure: true, edits: [{ span, newText: ',' }] }] }));
  p.take();
}

const patternEnds: ReadonlySet<TokenType> = new Set([CloseParen, Comma, Colon]);

/** Whether `{ a, b }` stands where a parameter does, and no body: a comma, a type or the `)` follows. */
function isBracePattern(p: ParserCore): boolean {
  for (let distance = 1; distance < 40; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === CloseBrace) return patternEnds.has(p.peek(distance + 1).tokenType);
    if (tokenType === Semicolon || tokenType === OpenBrace || tokenType === EndOfFile) return false;
  }
  return false;
}

/** Two elements without a comma between them are one mistake, and the second is read as well. */
function continuesWithoutComma(p: ParserCore, open: IToken, what: string): boolean {
  const { token } = p;
  const startsElement = isWord(token) || token.tokenType === StringToken || token.tokenType === TemplateStart || /^\d/.test(token.image);
  if (!startsElement || token.startOffset < p.quietUntil || leavesBrackets(p, open)) return false;
  if (token.tokenType === UnclosedString) return false;

  if (isTwice(p)) {
    reportTwice(p, open);
    return true;
  }
  p.complain(
    missingComma(p.span(p.lastEnd, p.lastEnd), { what, found: describe(token) }, {
      fixes: [{ title: 'insert a comma', sure: true, edits: [{ span: p.span(p.lastEnd, p.lastEnd), newText: ',' }] }],
    }),
  );
  return true;
}

/** `f(20 20)`: the same word again, and then what would follow the first. */
function isTwice(p: ParserCore): boolean {
  const next = p.peek(1).tokenType;
  return p.tokens[p.index - 1].image === p.token.image && (next === Comma || next === CloseParen || next === CloseBracket || next === CloseBrace);
}

function reportTwice(p: ParserCore, open: IToken): void {
  const partner = open.image === '[' ? ']' : open.image === '{' ? '}' : ')';
  const span = p.span(p.lastEnd, p.token.startOffset + p.token.image.length);
  p.complain(
    unexpectedInList(p.spanOf(p.token), { found: describe(p.token), partner }, {
      label: 'this stands here twice',
      fixes: [{ title: 'remove one of them', sure: true, edits: [{ span, newText: '' }] }],
    }),
  );
  p.take();
  p.skip(Comma);
}

/** Whether the next line is no longer inside: it is indented no deeper than the line of the bracket, or begins a statement. */
function leavesBrackets(p: ParserCore, open: IToken): boolean {
  if (!p.onNewLine()) return false;
  return columnOf(p, p.token.startOffset) <= indentationAt(p, open.startOffset) || statementWords.has(p.token.image);
}

/** No parameter begins with these, which begin what is left of a body. */
const bodyWords: ReadonlySet<string> = new Set(['let', 'return', 'if', 'for', 'while', 'do', 'func', 'class', 'interface', 'break', 'continue', 'try', 'import', 'throw']);

const statementWords: ReadonlySet<string> = new Set(['let', 'const', 'return', 'if', 'for', 'while', 'do', 'func', 'class', 'interface', 'break', 'continue', 'try', 'import']);

const partners = new Map<TokenType, string>([
  [CloseParen, ')'],
  [CloseBracket, ']'],
  [CloseBrace, '}'],
  [Greater, '>'],
]);

/** Takes the closing partner of `open`, or says that it is missing and goes on as if it were there. */
export function close(p: ParserCore, open: IToken, closer: TokenType): void {
  if (p.token.tokenType === closer) {
    p.take();
    return;
  }
  const partner = partners.get(closer) ?? closer.name;
  if (p.at(Semicolon) && p.peek(1).tokenType === closer && !p.hasNewline(p.token.startOffset, p.peek(1).startOffset)) {
    semicolonInside(p, partner);
    return;
  }
  if (closesLaterOnThisLine(p, closer)) {
    const isValue = (p.at(IdentifierToken) && !looksLikeType(p.tokens[p.index - 1].image)) || p.at(IntToken) || p.at(StringToken) || p.at(ThisWord);
    p.complain(
      unexpectedInList(p.spanOf(p.token), { found: describe(p.token), partner }, {
        label: isValue ? 'an operator is missing before this' : undefined,
        secondary: [{ span: p.spanOf(open), text: 'opened here' }],
      }),
    );
    skipTo(p, closer);
    return;
  }
  if (p.careful && isDoubled(p, closer)) {
    reportDoubled(p);
    if (closesLaterOnThisLine(p, closer)) skipTo(p, closer);
    else if (p.at(closer)) p.take();
    return;
  }
  if (p.peek(1).tokenType === closer && partners.has(p.token.tokenType)) swapBrackets(p, open, partner);
  else complainAboutMissing(p, open, partner);
}

/** `f(d[k]][j])`: a bracket of another kind, once more. */
function isDoubled(p: ParserCore, closer: TokenType): boolean {
  const { tokenType, image, startOffset } = p.token;
  const before = p.tokens[p.index - 1];
  if (tokenType === closer || !partners.has(tokenType) || before.tokenType !== tokenType || before.startOffset + 1 !== startOffset) return false;
  const line = p.text.slice(p.text.lastIndexOf('\n', startOffset) + 1, startOffset + 1);
  return line.split(image).length > line.split(image === ')' ? '(' : image === ']' ? '[' : '{').length;
}

function reportDoubled(p: ParserCore): void {
  const span = p.spanOf(p.token);
  p.complain(unexpectedClosing(span, { closing: p.token.image }, { label: 'this stands here twice', fixes: [{ title: `remove one \`${p.token.image}\``, sure: true, edits: [{ span, newText: '' }] }] }));
  p.take();
}

/** `print(x;)` */
function semicolonInside(p: ParserCore, partner: string): void {
  const span = p.spanOf(p.token);
  p.complain(unexpectedInList(span, { found: '`;`', partner }, { label: 'the statement ends behind the bracket', fixes: [{ title: 'remove the `;`', sure: true, edits: [{ span, newText: '' }] }] }));
  p.take();
  p.take();
}

function complainAboutMissing(p: ParserCore, open: IToken, partner: string): void {
  const secondary = [{ span: p.spanOf(open), text: `this \`${open.image}\` is still open` }];
  const insertion = p.span(p.lastEnd, p.lastEnd);
  const isListOfLists = open.image === '[' && /\]\s*,\s*\[/.test(p.text.slice(open.startOffset, p.lastEnd));
  const isDouble = p.text[open.startOffset + 1] === open.image && open.image !== '{' && !isListOfLists && !beginsLambda(p, open);
  const fixes = isDouble
    ? [{ title: `remove one \`${open.image}\``, sure: false, edits: [{ span: p.spanOf(open), newText: '' }] }]
    : [{ title: `insert \`${partner}\``, sure: false, edits: [{ span: insertion, newText: partner }] }];
  if (partners.has(p.token.tokenType)) {
    if (isWrongKind(p, open)) return replaceBracket(p, open, partner, secondary);
    p.complain(mismatchedBracket(p.spanOf(p.token), { found: p.token.image, partner, place: 'before' }, { secondary, fixes }));
  } else {
    const division = divisionBehind(p.source, p.lastEnd);
    if (division !== null) return divisionInBrackets(p, open, partner, division, secondary);
    if (!isDouble && closesTogether(p, partner, insertion.start, secondary)) return;
    p.complain(unclosedBracket(insertion, { open: open.image, partner, found: describe(p.token) }, { secondary, fixes }));
  }
}

/** `print(f(f(1)` at the end of a line: what was said of the bracket within holds for the one around it, too. */
function closesTogether(p: ParserCore, partner: string, at: number, secondary: readonly Label[]): boolean {
  const inner = p.diagnostics.at(-1);
  const edit = inner?.fixes[0]?.edits[0];
  if (!p.isQuiet() || inner?.code !== unclosedBracket.code || edit?.newText === undefined || edit.span.start !== at || edit.span.end !== at) return false;
  const newText = edit.newText + partner;
  const both = { ...inner, secondary: [...inner.secondary, ...secondary], fixes: [{ title: `insert \`${newText}\``, sure: false, edits: [{ span: edit.span, newText }] }] };
  p.diagnostics = [...p.diagnostics.slice(0, -1), both];
  return true;
}

/** `each((x) => print(x);`: the second parenthesis is that of a lambda's parameters. */
function beginsLambda(p: ParserCore, { startOffset }: IToken): boolean {
  return /^\(\([^()]*\)\s*=>/.test(p.text.slice(startOffset, startOffset + LONGEST_PARAMETERS));
}

const LONGEST_PARAMETERS = 120;

/** `print(n // 2);`, as Python divides: the comment hides the bracket. */
function divisionInBrackets(p: ParserCore, open: IToken, partner: string, division: Span, secondary: readonly Label[]): void {
  p.complain(
    unclosedBracket(division, { open: open.image, partner, found: describe(p.token) }, {
      label: '`//` begins a comment, which hides the rest of the line',
      secondary,
      hint: 'the division of two `int`s leaves the rest out by itself: `7 / 2` is `3`',
      fixes: [{ title: 'write `/`', sure: false, edits: [{ span: division, newText: '/' }] }],
    }),
  );
}

/** `[1, 2)]`, where `])` is meant: the next bracket is read as this one. */
function swapBrackets(p: ParserCore, open: IToken, partner: string): void {
  const { token } = p;
  const other = p.peek(1);
  const secondary = [{ span: p.spanOf(open), text: `this \`${open.image}\` is still open` }];
  const edits = [
    { span: p.spanOf(token), newText: partner },
    { span: p.spanOf(other), newText: token.image },
  ];
  p.complain(mismatchedBracket(p.spanOf(token), { found: token.image, partner, place: 'before' }, { secondary, fixes: [{ title: 'swap the two', sure: true, edits }] }));
  p.substituteAhead(1, token.tokenType);
  p.take();
}

/** Whether more brackets of this kind follow each other than are open in the line: then the first stands for another kind. */
function isWrongKind(p: ParserCore, open: IToken): boolean {
  const { tokenType, image } = p.token;
  if (p.onNewLine() && columnOf(p, p.token.startOffset) <= indentationAt(p, open.startOffset)) return false;
  const opening = image === ')' ? '(' : image === ']' ? '[' : '{';
  let closing = 1;
  while (p.peek(closing).tokenType === tokenType) closing++;
  const lineStart = p.text.lastIndexOf('\n', open.startOffset) + 1;
  const before = p.text.slice(lineStart, open.startOffset);
  return closing > before.split(opening).length - before.split(image).length;
}

function replaceBracket(p: ParserCore, open: IToken, partner: string, secondary: readonly Label[]): void {
  const { token } = p;
  const span = p.spanOf(token);
  // `{2, 3]`: without keys, the brace may be what is wrong.
  const sure = open.image !== '{' || p.text.slice(open.startOffset, token.startOffset).includes(':');
  p.complain(mismatchedBracket(span, { found: token.image, partner, place: 'instead of' }, { label: `\`${partner}\` must stand here`, secondary, fixes: [{ title: `write \`${partner}\``, sure, edits: [{ span, newText: partner }] }] }));
  p.take();
}

/** Whether the missing partner stands further on in the line, so that what is between is what is wrong. */
export function closesLaterOnThisLine(p: ParserCore, closer: TokenType): boolean {
  return distanceTo(p, closer) !== null;
}

function distanceTo(p: ParserCore, closer: TokenType): number | null {
  return distanceFrom(p, closer, p.index);
}

/** As `distanceTo`, of what begins with the token at an index. */
function distanceFrom(p: ParserCore, closer: TokenType, from: number): number | null {
  let depth = 0;
  let end = p.lastEnd;
  for (let i = from; i < p.tokens.length; i++) {
    const { tokenType, startOffset, image } = p.tokens[i];
    if (p.hasNewline(end, startOffset)) return null;
    end = startOffset + image.length;
    if (tokenType === OpenParen || tokenType === OpenBracket) depth++;
    else if (depth === 0 && tokenType === closer) return i - p.index;
    else if (tokenType === CloseParen || tokenType === CloseBracket) depth--;
    else if (tokenType === Semicolon || tokenType === OpenBrace || tokenType === CloseBrace) return null;
    if (depth < 0) return null;
  }
  return null;
}

/** Leaves out everything up to and with the partner, which is known to come. */
function skipTo(p: ParserCore, closer: TokenType): void {
  const distance = distanceTo(p, closer) ?? 0;
  for (let i = 0; i <= distance; i++) p.take();
}
