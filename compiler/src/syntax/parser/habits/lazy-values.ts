import type { IToken } from 'chevrotain';
import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { CloseBrace, CloseParen, OpenBrace, OpenParen, Semicolon } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { dropFieldWord } from './properties.ts';

/** Whether `by lazy { … }` or another delegate stands where the value of a field or variable would. */
export function isDelegateAhead(p: ParserCore): boolean {
  return p.atWord('by') && !p.onNewLine() && isDelegate(p.token, p.peek(1)) && !p.hasNewline(p.token.startOffset, p.peek(1).startOffset);
}

/** Whether two tokens are `by` and what a value is delegated to. */
export function isDelegate(by: IToken, to: IToken): boolean {
  return by.image === 'by' && to.tokenType === IdentifierToken;
}

/** `by lazy { … }`, as in Kotlin: reported, and left out. */
export function delegate(p: ParserCore, owner: 'field' | 'variable'): Expression {
  const { startOffset: start } = p.token;
  const word = `by ${p.peek(1).image}`;
  const edge = p.peek(1);
  const hint = owner === 'field' ? 'give the value in the constructor, or keep it in a field that may be null and fill that in the method which needs it first' : 'give the value where it is declared, or write a function that computes it';
  p.complainAt(foreignConstruct(p.span(start, edge.startOffset + edge.image.length), { word }, { hint }));
  dropFieldWord(p, start);
  skipDelegate(p);
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}

function skipDelegate(p: ParserCore): void {
  let depth = 0;
  while (!p.at(EndOfFile)) {
    if (depth === 0 && (p.onNewLine() || p.at(Semicolon) || p.at(CloseBrace))) return;
    const { tokenType } = p.take();
    if (tokenType === OpenBrace || tokenType === OpenParen) depth++;
    else if (tokenType === CloseBrace || tokenType === CloseParen) depth--;
  }
}
