import { cStyleLocal, foreignConstruct, forOf, misspeltWord, missingComma, objectDestructuring } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Pattern } from '../../ast.ts';
import { identifierOf } from '../names.ts';
import { Ampersand, CloseBracket, CloseParen, Colon, ColonEquals, Comma, ConstWord, DotDot, DotDotEquals, Equals, InWord, LetWord, OpenBrace, OpenBracket, Semicolon } from '../../token-types.ts';
import { IdentifierToken, indexOf } from '../../tokens.ts';
import { foreignTypes } from '../../foreign-types.ts';
import type { ParserCore } from '../core.ts';
import { looksLikeType } from '../type-text.ts';
import { closingBrace, fieldsOf, nameFor, readsOf } from './taken-apart.ts';
import { distanceToDeclaredName } from './typed-names.ts';

/** `for (let x of xs)`, `for (const x in xs)`, `for (String x : xs)`: what is wrong is taken, so that `x` comes next, then `in`. */
export function mendForHeader(p: ParserCore): void {
  if (lacksCommaBetween(p) || misspeltIn(p) || fromForIn(p) || assignedRange(p) || goRange(p) || genericTypeBeforeName(p) || listOfForeign(p) || pairOf(p) || objectOf(p)) return;
  if (p.at(IdentifierToken) && p.peek(1).tokenType === IdentifierToken && p.peek(2).tokenType === Equals) return typedCounter(p);
  const wordLength = referenceWords(p) || (p.at(LetWord) || p.at(ConstWord) || isTypeOrWord(p) ? 1 : 0);
  const nameToken = p.peek(wordLength);
  if (nameToken.tokenType !== IdentifierToken) return;
  const separatorAt = wordLength + 1;
  const separator = p.peek(separatorAt);
  const isForeign = separator.image === 'of' || separator.tokenType === Colon;
  if (!isForeign && !(wordLength > 0 && (separator.tokenType === InWord || separator.tokenType === Comma))) return;
  if (separator.tokenType === Comma && !hasInAhead(p)) return;
  report(p, wordLength, isForeign ? separatorAt : null);
}

/** `for (x iin xs)`, `for (key, value ini map)` */
function misspeltIn(p: ParserCore): boolean {
  const names = p.peek(1).tokenType === Comma && p.peek(2).tokenType === IdentifierToken ? 3 : 1;
  const word = p.peek(names);
  if (!p.at(IdentifierToken) || !isSlipOfIn(p, names)) return false;
  const span = p.spanOf(word);
  p.complain(misspeltWord(span, { written: word.image, meant: 'in' }, { fixes: [{ title: 'write `in`', sure: true, edits: [{ span, newText: 'in' }] }] }));
  p.substituteAhead(names, InWord);
  return true;
}

/** Whether the name at a distance is nearly `in`, and what is walked comes behind it. */
export function isSlipOfIn(p: ParserCore, distance: number): boolean {
  return /^(?:[in]{3}|ni)$/.test(p.peek(distance).image) && p.peek(distance + 1).tokenType !== CloseParen;
}

/** `for i from 0 to n {` */
export function fromForIn(p: ParserCore): boolean {
  const word = p.peek(1);
  if (!p.at(IdentifierToken) || word.image !== 'from' || p.peek(2).tokenType === InWord) return false;
  p.report(forOf(p.span(p.token.startOffset, p.spanOf(word).end), { name: p.token.image }, { fixes: [{ title: `write \`${p.token.image} in\``, sure: true, edits: [{ span: p.spanOf(word), newText: 'in' }] }] }));
  p.substituteAhead(1, InWord);
  return true;
}

/** `for (i = 0..n)`, `for (let i = 0 to n)`: what the name is to walk is assigned. */
function assignedRange(p: ParserCore): boolean {
  const wordLength = p.at(LetWord) ? 1 : 0;
  const equals = p.peek(wordLength + 1);
  const close = p.closingParenthesis(p.index - 1);
  if (p.peek(wordLength).tokenType !== IdentifierToken || equals.tokenType !== Equals || close === null) return false;
  const inside = p.tokens.slice(p.index, close);
  const isRange = inside.some(({ tokenType, image }) => tokenType === DotDot || tokenType === DotDotEquals || image === 'to');
  if (!isRange || inside.some(({ tokenType }) => tokenType === Semicolon)) return false;
  const name = p.peek(wordLength).image;
  const edits = [{ span: p.span(p.token.startOffset, p.peek(wordLength).startOffset), newText: '' }, { span: p.spanOf(equals), newText: 'in' }].filter(({ span, newText }) => newText !== '' || span.end > span.start);
  p.report(forOf(p.span(p.token.startOffset, p.spanOf(equals).end), { name }, { fixes: [{ title: `write \`${name} in\``, sure: true, edits }] }));
  p.substituteAhead(wordLength + 1, InWord);
  if (wordLength === 1) p.take();
  return true;
}

