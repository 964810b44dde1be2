import type { TokenType } from 'chevrotain';
import { CloseBrace, CloseBracket, CloseParen, OpenBrace, OpenBracket, OpenParen } from '../../token-types.ts';
import { InterpolationStart, tableOf } from '../../tokens.ts';

/** A kind of bracket: its two signs, and their types. */
export interface BracketKind {
  /** One of 1, 2, 3. */
  readonly id: number;
  readonly open: string;
  readonly close: string;
  readonly openType: TokenType;
  readonly closeType: TokenType;
}

const parenthesis: BracketKind = { id: 1, open: '(', close: ')', openType: OpenParen, closeType: CloseParen };
const square: BracketKind = { id: 2, open: '[', close: ']', openType: OpenBracket, closeType: CloseBracket };
export const brace: BracketKind = { id: 3, open: '{', close: '}', openType: OpenBrace, closeType: CloseBrace };

export const kinds: readonly BracketKind[] = [parenthesis, square, brace];

export function kindNumbered(id: number): BracketKind {
  const kind = kinds[id - 1];
  if (kind === undefined) throw new Error(`no kind of brackets has the number ${id}`);
  return kind;
}

/** The kind's number for an opening bracket, the same below zero for a closing one, 0 for what is none; by `tokenTypeIdx`. A `${` opens as a brace. */
export const sideByTokenIndex: readonly number[] = tableOf<number>(
  [...kinds.flatMap(({ id, openType, closeType }): [TokenType, number][] => [[openType, id], [closeType, -id]]), [InterpolationStart, brace.id]],
  0,
);
