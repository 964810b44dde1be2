import { plainName } from '@noodlecore/compiler/names/accessors';
import type { ModuleState } from '@noodlecore/compiler/module-state';
import type { Session } from '../workspace/session.ts';
import { keyOf, type Entity } from './entity.ts';
import { familyOf } from './hierarchy.ts';
import { occurrencesIn, type Occurrence } from './occurrences.ts';

/** A name in a module of one of the workspace's projects. */
export interface Use extends Occurrence {
  readonly session: Session;
  readonly state: ModuleState;
}

/**
 * Every place in the workspace's projects (and in open documents) that names an entity, or another declaration of the same method. Modules whose
 * text does not have the name are not looked at.
 */
export function usesOf(session: Session, entity: Entity): Use[] {
  if (isLocal(entity)) return usesIn(session, entity.module.name, new Set([keyOf(entity)]));
  const sessions = [...new Set(relatives(session, entity).flatMap((each) => session.sessionsWith(homeOf(each))))];
  return sessions.flatMap((each) => usesWithin(each, entity, sessions));
}

/** Those in one project's own modules; the first of the projects also tells of declarations that are nobody's, such as the library's. */
function usesWithin(session: Session, entity: Entity, sessions: readonly Session[]): Use[] {
  const all = relatives(session, entity);
  const keys = new Set(all.map(keyOf));
  const foreign = session === sessions[0] ? all.map(homeOf).filter((home) => !sessions.some((each) => each.isOwn(home))) : [];
  return [...new Set([...foreign, ...modulesNaming(session, entity, all)])].flatMap((name) => usesIn(session, name, keys));
}

/** The names in one module. */
export function usesIn(session: Session, moduleName: string, keys: ReadonlySet<string>): Use[] {
  const state = session.module(moduleName);
  if (!state) return [];
  const { byKey } = occurrencesIn(state);
  return [...keys].flatMap((key) => byKey.get(key) ?? []).map((occurrence) => ({ ...occurrence, session, state }));
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

/** The project's own modules that can see one of them, and have its name in their texts. */
function modulesNaming(session: Session, entity: Entity, relatives: readonly Entity[]): string[] {
  const program = session.upToDate();
  const homes = relatives.map(homeOf);
  const viewers = new Set(relatives.flatMap((each) => [...program.viewersOf(homeOf(each), classesOf(each))]));
  const name = writtenName(entity);
  return session.modules().filter((module) => homes.includes(module) || (viewers.has(module) && program.module(module)?.source.text.includes(name)));
}

function homeOf(entity: Entity): string {
  return entity.kind === 'module' ? entity.name : entity.module.name;
}

/** By which it is called; a constructor by its class, a module by its last word. */
function writtenName(entity: Entity): string {
  if (entity.kind === 'module') return entity.name.slice(entity.name.lastIndexOf('.') + 1);
  if (entity.kind !== 'function') return entity.name;
  return entity.role === 'constructor' ? (entity.owner?.name ?? '') : plainName(entity);
}

/** The key of the class whose values lead to it. */
function classesOf(entity: Entity): string[] {
  switch (entity.kind) {
    case 'class':
      return [entity.key];
    case 'function':
    case 'field':
    case 'enum-case':
      return entity.owner ? [entity.owner.key] : [];
    case 'parameter':
      return classesOf(entity.owner);
    case 'module':
    case 'variable':
    case 'type-alias':
    case 'type-parameter':
    case 'label':
      return [];
  }
}
