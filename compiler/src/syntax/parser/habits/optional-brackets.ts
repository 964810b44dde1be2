import { optionalIndex } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { CloseBracket, Colon, OpenBracket } from '../../token-types.ts';
import { Context, type ParserCore } from '../core.ts';
import { close } from '../lists.ts';

/** Whether `?[` comes next, as in Dart and C#, whose `]` no `:` follows: that would be a conditional between lists. */
export function isOptionalIndex(p: ParserCore): boolean {
  const { startOffset } = p.token;
  if (startOffset !== p.lastEnd || p.peek(1).tokenType !== OpenBracket || p.peek(1).startOffset !== startOffset + 1) return false;
  let depth = 0;
  for (let distance = 1; distance < LONGEST; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (image === '') return false;
    if (tokenType === OpenBracket) depth++;
    else if (tokenType === CloseBracket && --depth === 0) return p.peek(distance + 1).tokenType !== Colon;
  }
  return false;
}

const LONGEST = 100;

/** `x?[i]`; the next token is the `?`. */
export function optionalIndexing(p: ParserCore, object: Expression): Expression {
  p.take();
  return optionalBracket(p, object);
}

/** `x?[i]` is `x?.[i]` here; the next token is the bracket. */
function optionalBracket(p: ParserCore, object: Expression): Expression {
  const sign = p.span(p.lastEnd - 1, p.lastEnd);
  p.complain(optionalIndex(sign, {}, { fixes: [{ title: 'write `?.[`', sure: true, edits: [{ span: sign, newText: '?.' }] }] }));
  const open = p.take();
  const { context } = p;
  p.context = Context.inBrackets;
  const subscript = p.expression();
  p.context = context;
  close(p, open, CloseBracket);
  return { kind: 'index', id: p.id(), start: object.start, end: p.lastEnd, object, index: subscript, optional: true };
}
