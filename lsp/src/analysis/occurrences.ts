import type { ModuleState } from '@noodlecore/compiler/module-state';
import type { CheckedModule } from '@noodlecore/compiler/types/checked';
import { keyOf, type Entity } from './entity.ts';
import { findOccurrences } from './find-occurrences.ts';

export type Role = 'declaration' | 'read' | 'write' | 'import';

/** One name in a text, and what it stands for. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
  readonly role: Role;
}

/** All names of a checked module that stand for something. */
export interface Occurrences {
  /** In text order. */
  readonly list: readonly Occurrence[];
  readonly byKey: ReadonlyMap<string, readonly Occurrence[]>;
}

const known = new WeakMap<CheckedModule, Occurrences>();

/** Computed once for each text of a module; O(nodes). */
export function occurrencesIn(state: ModuleState): Occurrences {
  const { checked } = state;
  if (!checked) throw new Error(`${state.name} is not checked`);
  const before = known.get(checked);
  if (before) return before;
  const list = findOccurrences(checked).sort((a, b) => a.start - b.start);
  const made = { list, byKey: groupByKey(list) };
  known.set(checked, made);
  return made;
}

/** The name at an offset, or just before it; O(log names). */
export function occurrenceAt(state: ModuleState, offset: number): Occurrence | null {
  const { list } = occurrencesIn(state);
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (list[middle].start <= offset) low = middle + 1;
    else high = middle - 1;
  }
  const last = list[high];
  return last && offset <= last.end ? last : null;
}

function groupByKey(list: readonly Occurrence[]): ReadonlyMap<string, Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  for (const occurrence of list) {
    const key = keyOf(occurrence.entity);
    const group = groups.get(key);
    if (group) group.push(occurrence);
    else groups.set(key, [occurrence]);
  }
  return groups;
}
