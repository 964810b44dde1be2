import { plainName } from '../names/accessors.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, FunctionSymbol, MemberEntry, Signature } from '../names/symbol.ts';
import { directSupers } from './ancestors.ts';
import type { DerivedMember } from './checked.ts';
import type { CoreTypes } from './core.ts';
import { derivedMember, derivedStatic, universalMember } from './derived.ts';
import { classOf } from './relations.ts';
import { descendsFrom } from './ancestors.ts';
import { entryFor, signatureThroughOwner, substituteClass, throughOwner } from './substitute.ts';
import type { ClassType, Type } from './type.ts';

/** What `value.name` means, with types as that value's type arguments make them. */
export type Member = FieldMember | MethodMember | DerivedMemberFound;

export interface FieldMember {
  readonly kind: 'field';
  readonly symbol: FieldSymbol;
  /** The class that declares it, as seen from the receiver. */
  readonly owner: ClassType;
  readonly type: Type;
}

export interface MethodMember {
  readonly kind: 'method';
  readonly symbol: FunctionSymbol;
  readonly owner: ClassType;
  readonly signature: Signature;
}

/** What exists without being written: `toString` everywhere, `copy` of records, `ordinal` of enums, … */
export interface DerivedMemberFound {
  readonly kind: 'derived';
  readonly member: DerivedMember;
  /** Null for the universal members of types that are no class. */
  readonly owner: ClassSymbol | null;
  /** Null for what is read, not called (`ordinal`, `name`); `type` is its type then. */
  readonly signature: Signature | null;
  readonly type: Type;
}

/** What `Class.name` means. */
export type StaticMember = FieldMember | MethodMember | DerivedMemberFound | { readonly kind: 'enum-case'; readonly symbol: EnumCaseSymbol };

/**
 * The member of a value of this type: own, inherited, from interfaces, of the bound of a type parameter, derived or universal.
 * Private members are found too (the caller knows where it stands and reports); static ones are not. A nullable type has the universal
 * members only: strip it first.
 */
export function lookupMember(core: CoreTypes, type: Type, name: string): Member | null {
  if (type.kind === 'error' || type.kind === 'void' || type.kind === 'never') return null;
  const receiver = receiverClass(core, type);
  if (!receiver) return universalMember(core, name, null);
  const entry = memberEntry(receiver.symbol, name);
  if (entry) return entryMember(entryFor(entry, receiver));
  return derivedMember(core, receiver, name) ?? universalMember(core, name, receiver.symbol);
}

/** The static member, enum case or derived static of a class; statics are inherited. */
export function lookupStatic(core: CoreTypes, symbol: ClassSymbol, name: string): StaticMember | null {
  for (let at: ClassSymbol | null = symbol; at; at = at.superclass?.symbol ?? null) {
    const enumCase = at.cases.get(name);
    if (enumCase) return { kind: 'enum-case', symbol: enumCase };
    const own = at.fields.get(name) ?? at.methods.get(name);
    if (own?.static) return entryMember({ symbol: own, owner: at.thisType });
  }
  return derivedStatic(core, symbol, name);
}

/** The class that a type's members come from: `int` has those of the core library's `extern class int`. */
export function receiverClass(core: CoreTypes, type: Type): ClassType | null {
  switch (type.kind) {
    case 'class':
      return type;
    case 'parameter':
      return type.symbol.bound ? receiverClass(core, classOf(type) ?? type.symbol.bound) : null;
    case 'int':
      return core.int.thisType;
    case 'float':
      return core.float.thisType;
    case 'bool':
      return core.bool.thisType;
    default:
      return null;
  }
}

/**
 * The instance member of that name which a class has, its own or inherited, in terms of its own type parameters; null where there
 * is none. Own ones first, then the superclass's, then those of interfaces (the most specific default).
 */
export function memberEntry(symbol: ClassSymbol, name: string): MemberEntry | null {
  const known = symbol.memberMemo.get(name);
  if (known !== undefined) return known;
  const found = ownEntry(symbol, name) ?? inheritedEntry(symbol, name);
  symbol.memberMemo.set(name, found);
  return found;
}

/** As `memberEntry`, leaving out what the class itself declares: what an override overrides. */
export function inheritedEntry(symbol: ClassSymbol, name: string): MemberEntry | null {
  let best: MemberEntry | null = null;
  for (const direct of directSupers(symbol)) {
    const above = memberEntry(direct.symbol, name);
    if (above && (!best || isBetter(above, best))) best = fromSuper(above, direct);
  }
  return best;
}