/** `for (name age in ages)`: two names of which none is a type's lack the comma. */
export function lacksCommaBetween(p: ParserCore): boolean {
  const { image } = p.token;
  return isTypeOrWord(p) && p.peek(2).tokenType === InWord && !looksLikeType(image) && !foreignTypes.has(image) && !/^(?:auto|var|val|each|mut|ref)$/.test(image);
}

/** Takes the two names, and reports what is missing between them. */
export function namesWithoutComma(p: ParserCore): readonly Pattern[] {
  const first = boundName(p);
  const span = p.span(p.lastEnd, p.lastEnd);
  p.report(missingComma(span, { what: 'name', found: `\`${p.token.image}\`` }, { fixes: [{ title: 'insert a comma', sure: true, edits: [{ span, newText: ',' }] }] }));
  return [first, boundName(p)];
}

function boundName(p: ParserCore): Pattern {
  const name = identifierOf(p, p.take());
  return { kind: 'name-pattern', id: p.id(), start: name.start, end: name.end, path: [name] };
}

/** `for i, x := range xs`, as in Go: the first name is left out where it is not used, and `range` anyway. */
function goRange(p: ParserCore): boolean {
  const names = p.peek(1).tokenType === Comma ? 3 : 1;
  const sign = p.peek(names);
  if (!p.at(IdentifierToken) || (sign.tokenType !== ColonEquals && sign.tokenType !== Equals) || p.peek(names + 1).image !== 'range') return false;
  const first = p.token;
  const bound = p.peek(names - 1);
  const word = p.peek(names + 1);
  const value = p.peek(names + 2);
  const isUsed = names === 3 && first.image !== '_';
  const written = isUsed ? `${first.image}, ${bound.image}` : bound.image;
  const edits = [{ span: p.span(first.startOffset, value.startOffset), newText: `${written} in ` }];
  p.report(
    forOf(p.span(first.startOffset, word.startOffset + word.image.length), { name: written }, {
      hint: isUsed ? `a Map is walked so; a List has its index in \`${value.image}.withIndex()\`` : names === 1 ? `\`${bound.image}\` is then an element; an index comes from \`0..${value.image}.length\`` : undefined,
      fixes: [{ title: `write \`${written} in\``, sure: names === 3 && !isUsed, edits }],
    }),
  );
  // What is left to read is the name or both, `in`, and what is walked.
  const kept = isUsed ? p.tokens.slice(p.index, p.index + names) : [bound];
  const taken = names + 1 - kept.length;
  for (const [i, token] of kept.entries()) p.replaceAhead(taken + i, token);
  p.substituteAhead(names + 1, InWord);
  for (let i = 0; i < taken; i++) p.take();
  return true;
}

/** `for (List<Book> books : shelves)`, as in Java and C#. */
function genericTypeBeforeName(p: ParserCore): boolean {
  const distance = p.at(IdentifierToken) && p.peek(1).image === '<' ? distanceToDeclaredName(p) : 0;
  const separator = p.peek(distance + 1);
  if (distance === 0 || (separator.tokenType !== Colon && separator.tokenType !== InWord)) return false;
  const name = p.peek(distance);
  const span = p.span(p.token.startOffset, separator.startOffset + separator.image.length);
  p.report(forOf(span, { name: name.image }, { fixes: [{ title: `write \`${name.image} in\``, sure: true, edits: [{ span, newText: `${name.image} in` }] }] }));
  p.substituteAhead(distance + 1, InWord);
  for (let i = 0; i < distance; i++) p.take();
  return true;
}

/** `for (const [id, name, age] of rows)` */
function listOfForeign(p: ParserCore): boolean {
  const wordLength = p.at(LetWord) || p.at(ConstWord) ? 1 : 0;
  const close = p.peek(wordLength).tokenType === OpenBracket ? closingBracket(p, wordLength) : 0;
  const separator = p.peek(close + 1);
  if (close === 0 || (separator.image !== 'of' && (wordLength === 0 || separator.tokenType !== InWord))) return false;
  const first = p.token;
  const name = p.text.slice(p.peek(wordLength).startOffset, p.peek(close).startOffset + 1);
  const span = p.span(first.startOffset, separator.startOffset + separator.image.length);
  p.report(forOf(span, { name }, { fixes: [{ title: `write \`${name} in\``, sure: true, edits: [{ span, newText: `${name} in` }] }] }));
  p.substituteAhead(close + 1, InWord);
  if (wordLength === 1) p.take();
  return true;
}

/** `for (key, value of map)` */
function pairOf(p: ParserCore): boolean {
  const separator = p.peek(3);
  if (!p.at(IdentifierToken) || p.peek(1).tokenType !== Comma || p.peek(2).tokenType !== IdentifierToken || separator.image !== 'of') return false;
  const name = `${p.token.image}, ${p.peek(2).image}`;
  const span = p.spanOf(separator);
  p.report(forOf(p.span(p.token.startOffset, separator.startOffset + 2), { name }, { fixes: [{ title: 'write `in`', sure: true, edits: [{ span, newText: 'in' }] }] }));
  p.substituteAhead(3, InWord);
  return true;
}

