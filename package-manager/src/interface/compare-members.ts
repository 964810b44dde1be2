import { memberWord } from '@noodlecore/compiler/names/accessors';
import { hasModifier } from '@noodlecore/compiler/names/bound';
import type { ClassSymbol, FieldSymbol, FunctionSymbol, MemberEntry } from '@noodlecore/compiler/names/symbol';
import { ancestorsOf } from '@noodlecore/compiler/types/ancestors';
import { constructorOf, memberEntry } from '@noodlecore/compiler/types/members';
import { isNullable } from '@noodlecore/compiler/types/relations';
import { entryFor, signatureThroughOwner, throughOwner } from '@noodlecore/compiler/types/substitute';
import type { ClassType, Type } from '@noodlecore/compiler/types/type';
import { fieldCode, methodCode } from './declaration-code.ts';
import { compareFunctions } from './compare-functions.ts';
import { compareExact, compareGiven } from './compare-types.ts';
import { isExtensible, isOverridable } from './extensible.ts';
import { major, minor, patch, type Finding, type ModuleChanges } from './findings.ts';

type Member = FieldSymbol | FunctionSymbol;

/** Fields and methods: what others reach, whether it is written here or comes from a private class above. */
export function compareMembers(changes: ModuleChanges, before: ClassSymbol, now: ClassType): void {
  const old = visibleMembers(before.thisType);
  const current = visibleMembers(now);
  for (const [name, entry] of old) {
    const found = current.get(name) ?? inherited(now, name);
    if (found) changes.changed(`${before.name}.${name}`, memberCode(entry), memberCode(found), compareEntries(entry, found, before, now.symbol));
    else changes.removed(`${before.name}.${name}`, memberCode(entry));
  }
  for (const [name, entry] of current) {
    if (old.has(name)) continue;
    const above = inherited(before.thisType, name);
    if (above) changes.changed(`${before.name}.${name}`, memberCode(above), memberCode(entry), compareEntries(above, entry, before, now.symbol));
    else changes.added(`${before.name}.${name}`, memberCode(entry), addedMember(entry, now.symbol));
  }
  if (isExtensible(before)) for (const { symbol, owner } of newDemands(before, now)) changes.added(`${before.name}.${symbol.name}`, memberCode({ symbol, owner }), major(`whoever ${implementing(before)} it must have it, as \`${owner.symbol.name}\` asks`));
}

function memberCode({ symbol }: MemberEntry): string {
  if (symbol.kind === 'field') return fieldCode(symbol);
  const words = `${symbol.abstract ? 'abstract ' : ''}${hasModifier(symbol.node.modifiers, 'final') ? 'final ' : ''}`;
  return `${words}${methodCode(symbol)}`;
}

function implementing({ classKind }: ClassSymbol): string {
  return classKind === 'interface' ? 'implements' : 'extends';
}

function isVisible({ visibility }: Member, owner: ClassSymbol): boolean {
  return visibility === 'public' || (visibility === 'protected' && isExtensible(owner));
}

function visibleMembers(type: ClassType): ReadonlyMap<string, MemberEntry> {
  const { symbol } = type;
  const found = new Map<string, MemberEntry>();
  const own: Member[] = [...symbol.fields.values(), ...symbol.methods.values()];
  // A record's fields are compared with its head.
  for (const member of own) if (isVisible(member, symbol) && !(symbol.classKind === 'record' && member.kind === 'field' && !member.static)) found.set(member.name, { symbol: member, owner: type });
  for (const { symbol: above } of ancestorsOf(symbol).values()) {
    if (above.visibility !== 'private') continue;
    for (const { name } of [...above.fields.values(), ...above.methods.values()]) {
      const entry = found.has(name) ? null : inherited(type, name);
      if (entry) found.set(name, entry);
    }
  }
  return found;
}

/** What a class has under a name by way of those above it. */
function inherited(type: ClassType, name: string): MemberEntry | null {
  const entry = memberEntry(type.symbol, name);
  if (entry) return isVisible(entry.symbol, type.symbol) ? entryFor(entry, type) : null;
  for (let at = type.symbol.superclass?.symbol; at; at = at.superclass?.symbol) {
    const member = at.fields.get(name) ?? at.methods.get(name);
    if (member?.static && isVisible(member, type.symbol)) return { symbol: member, owner: at.thisType };
  }
  return null;
}

