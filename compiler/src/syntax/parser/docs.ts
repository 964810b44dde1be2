import type { Comment } from '../lexer.ts';
import type { ParserCore } from './core.ts';

/** The `///` lines between the last token taken and `start`, without their slashes; null where there are none. */
export function docBefore(p: ParserCore, start: number): string | null {
  const { comments } = p;
  while (p.commentIndex < comments.length && comments[p.commentIndex].end <= p.lastEnd && comments[p.commentIndex].start < start) p.commentIndex++;
  let lines: string[] | null = null;
  for (let i = p.commentIndex; i < comments.length && comments[i].start < start; i++) {
    const comment = comments[i];
    if (comment.kind === 'doc') (lines ??= []).push(lineOf(p, comment));
    else lines = null;
  }
  return lines === null ? null : lines.join('\n');
}

function lineOf(p: ParserCore, { start, end }: Comment): string {
  const line = p.text.slice(start + 3, end).trimEnd();
  return line.startsWith(' ') ? line.slice(1) : line;
}
