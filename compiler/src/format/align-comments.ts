import { largest } from '../base/lists.ts';
/** A comment behind the code of a line. */
export interface TrailingComment {
  readonly line: number;
  /** How wide the code before it is. */
  readonly width: number;
  /** Where it stood in its line before. */
  readonly column: number;
  /** The piece of the result that holds the space before it. */
  readonly gap: number;
}

/** Comments of lines in a row that stood below each other do so again. */
export function alignComments(comments: readonly TrailingComment[], pieces: string[]): void {
  for (let start = 0; start < comments.length; ) {
    let end = start + 1;
    while (end < comments.length && comments[end].line === comments[end - 1].line + 1 && comments[end].column === comments[start].column) end++;
    if (end - start > 1) align(comments.slice(start, end), pieces);
    start = end;
  }
}

function align(run: readonly TrailingComment[], pieces: string[]): void {
  const width = largest(run.map((comment) => comment.width));
  for (const comment of run) pieces[comment.gap] = ' '.repeat(width - comment.width + 1);
}
