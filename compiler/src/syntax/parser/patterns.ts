import type { IToken } from 'chevrotain';
import { expectedInstead, expectedPattern, foreignOperatorSign, foreignPattern, needlessWord, rangePattern, restNotLast } from '../../diagnostics/catalogue/syntax.ts';
import type { Span } from '../../base/source.ts';
import type { Expression, Identifier, ListPattern, Pattern, RestPattern } from '../ast.ts';
import { Arrow, Bang, Bar, CloseBracket, CloseParen, Colon, ColonColon, Comma, ConstWord, Dot, DotDot, DotDotEquals, Ellipsis, Equals, FalseWord, InWord, LetWord, Minus, NullWord, OpenBracket, OpenParen, Star, ThinArrow, TrueWord } from '../token-types.ts';
import { CharacterToken, FloatToken, IdentifierToken, IntToken, StringToken } from '../tokens.ts';
import { Context, type ParserCore } from './core.ts';
import { consPattern, isCons } from './habits/list-patterns.ts';
import { takeDoubleColon } from './habits/member-arrows.ts';
import { list } from './lists.ts';
import { characterLiteral, floatLiteral, intLiteral, stringLiteral } from './literals.ts';
import { describe, identifierOf, looseName } from './names.ts';
import { looksLikeType } from './type-text.ts';

/** What a `match` arm, a destructuring or a `for` takes apart: alternatives, separated by `|`. */
export function parsePattern(p: ParserCore): Pattern {
  const first = simplePattern(p);
  if (!p.at(Bar) && !isDoubledBar(p)) return first;
  const alternatives = [first];
  while (p.skip(Bar) || takeDoubledBar(p)) alternatives.push(simplePattern(p));
  return { kind: 'alternative-pattern', id: p.id(), start: first.start, end: p.lastEnd, alternatives };
}

/** `"+" || "-" => …` */
function isDoubledBar(p: ParserCore): boolean {
  return p.careful && p.token.image === '||';
}

function takeDoubledBar(p: ParserCore): boolean {
  if (!isDoubledBar(p)) return false;
  const span = p.spanOf(p.take());
  p.report(foreignOperatorSign(span, { written: '||', right: '|' }, { fixes: [{ title: 'write `|`', sure: true, edits: [{ span, newText: '|' }] }] }));
  return true;
}

