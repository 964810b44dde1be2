import type { Argument } from '../ast.ts';
import { CloseParen, Colon, Ellipsis, Equals, ForWord } from '../token-types.ts';
import { IdentifierToken } from '../tokens.ts';
import type { ParserCore } from './core.ts';
import { isObjectExpression } from './habits/object-expressions.ts';
import { isByReference, reportEqualsForColon, takeReferenceWord } from './habits/arguments.ts';
import { generator } from './habits/comprehensions.ts';
import { list } from './lists.ts';
import { identifierOf, isWord } from './names.ts';
import { spreadElement } from './spread.ts';

/** `(a, name: b)`; the next token is the `(`. */
export function argumentList(p: ParserCore): readonly Argument[] {
  return list(p, p.take(), CloseParen, 'argument', argument);
}

function argument(p: ParserCore): Argument {
  if (p.careful && isByReference(p)) takeReferenceWord(p);
  const { token } = p;
  const start = token.startOffset;
  if (token.tokenType === Ellipsis) return { kind: 'argument', id: p.id(), start, name: null, value: spreadElement(p), end: p.endFrom(start) };
  const next = p.peek(1).tokenType;
  if (next === Colon && isWord(token) && !(p.careful && isObjectExpression(p))) {
    const name = identifierOf(p, p.take());
    p.take();
    const value = p.expression();
    return { kind: 'argument', id: p.id(), start, end: p.endFrom(start), name, value };
  }
  if (next === Equals && token.tokenType === IdentifierToken) {
    const name = identifierOf(p, p.take());
    reportEqualsForColon(p, name.name, 'argument');
    const value = p.expression();
    return { kind: 'argument', id: p.id(), start, end: p.endFrom(start), name, value };
  }
  const value = p.expression();
  if (p.careful && p.at(ForWord) && !p.onNewLine()) return { kind: 'argument', id: p.id(), start, end: p.endFrom(start), name: null, value: generator(p, value) };
  return { kind: 'argument', id: p.id(), start, end: p.endFrom(start), name: null, value };
}
