import { objectDestructuring } from '../../../diagnostics/catalogue/syntax.ts';
import type { Fix } from '../../../diagnostics/diagnostic.ts';
import type { Expression, Identifier, ListPattern, Pattern } from '../../ast.ts';
import { CloseBrace, Colon, Comma, Equals, OpenBrace } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';
import { skipBraces } from '../recovery.ts';

/** `x` and `x: column`: a field, and the name that its value gets. */
interface Entry {
  readonly field: Identifier;
  readonly name: Identifier;
}

/** `{ x, y: column } = point`, behind `let` or `const`: the names are declared, and what they hold is not known. */
export function objectApart(p: ParserCore, word: string, start: number): { readonly pattern: ListPattern; readonly value: Expression } {
  const open = p.spanOf(p.token);
  const closing = closingAhead(p);
  const entries = closing > 0 && p.peek(closing + 1).tokenType === Equals ? plainEntries(p, closing) : null;
  if (entries === null) p.fail(objectDestructuring(open, { bracket: '{' }, { hint: 'take fields one by one, or a record apart: `const Point(x, y) = p`' }));
  const pattern = namesOf(p, entries);
  p.take();
  const value = p.expression();
  p.complainAt(objectDestructuring(open, { bracket: '{' }, { hint: 'a record is also taken apart by the order of its fields: `const Point(x, y) = p`', fixes: value.kind === 'map' ? [] : value.kind === 'list' ? bracketsFor(p, pattern) : [oneByOne(p, { word, start, entries, value })] }));
  return { pattern, value: unknownFrom(p, value) };
}

/** `{ a, b } = [1, 2]`: what is taken apart is a list. */
function bracketsFor(p: ParserCore, { start, end }: ListPattern): Fix[] {
  return [{ title: 'write brackets', sure: true, edits: [{ span: p.span(start, start + 1), newText: '[' }, { span: p.span(end - 1, end), newText: ']' }] }];
}

/** How many tokens ahead the brace closes; 0 where that is far, or another one opens before. */
function closingAhead(p: ParserCore): number {
  for (let distance = 1; distance < 60; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === CloseBrace) return distance;
    if (tokenType === OpenBrace || tokenType === EndOfFile) return 0;
  }
  return 0;
}

/** The entries up to the brace that closes; null where one has a default, or is taken apart itself. */
function plainEntries(p: ParserCore, closing: number): readonly Entry[] | null {
  const entries: Entry[] = [];
  let distance = 1;
  while (distance < closing) {
    const isRenamed = p.peek(distance + 1).tokenType === Colon;
    const field = p.peek(distance);
    const name = p.peek(isRenamed ? distance + 2 : distance);
    if (field.tokenType !== IdentifierToken || name.tokenType !== IdentifierToken) return null;
    entries.push({ field: identifierOf(p, field), name: identifierOf(p, name) });
    distance += isRenamed ? 3 : 1;
    if (distance < closing && p.peek(distance++).tokenType !== Comma) return null;
  }
  return entries.length > 0 ? entries : null;
}

function namesOf(p: ParserCore, entries: readonly Entry[]): ListPattern {
  const { startOffset: start } = p.token;
  skipBraces(p);
  const elements = entries.map(({ name }): Pattern => ({ kind: 'name-pattern', id: p.id(), start: name.start, end: name.end, path: [name] }));
  return { kind: 'list-pattern', id: p.id(), start, end: p.lastEnd, elements, rest: null };
}

/** `const x = point.x; const column = point.y`. */
function oneByOne(p: ParserCore, { word, start, entries, value }: Readonly<{ word: string; start: number; entries: readonly Entry[]; value: Expression }>): Fix {
  const text = p.text.slice(value.start, value.end);
  const isNamed = /^(?:this|\w+)(?:\.\w+)*$/.test(text);
  // What is computed is computed once.
  const isRepeated = !isNamed && entries.length > 1;
  const from = isRepeated ? 'value' : isNamed || value.kind === 'call' ? text : `(${text})`;
  const reads = entries.map(({ field, name }) => `${word} ${name.name} = ${from}.${field.name}`);
  const newText = [...(isRepeated ? [`const value = ${text}`] : []), ...reads].join('; ');
  return { title: 'take the fields one by one', sure: isNamed, edits: [{ span: p.span(start, p.lastEnd), newText }] };
}

/** The value is checked for what is wrong in itself, and nothing is known of it. */
function unknownFrom(p: ParserCore, value: Expression): Expression {
  const { start, end } = value;
  const callee: Expression = { kind: 'error', id: p.id(), start, end: start };
  return { kind: 'call', id: p.id(), start, end, callee, typeArgs: [], args: [{ kind: 'argument', id: p.id(), start, end, name: null, value }] };
}
