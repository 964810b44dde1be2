import { IdentifierToken } from '../../tokens.ts';
import { ColonColon } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';
import { looksLikeType } from '../type-text.ts';
import { isReferenceSign } from './foreign-types.ts';

/** How far the name is that follows the type ahead, `first` tokens from here, in the same line, as in C and Java; 0 where none does. */
export function distanceToDeclaredName(p: ParserCore, first = 0): number {
  let distance = first + 1;
  while (p.peek(distance).tokenType === ColonColon && p.peek(distance + 1).tokenType === IdentifierToken) distance += 2;
  if (p.peek(distance).image === '<') {
    while (distance < first + MAX_TYPE_TOKENS && /^[\w.,<?]+$/.test(p.peek(distance).image)) distance++;
    while (p.peek(distance).image === '>') distance++;
  } else if (p.peek(distance + 1).image === ',' && p.peek(distance + 2).image === ']' && p.peek(distance).image === '[') distance += 3;
  else while (p.peek(distance).image === '[' && p.peek(distance + 1).image === ']') distance += 2;
  if (p.peek(distance).image === '?') distance++;
  if (isReferenceSign(p, distance) && endsType(p.peek(distance - 1).image)) distance++;
  const next = p.peek(distance);
  const isName = next.tokenType === IdentifierToken && next.image !== 'is' && next.image !== 'within';
  return isName && !p.hasNewline(p.peek(first).startOffset, next.startOffset) ? distance : 0;
}

function endsType(image: string): boolean {
  return image === '>' || looksLikeType(image);
}

const MAX_TYPE_TOKENS = 40;
