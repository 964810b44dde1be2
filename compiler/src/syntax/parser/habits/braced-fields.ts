import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Parameter } from '../../ast.ts';
import { CloseBrace, Colon, OpenBrace } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { list } from '../lists.ts';
import { parameter } from '../parameters.ts';

/** Whose fields they are. */
interface Owner {
  readonly of: 'case' | 'record';
  readonly name: string;
}

/** Whether `{ name: …` comes next, where fields stand in parentheses. */
export function isBracedList(p: ParserCore): boolean {
  return p.at(OpenBrace) && p.peek(1).tokenType === IdentifierToken && p.peek(2).tokenType === Colon;
}

/** `Rect { w: f64, h: f64 }`, as in Rust; the next token is the `{`. */
export function bracedList(p: ParserCore, { of, name }: Owner): readonly Parameter[] {
  const nameEnd = p.lastEnd;
  const open = p.take();
  const fields = list(p, open, CloseBrace, 'field', (inner) => parameter(inner, of));
  const isSpaced = /\s/.test(p.text.charAt(open.startOffset + 1));
  const first = isSpaced ? (fields[0]?.start ?? open.startOffset + 1) : open.startOffset + 1;
  const last = isSpaced ? (fields.at(-1)?.end ?? p.lastEnd - 1) : p.lastEnd - 1;
  const edits = [
    { span: p.span(nameEnd, first), newText: '(' },
    { span: p.span(last, p.lastEnd), newText: ')' },
  ];
  const label = of === 'case' ? 'the values of a case stand in parentheses' : 'the fields of a record stand in parentheses';
  p.complainAt(foreignConstruct(p.spanOf(open), { word: `${name} { … }` }, { label, fixes: [{ title: 'write parentheses', sure: true, edits }] }));
  return fields;
}
