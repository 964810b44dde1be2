import type { IToken } from 'chevrotain';
import { describe } from '../../parser/names.ts';
import {
  Arrow, ClassWord, CloseParen, Colon, Comma, DoWord, ElseWord, Equals, FinallyWord, FuncWord, InterfaceWord, OpenBrace, OpenBracket, OpenParen, Question, ReturnWord, Semicolon, TryWord,
} from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import { brace, sideByTokenIndex } from './kinds.ts';

/** What stands in braces: as it is called itself, and as that is called whose body it is. */
export interface Body {
  readonly what: string;
  readonly of: string;
}

const beforeValues: ReadonlySet<IToken['tokenType']> = new Set([Equals, OpenParen, OpenBracket, Comma, Colon, Question, ReturnWord]);

/** Whether the brace at an index, or before it, is one of a body: a literal's stands where a value does. */
export function isBody(tokens: readonly IToken[], at: number): boolean {
  return at === 0 || !beforeValues.has(tokens[at - 1].tokenType);
}

/** How many tokens the head of a body has at most that is looked through. */
const LONGEST_HEAD = 200;

/** What the brace at an index, or before it, begins. */
export function bodyOf(tokens: readonly IToken[], at: number): Body {
  if (at === 0) return { what: 'block', of: 'this' };
  const before = tokens[at - 1].tokenType;
  if (before === Arrow) return { what: 'block', of: 'this lambda' };
  if (before === ElseWord || before === TryWord || before === FinallyWord || before === DoWord) return { what: 'block', of: describe(tokens[at - 1]) };
  if (before === CloseParen) {
    const word = tokens[startOfParentheses(tokens, at - 1) - 1];
    if (word !== undefined && /^(?:if|while|for|catch)$/.test(word.image)) return { what: 'block', of: describe(word) };
    if (word?.image === 'match') return { what: 'match', of: 'a `match`' };
  }
  return declared(tokens, at);
}

function startOfParentheses(tokens: readonly IToken[], closing: number): number {
  let depth = 0;
  for (let index = closing; index >= 0; index--) {
    const { tokenType } = tokens[index];
    if (tokenType === CloseParen) depth++;
    else if (tokenType === OpenParen && --depth === 0) return index;
  }
  return 0;
}

function declared(tokens: readonly IToken[], at: number): Body {
  for (let index = at - 1; index >= Math.max(0, at - LONGEST_HEAD); index--) {
    const { tokenType, image } = tokens[index];
    if (tokenType === FuncWord) return { what: 'block', of: tokens[index + 1].tokenType === IdentifierToken ? describe(tokens[index + 1]) : 'this function' };
    if (tokenType === ClassWord) return { what: 'class', of: 'a class' };
    if (tokenType === InterfaceWord) return { what: 'interface', of: 'an interface' };
    if (image === 'record' || image === 'enum') return { what: image, of: image === 'enum' ? 'an enum' : 'a record' };
    if (image === 'constructor') return { what: 'block', of: 'a constructor' };
    if (tokenType === Semicolon || tokenType === OpenBrace || sideByTokenIndex[tokens[index].tokenTypeIdx] === -brace.id) break;
  }
  return { what: 'block', of: 'this' };
}
