import { expectedExpression, expectedInstead } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../ast.ts';
import { CloseBrace, Colon, OpenBrace } from '../token-types.ts';
import { StringToken } from '../tokens.ts';
import type { ParserCore } from './core.ts';
import { describe } from './names.ts';
import { columnOf, indentationAt, isNextStatement } from './recovery.ts';

/** Whether a line ends with its `=`, and the next one is indented no deeper: in a text that cannot be read, that is another statement. A `=` that begins its line goes on with the one before. */
export function lacksValue(p: ParserCore): boolean {
  return columnOf(p, p.lastEnd - 1) !== indentationAt(p, p.lastEnd - 1) && isNextStatement(p);
}

export function missingValue(p: ParserCore): Expression {
  p.complainAt(expectedExpression(p.span(p.lastEnd - 1, p.lastEnd), { after: 'after `=`', found: describe(p.token) }, { label: 'a value is missing behind this' }));
  return { kind: 'error', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}

/** `int limit := 10;` and `let limit == 10;`: takes the sign where it stands for the `=`, and reports it. */
export function otherEquals(p: ParserCore, where: string): boolean {
  const { image } = p.token;
  if (image !== '==' && image !== ':=') return false;
  const span = p.spanOf(p.token);
  p.complain(expectedInstead(span, { expected: '`=`', where, found: `\`${image}\`` }, { label: image === '==' ? '`==` compares; `=` gives the value' : undefined, fixes: [{ title: 'write `=`', sure: true, edits: [{ span, newText: '=' }] }] }));
  p.take();
  return true;
}

/** `{}` and `{ "a": 1 }`, which are no block. */
export function startsMap(p: ParserCore): boolean {
  return p.at(OpenBrace) && (p.peek(1).tokenType === CloseBrace || (p.peek(1).tokenType === StringToken && p.peek(2).tokenType === Colon));
}

/** `int limit 10;`, `note: String "none"`: whether a value stands in the line of what should have a `=` before it, which is reported. */
export function lacksEquals(p: ParserCore, where: string): boolean {
  if (p.onNewLine() || !(/^(?:["'`\d]|true$|false$|null$|new$)/.test(p.token.image) || startsMap(p))) return false;
  const insertion = p.span(p.lastEnd, p.lastEnd);
  p.complain(expectedInstead(p.spanOf(p.token), { expected: '`=`', where, found: describe(p.token) }, { label: 'a `=` is missing before this', fixes: [{ title: 'insert `=`', sure: true, edits: [{ span: insertion, newText: ' =' }] }] }));
  return true;
}
