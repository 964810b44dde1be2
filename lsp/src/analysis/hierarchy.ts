import { plainName, setterName } from '@noodlecore/compiler/names/accessors';
import type { ClassSymbol, FieldSymbol, FunctionSymbol } from '@noodlecore/compiler/names/symbol';
import type { Program } from '@noodlecore/compiler/program';
import { ancestorsOf, directSupers } from '@noodlecore/compiler/types/ancestors';

/** All classes of the loaded modules, as they are now. */
export function* classesOf(program: Program): Iterable<ClassSymbol> {
  for (const name of program.moduleNames()) {
    const module = program.module(name)?.symbol;
    if (!module) continue;
    for (const symbol of module.members.values()) if (symbol.kind === 'class') yield symbol;
  }
}

/** The classes and interfaces that stand directly below one; O(classes). */
export function directSubclasses(program: Program, symbol: ClassSymbol): ClassSymbol[] {
  return [...classesOf(program)].filter((each) => directSupers(each).some((above) => above.symbol.key === symbol.key));
}

/** Everything below a class or interface, at any distance. */
export function subclasses(program: Program, symbol: ClassSymbol): ClassSymbol[] {
  return [...classesOf(program)].filter((each) => each.key !== symbol.key && ancestorsOf(each).has(symbol.key));
}

/** The classes' own member of that name. */
export function ownMember(symbol: ClassSymbol, name: string): FunctionSymbol | FieldSymbol | undefined {
  return symbol.methods.get(name) ?? symbol.fields.get(name);
}

/**
 * All declarations of one member: what it overrides or implements, and what overrides or implements that; of a getter its setter too, and the fields
 * that answer for it. They share a name for good, so they are renamed together. A member that stands alone is its own family.
 */
export function familyOf(program: Program, member: FunctionSymbol | FieldSymbol): (FunctionSymbol | FieldSymbol)[] {
  if (!member.owner || (member.kind === 'function' && member.role !== 'method')) return [member];
  const name = plainName(member);
  if (member.static) return ownMembers(member.owner, name);
  const family = new Map<string, FunctionSymbol | FieldSymbol>([[member.key, member], ...ownMembers(member.owner, name).map((each) => [each.key, each] as const)]);
  const related = classesWith(program, name);
  const queue: ClassSymbol[] = [member.owner];
  for (let at = queue.pop(); at; at = queue.pop()) {
    for (const other of related) {
      const found = ownMembers(other, name).filter((each) => !family.has(each.key));
      if (found.length === 0 || !(ancestorsOf(other).has(at.key) || ancestorsOf(at).has(other.key))) continue;
      for (const each of found) family.set(each.key, each);
      queue.push(other);
    }
  }
  return [...family.values()];
}

/** What a class itself declares under a name: a getter and a setter are two. */
function ownMembers(symbol: ClassSymbol, name: string): (FunctionSymbol | FieldSymbol)[] {
  return [ownMember(symbol, name), symbol.methods.get(setterName(name))].filter((each) => each !== undefined);
}

function classesWith(program: Program, name: string): ClassSymbol[] {
  return [...classesOf(program)].filter((symbol) => ownMembers(symbol, name).some((member) => !member.static));
}