function simplePattern(p: ParserCore): Pattern {
  if (p.careful && isCons(p)) return consPattern(p);
  if (p.at(IdentifierToken)) return namePattern(p);
  if (startsLiteral(p)) return literalPattern(p);
  if (p.at(OpenBracket)) return listPattern(p);
  if (p.careful && /^[<>]=?$/.test(p.token.image)) return comparisonPattern(p);
  if (p.careful && p.at(InWord)) return inPattern(p);
  if (p.careful && p.at(OpenParen)) return roundPattern(p);
  if (p.careful && p.at(Bang) && p.peek(1).image === 'is') return negatedTest(p);
  if (p.careful && p.at(Dot) && p.peek(1).tokenType === IdentifierToken) return caseBehindDot(p);
  if (p.careful && (p.at(LetWord) || p.at(ConstWord))) return bindingWord(p);
  p.complain(expectedPattern(p.spanOf(p.token), { found: describe(p.token) }));
  return { kind: 'error-pattern', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}

/** `case .circle(let r)`, `case let .square(side)`, as in Swift: a name in a pattern binds without a word. */
function bindingWord(p: ParserCore): Pattern {
  const word = p.take();
  const edit = { span: p.span(word.startOffset, p.token.startOffset), newText: '' };
  if (p.armEdits === null) p.complainAt(expectedPattern(p.spanOf(word), { found: describe(word) }, { label: 'a name in a pattern binds by itself', fixes: [{ title: `remove \`${word.image}\``, sure: true, edits: [edit] }] }));
  else p.armEdits.push(edit);
  return simplePattern(p);
}

/** `(4, 1) => …`, as tuples are taken apart elsewhere; `(4) => …`. */
function roundPattern(p: ParserCore): Pattern {
  const { startOffset: start } = p.take();
  const elements: Pattern[] = [];
  while (!p.at(CloseParen) && !p.at(Arrow)) {
    elements.push(parsePattern(p));
    if (!p.skip(Comma)) break;
  }
  if (!p.skip(CloseParen)) p.complain(expectedPattern(p.spanOf(p.token), { found: describe(p.token) }));
  const inside = p.text.slice(start + 1, p.lastEnd - 1);
  const isSingle = elements.length === 1;
  const mended = isSingle ? inside.trim() : `[${inside}]`;
  const span = p.span(start, p.lastEnd);
  p.complainAt(
    expectedPattern(span, { found: '`(`' }, {
      label: isSingle ? 'a pattern stands without parentheses' : `a list is taken apart with \`${mended}\``,
      hint: isSingle ? undefined : `a \`Tuple\` is taken apart with \`Tuple(${inside})\``,
      fixes: [{ title: `write \`${mended}\``, sure: false, edits: [{ span, newText: mended }] }],
    }),
  );
  return isSingle ? elements[0] : { kind: 'error-pattern', id: p.id(), start, end: p.lastEnd };
}

/** `< 0 => …`, as in C#: a comparison is a guard. */
function comparisonPattern(p: ParserCore): Pattern {
  const { startOffset: start } = p.take();
  if (p.isAdjacent()) p.skip(Equals);
  const bound = startsLiteral(p) ? literal(p) : null;
  const mended = `n if (n ${p.text.slice(start, p.lastEnd)})`;
  const span = p.span(start, p.lastEnd);
  const fixes = bound === null ? [] : [{ title: `write \`${mended}\``, sure: !p.at(Bar), edits: [{ span, newText: mended }] }];
  p.complainAt(expectedPattern(span, { found: `\`${p.text.slice(start, p.lastEnd)}\`` }, { label: `bind a name and guard it: \`${mended}\``, fixes }));
  return { kind: 'error-pattern', id: p.id(), start, end: p.lastEnd };
}

/** `!is String -> …`, as in Kotlin. */
function negatedTest(p: ParserCore): Pattern {
  const { startOffset: start } = p.take();
  p.take();
  const type = p.type();
  return guarded(p, start, `n if (!(n is ${p.text.slice(type.start, type.end)}))`);
}

/** `.red`, as in Swift: the dot is left out. */
function caseBehindDot(p: ParserCore): Pattern {
  const dot = p.take();
  const edit = { span: p.spanOf(dot), newText: '' };
  if (p.armEdits === null) p.complainAt(expectedPattern(edit.span, { found: '`.`' }, { label: `a case is written \`${p.token.image}\``, fixes: [{ title: 'remove the dot', sure: true, edits: [edit] }] }));
  else p.armEdits.push(edit);
  return namePattern(p);
}

/** What is a guard here; in a `when` or `switch`, which is reported as a whole, it is part of that. */
function guarded(p: ParserCore, start: number, mended: string): Pattern {
  const edit = { span: p.span(start, p.lastEnd), newText: mended };
  if (p.armEdits === null) p.complainAt(expectedPattern(edit.span, { found: `\`${p.tokens[p.index - 1].image}\`` }, { label: `bind a name and guard it: \`${mended}\``, fixes: [{ title: `write \`${mended}\``, sure: false, edits: [edit] }] }));
  else p.armEdits.push(edit);
  return { kind: 'error-pattern', id: p.id(), start, end: p.lastEnd };
}

/** `in 1..3 -> …`, as in Kotlin: a range is a guard. */
function inPattern(p: ParserCore): Pattern {
  const { startOffset: start } = p.take();
  const range = p.expression();
  const written = p.text.slice(range.start, range.end);
  const tested = range.kind === 'range' ? `(${written})` : written;
  const mended = `n if (${tested}.contains(n))`;
  const span = p.span(start, p.lastEnd);
  if (p.armEdits !== null) return guarded(p, start, mended);
  p.complainAt(expectedPattern(span, { found: '`in`' }, { label: `bind a name and guard it: \`${mended}\``, fixes: [{ title: `write \`${mended}\``, sure: false, edits: [{ span, newText: mended }] }] }));
  return { kind: 'error-pattern', id: p.id(), start, end: p.lastEnd };
}

export function wildcard(p: ParserCore): Pattern {
  const start = p.take().startOffset;
  return { kind: 'wildcard-pattern', id: p.id(), start, end: p.lastEnd };
}

function namePattern(p: ParserCore): Pattern {
  const { image, startOffset: start } = p.token;
  const next = p.peek(1);
  if (image === '_') return p.careful && next.image === 'is' && !p.hasNewline(start, next.startOffset) ? wildcardTest(p) : wildcard(p);
  if (next.tokenType === IdentifierToken && !p.hasNewline(start, next.startOffset) && !(p.careful && isGuardWord(next, p.peek(2)))) return typeTest(p);
  if (next.tokenType === Colon && (p.context & Context.caseLabel) === 0 && startsTypeTest(p)) return colonTypeTest(p);
  const path = dottedName(p);
  if (p.at(OpenParen)) return constructorArguments(p, path);
  return { kind: 'name-pattern', id: p.id(), start, end: p.lastEnd, path };
}

/** `n when n > 0`: not the type `n` of `when`. */
function isGuardWord({ image }: IToken, behind: IToken): boolean {
  return (image === 'when' || image === 'where') && behind.tokenType !== Arrow && behind.tokenType !== ThinArrow;
}

/** `Op::Add`, as in Rust and C++. */
function doubleColon(p: ParserCore): boolean {
  if (!p.at(ColonColon)) return false;
  takeDoubleColon(p);
  return true;
}

function dottedName(p: ParserCore): readonly Identifier[] {
  const path = [identifierOf(p, p.take())];
  while (p.skip(Dot) || (p.careful && doubleColon(p))) path.push(looseName(p, 'a case'));
  return path;
}

/** `Failed(code, _)`; the next token is its name. */
export function constructorPattern(p: ParserCore): Pattern {
  return constructorArguments(p, dottedName(p));
}

function constructorArguments(p: ParserCore, path: readonly Identifier[]): Pattern {
  const names: Span[] = [];
  const args = list(p, p.take(), CloseParen, 'pattern', (inner) => argumentPattern(inner, names));
  if (names.length > 0) reportNamedParts(p, names);
  return { kind: 'constructor-pattern', id: p.id(), start: path[0].start, end: p.lastEnd, path, args };
}

function argumentPattern(p: ParserCore, names: Span[]): Pattern {
  const behind = p.peek(2);
  if (p.careful && p.at(IdentifierToken) && (p.peek(1).tokenType === Colon || p.peek(1).tokenType === Equals) && !looksLikeType(behind.image)) {
    const { startOffset } = p.take();
    p.take();
    names.push(p.span(startOffset, p.token.startOffset));
  }
  return p.pattern();
}

/** `Point(x: a, y: b)`, as in Swift and Rust: the parts of a pattern stand in the order of the fields. */
function reportNamedParts(p: ParserCore, names: readonly Span[]): void {
  const [first] = names;
  p.complainAt(
    expectedPattern(first, { found: `\`${p.text.slice(first.start, first.end).trimEnd()}\`` }, {
      label: 'the parts of a pattern have no names',
      hint: 'they stand in the order of the fields',
      fixes: [{ title: 'leave the names out', sure: false, edits: names.map((span) => ({ span, newText: '' })) }],
    }),
  );
}

/** `x: Circle =>`: an arrow or a guard follows what may be a type. Else the `:` stands where the arrow should. */
function startsTypeTest(p: ParserCore): boolean {
  if (p.peek(2).tokenType !== IdentifierToken) return !p.careful || p.peek(2).tokenType === OpenParen;
  for (let distance = 3; distance < 20; distance++) {
    const { image, tokenType } = p.peek(distance);
    if (tokenType === Arrow || tokenType === ThinArrow || image === 'if' || tokenType === CloseParen || tokenType === Bar || tokenType === CloseBracket) return true;
    if (tokenType !== IdentifierToken && !/^[<>,.?]$/.test(image)) return false;
    if (tokenType === Comma && p.hasNewline(p.peek(distance).startOffset, p.peek(distance + 1).startOffset)) return false;
  }
  return false;
}

/** `c is Circle` or `is Circle`; `Circle c`, as in Java and C#, is understood and mended. */
function typeTest(p: ParserCore): Pattern {
  const start = p.token.startOffset;
  if (p.atWord('is')) {
    p.take();
    if (p.careful && isConstructorAhead(p)) return caseBehindIs(p, start);
    const type = p.type();
    return { kind: 'type-pattern', id: p.id(), start, end: p.lastEnd, name: null, type };
  }
  if (p.peek(1).image !== 'is') return typeFirst(p, start);
  const name = identifierOf(p, p.take());
  p.take();
  const type = p.type();
  return { kind: 'type-pattern', id: p.id(), start, end: p.lastEnd, name, type };
}

/** Whether a dotted name with `(` behind it comes next. */
function isConstructorAhead(p: ParserCore): boolean {
  let distance = 1;
  while (p.peek(distance).tokenType === Dot) distance += 2;
  return p.at(IdentifierToken) && p.peek(distance).tokenType === OpenParen;
}

/** `is Failed(code)`: a case is taken apart without the word. */
function caseBehindIs(p: ParserCore, start: number): Pattern {
  const { startOffset } = p.token;
  const pattern = constructorPattern(p);
  const mended = p.text.slice(startOffset, p.lastEnd);
  p.complainAt(
    foreignPattern(p.span(start, start + 'is'.length), { mended }, {
      label: 'a case is matched without `is`',
      fixes: [{ title: 'remove `is`', sure: true, edits: [{ span: p.span(start, startOffset), newText: '' }] }],
    }),
  );
  return pattern;
}

/** `_ is Circle`: a test that binds nothing needs no name. */
function wildcardTest(p: ParserCore): Pattern {
  const { startOffset: start } = p.take();
  const pattern = typeTest(p);
  reportForeign(p, start, p.text.slice(pattern.start, p.lastEnd));
  return pattern;
}

/** `ref x` and `mut x`, as in Rust: what a name is bound to needs no word. */
function reference(p: ParserCore): Pattern {
  const word = p.take();
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset), newText: '' }];
  p.complainAt(needlessWord(p.spanOf(word), { word: word.image }, { hint: 'objects are passed by reference, and a pattern only names what it takes', fixes: [{ title: `remove \`${word.image}\``, sure: true, edits }] }));
  return p.pattern();
}

