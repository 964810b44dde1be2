import { foreignConstruct, needlessWord, thinArrow, throwsClause } from '../../../diagnostics/catalogue/syntax.ts';
import type { TypeNode } from '../../ast.ts';
import { Arrow, CloseBrace, CloseBracket, Colon, Comma, OpenBrace, OpenBracket, OpenParen, Semicolon, ThinArrow } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { looksLikeType } from '../type-text.ts';
import { declaredType } from '../types.ts';

/** A result without its colon: `-> int`, as in Python, Rust and Swift, `int {`, as in Go. */
export function foreignResult(p: ParserCore): TypeNode | null {
  if (p.atWord('throws') && p.peek(1).tokenType === ThinArrow) throwsBeforeResult(p);
  return thinArrowResult(p) ?? severalResults(p) ?? bareResult(p);
}

/** `func load() throws -> Int`, as in Swift; the next token is the word. */
function throwsBeforeResult(p: ParserCore): void {
  const span = p.spanOf(p.token);
  p.complainAt(throwsClause(span, {}, { fixes: [{ title: 'remove it', sure: true, edits: [{ span: p.span(p.lastEnd, span.end), newText: '' }] }] }));
  p.take();
}

/** `func load() throws LoadError: int {`: whether the clause stands where the result should; it is taken and reported. */
export function clauseBeforeResult(p: ParserCore): boolean {
  if (!p.atWord('throws') || p.onNewLine() || !hasColonInLine(p)) return false;
  foreignClauses(p);
  return p.at(Colon);
}

/** Whether nothing but the names of errors stands before a `:` with a type behind it. */
function hasColonInLine(p: ParserCore): boolean {
  let distance = 1;
  while (p.peek(distance).tokenType === IdentifierToken || p.peek(distance).tokenType === Comma || p.peek(distance).image === '.') distance++;
  return p.peek(distance).tokenType === Colon && !p.hasNewline(p.lastEnd, p.peek(distance + 1).startOffset);
}

/** `Future<int> load() async {`, as in Dart: whether the word was there, which is reported and taken. */
export function asyncBehindParameters(p: ParserCore): boolean {
  if (!p.atWord('async') || p.onNewLine()) return false;
  const word = p.spanOf(p.token);
  const edits = [{ span: p.span(p.lastEnd, word.end), newText: '' }];
  p.complainAt(needlessWord(word, { word: 'async' }, { hint: 'every function may wait', fixes: [{ title: 'remove `async`', sure: true, edits }] }));
  p.take();
  return true;
}

/** `func pair() (int, string) {`, as in Go. */
function severalResults(p: ParserCore): TypeNode | null {
  if (!p.at(OpenParen) || p.onNewLine()) return null;
  const close = p.closingParenthesis(p.index);
  if (close === null || p.tokens[close + 1]?.tokenType !== OpenBrace) return null;
  const at = p.diagnostics.length;
  const colon = { span: p.span(p.lastEnd, p.lastEnd), newText: ':' };
  const type = declaredType(p);
  p.diagnostics = p.diagnostics.map((each, index) => (index < at ? each : { ...each, fixes: each.fixes.map((fix) => ({ ...fix, edits: [colon, ...fix.edits] })) }));
  return type;
}

/** `func size() int {` and `func all() []int {`. */
function bareResult(p: ParserCore): TypeNode | null {
  const isList = p.at(OpenBracket) && p.peek(1).tokenType === CloseBracket && p.peek(2).tokenType === IdentifierToken;
  if (!(p.at(IdentifierToken) || isList) || p.onNewLine() || !p.text.slice(p.lastEnd, p.token.startOffset).includes(' ') || !(p.hasGoFields || endsWithBrace(p) || isTypeAtLineEnd(p))) return null;
  if (p.atWord('error')) return goError(p);
  const insertion = p.span(p.lastEnd, p.lastEnd);
  const missing = thinArrow(p.spanOf(p.token), { written: null }, { fixes: [{ title: 'insert `:`', sure: true, edits: [{ span: insertion, newText: ':' }] }] });
  // How the list is written is told with it.
  if (isList) p.report(missing);
  else p.complain(missing);
  return declaredType(p);
}

