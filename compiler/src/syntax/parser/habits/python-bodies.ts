import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import { CloseBrace, Colon, Dot, Ellipsis, Semicolon, ThisWord } from '../../token-types.ts';
import { EndOfFile, indexOf, isReservedByTokenIndex } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** Whether the colon ahead opens a body in its own line, `def go(self): pass`, and no type stands behind it. */
export function isBodyBehindColon(p: ParserCore): boolean {
  const first = p.peek(1);
  if (!p.at(Colon) || p.hasNewline(p.token.startOffset, first.startOffset)) return false;
  if (first.image === 'self' || first.tokenType === ThisWord) return p.peek(2).tokenType === Dot;
  return isEmptyAt(p, 1) || (isReservedByTokenIndex[indexOf(first.tokenType)] && BEGIN.has(first.image));
}

/** The reserved words that begin a statement, and no type in any language. */
const BEGIN: ReadonlySet<string> = new Set(['return', 'throw', 'if', 'for', 'while', 'try', 'let', 'break', 'continue', 'super']);

/** `pass` and `...`, which do nothing. */
export function isEmptyStatement(p: ParserCore): boolean {
  return isEmptyAt(p, 0);
}

function isEmptyAt(p: ParserCore, distance: number): boolean {
  const { tokenType, image, startOffset } = p.peek(distance);
  const next = p.peek(distance + 1);
  if (image !== 'pass' && tokenType !== Ellipsis) return false;
  return next.tokenType === Semicolon || next.tokenType === CloseBrace || next.tokenType === EndOfFile || p.hasNewline(startOffset, next.startOffset);
}

/** Takes it, and gives what leaves it out. */
export function emptyStatement(p: ParserCore): TextEdit {
  const start = p.lastEnd;
  p.take();
  return { span: p.span(start, p.lastEnd), newText: '' };
}
