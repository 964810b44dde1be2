import type { LinkedEditingRanges } from 'vscode-languageserver';
import { keyOf } from '../analysis/entity.ts';
import { occurrenceAt, occurrencesIn } from '../analysis/occurrences.ts';
import { rangeOf } from '../convert.ts';
import type { Spot } from '../view.ts';

/** Where a local name is declared, all its uses change with it as it is typed. */
export function linkedEditing(spot: Spot): LinkedEditingRanges | null {
  const occurrence = occurrenceAt(spot.state, spot.offset);
  if (occurrence?.role !== 'declaration') return null;
  const { entity } = occurrence;
  const isLocal = entity.kind === 'label' || entity.kind === 'type-parameter' || (entity.kind === 'variable' && entity.role !== 'global');
  if (!isLocal) return null;
  const uses = occurrencesIn(spot.state).byKey.get(keyOf(entity)) ?? [];
  return { ranges: uses.map(({ start, end }) => rangeOf({ source: spot.source, start, end })), wordPattern: '[\\p{L}_$][\\p{L}\\p{N}_$]*' };
}
