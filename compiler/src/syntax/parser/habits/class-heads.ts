import { classColon, classParentheses, expectedInstead, foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Span } from '../../../base/source.ts';
import type { Identifier, TypeNode } from '../../ast.ts';
import { CloseParen, Colon, Comma, ExtendsWord, Greater, ImplementsWord, Less, OpenBrace, OpenParen } from '../../token-types.ts';
import { splitWord } from '../../mend/split-words.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { describe } from '../names.ts';
import { parameters } from '../parameters.ts';
import { isBodyBehindColon } from './python-bodies.ts';

/** `class Dog(Animal)`, as in Python, whose base is given; `class Point(x: int)`, as in Kotlin and Scala. `classStart` is where the word `class` begins. */
export function parenthesesBehindName(p: ParserCore, name: Identifier, classStart: number): Bases | null {
  if (!p.at(OpenParen)) return null;
  return areBases(p) ? basesInParentheses(p, name) : fieldsInParentheses(p, name, classStart);
}

export interface Bases {
  readonly superclass: TypeNode | null;
  readonly interfaces: readonly TypeNode[];
}

/** Whether only names stand in the parentheses ahead; several with a capital each, as those of types. */
function areBases(p: ParserCore): boolean {
  let distance = 1;
  for (; p.peek(distance).tokenType === IdentifierToken && p.peek(distance + 1).tokenType === Comma; distance += 2) if (!/^[A-Z]/.test(p.peek(distance).image)) return false;
  const { tokenType, image } = p.peek(distance);
  return tokenType === IdentifierToken && p.peek(distance + 1).tokenType === CloseParen && (distance === 1 || /^[A-Z]/.test(image));
}

/** `class Post(Entity, Rated):`, as in Python: what comes behind the first can only be interfaces. */
function basesInParentheses(p: ParserCore, { name }: Identifier): Bases {
  const open = p.take();
  const superclass = p.type();
  const interfaces: TypeNode[] = [];
  while (p.skip(Comma)) interfaces.push(p.type());
  const span = p.span(open.startOffset, p.token.startOffset + 1);
  p.take();
  const textOf = ({ start, end }: TypeNode): string => p.text.slice(start, end);
  const newText = ` extends ${textOf(superclass)}${interfaces.length > 0 ? ` implements ${interfaces.map(textOf).join(', ')}` : ''}`;
  p.complainAt(classParentheses(span, { name, what: 'base' }, { fixes: [{ title: interfaces.length > 0 ? 'write `extends` and `implements`' : 'write `extends`', sure: true, edits: [{ span, newText }] }] }));
  return { superclass, interfaces };
}

function fieldsInParentheses(p: ParserCore, { name }: Identifier, classStart: number): null {
  const start = p.token.startOffset;
  const before = p.diagnostics.length;
  const names = parameters(p, 'function').map((field) => `this.${field.name.name}`);
  // How each field is written goes with the whole.
  const own = p.diagnostics.splice(before);
  const mends = own.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits));
  const isRecord = own.every(({ fixes }) => fixes.length > 0) && !p.at(Colon) && !p.at(ExtendsWord);
  const word = p.span(classStart, classStart + 'class'.length);
  p.report(
    classParentheses(p.span(start, p.lastEnd), { name, what: 'fields' }, {
      hint: `for values that do not change, write \`record ${name}(…)\`; else declare the fields in the body, and \`constructor(${names.join(', ')}) {}\``,
      fixes: !isRecord ? [] : [{ title: 'make it a record', sure: false, edits: [{ span: word, newText: 'record' }, ...mends] }],
    }),
  );
  return null;
}

const inheritingWords: ReadonlySet<string> = new Set(['inherits', 'derives', 'subclasses']);

/** `class Matrix<T {`, where a `>` is missing. */
function isUnclosedParameter(p: ParserCore): boolean {
  return p.lastEnd === p.token.startOffset && /^[A-Z]$/.test(p.peek(1).image);
}

/** `class Dog Animal {`, `class Dog inherits Animal {`, `class Dog < Animal {`: whether a base follows without `extends`, which is reported. */
export function lacksExtends(p: ParserCore): boolean {
  const { token } = p;
  const isSign = (token.tokenType === Less && !isUnclosedParameter(p)) || inheritingWords.has(token.image);
  const base = isSign ? p.peek(1) : token;
  const behind = p.peek(isSign ? 2 : 1).tokenType;
  if (p.onNewLine() || base.tokenType !== IdentifierToken || base.image === 'where' || splitWord(base.image) !== null || (behind !== OpenBrace && behind !== ImplementsWord) || (isSign && isListedWithBound(p))) return false;
  const span = isSign ? p.spanOf(token) : p.span(token.startOffset, token.startOffset);
  const newText = isSign ? 'extends' : 'extends ';
  p.complain(
    expectedInstead(p.spanOf(token), { expected: '`extends`', where: 'before a superclass', found: describe(token) }, {
      fixes: [{ title: isSign ? 'write `extends`' : 'insert `extends`', sure: true, edits: [{ span, newText }] }],
    }),
  );
  if (isSign) p.take();
  return true;
}

