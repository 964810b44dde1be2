import type { IToken } from 'chevrotain';
import { conflictMarker } from '../../diagnostics/catalogue/syntax.ts';
import type { Label } from '../../diagnostics/diagnostic.ts';
import { ConflictMarker } from '../tokens.ts';
import { endOf, type TokenWalk } from './token-walk.ts';

/** A merge conflict: one mistake, from which the first version goes on. The token stands at the start of a line. */
export function mendConflict(walk: TokenWalk, marker: IToken): void {
  if (marker.image.startsWith('<')) reportConflict(walk, marker);
  // The other versions are left out; the end of a conflict needs no word.
  else if (marker.image.startsWith('>')) return;
  else skipVersion(walk, marker);
}

function reportConflict(walk: TokenWalk, marker: IToken): void {
  const theirs = findEnd(walk, marker.startOffset);
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

function findEnd(walk: TokenWalk, from: number): IToken | null {
  const closing = walk.text.indexOf('\n>>>>>>>', from);
  if (closing < 0) return null;
  const lineEnd = walk.text.indexOf('\n', closing + 1);
  const image = walk.text.slice(closing + 1, lineEnd < 0 ? undefined : lineEnd);
  return { image, startOffset: closing + 1, tokenType: ConflictMarker, tokenTypeIdx: 0 };
}

/** From `=======` or `|||||||` to the end of the conflict; without an end, it is a mistake of its own. */
function skipVersion(walk: TokenWalk, marker: IToken): void {
  const end = findEnd(walk, marker.startOffset);
  if (end === null) walk.report(conflictMarker(walk.span(marker.startOffset, marker.startOffset + 7), { ours: '', theirs: '' }, { label: 'this marks a merge conflict' }));
  else walk.continueAt(endOf(end));
}
