import type { Diagnostic, Label } from '../diagnostics/diagnostic.ts';

const MOST_LABELS = 3;

/** Labels at the first few of several places; without a text, what would have been said there. */
export function alsoHere(places: readonly Diagnostic[], text: string | null): Label[] {
  return places.slice(0, MOST_LABELS).map(({ primary }) => ({ span: primary.span, text: text ?? primary.text }));
}

/** Of how many places more the same is true than there are labels. */
export function leftOver(others: number, labelled: number): string | undefined {
  const left = others - Math.min(labelled, MOST_LABELS);
  return left <= 0 ? undefined : `the same holds for ${left === 1 ? 'one more place' : `${left} more places`}`;
}
