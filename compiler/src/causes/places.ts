import type { SourceText } from '../base/source.ts';
import type { Diagnostic, Label } from '../diagnostics/diagnostic.ts';

const MOST_LABELS = 3;
const MOST_FILES = 3;

/** Labels at the first few of several places; without a text, what would have been said there. */
export function alsoHere(places: readonly Diagnostic[], text: string | null): Label[] {
  return withoutRepeated(labelled(places).map(({ primary }) => ({ span: primary.span, text: text ?? primary.text })));
}

/** `a?.b?.c`: the same of two that begin at one place is said once. */
function withoutRepeated(labels: readonly Label[]): Label[] {
  return labels.filter(({ span, text }, i) => !labels.slice(0, i).some((other) => other.text === text && other.span.source === span.source && other.span.start === span.start));
}

/** Of how many places more the same is true than there are labels, and in which files, where there are several. */
export function leftOver(places: readonly Diagnostic[], shown: readonly Diagnostic[] = places): string | undefined {
  const drawn = new Set(labelled(shown));
  const left = places.filter((each) => !drawn.has(each));
  if (left.length === 0) return undefined;
  const files = filesOf(places).length > 1 ? `, in ${listed(filesOf(left))}` : '';
  return `the same holds for ${left.length === 1 ? 'one more place' : `${left.length} more places`}${files}`;
}

/** Of each file the first, as far as there is room, then the next ones. */
function labelled(places: readonly Diagnostic[]): readonly Diagnostic[] {
  const byFile = [...Map.groupBy(places, ({ primary }) => primary.span.source.path).values()];
  const ranked = byFile.flatMap((own) => own.map((each, rank) => ({ each, rank })));
  const chosen = new Set(ranked.sort((a, b) => a.rank - b.rank).slice(0, MOST_LABELS).map(({ each }) => each));
  return places.filter((each) => chosen.has(each));
}

function filesOf(places: readonly Diagnostic[]): string[] {
  return [...new Set(places.map(({ primary }) => primary.span.source.path))];
}

function listed(files: readonly string[]): string {
  const more = files.length - MOST_FILES;
  const named = more > 1 ? [...files.slice(0, MOST_FILES), `${more} other files`] : files;
  return named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

/** Whether something is wrong in a text, which may be read anew meanwhile. */
export function isIn({ path }: SourceText, { primary }: Diagnostic): boolean {
  return primary.span.source.path === path;
}
