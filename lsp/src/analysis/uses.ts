import type { ModuleState } from '@noodlecore/compiler/module-state';
import type { Session } from '../workspace/session.ts';
import { keyOf, type Entity } from './entity.ts';
import { familyOf } from './hierarchy.ts';
import { occurrencesIn, type Occurrence } from './occurrences.ts';

/** A name in one of the project's modules. */
export interface Use extends Occurrence {
  readonly state: ModuleState;
}

/**
 * Every place in the project (and in its open documents) that names an entity, or another declaration of the same method. Modules whose
 * text does not have the name are not looked at.
 */
export function usesOf(session: Session, entity: Entity): Use[] {
  const keys = new Set(relatives(session, entity).map(keyOf));
  const modules = isLocal(entity) ? [entity.module.name] : modulesNaming(session, entity);
  return modules.flatMap((name) => usesIn(session, name, keys));
}

/** The names in one module. */
export function usesIn(session: Session, moduleName: string, keys: ReadonlySet<string>): Use[] {
  const state = session.module(moduleName);
  if (!state) return [];
  const { byKey } = occurrencesIn(state);
  return [...keys].flatMap((key) => byKey.get(key) ?? []).map((occurrence) => ({ ...occurrence, state }));
}

/** The entity, and for a method all that it overrides and that overrides it. */
export function relatives(session: Session, entity: Entity): readonly Entity[] {
  return entity.kind === 'function' || entity.kind === 'field' ? familyOf(session.upToDate(), entity) : [entity];
}

/** Known in one module only. */
function isLocal(entity: Entity): entity is Exclude<Entity, { kind: 'module' }> {
  if (entity.kind === 'label' || entity.kind === 'type-parameter') return true;
  return (entity.kind === 'variable' && entity.role !== 'global') || (entity.kind === 'function' && entity.role === 'local');
}

function modulesNaming(session: Session, entity: Entity): string[] {
  const home = entity.kind === 'module' ? entity.name : entity.module.name;
  const name = entity.kind === 'function' && entity.role === 'constructor' ? (entity.owner?.name ?? '') : entity.kind === 'module' ? entity.name.slice(entity.name.lastIndexOf('.') + 1) : entity.name;
  const candidates = new Set([home, ...session.modules()]);
  return [...candidates].filter((module) => module === home || session.upToDate().module(module)?.source.text.includes(name));
}
