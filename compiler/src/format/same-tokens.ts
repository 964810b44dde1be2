import type { IToken } from 'chevrotain';
import { tokenize, type Comment } from '../syntax/lexer.ts';
import { IdentifierToken } from '../syntax/tokens.ts';

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

/** The words and signs that no style adds or leaves out: commas first, so that those of a lambda's only parameter are seen as such. */
function significant(tokens: readonly IToken[]): string[] {
  const kept = tokens.filter((_, i) => !isSeparator(tokens, i));
  return kept.filter((_, i) => !isParenthesisOfLambda(kept, i)).map(({ image }) => image);
}

function isSeparator(tokens: readonly IToken[], i: number): boolean {
  const { image } = tokens[i];
  return image === ';' || (image === ',' && (isClosing(tokens[i + 1]) || tokens[i - 1]?.image === '}' || memberWords.has(tokens[i + 1]?.image)));
}

/** `(x) => …`; the parentheses of `Some(x) => …` belong to a pattern. */
function isParenthesisOfLambda(tokens: readonly IToken[], i: number): boolean {
  const open = tokens[i].image === '(' ? i : tokens[i].image === ')' ? i - 2 : -1;
  if (open < 0 || tokens[open].image !== '(' || tokens[open + 1]?.tokenType !== IdentifierToken) return false;
  return tokens[open + 2]?.image === ')' && tokens[open + 3]?.image === '=>' && tokens[open - 1]?.tokenType !== IdentifierToken;
}

/** What follows the comma behind the last case of an enum. */
const memberWords: ReadonlySet<string | undefined> = new Set(['func', 'get', 'set', 'static', 'private', 'protected', 'public', 'override', 'final', 'abstract', 'const', '@']);

function isClosing(token: IToken | undefined): boolean {
  return token !== undefined && (token.image === ')' || token.image === ']' || token.image === '}' || token.image === '>');
}
