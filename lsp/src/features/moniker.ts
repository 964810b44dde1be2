import { MonikerKind, UniquenessLevel, type Moniker } from 'vscode-languageserver';
import { packageOf } from '@noodlecore/compiler/names/packages';
import { keyOf, type Entity } from '../analysis/entity.ts';
import { occurrenceAt } from '../analysis/occurrences.ts';
import type { Spot } from '../view.ts';

const SCHEME = 'noodlecore';

/** A name for what stands under the cursor that means the same in other projects, so that indexes of many projects fit together. */
export function monikers(spot: Spot): Moniker[] {
  const entity = occurrenceAt(spot.state, spot.offset)?.entity;
  return entity ? [{ scheme: SCHEME, identifier: keyOf(entity), unique: uniqueness(spot, entity), kind: kindOf(spot, entity) }] : [];
}

/** Names of packages are unique in a registry; without a package a module's path means something in its folder only. */
function uniqueness({ session }: Spot, entity: Entity): UniquenessLevel {
  if (isLocal(entity)) return UniquenessLevel.document;
  return session.project.name === '' && !homeOf(entity).includes('.') ? UniquenessLevel.project : UniquenessLevel.scheme;
}

function kindOf({ state }: Spot, entity: Entity): MonikerKind {
  if (isLocal(entity)) return MonikerKind.local;
  if (packageOf(homeOf(entity)) !== packageOf(state.name)) return MonikerKind.$import;
  return 'visibility' in entity && entity.visibility === 'private' ? MonikerKind.local : MonikerKind.$export;
}

function homeOf(entity: Entity): string {
  return entity.kind === 'module' ? entity.name : entity.module.name;
}

function isLocal(entity: Entity): boolean {
  return entity.kind === 'label' || entity.kind === 'type-parameter' || (entity.kind === 'variable' && entity.role !== 'global') || (entity.kind === 'function' && entity.role === 'local');
}
