import { classParentheses, foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Identifier, TypeNode } from '../../ast.ts';
import { CloseParen, OpenBrace, OpenParen } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { parameters } from '../parameters.ts';

/** `class Dog(Animal)`, as in Python, whose base is given; `class Point(x: int)`, as in Kotlin and Scala. `classStart` is where the word `class` begins. */
export function parenthesesBehindName(p: ParserCore, name: Identifier, classStart: number): TypeNode | null {
  if (!p.at(OpenParen)) return null;
  return p.peek(1).tokenType === IdentifierToken && p.peek(2).tokenType === CloseParen ? baseInParentheses(p, name) : fieldsInParentheses(p, name, classStart);
}

function baseInParentheses(p: ParserCore, { name }: Identifier): TypeNode {
  const open = p.take();
  const base = p.type();
  const span = p.span(open.startOffset, p.token.startOffset + 1);
  p.take();
  const fixes = [{ title: 'write `extends`', sure: true, edits: [{ span, newText: ` extends ${p.text.slice(base.start, base.end)}` }] }];
  p.complainAt(classParentheses(span, { name, what: 'base' }, { fixes }));
  return base;
}

function fieldsInParentheses(p: ParserCore, { name }: Identifier, classStart: number): null {
  const start = p.token.startOffset;
  const before = p.diagnostics.length;
  const names = parameters(p, 'constructor').map((field) => `this.${field.name.name}`);
  // How each field is written goes with the whole.
  const mends = p.diagnostics.splice(before).flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits));
  const word = p.span(classStart, classStart + 'class'.length);
  p.complainAt(
    classParentheses(p.span(start, p.lastEnd), { name, what: 'fields' }, {
      hint: `for values that do not change, write \`record ${name}(…)\`; else declare the fields in the body, and \`constructor(${names.join(', ')}) {}\``,
      fixes: [{ title: 'make it a record', sure: false, edits: [{ span: word, newText: 'record' }, ...mends] }],
    }),
  );
  return null;
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
  p.complainAt(classParentheses(p.span(start, p.lastEnd), { name: p.text.slice(base.start, base.end), what: 'arguments' }));
}

/** `where T : Base`, as in C#, Rust and Kotlin: up to the `{`. */
export function whereClause(p: ParserCore): void {
  if (!p.atWord('where') || p.onNewLine()) return;
  const word = p.take();
  while (!p.at(EndOfFile) && !p.at(OpenBrace) && !p.onNewLine()) p.take();
  p.complainAt(foreignConstruct(p.spanOf(word), { word: word.image }, { hint: 'a bound stands where the type parameter is listed: `<T extends Comparable<T>>`' }));
}