/** Which members are asked for: those that a place may use, say. */
export type MemberFilter = (member: FieldSymbol | FunctionSymbol) => boolean;

const ALL: MemberFilter = () => true;

/** Names of the instance members of a type, for suggestions. */
export function memberNames(core: CoreTypes, type: Type, isWanted = ALL): Set<string> {
  const names = new Set(['toString', 'equals', 'hashCode']);
  const receiver = receiverClass(core, type);
  if (receiver) addNames(receiver.symbol, (member) => !member.static && isWanted(member), names, new Set());
  return names;
}

/** Names of a class's static members and cases, for suggestions. */
export function staticNames(symbol: ClassSymbol, isWanted = ALL): Set<string> {
  const names = new Set(symbol.cases.keys());
  for (let at: ClassSymbol | null = symbol; at; at = at.superclass?.symbol ?? null) {
    for (const member of [...at.fields.values(), ...at.methods.values()]) if (member.static && isWanted(member)) names.add(plainName(member));
  }
  if (symbol.classKind === 'enum') names.add('values');
  return names;
}

/** A constructor's signature for an instance of `type`: the written one, else the inherited one; null where there is none (no arguments; records take their fields). */
export function constructorOf(type: ClassType): { readonly symbol: FunctionSymbol; readonly owner: ClassType; readonly signature: Signature } | null {
  for (let at: ClassType | null = type; at; at = superclassOf(at)) {
    const symbol = at.symbol.constructorSymbol;
    if (symbol) return { symbol, owner: at, signature: signatureThroughOwner(symbol.signature, at) };
  }
  return null;
}

/** The superclass of a class type, with its arguments put in. */
export function superclassOf(type: ClassType): ClassType | null {
  const { superclass, typeParameters } = type.symbol;
  return superclass ? substituteClass(superclass, typeParameters, type.args) : null;
}

/** A record's fields in order. */
export function recordFields(symbol: ClassSymbol): readonly FieldSymbol[] {
  const fields: FieldSymbol[] = [];
  for (const field of symbol.fields.values()) if (!field.static) fields.push(field);
  return fields;
}

function entryMember(entry: MemberEntry): FieldMember | MethodMember {
  const { symbol, owner } = entry;
  return symbol.kind === 'field'
    ? { kind: 'field', symbol, owner, type: throughOwner(symbol.type, owner) }
    : { kind: 'method', symbol, owner, signature: signatureThroughOwner(symbol.signature, owner) };
}

function ownEntry(symbol: ClassSymbol, name: string): MemberEntry | null {
  const own = symbol.fields.get(name) ?? symbol.methods.get(name);
  return own && !own.static ? { symbol: own, owner: symbol.thisType } : null;
}

function fromSuper(entry: MemberEntry, direct: ClassType): MemberEntry {
  if (entry.owner.args.length === 0 || direct.args.length === 0) return entry;
  return { symbol: entry.symbol, owner: substituteClass(entry.owner, direct.symbol.typeParameters, direct.args) };
}

/** Among inherited members a class's wins over an interface's, a body over none, the more specific interface over the more general. */
function isBetter(candidate: MemberEntry, best: MemberEntry): boolean {
  if (best.owner.symbol.classKind !== 'interface') return false;
  if (descendsFrom(best.owner.symbol, candidate.owner.symbol)) return false;
  if (descendsFrom(candidate.owner.symbol, best.owner.symbol)) return true;
  return isBodyless(best.symbol) && !isBodyless(candidate.symbol);
}

function isBodyless(symbol: FieldSymbol | FunctionSymbol): boolean {
  return symbol.kind === 'function' && symbol.abstract;
}

function addNames(symbol: ClassSymbol, isWanted: MemberFilter, names: Set<string>, seen: Set<string>): void {
  if (seen.has(symbol.key)) return;
  seen.add(symbol.key);
  for (const field of symbol.fields.values()) if (isWanted(field)) names.add(field.name);
  for (const method of symbol.methods.values()) if (isWanted(method)) names.add(plainName(method));
  for (const direct of directSupers(symbol)) addNames(direct.symbol, isWanted, names, seen);
}
