import type { IToken } from 'chevrotain';
import type { ModuleNode } from './ast.ts';
import { IdentifierToken, UnclosedComment } from './tokens.ts';
import { descendants } from './walk.ts';

export const nothingUnread: ReadonlySet<string> = new Set();

/**
 * The words of a text that came into no node of its tree, since what is around them could not be read: names that are
 * not known elsewhere may be declared there.
 */
export function unreadWords(ast: ModuleNode, tokens: readonly IToken[]): ReadonlySet<string> {
  const read = new Set<number>();
  for (const node of descendants(ast)) if (node.kind === 'identifier' || node.kind === 'name') read.add(node.start);
  const unread = new Set<string>();
  for (const { tokenType, image, startOffset } of tokens) {
    if (tokenType === UnclosedComment) for (const [word] of image.matchAll(/[\p{L}_$][\p{L}\d_$]*/gu)) unread.add(word);
    else if (tokenType === IdentifierToken && !read.has(startOffset)) unread.add(image);
  }
  return unread;
}
