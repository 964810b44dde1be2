import type { SourceText } from '@noodlecore/compiler/base/source';
import { nameSpan } from '@noodlecore/compiler/names/labels';
import type { ClassSymbol, FunctionSymbol, ModuleSymbol, Symbol } from '@noodlecore/compiler/names/symbol';
import type { Program } from '@noodlecore/compiler/program';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import type { Type } from '@noodlecore/compiler/types/type';

/** What a name in a text stands for: a symbol of the compiler, or one of the two things that it needs no symbol for. */
export type Entity = Symbol | ParameterEntity | LabelEntity;

/** A parameter of a function that has a name of its own: seen in its body, and by callers that name the argument. */
export interface ParameterEntity {
  readonly kind: 'parameter';
  readonly name: string;
  readonly key: string;
  readonly module: ModuleSymbol;
  readonly owner: FunctionSymbol;
  readonly node: ast.Parameter;
  readonly type: Type;
}

/** A loop's label: `outer: for …`. */
export interface LabelEntity {
  readonly kind: 'label';
  readonly name: string;
  readonly key: string;
  readonly module: ModuleSymbol;
  readonly node: ast.Identifier;
}

/** A place in a text. */
export interface Place {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

export function keyOf(entity: Entity): string {
  return entity.kind === 'module' ? `module ${entity.name}` : entity.key;
}

/** Where an entity's name is declared, in the text as it is now. */
export function entityPlace(program: Program, entity: Entity): Place {
  const now = current(program, entity);
  if (now.kind === 'label') return { source: now.module.source, start: now.node.start, end: now.node.end };
  if (now.kind === 'parameter') return { source: now.module.source, start: now.node.name.start, end: now.node.name.end };
  return nameSpan(now);
}

/** The whole declaration, in the text as it is now. */
export function declarationPlace(program: Program, entity: Entity): Place {
  const now = current(program, entity);
  if (now.kind === 'module') return { source: now.source, start: 0, end: now.source.text.length };
  return { source: now.module.source, start: now.node.start, end: now.node.end };
}

/**
 * The same entity as its module has it now. A module that did not need a new check still points at the symbols that an
 * imported module had before its last edit: with the same keys, but at old places.
 */
export function current(program: Program, entity: Entity): Entity {
  if (entity.kind === 'module') return program.module(entity.name)?.symbol ?? entity;
  const module = program.module(entity.module.name)?.symbol;
  if (!module || module === entity.module) return entity;
  return findAgain(module, entity) ?? entity;
}

function findAgain(module: ModuleSymbol, entity: Exclude<Entity, ModuleSymbol>): Entity | undefined {
  switch (entity.kind) {
    case 'class':
    case 'type-alias':
      return module.members.get(entity.name);
    case 'variable':
      return entity.role === 'global' ? module.members.get(entity.name) : undefined;
    case 'function':
      return entity.owner ? memberAgain(module, entity.owner, entity) : module.members.get(entity.name);
    case 'field':
    case 'enum-case':
      return memberAgain(module, entity.owner, entity);
    case 'parameter': {
      const owner = findAgain(module, entity.owner);
      const node = owner?.kind === 'function' ? owner.node.parameters.find((each) => each.name.name === entity.name) : undefined;
      return owner?.kind === 'function' && node ? { ...entity, module, owner, node } : undefined;
    }
    default:
      return undefined;
  }
}

function memberAgain(module: ModuleSymbol, before: ClassSymbol, entity: { readonly name: string; readonly key: string; readonly kind: string }): Entity | undefined {
  const owner = module.members.get(before.name);
  if (owner?.kind !== 'class') return undefined;
  if (entity.kind === 'function' && entity.name === 'constructor') return owner.constructorSymbol ?? owner;
  const direct = owner.methods.get(entity.name) ?? owner.fields.get(entity.name) ?? owner.cases.get(entity.name);
  if (direct?.key === entity.key) return direct;
  for (const each of owner.cases.values()) for (const field of each.fields) if (field.key === entity.key) return field;
  return direct;
}
