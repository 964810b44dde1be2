import type { IToken, TokenType } from 'chevrotain';
import { IdentifierToken, indexOf } from '../../tokens.ts';
import { tokenize } from '../../lexer.ts';
import type { BracketKind } from './kinds.ts';

/** One change after which the brackets of a stretch are balanced. `at` is the token that it is made at or before. */
export type Change =
  | { readonly kind: 'insert-closing'; readonly at: number; readonly bracket: BracketKind; readonly partner: number }
  | { readonly kind: 'insert-opening'; readonly at: number; readonly bracket: BracketKind; readonly partner: number; readonly join: Join }
  | { readonly kind: 'remove'; readonly at: number; readonly isTwin: boolean; readonly isEarly: boolean }
  | { readonly kind: 'replace'; readonly at: number; readonly bracket: BracketKind };

/**
 * What the word before a missing bracket is: a word; one that what stood behind the bracket was joined to, as in `printname)`; or one of which it is
 * known how much of it stood before the bracket.
 */
export type Join = { readonly kind: 'none' } | { readonly kind: 'hole' } | { readonly kind: 'split'; readonly length: number };

export interface Candidate {
  readonly change: Change;
  /** How much of the layout speaks against it. */
  readonly odd: number;
  /** How unusual a mistake it would be. */
  readonly rank: number;
}

/** The tokens with one change made to them. */
export function changed(tokens: readonly IToken[], change: Change): IToken[] {
  const { at } = change;
  switch (change.kind) {
    case 'insert-closing':
      return tokens.toSpliced(at, 0, madeUp(change.bracket.closeType, endBefore(tokens, at)));
    case 'insert-opening':
      return withOpening(tokens, change, at);
    case 'remove':
      return tokens.toSpliced(at, 1);
    case 'replace': {
      const { startOffset, image } = tokens[at];
      const isOpening = image === '(' || image === '[' || image === '{';
      const tokenType = isOpening ? change.bracket.openType : change.bracket.closeType;
      return tokens.with(at, { image: isOpening ? change.bracket.open : change.bracket.close, startOffset, tokenType, tokenTypeIdx: indexOf(tokenType) });
    }
  }
}

function withOpening(tokens: readonly IToken[], { bracket, join }: Change & { kind: 'insert-opening' }, at: number): IToken[] {
  const end = endBefore(tokens, at);
  switch (join.kind) {
    case 'none':
      return tokens.toSpliced(at, 0, madeUp(bracket.openType, end));
    case 'hole':
      return tokens.toSpliced(at, 0, madeUp(bracket.openType, end), madeUp(IdentifierToken, end));
    case 'split': {
      const { image, startOffset } = tokens[at - 1];
      const place = startOffset + join.length;
      const first = { ...tokens[at - 1], image: image.slice(0, join.length) };
      const rest = tokenize(image.slice(join.length)).tokens.slice(0, -1).map((token) => ({ ...token, startOffset: token.startOffset + place }));
      return tokens.toSpliced(at - 1, 1, first, madeUp(bracket.openType, place), ...rest);
    }
  }
}

/** Of no width: it stands in no text. */
function madeUp(tokenType: TokenType, startOffset: number): IToken {
  return { image: '', startOffset, tokenType, tokenTypeIdx: indexOf(tokenType) };
}

function endBefore(tokens: readonly IToken[], at: number): number {
  const { startOffset, image } = tokens[at - 1];
  return startOffset + image.length;
}