function typeFirst(p: ParserCore, start: number): Pattern {
  if (p.careful && (p.atWord('ref') || p.atWord('mut'))) return reference(p);
  if (!looksLikeType(p.token.image) && looksLikeType(p.peek(1).image)) return testWithoutIs(p, start);
  const type = p.type();
  const name = identifierOf(p, p.take());
  reportForeign(p, start, `${name.name} is ${p.text.slice(type.start, type.end)}`);
  return { kind: 'type-pattern', id: p.id(), start, end: p.lastEnd, name, type };
}

/** `text String => …` */
function testWithoutIs(p: ParserCore, start: number): Pattern {
  const name = identifierOf(p, p.take());
  const { startOffset } = p.token;
  p.report(expectedInstead(p.spanOf(p.token), { expected: '`is`', where: 'between the name and the type of a pattern', found: describe(p.token) }, { label: '`is` is missing before this', fixes: [{ title: 'insert `is`', sure: true, edits: [{ span: p.span(startOffset, startOffset), newText: 'is ' }] }] }));
  const type = p.type();
  return { kind: 'type-pattern', id: p.id(), start, end: p.lastEnd, name, type };
}

/** `c: Circle`, as in Scala and Rust. */
function colonTypeTest(p: ParserCore): Pattern {
  const name = identifierOf(p, p.take());
  p.take();
  const type = p.type();
  reportForeign(p, name.start, `${name.name} is ${p.text.slice(type.start, type.end)}`);
  return { kind: 'type-pattern', id: p.id(), start: name.start, end: p.lastEnd, name, type };
}

