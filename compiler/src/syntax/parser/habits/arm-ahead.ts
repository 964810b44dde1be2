import { Arrow, Bar, CloseBrace, CloseBracket, CloseParen, Dot, FalseWord, IfWord, Minus, NullWord, OpenBrace, OpenBracket, OpenParen, TrueWord } from '../../token-types.ts';
import { CharacterToken, FloatToken, IdentifierToken, IntToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** How many tokens of a pattern are looked at. */
const LONGEST_PATTERN = 40;

/** What a pattern and its guard are made of, outside of brackets. */
const PARTS = new Set([IdentifierToken, IntToken, FloatToken, StringToken, CharacterToken, NullWord, TrueWord, FalseWord, IfWord, Dot, Bar, Minus]);

/** Whether an arm of a `match` comes so many tokens further on: a pattern, perhaps a guard, and the arrow in the same line. No statement begins so. */
export function armAhead(p: ParserCore, from = 0): boolean {
  let depth = 0;
  for (let distance = from; distance < from + LONGEST_PATTERN; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (p.hasNewline(p.peek(from).startOffset, startOffset)) return false;
    if (tokenType === OpenParen || tokenType === OpenBracket) depth++;
    else if (tokenType === CloseParen || tokenType === CloseBracket) depth--;
    else if (tokenType === OpenBrace || tokenType === CloseBrace) return false;
    else if (depth === 0 && tokenType === Arrow) return distance > from;
    else if (depth === 0 && !PARTS.has(tokenType)) return false;
    if (depth < 0) return false;
  }
  return false;
}
