import type { IToken } from 'chevrotain';
import type { SourceText } from '../../base/source.ts';
import { unclosedInterpolation } from '../../diagnostics/catalogue/syntax.ts';
import { tokenize } from '../lexer.ts';
import { CloseBrace } from '../token-types.ts';
import { indexOf } from '../tokens.ts';
import { doubledStart } from './doubled-interpolations.ts';
import { mendTokens, type MendedTokens } from './mend.ts';
import type { Mended, Read } from './reading.ts';

/** A text with more templates that do not end is not read again for each. */
const MAX_ROUNDS = 8;

/**
 * `` `a ${b` ``: from the missing `}` on, the rest of the file was split into tokens as if it stood in the `${`. It is split anew
 * as what follows a `}`, and the text is read again.
 */
export function closeInterpolations(source: SourceText, first: Mended, read: Read): Mended {
  let mended = first;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const mistake = mended.attempt.diagnostics.find(({ code }) => code === unclosedInterpolation.code);
    if (mistake === undefined) break;
    const { start } = mistake.primary.span;
    const rest = splitAnew(source, start);
    const kept = mended.tokens.filter(({ startOffset }) => startOffset < start);
    const doubled = doubledStart(source, kept.at(-1), start, rest.tokens);
    const tokens = doubled === null ? [...kept, closing(start), ...rest.tokens] : [...kept.slice(0, -1), ...rest.tokens];
    // What was said of tokens that there are not any more is said no more.
    const before = mended.reports.filter(({ primary }) => primary.span.start < start);
    mended = { tokens, attempt: read([...tokens]), reports: [...before, ...rest.diagnostics, doubled ?? mistake] };
  }
  return mended;
}

function closing(startOffset: number): IToken {
  return { image: '', startOffset, tokenType: CloseBrace, tokenTypeIdx: indexOf(CloseBrace) };
}

/** What stands from an offset on, as the rest of a template and what follows it. */
function splitAnew(source: SourceText, offset: number): MendedTokens {
  // A backtick in front puts the lexer into the template that goes on here.
  const [, ...rest] = tokenize(`\`${source.text.slice(offset)}`).tokens;
  return mendTokens(source, rest.map((token) => ({ ...token, startOffset: token.startOffset + offset - 1 })));
}
