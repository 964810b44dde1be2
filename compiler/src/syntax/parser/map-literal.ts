import type { IToken } from 'chevrotain';
import { comprehension, computedKey, doubledWord, equalsForColon, expectedInstead, shorthandEntry } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression, MapEntry } from '../ast.ts';
import { Arrow, CloseBrace, Colon, ColonColon, Comma, Ellipsis, Equals, ForWord, OpenBracket, OpenParen } from '../token-types.ts';
import { EndOfFile, indexOf, StringToken } from '../tokens.ts';
import type { ParserCore } from './core.ts';
import { reportEqualsForColon, reportSpread } from './habits/arguments.ts';
import { isKeylessLiteral, isSetLiteral, keylessLiteral, setLiteral } from './habits/collections.ts';
import { joinRepeated } from './habits/joined.ts';
import { bracedLambda, isBracedLambda } from './habits/lambdas.ts';
import { isLiteralMethod, literalMethod } from './habits/literal-methods.ts';
import { list } from './lists.ts';
import { stringLiteral } from './literals.ts';
import { describe, isWord } from './names.ts';

/** `{ "k": v, name: v }`. */
export function mapLiteral(p: ParserCore): Expression {
  if (p.careful && isBracedLambda(p)) return bracedLambda(p);
  if (p.careful && isSetLiteral(p)) return setLiteral(p);
  if (p.careful && isKeylessLiteral(p)) return keylessLiteral(p);
  const open = p.take();
  const at = p.diagnostics.length;
  const entries = list(p, open, CloseBrace, 'entry', entry);
  if (p.careful) joinForeignColons(p, at);
  return { kind: 'map', id: p.id(), start: open.startOffset, end: p.lastEnd, entries };
}

/** `{ "a" => 1, "b" => 2 }` and `{ "a" = 1, "b" = 2 }`: what stands for the colon is one habit. */
function joinForeignColons(p: ParserCore, at: number): void {
  joinRepeated(p, at, ({ code, message }) => code === expectedInstead.code && message === FOREIGN_COLON, 'and here');
  joinRepeated(p, at, ({ code }) => code === equalsForColon.code, 'and here');
}

const FOREIGN_COLON = 'expected `:` after the key of this entry, found `=>`';

function entry(p: ParserCore): MapEntry {
  const start = p.token.startOffset;
  if (p.at(Ellipsis)) return spreadEntry(p, start);
  if (p.careful && isLiteralMethod(p)) return literalMethod(p);
  const bareKey = isBareKey(p);
  const key = bareKey ? bareName(p) : keyExpression(p);
  if (p.careful) colonTwice(p);
  const value = p.skip(Colon) ? p.expression() : valueWithoutColon(p, key);
  if (p.careful && p.at(ForWord)) mapComprehension(p);
  return { kind: 'map-entry', id: p.id(), start, end: p.endFrom(start), key, bareKey, value };
}

/** `{ "a":: 1 }`: goes on with one of the two. */
function colonTwice(p: ParserCore): void {
  const { startOffset, tokenType } = p.token;
  if (tokenType !== ColonColon) return;
  const span = p.span(startOffset + 1, startOffset + 2);
  p.complain(doubledWord(span, { word: ':' }, { label: 'one `:` is enough', fixes: [{ title: 'remove one `:`', sure: true, edits: [{ span, newText: '' }] }] }));
  p.replaceAhead(0, { image: ':', startOffset: startOffset + 1, tokenType: Colon, tokenTypeIdx: indexOf(Colon) });
}

/** `{ x: x * x for x in xs }`, as in Python: takes what is behind the value. */
function mapComprehension(p: ParserCore): void {
  p.complain(comprehension(p.spanOf(p.token), {}, { label: 'a Map is filled in a loop', hint: 'begin with `new Map<int, int>()`, and `set` each entry in `for (x in xs) { … }`' }));
  while (!p.at(EndOfFile) && !p.at(CloseBrace) && !p.onNewLine()) p.take();
}

/** `...xs`: reported, and read as the entry that it is not. */
function spreadEntry(p: ParserCore, start: number): MapEntry {
  reportSpread(p);
  const value = p.expression();
  return { kind: 'map-entry', id: p.id(), start, end: p.endFrom(start), key: { kind: 'error', id: p.id(), start, end: start }, bareKey: false, value };
}

const valueWords: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** Whether a name comes next. `true`, `false` and `null` are the keys of a Map that they are elsewhere; an object may have members of these names all the same. */
function isBareKey(p: ParserCore): boolean {
  if (!isWord(p.token)) return false;
  const next = p.peek(1).tokenType;
  if (next === Colon && valueWords.has(p.token.image)) return false;
  return next === Colon || next === Comma || next === CloseBrace || next === Equals;
}

function bareName(p: ParserCore): Expression {
  const { image, startOffset: start } = p.take();
  return { kind: 'name', id: p.id(), start, end: p.lastEnd, name: image };
}

/** `[k]: v` is JavaScript's computed key; any other expression is a key as it stands. */
function keyExpression(p: ParserCore): Expression {
  if (p.at(StringToken) && (p.peek(1).tokenType === Equals || (p.careful && (p.peek(1).tokenType === OpenParen || startsValue(p.peek(1)))))) return stringLiteral(p);
  const isComputed = p.at(OpenBracket);
  const key = p.expression();
  if (isComputed && p.at(Colon) && key.kind === 'list' && key.elements.length === 1) {
    const inner = p.text.slice(key.start + 1, key.end - 1);
    const span = p.span(key.start, key.end);
    p.report(computedKey(span, { inner }, { fixes: [{ title: `write \`(${inner})\``, sure: true, edits: [{ span, newText: `(${inner})` }] }] }));
    return key.elements[0];
  }
  return key;
}

function valueWithoutColon(p: ParserCore, key: Expression): Expression {
  const isEnd = p.at(Comma) || p.at(CloseBrace);
  if (isEnd && key.kind === 'name') return shorthand(p, key.name, key.end);
  if (p.at(Equals)) {
    reportEqualsForColon(p, p.text.slice(key.start, key.end), 'entry');
    return p.expression();
  }
  const { token } = p;
  const isMissing = startsValue(token) || p.at(OpenParen);
  const span = p.span(p.lastEnd, isMissing ? p.lastEnd : p.spanOf(token).end);
  const fixes = isMissing || token.tokenType === Arrow ? [{ title: isMissing ? 'insert `:`' : 'write `:`', sure: true, edits: [{ span, newText: ':' }] }] : [];
  p.complain(expectedInstead(p.spanOf(token), { expected: '`:`', where: 'after the key of this entry', found: describe(token) }, { fixes }));
  if (token.tokenType === Arrow || (!isEnd && !isMissing)) p.take();
  return p.expression();
}

/** Whether a value begins with a token, and no operator: a colon is missing before it. */
function startsValue({ image }: IToken): boolean {
  return /^["'`\d[{A-Za-z_]/.test(image);
}

function shorthand(p: ParserCore, name: string, end: number): Expression {
  const insertion = p.span(end, end);
  p.complain(
    shorthandEntry(p.span(end - name.length, end), { name }, {
      fixes: [{ title: `write \`${name}: ${name}\``, sure: true, edits: [{ span: insertion, newText: `: ${name}` }] }],
    }),
  );
  return { kind: 'name', id: p.id(), start: end - name.length, end, name };
}
