import type { IToken } from 'chevrotain';
import { unclosedInterpolation } from '../../diagnostics/catalogue/syntax.ts';
import { tokenize } from '../lexer.ts';
import { CloseBrace } from '../token-types.ts';
import { indexOf } from '../tokens.ts';
import type { Mended, Read } from './reading.ts';

/** A text with more templates that do not end is not read again for each. */
const MAX_ROUNDS = 8;

/**
 * `` `a ${b` ``: from the missing `}` on, the rest of the file was split into tokens as if it stood in the `${`. It is split anew
 * as what follows a `}`, and the text is read again.
 */
export function closeInterpolations(text: string, first: Mended, read: Read): Mended {
  let mended = first;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const mistake = mended.attempt.diagnostics.find(({ code }) => code === unclosedInterpolation.code);
    if (mistake === undefined) break;
    const tokens = closeAt(text, mended.tokens, mistake.primary.span.start);
    mended = { tokens, attempt: read([...tokens]), reports: [...mended.reports, mistake] };
  }
  return mended;
}

function closeAt(text: string, tokens: readonly IToken[], offset: number): IToken[] {
  const close: IToken = { image: '', startOffset: offset, tokenType: CloseBrace, tokenTypeIdx: indexOf(CloseBrace) };
  // A backtick in front puts the lexer into the template that goes on here.
  const [, ...rest] = tokenize(`\`${text.slice(offset)}`).tokens;
  return [
    ...tokens.filter(({ startOffset }) => startOffset < offset),
    close,
    ...rest.map((token) => ({ ...token, startOffset: token.startOffset + offset - 1 })),
  ];
}
