import type { IToken } from 'chevrotain';
import { tokenize, type Comment } from '../syntax/lexer.ts';

/**
 * Whether two texts consist of the same words, signs and comments, but for what the style adds and leaves out: `;`,
 * commas before a closing bracket, behind a block or behind the last case of an enum, and the parentheses of a lambda's only parameter.
 */
export function sameTokens(before: string, after: string): boolean {
  const a = tokenize(before);
  const b = tokenize(after);
  return sameItems(significant(a.tokens), significant(b.tokens)) && sameItems(commentTexts(before, a.comments), commentTexts(after, b.comments));
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function commentTexts(text: string, comments: readonly Comment[]): string[] {
  return comments.map(({ start, end }) => text.slice(start, end).trimEnd());
}

function significant(tokens: readonly IToken[]): string[] {
  return tokens.filter((_, i) => !isStyle(tokens, i)).map(({ image }) => image);
}

function isStyle(tokens: readonly IToken[], i: number): boolean {
  switch (tokens[i].image) {
    case ';':
      return true;
    case ',':
      return isClosing(tokens[i + 1]) || tokens[i - 1]?.image === '}' || memberWords.has(tokens[i + 1]?.image);
    case '(':
      return tokens[i + 2]?.image === ')' && tokens[i + 3]?.image === '=>';
    case ')':
      return tokens[i - 2]?.image === '(' && tokens[i + 1]?.image === '=>';
    default:
      return false;
  }
}

/** What follows the comma behind the last case of an enum. */
const memberWords: ReadonlySet<string | undefined> = new Set(['func', 'static', 'private', 'protected', 'public', 'override', 'const', '@']);

function isClosing(token: IToken | undefined): boolean {
  return token !== undefined && (token.image === ')' || token.image === ']' || token.image === '}');
}
