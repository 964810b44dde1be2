import { cStyleLocal } from '../../../diagnostics/catalogue/syntax.ts';
import { OpenBracket, Star } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';
import { looksLikeType } from '../type-text.ts';

/** Whether `x int` comes next, as in Go: the colon is missing. */
export function lacksColon(p: ParserCore): boolean {
  return !looksLikeType(p.token.image) && looksLikeType(p.peek(1).image);
}

/** `let x int = 5`: the next token is where the colon is missing. */
export function reportMissingColon(p: ParserCore, name: string): void {
  const insertion = p.span(p.lastEnd, p.lastEnd);
  const type = p.at(OpenBracket) ? `[]${p.peek(2).image}` : p.at(Star) ? p.peek(1).image : p.token.image;
  p.complainAt(cStyleLocal(p.spanOf(p.token), { mended: `let ${name}: ${type}` }, { label: 'a `:` is missing before the type', fixes: [{ title: 'insert `:`', sure: true, edits: [{ span: insertion, newText: ':' }] }] }));
}
