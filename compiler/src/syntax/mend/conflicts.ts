import type { IToken } from 'chevrotain';
import { conflictMarker, unexpectedCharacter } from '../../diagnostics/catalogue/syntax.ts';
import type { Label } from '../../diagnostics/diagnostic.ts';
import { ConflictMarker } from '../tokens.ts';
import type { TokenWalk } from './token-walk.ts';

/** A merge conflict: one mistake, from which the first version goes on. */
export function mendConflict(walk: TokenWalk, marker: IToken): void {
  const { startOffset: start, image } = marker;
  const isLineStart = start === 0 || walk.text[start - 1] === '\n';
  if (!isLineStart) walk.report(unexpectedCharacter(walk.span(start, start + 7), { character: image.slice(0, 7) }));
  else if (image.startsWith('<')) reportConflict(walk, marker);
  // The other versions are left out; the end of a conflict needs no word.
  else if (image.startsWith('=') || image.startsWith('|')) skipVersion(walk);
}

function reportConflict(walk: TokenWalk, marker: IToken): void {
  const theirs = findEnd(walk);
  const secondary: Label[] = theirs === null ? [] : [{ span: walk.span(theirs.startOffset, theirs.startOffset + 7), text: `the version of ${nameOf(theirs) || 'the other side'} ends here` }];
  walk.report(
    conflictMarker(walk.span(marker.startOffset, marker.startOffset + 7), { ours: nameOf(marker), theirs: theirs === null ? '' : nameOf(theirs) }, {
      secondary,
      hint: 'decide what the code should be, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`',
    }),
  );
}

function nameOf({ image }: IToken): string {
  const name = image.slice(7).trim();
  return name === '' ? '' : `\`${name}\``;
}

function findEnd(walk: TokenWalk): IToken | null {
  const closing = walk.text.indexOf('\n>>>>>>>', walk.peek(0).startOffset);
  if (closing < 0) return null;
  const lineEnd = walk.text.indexOf('\n', closing + 1);
  const image = walk.text.slice(closing + 1, lineEnd < 0 ? undefined : lineEnd);
  return { image, startOffset: closing + 1, tokenType: ConflictMarker, tokenTypeIdx: 0 };
}

function skipVersion(walk: TokenWalk): void {
  const end = findEnd(walk);
  if (end !== null) walk.continueAt(end.startOffset + end.image.length);
}
