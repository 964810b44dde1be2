/** What a change asks of users: to change their programs (`major`), nothing (`minor`: there is more than before), or to know of it at most (`patch`). */
export const CHANGE_LEVELS = ['patch', 'minor', 'major'] as const;
export type ChangeLevel = (typeof CHANGE_LEVELS)[number];

/** One difference between the public interfaces of two versions. */
export interface InterfaceChange {
  readonly level: ChangeLevel;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly module: string;
  /** `Shape.area`; empty where it is the module itself. */
  readonly name: string;
  /** As code; null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** What it means for users, as clauses. */
  readonly reasons: readonly string[];
}

export function highestLevel(changes: readonly { readonly level: ChangeLevel }[]): ChangeLevel {
  return changes.reduce<ChangeLevel>((highest, { level }) => higherLevel(highest, level), 'patch');
}

export function higherLevel(a: ChangeLevel, b: ChangeLevel): ChangeLevel {
  return CHANGE_LEVELS.indexOf(a) >= CHANGE_LEVELS.indexOf(b) ? a : b;
}
