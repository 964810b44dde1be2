import { foreignImportForm } from '../../../diagnostics/catalogue/syntax.ts';
import { OpenBrace, Semicolon, Star } from '../../token-types.ts';
import { EndOfFile, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

const hint = 'write `import package.module`, `import package.module as name` or `import package.module.{A, B}`';

/** JavaScript's forms: names in braces, `* as x` or a string right behind `import`, and a `from`. The `import` is taken; takes the rest. */
export function foreignImport(p: ParserCore, from: number): boolean {
  const next = p.peek(1).image;
  const isForeign = p.at(OpenBrace) || p.at(Star) || p.at(StringToken) || next === 'from' || next === ',';
  if (!isForeign) return false;
  const start = p.tokens[from].startOffset;
  while (!p.at(EndOfFile) && !p.at(Semicolon) && !endsForeignImport(p)) p.take();
  p.report(foreignImportForm(p.span(start, p.lastEnd), {}, { hint }));
  p.skip(Semicolon);
  return true;
}

/** A list of names may go over several lines; anything else ends with its line. */
function endsForeignImport(p: ParserCore): boolean {
  const previous = p.tokens[p.index - 1].image;
  return p.onNewLine() && previous !== ',' && previous !== '{' && p.token.image !== '}';
}
