import { optionalIndex } from '../../../diagnostics/catalogue/syntax.ts';
import type { Argument, Expression, MemberExpression } from '../../ast.ts';
import { CloseBracket, Colon, Equals, OpenBracket } from '../../token-types.ts';
import { argumentList } from '../arguments.ts';
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
  return optionalBracket(p, object, '?');
}

/** `x?.[i]` and `f?.(x)`, as in JavaScript; the next token is the bracket. */
export function optionalBracket(p: ParserCore, object: Expression, sign: '?.' | '?'): Expression {
  if (p.at(OpenBracket)) return optionalGet(p, object, sign);
  p.complain(optionalIndex(p.span(p.lastEnd - sign.length, p.lastEnd), { sign, what: 'a call' }, { hint: 'test for null first: `if (let f = …) { f(…); }`' }));
  const args = argumentList(p);
  return { kind: 'call', id: p.id(), start: object.start, end: p.lastEnd, callee: object, typeArgs: [], args };
}

/** Lists and Maps have a `get`, which is read instead. */
function optionalGet(p: ParserCore, object: Expression, sign: '?.' | '?'): Expression {
  const start = p.lastEnd - sign.length;
  const at = p.diagnostics.length;
  const details = { sign, what: 'an index' };
  const span = p.span(start, start + sign.length);
  p.complain(optionalIndex(span, details));
  const isTold = p.diagnostics.length > at;
  const open = p.take();
  const { context } = p;
  p.context = Context.inBrackets;
  const value = p.expression();
  p.context = context;
  close(p, open, CloseBracket);
  const end = p.lastEnd;
  if (isTold) p.diagnostics[at] = optionalIndex(span, details, p.at(Equals) ? { hint: 'test for null first' } : {
    label: 'write `?.get(…)`',
    fixes: [{ title: 'write `?.get(…)`', sure: false, edits: [{ span: p.span(start, value.start), newText: '?.get(' }, { span: p.span(value.end, end), newText: ')' }] }],
  });
  const callee: MemberExpression = { kind: 'member', id: p.id(), start: object.start, end: open.startOffset, object, optional: true, name: { kind: 'identifier', id: p.id(), start: open.startOffset, end: open.startOffset, name: 'get' } };
  const argument: Argument = { kind: 'argument', id: p.id(), start: value.start, end: value.end, name: null, value };
  return { kind: 'call', id: p.id(), start: object.start, end, callee, typeArgs: [], args: [argument] };
}
