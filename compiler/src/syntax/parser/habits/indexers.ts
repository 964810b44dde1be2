import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import { Arrow, CloseBrace, CloseBracket, CloseParen, OpenBrace, OpenBracket, OpenParen, Semicolon, Star } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { skipBraces } from '../recovery.ts';

/** `[key: string]: T` and `[Symbol.iterator]() {`, as in TypeScript, `*` before it included; `T this[int i]`, as in C#. */
export function isIndexer(p: ParserCore): boolean {
  if (p.at(OpenBracket) || (p.at(Star) && (p.peek(1).tokenType === OpenBracket || p.peek(1).tokenType === IdentifierToken))) return true;
  const name = p.at(IdentifierToken) ? distanceToWord(p, 'this') : 0;
  return name > 0 && p.peek(name + 1).tokenType === OpenBracket;
}

function distanceToWord(p: ParserCore, word: string): number {
  for (let distance = 1; distance < 12; distance++) {
    if (p.peek(distance).image === word) return distance;
    if (!/^[\w<>,?]+$/.test(p.peek(distance).image)) return 0;
  }
  return 0;
}

/** Takes it to its end. */
export function indexer(p: ParserCore): 'reported' {
  const { startOffset: start } = p.token;
  const isGenerator = p.at(Star);
  const hasThis = p.at(IdentifierToken);
  let depth = 0;
  while (!p.at(EndOfFile) && !(depth === 0 && (p.at(Semicolon) || p.at(OpenBrace) || p.at(CloseBrace) || p.at(Arrow)))) {
    const { tokenType } = p.take();
    if (tokenType === OpenBracket || tokenType === OpenParen) depth++;
    else if (tokenType === CloseBracket || tokenType === CloseParen) depth--;
    if (depth === 0 && p.onNewLine()) break;
  }
  const span = p.span(start, p.lastEnd);
  const written = p.text.slice(start, p.lastEnd);
  if (p.at(OpenBrace)) skipBraces(p);
  else if (p.skip(Arrow)) p.expression();
  p.skip(Semicolon);
  const isIterator = isGenerator || written.includes('iterator');
  const isCall = hasThis || written.endsWith(')');
  const hint = isIterator ? 'implement `Iterable<T>`, and give its `func iterator(): Iterator<T>`' : isCall ? 'write methods such as `func get(index: int): T`' : 'what has any number of names is a `Map<String, T>`';
  p.complainAt(foreignConstruct(span, { word: isGenerator && !written.includes('[') ? 'generator function' : '[…]` as the name of a member: there are `Map` and `Iterable' }, { label: 'a member has a plain name', hint }));
  return 'reported';
}
