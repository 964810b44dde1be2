import type { IToken } from 'chevrotain';
import { equalsForColon, unexpectedClosing } from '../../diagnostics/catalogue/syntax.ts';
import type { Argument } from '../ast.ts';
import { CloseParen, Colon, Comma, Ellipsis, Equals, ForWord } from '../token-types.ts';
import { IdentifierToken } from '../tokens.ts';
import { Context, type ParserCore } from './core.ts';
import { isObjectExpression } from './habits/object-expressions.ts';
import { isByReference, reportEqualsForColon, takeReferenceWord } from './habits/arguments.ts';
import { joinRepeated } from './habits/joined.ts';
import { generator } from './habits/comprehensions.ts';
import { closesLaterOnThisLine, list } from './lists.ts';
import { identifierOf, isWord } from './names.ts';
import { isTwoDots, spreadElement } from './spread.ts';

/** `(a, name: b)`; the next token is the `(`. */
export function argumentList(p: ParserCore): readonly Argument[] {
  const open = p.take();
  const at = p.diagnostics.length;
  const given = list(p, open, CloseParen, 'argument', argument);
  if (p.careful) joinRepeated(p, at, ({ code }) => code === equalsForColon.code, 'and here');
  return p.careful && isClosedEarly(p) ? [...given, ...goOn(p, open)] : given;
}

/** `new Car("a"), 3);`: whether a comma follows where none can, and a parenthesis that closes nothing else. */
function isClosedEarly(p: ParserCore): boolean {
  return p.at(Comma) && (p.context & Context.newlineEnds) !== 0 && closesLaterOnThisLine(p, CloseParen);
}

function goOn(p: ParserCore, open: IToken): readonly Argument[] {
  const span = p.span(p.lastEnd - 1, p.lastEnd);
  p.complainAt(unexpectedClosing(span, { closing: ')', early: true }, { label: 'what follows belongs to these arguments, too', fixes: [{ title: 'remove this `)`', sure: false, edits: [{ span, newText: '' }] }] }));
  p.take();
  return list(p, open, CloseParen, 'argument', argument);
}

function argument(p: ParserCore): Argument {
  if (p.careful && isByReference(p)) takeReferenceWord(p);
  const { token } = p;
  const start = token.startOffset;
  if (token.tokenType === Ellipsis || (p.careful && isTwoDots(p))) return { kind: 'argument', id: p.id(), start, name: null, value: spreadElement(p), end: p.endFrom(start) };
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