/** `func save() error {`: what goes wrong is no result here. */
function goError(p: ParserCore): TypeNode {
  const before = p.lastEnd;
  const span = p.spanOf(p.take());
  p.complainAt(foreignConstruct(span, { word: 'error' }, {
    label: 'a result is only what a function gives when all goes well',
    hint: 'what goes wrong is thrown, `throw new Error(8001, "…")`, and whoever calls the function may `catch` it',
    fixes: [{ title: 'remove it', sure: false, edits: [{ span: p.span(before, span.end), newText: '' }] }],
  }));
  return { kind: 'error-type', id: p.id(), start: span.start, end: span.end };
}

/** `func area() float`, in an interface. */
function isTypeAtLineEnd(p: ParserCore): boolean {
  if (!looksLikeType(p.token.image)) return false;
  for (let distance = 1; distance < 30; distance++) {
    const { tokenType, image, startOffset } = p.peek(distance);
    const previous = p.peek(distance - 1);
    if (tokenType === Semicolon || tokenType === CloseBrace || p.hasNewline(previous.startOffset, startOffset)) return true;
    if (tokenType !== IdentifierToken && !/^[<>,.?[\]]$/.test(image)) return false;
    if (tokenType === IdentifierToken && previous.tokenType === IdentifierToken) return false;
  }
  return false;
}

/** Whether a type that cannot be a value stands some tokens from here, and the `{` of a body behind it. */
export function isTypeBeforeBrace(p: ParserCore, first: number): boolean {
  return looksLikeType(p.peek(first).image) && endsWithBrace(p, first + 1);
}

/** Whether nothing but a type stands before the `{` of the body. */
function endsWithBrace(p: ParserCore, from = 1): boolean {
  for (let distance = from; distance < from + 30; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === OpenBrace) return true;
    if (tokenType !== IdentifierToken && !/^[<>,.?[\]]$/.test(image)) return false;
    if (tokenType === IdentifierToken && p.peek(distance - 1).tokenType === IdentifierToken) return false;
  }
  return false;
}

/** `-> int`; also `=> int {`, which is neither. */
function thinArrowResult(p: ParserCore): TypeNode | null {
  const { token } = p;
  const isResult = token.tokenType === ThinArrow || (token.tokenType === Arrow && isTypeBeforeBrace(p, 1));
  if (!isResult) return null;
  const span = p.span(p.lastEnd, token.startOffset + 2);
  p.complain(thinArrow(p.spanOf(token), { written: token.image }, { fixes: [{ title: 'write `:`', sure: true, edits: [{ span, newText: ':' }] }] }));
  p.take();
  return declaredType(p);
}

/** `async function load(): Promise<string>`, as in TypeScript: who waits for nothing gets the value itself. */
export function awaitedResult(p: ParserCore, type: TypeNode): TypeNode {
  if (type.kind !== 'named-type' || type.args.length !== 1 || !taskTypes.has(type.path[0].name)) return type;
  const [{ name, start, end }] = type.path;
  const [value] = type.args;
  const edits = [
    { span: p.span(start, value.start), newText: '' },
    { span: p.span(value.end, type.end), newText: '' },
  ];
  p.report(needlessWord(p.span(start, end), { word: name }, { hint: 'any function may wait, and whoever calls it gets the value itself', fixes: [{ title: `remove \`${name}\``, sure: true, edits }] }));
  return value;
}

const taskTypes: ReadonlySet<string> = new Set(['Promise', 'Future', 'Task', 'Deferred']);

/** `func size() const: int`, as in C++; the next token is the word. */
export function constBehindParameters(p: ParserCore): void {
  const word = p.spanOf(p.token);
  const edits = [{ span: p.span(p.lastEnd, word.end), newText: '' }];
  p.complainAt(needlessWord(word, { word: 'const' }, { hint: 'a method does not say what it leaves as it is', fixes: [{ title: 'remove `const`', sure: true, edits }] }));
  p.take();
}

/** `throws IOException`, as in Java: taken and reported. */
export function foreignClauses(p: ParserCore): void {
  asyncBehindParameters(p);
  if (!p.atWord('throws') || p.onNewLine()) return;
  const word = p.token;
  const start = p.lastEnd;
  p.take();
  do p.type();
  while (p.skip(Comma));
  p.report(throwsClause(p.spanOf(word), {}, { fixes: [{ title: 'remove it', sure: true, edits: [{ span: p.span(start, p.lastEnd), newText: '' }] }] }));
}