function reportForeign(p: ParserCore, start: number, mended: string, what?: string): void {
  const span = p.span(start, p.lastEnd);
  p.report(foreignPattern(span, { mended, what }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
}

export function startsLiteral(p: ParserCore): boolean {
  const { tokenType } = p.token;
  return (
    tokenType === IntToken || tokenType === StringToken || tokenType === NullWord || tokenType === TrueWord || tokenType === FalseWord ||
    tokenType === CharacterToken || tokenType === FloatToken || tokenType === Minus
  );
}

export function literalPattern(p: ParserCore): Pattern {
  const value = literal(p);
  if (p.at(DotDot) || p.at(DotDotEquals)) skipRange(p, value.start);
  return { kind: 'literal-pattern', id: p.id(), start: value.start, end: p.lastEnd, value };
}

function literal(p: ParserCore): Expression {
  const { tokenType, startOffset: start } = p.token;
  switch (tokenType) {
    case IntToken:
      return intLiteral(p);
    case FloatToken:
      return floatLiteral(p);
    case StringToken:
      return stringLiteral(p);
    case CharacterToken:
      return characterLiteral(p);
    case Minus:
      return negative(p);
    case NullWord:
      p.take();
      return { kind: 'null', id: p.id(), start, end: p.lastEnd };
    default:
      p.take();
      return { kind: 'bool', id: p.id(), start, end: p.lastEnd, value: tokenType === TrueWord };
  }
}

function negative(p: ParserCore): Expression {
  const start = p.take().startOffset;
  p.negatedIndex = p.index;
  if (!p.at(IntToken) && !p.at(FloatToken)) {
    p.complain(expectedPattern(p.spanOf(p.token), { found: describe(p.token) }));
    return { kind: 'error', id: p.id(), start, end: p.endFrom(start) };
  }
  const operand = literal(p);
  return { kind: 'unary', id: p.id(), start, end: p.lastEnd, operator: '-', operand };
}

function skipRange(p: ParserCore, start: number): void {
  const isInclusive = p.take().tokenType === DotDotEquals;
  if (startsLiteral(p)) literal(p);
  const written = p.text.slice(start, p.lastEnd);
  const [from, to] = written.split(/\.\.=?/);
  p.report(rangePattern(p.span(start, p.lastEnd), { from, to, comparison: isInclusive ? '<=' : '<' }));
}

/** `[first, second, ...rest]`. */
function listPattern(p: ParserCore): ListPattern {
  const open = p.take();
  const parts = list(p, open, CloseBracket, 'pattern', (inner) => (inner.at(Ellipsis) ? restPattern(inner) : inner.careful && inner.at(Comma) ? hole(inner) : inner.careful && isRestBehind(inner) ? restBehind(inner) : inner.careful && isStarRest(inner) ? starRest(inner) : inner.pattern()));
  const elements = parts.filter((part) => part.kind !== 'rest-pattern');
  const rests = parts.filter((part) => part.kind === 'rest-pattern');
  for (const part of rests) {
    if (part !== parts.at(-1)) p.report(restNotLast(p.span(part.start, part.end), {}));
  }
  return { kind: 'list-pattern', id: p.id(), start: open.startOffset, end: p.lastEnd, elements, rest: rests.at(-1) ?? null };
}

/** `[first, , third]`, as in JavaScript: what is left out has a sign of its own. */
function hole(p: ParserCore): Pattern {
  const { startOffset: start } = p.token;
  p.complainAt(expectedPattern(p.spanOf(p.token), { found: '`,`' }, { label: 'what is left out is written `_`', fixes: [{ title: 'insert `_`', sure: true, edits: [{ span: p.span(start, start), newText: '_' }] }] }));
  return { kind: 'wildcard-pattern', id: p.id(), start, end: start };
}

/** Whether `rest...` comes next. */
function isRestBehind(p: ParserCore): boolean {
  return p.at(IdentifierToken) && p.peek(1).tokenType === Ellipsis && (p.peek(2).tokenType === CloseBracket || p.peek(2).tokenType === Comma);
}

function restBehind(p: ParserCore): RestPattern {
  const name = identifierOf(p, p.take());
  p.take();
  reportForeign(p, name.start, `...${name.name}`, 'the rest of a list');
  return { kind: 'rest-pattern', id: p.id(), start: name.start, end: p.lastEnd, name };
}

/** `[first, *others]`, as in Python and Ruby. */
function isStarRest(p: ParserCore): boolean {
  return p.at(Star) && p.peek(1).tokenType === IdentifierToken;
}

function starRest(p: ParserCore): RestPattern {
  const { startOffset: start } = p.take();
  const name = identifierOf(p, p.take());
  reportForeign(p, start, `...${name.name}`, 'the rest of a list');
  return { kind: 'rest-pattern', id: p.id(), start, end: p.lastEnd, name };
}

function restPattern(p: ParserCore): RestPattern {
  const start = p.take().startOffset;
  const name = p.at(IdentifierToken) ? identifierOf(p, p.take()) : null;
  return { kind: 'rest-pattern', id: p.id(), start, end: p.lastEnd, name };
}
