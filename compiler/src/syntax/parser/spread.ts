import type { Expression } from '../ast.ts';
import { foreignOperatorSign } from '../../diagnostics/catalogue/syntax.ts';
import { DotDot } from '../token-types.ts';
import type { ParserCore } from './core.ts';

/** `[..xs]`, as in C#: whether two dots stand for three, which is reported. */
export function isTwoDots(p: ParserCore): boolean {
  if (!p.at(DotDot)) return false;
  const span = p.spanOf(p.token);
  p.complain(foreignOperatorSign(span, { written: '..', right: '...' }, { fixes: [{ title: 'write `...`', sure: true, edits: [{ span, newText: '...' }] }] }));
  return true;
}

/** `...xs` in a list or among arguments; the next token is the `...`. */
export function spreadElement(p: ParserCore): Expression {
  const { startOffset: start } = p.take();
  const value = p.expression();
  return { kind: 'spread', id: p.id(), start, end: p.endFrom(start), value };
}
