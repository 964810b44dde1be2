import type { ClassDeclaration, EnumDeclaration, InterfaceDeclaration, Item, ModuleNode, RecordDeclaration, TypeNode } from './syntax/ast.ts';
import type { Node } from './syntax/walk.ts';

type WithMembers = ClassDeclaration | InterfaceDeclaration | RecordDeclaration | EnumDeclaration;

/** Whether a mistake whose innermost place is given stands among a declaration's members, or in the head of one: then which there are is not certain. */
export function hasUncertainMembers(item: Item, place: Node): item is WithMembers {
  if (!hasMembers(item)) return false;
  return place === item || place.kind === 'function' || place.kind === 'constructor' || place.kind === 'field';
}

/** The classes of the given names, and those that inherit their members. */
export function withHeirs({ items }: ModuleNode, names: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(names);
  for (let before = -1; before < all.size; ) {
    before = all.size;
    for (const item of items) if (hasMembers(item) && basesOf(item).some((type) => namesOne(type, all))) all.add(item.name.name);
  }
  return all;
}

function hasMembers(item: Item): item is WithMembers {
  return item.kind === 'class' || item.kind === 'interface' || item.kind === 'record' || item.kind === 'enum';
}

function basesOf(declaration: WithMembers): readonly TypeNode[] {
  return declaration.kind === 'class' && declaration.superclass ? [declaration.superclass, ...declaration.interfaces] : declaration.interfaces;
}

function namesOne(type: TypeNode, names: ReadonlySet<string>): boolean {
  return type.kind === 'named-type' && names.has(type.path[type.path.length - 1].name);
}