function compareEntries(before: MemberEntry, after: MemberEntry, old: ClassSymbol, now: ClassSymbol): Finding[] {
  const findings = compareVisibility(before.symbol, after.symbol);
  if (memberWord(before.symbol) !== memberWord(after.symbol)) return [...findings, major(`it is a ${memberWord(after.symbol)} now`)];
  if (before.symbol.static !== after.symbol.static) return [...findings, major(after.symbol.static ? 'it is static now: it belongs to the class' : 'it is not static any more: it belongs to an instance')];
  if (before.symbol.kind === 'field' && after.symbol.kind === 'field') return [...findings, ...compareFields(before.symbol, throughOwner(before.symbol.type, before.owner), after.symbol, throughOwner(after.symbol.type, after.owner))];
  if (before.symbol.kind === 'function' && after.symbol.kind === 'function') findings.push(...compareMethods(before.symbol, after.symbol, old, now, before, after));
  return findings;
}

function compareVisibility(before: Member, after: Member): Finding[] {
  if (before.visibility === after.visibility) return [];
  return [after.visibility === 'public' ? minor('everybody may use it') : major('only classes that extend it may use it')];
}

function compareFields(before: FieldSymbol, type: Type, after: FieldSymbol, now: Type): Finding[] {
  const findings = before.constant || after.constant ? compareGiven(type, now) : compareExact(type, now);
  if (!before.constant && after.constant) findings.push(major('it keeps its value: others may not assign it any more'));
  if (before.constant && !after.constant) findings.push(isNullable(now) || now.kind === 'class' ? major('it may change: what was asked of it (`!= null`, `is`) does not last') : minor(before.static ? 'it may change' : 'others may assign it'));
  if (before.constant && after.constant && !Object.is(before.constantValue, after.constantValue)) findings.push(patch('its value is another one'));
  return findings;
}

function compareMethods(before: FunctionSymbol, after: FunctionSymbol, old: ClassSymbol, now: ClassSymbol, from: MemberEntry, to: MemberEntry): Finding[] {
  const findings = compareFunctions(
    { symbol: before, signature: signatureThroughOwner(before.signature, from.owner) },
    { symbol: after, signature: signatureThroughOwner(after.signature, to.owner) },
    isOverridable(before, old) && isOverridable(after, now),
  );
  if (!isExtensible(old)) return findings;
  const [wasFinal, isFinal] = [before, after].map(({ node }) => hasModifier(node.modifiers, 'final'));
  if (!wasFinal && isFinal && isExtensible(now)) findings.push(major('it is final: nothing may stand in its place'));
  if (wasFinal && !isFinal) findings.push(minor('it may be overridden'));
  if (!before.abstract && after.abstract && isExtensible(now)) findings.push(major(`whoever ${implementing(old)} it must have it`));
  if (before.abstract && !after.abstract) findings.push(minor(`whoever ${implementing(old)} it need not have it any more`));
  return findings;
}

function addedMember({ symbol }: MemberEntry, owner: ClassSymbol): Finding {
  if (symbol.kind === 'function' && symbol.abstract && isExtensible(owner)) return major(`whoever ${implementing(owner)} it must have it`);
  if (symbol.kind === 'field' && isAskedByLiterals(symbol, owner)) return major(`\`{ … }\` that makes a \`${owner.name}\` must give it`);
  return minor('');
}

/** An object literal must give the fields that have no value without it, where the class's constructor takes none. */
function isAskedByLiterals(field: FieldSymbol, owner: ClassSymbol): boolean {
  if (owner.classKind !== 'class' || owner.abstract || field.static || field.visibility !== 'public' || !field.late || isNullable(field.type)) return false;
  return (constructorOf(owner.thisType)?.signature.parameters.length ?? 0) === 0;
}

/** Methods without a body that have come in from above. */
function newDemands(before: ClassSymbol, { symbol: after }: ClassType): MemberEntry[] {
  const known = ancestorsOf(before);
  const fresh = [...ancestorsOf(after)].filter(([key]) => !known.has(key)).map(([, type]) => type.symbol);
  const names = new Set(fresh.flatMap(({ methods }) => [...methods.values()].filter((method) => method.abstract).map(({ name }) => name)));
  return [...names].filter((name) => !after.methods.has(name) && memberEntry(before, name) === null).flatMap((name) => {
    const entry = memberEntry(after, name);
    return entry?.symbol.kind === 'function' && entry.symbol.abstract ? [entry] : [];
  });
}