/** `class Dict<K implements Hash, V> {`: whether the `<` ahead opens type parameters, of which the first has a bound in the words of a class. */
function isListedWithBound(p: ParserCore): boolean {
  let depth = 0;
  for (let distance = 0; ; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === Less) depth++;
    else if (tokenType === Greater && --depth === 0) return true;
    else if (tokenType === OpenBrace || tokenType === EndOfFile) return false;
  }
}

/** `class Bird with Flying {`, as in Dart and Scala: whether the word was there, which is reported and taken. */
export function withForImplements(p: ParserCore): boolean {
  if (!p.atWord('with') || p.peek(1).tokenType !== IdentifierToken || p.onNewLine()) return false;
  const span = p.spanOf(p.token);
  p.complain(expectedInstead(span, { expected: '`implements`', where: 'before an interface', found: '`with`' }, { fixes: [{ title: 'write `implements`', sure: true, edits: [{ span, newText: 'implements' }] }] }));
  p.take();
  return true;
}

/** `class extends Base {`: the name is missing. */
export function isNameless(p: ParserCore): boolean {
  return (p.at(ExtendsWord) || p.at(ImplementsWord)) && p.peek(1).tokenType === IdentifierToken && !p.onNewLine();
}

/** `extends Animal(name)`, as in Kotlin and Scala. */
export function argumentsBehindBase(p: ParserCore, base: TypeNode): void {
  if (!p.at(OpenParen)) return;
  const start = p.token.startOffset;
  let depth = 0;
  while (!p.at(EndOfFile) && !p.at(OpenBrace)) {
    const { tokenType } = p.take();
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth === 0) break;
  }
  const span = p.span(start, p.lastEnd);
  if (joinsHead(p, base, span)) return;
  const isEmpty = /^\(\s*\)$/.test(p.text.slice(span.start, span.end));
  p.complainAt(classParentheses(span, { name: p.text.slice(base.start, base.end), what: 'arguments' }, { fixes: isEmpty ? [{ title: 'remove the parentheses', sure: true, edits: [{ span, newText: '' }] }] : [] }));
}

/** `class A(val x: int) : B(x)`: the fields in the head were told, and what is passed on is part of that. */
function joinsHead(p: ParserCore, base: TypeNode, span: Span): boolean {
  const at = p.diagnostics.findLastIndex(({ code, primary }) => code === classParentheses.code && primary.span.end <= base.start && !p.hasNewline(primary.span.end, base.start));
  if (at < 0) return false;
  const head = p.diagnostics[at];
  p.diagnostics[at] = { ...head, secondary: [...head.secondary, { span, text: 'the constructor passes this on: `super(…)`' }] };
  return true;
}

/** Whether `: Base` comes next. */
export function isBaseColon(p: ParserCore): boolean {
  return p.at(Colon) && p.peek(1).tokenType === IdentifierToken && !p.hasNewline(p.token.startOffset, p.peek(1).startOffset) && !isBodyBehindColon(p);
}

/** `interface A : B`, `record A(x: int) : B` and `enum A : B`, where only interfaces can follow: takes the colon. */
export function interfaceColon(p: ParserCore, right: 'extends' | 'implements'): boolean {
  if (!isBaseColon(p)) return false;
  const span = p.spanOf(p.token);
  p.complain(classColon(span, {}, { label: `write \`${right}\``, fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: p.isAdjacent() ? ` ${right}` : right }] }] }));
  p.take();
  return true;
}

/** `class A : B, C`, as in C#, Kotlin and Swift: what comes behind the first are interfaces, which the first may be as well. */
export function basesBehindColon(p: ParserCore): { readonly superclass: TypeNode; readonly interfaces: readonly TypeNode[] } {
  const span = p.spanOf(p.token);
  const edits = [{ span, newText: p.isAdjacent() ? ' extends' : 'extends' }];
  const at = p.diagnostics.length;
  const gap = p.isAdjacent() ? ' ' : '';
  p.take();
  if (p.atWord('public') && p.peek(1).tokenType === IdentifierToken) {
    // `class Manager : public Worker`, as in C++.
    p.take();
    edits[0] = { span: p.span(span.start, p.token.startOffset), newText: `${gap}extends ` };
  }
  const superclass = p.type();
  argumentsBehindBase(p, superclass);
  const interfaces: TypeNode[] = [];
  if (p.at(Comma)) edits.push({ span: p.spanOf(p.token), newText: ' implements' });
  while (p.skip(Comma)) {
    const type = p.type();
    argumentsBehindBase(p, type);
    interfaces.push(type);
  }
  p.diagnostics.splice(at, 0, classColon(span, {}, { fixes: [{ title: edits.length > 1 ? 'write `extends` and `implements`' : 'write `extends`', sure: true, edits }] }));
  return { superclass, interfaces };
}

/** `where T : Base`, as in C#, Rust and Kotlin: up to the `{`. */
export function whereClause(p: ParserCore): void {
  if (!p.atWord('where') || p.onNewLine()) return;
  const word = p.take();
  while (!p.at(EndOfFile) && !p.at(OpenBrace) && !p.onNewLine()) p.take();
  p.complainAt(foreignConstruct(p.spanOf(word), { word: word.image }, { hint: 'a bound stands where the type parameter is listed: `<T extends Comparable<T>>`' }));
}
