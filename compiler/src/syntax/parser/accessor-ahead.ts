import { Colon, Less, OpenParen } from '../token-types.ts';
import type { ParserCore } from './core.ts';
import { isWord } from './names.ts';

/** The word of `get size()` and `set size(value)`; both are names elsewhere. */
export function accessorAhead(p: ParserCore): 'get' | 'set' | null {
  const { image } = p.token;
  if (image !== 'get' && image !== 'set') return null;
  const behind = p.peek(2).tokenType;
  return isWord(p.peek(1)) && (behind === OpenParen || behind === Less || (p.careful && image === 'get' && lacksParentheses(p))) ? image : null;
}

/** `get size: int {`, as in Kotlin and Swift. */
function lacksParentheses(p: ParserCore): boolean {
  if (p.peek(2).tokenType !== Colon) return false;
  for (let distance = 3; distance < LONGEST_TYPE; distance++) {
    const { image, startOffset } = p.peek(distance);
    if (image === '{') return true;
    if (!/^[\w.<>,?]+$/.test(image) || p.hasNewline(p.token.startOffset, startOffset)) return false;
  }
  return false;
}

const LONGEST_TYPE = 30;