/** `for (const { a, b } of items)`: the fields are read in the body. */
function objectOf(p: ParserCore): boolean {
  const wordLength = p.at(LetWord) || p.at(ConstWord) ? 1 : 0;
  const closing = p.peek(wordLength).tokenType === OpenBrace ? closingBrace(p, wordLength) : 0;
  const separator = p.peek(closing + 1);
  const fields = closing > 0 && (separator.image === 'of' || separator.tokenType === InWord) ? fieldsOf(p, wordLength, closing) : null;
  if (fields === null) return false;
  const name = nameFor(null, fields.map((each) => each.name), 'item');
  const brace = p.peek(wordLength);
  const edits: TextEdit[] = [{ span: p.span(p.token.startOffset, separator.startOffset + separator.image.length), newText: `${name} in` }];
  p.report(objectDestructuring(p.spanOf(brace), { bracket: '{' }, { hint: 'a record is also taken apart by the order of its fields: `for (Point(x, y) in points)`', fixes: [{ title: 'take it apart in the body', sure: false, edits }] }));
  p.takenApart.push({ names: fields.map((each) => each.name), reads: readsOf(fields, name), edits });
  // What is left to read is a name, `in`, and what is walked.
  p.replaceAhead(closing, { image: name, startOffset: brace.startOffset, tokenType: IdentifierToken, tokenTypeIdx: indexOf(IdentifierToken) });
  p.substituteAhead(closing + 1, InWord);
  for (let i = 0; i < closing; i++) p.take();
  return true;
}

/** How far the `]` is that closes the `[` at a distance; 0 where it is not in this line. */
export function closingBracket(p: ParserCore, from: number): number {
  let depth = 0;
  for (let distance = from; distance < LONGEST_LIST; distance++) {
    const { tokenType, image, startOffset } = p.peek(distance);
    if (image === '' || p.hasNewline(p.token.startOffset, startOffset)) return 0;
    if (tokenType === OpenBracket) depth++;
    else if (tokenType === CloseBracket && --depth === 0) return distance;
  }
  return 0;
}

const LONGEST_LIST = 60;

/** `for (int i = 0; …)` and `for (var i = 0; …)`: read as the `let` that is meant. */
function typedCounter(p: ParserCore): void {
  const span = p.spanOf(p.token);
  const mended = `let ${p.peek(1).image}`;
  p.report(cStyleLocal(span, { mended }, { fixes: [{ title: 'write `let`', sure: true, edits: [{ span, newText: 'let' }] }] }));
  p.substitute('let');
}

/** `var x of`, `auto x :`, `String x :`. */
function isTypeOrWord(p: ParserCore): boolean {
  const third = p.peek(2);
  return p.at(IdentifierToken) && p.peek(1).tokenType === IdentifierToken && (third.image === 'of' || third.tokenType === Colon || third.tokenType === InWord) && p.peek(1).image !== 'of';
}

function hasInAhead(p: ParserCore): boolean {
  for (let distance = 2; distance < 8; distance++) if (p.peek(distance).tokenType === InWord) return true;
  return false;
}

function report(p: ParserCore, wordLength: number, separatorAt: number | null): void {
  const first = p.token;
  const edits: TextEdit[] = [];
  if (wordLength > 0) edits.push({ span: p.span(first.startOffset, p.peek(wordLength).startOffset), newText: '' });
  if (separatorAt !== null) {
    const separator = p.peek(separatorAt);
    const isGlued = p.peek(separatorAt - 1).startOffset + p.peek(separatorAt - 1).image.length === separator.startOffset;
    edits.push({ span: p.spanOf(separator), newText: isGlued ? ' in' : 'in' });
    p.substituteAhead(separatorAt, InWord);
  }
  const end = p.peek(wordLength + 1);
  const span = p.span(first.startOffset, end.startOffset + end.image.length);
  p.report(forOf(span, { name: p.peek(wordLength).image }, { fixes: [{ title: `write \`${p.peek(wordLength).image} in\``, sure: true, edits }] }));
  for (let i = 0; i < wordLength; i++) p.take();
}

/** How many tokens stand before the name in `for (auto& x : xs)` and `for (const Item& x : xs)`, as in C++; 0 elsewhere. */
function referenceWords(p: ParserCore): number {
  const type = p.at(ConstWord) ? 1 : 0;
  const isReference = p.peek(type).tokenType === IdentifierToken && p.peek(type + 1).tokenType === Ampersand && p.peek(type + 2).tokenType === IdentifierToken;
  return isReference && p.peek(type + 3).tokenType === Colon ? type + 2 : 0;
}

/** `for x in xs where x > 1 {`, as in Swift; `for (x in xs if x > 1)`: takes the test, and says whether there was one. */
export function whereBehindLoop(p: ParserCore): boolean {
  if (!p.atWord('where') || p.onNewLine()) return false;
  const word = p.take();
  const test = p.expression();
  p.complainAt(foreignConstruct(p.spanOf(word), { word: 'where` behind a loop: there is `if' }, { label: 'a loop walks all of them', hint: `begin the body with \`if (!(${p.text.slice(test.start, test.end)})) continue;\`, or walk \`xs.filter((x) => …)\`` }));
  return true;
}
