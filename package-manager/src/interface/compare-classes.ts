import type { ClassSymbol, EnumCaseSymbol, FieldSymbol } from '@noodlecore/compiler/names/symbol';
import { ancestorsOf } from '@noodlecore/compiler/types/ancestors';
import { isPlainEnum } from '@noodlecore/compiler/types/derived';
import { constructorOf, recordFields } from '@noodlecore/compiler/types/members';
import { sameType } from '@noodlecore/compiler/types/relations';
import { showType } from '@noodlecore/compiler/types/show';
import { substitute, substituteClass } from '@noodlecore/compiler/types/substitute';
import type { ClassType, Type } from '@noodlecore/compiler/types/type';
import { caseCode, constructorCode, topLevelCode } from './declaration-code.ts';
import { compareFunctions, type Callable } from './compare-functions.ts';
import { compareMembers } from './compare-members.ts';
import { compareTypeParameters } from './compare-types.ts';
import { isExtensible } from './extensible.ts';
import { major, minor, type Finding, type ModuleChanges } from './findings.ts';

/** Two versions of a class, interface, record or enum, with all their members. */
export function compareClasses(changes: ModuleChanges, before: ClassSymbol, after: ClassSymbol): void {
  const head = (findings: readonly Finding[]): void => changes.changed(before.name, classCode(before), classCode(after), findings);
  if (before.classKind !== after.classKind) return head([major(`it was ${ARTICLES[before.classKind]} and is ${ARTICLES[after.classKind]}`)]);
  const bounds = compareTypeParameters(before.typeParameters, after.typeParameters);
  if (!bounds) return head([major('it takes another number of types')]);
  // From here on the new class is seen in terms of the old one's type parameters.
  const now: ClassType = { kind: 'class', symbol: after, args: before.typeParameters.map(({ type }) => type) };
  head([...bounds, ...compareWords(before, after), ...compareAncestors(before, now), ...compareRecordFields(before, now), ...compareOrder(before, after)]);
  compareConstructors(changes, before, now);
  compareCases(changes, before, now);
  compareMembers(changes, before, now);
}

const ARTICLES: Readonly<Record<ClassSymbol['classKind'], string>> = { class: 'a class', interface: 'an interface', record: 'a record', enum: 'an enum' };

function classCode(symbol: ClassSymbol): string {
  return `${symbol.final ? 'final ' : ''}${topLevelCode(symbol)}`;
}

function compareWords(before: ClassSymbol, after: ClassSymbol): Finding[] {
  if (before.classKind !== 'class') return [];
  const findings: Finding[] = [];
  if (!before.abstract && after.abstract) findings.push(major('it is abstract: `new` makes none any more'));
  if (before.abstract && !after.abstract) findings.push(minor('`new` makes it'));
  if (!before.final && after.final) findings.push(major('it is final: it can be extended no more'));
  if (before.final && !after.final) findings.push(minor('it can be extended'));
  return findings;
}

/** What a class is besides itself: values of it are given where those are asked for. */
function compareAncestors(before: ClassSymbol, now: ClassType): Finding[] {
  const old = ancestorsOf(before);
  const current = new Map([...ancestorsOf(now.symbol)].map(([key, type]) => [key, substituteClass(type, now.symbol.typeParameters, now.args)]));
  const lost = [...old].filter(([key, type]) => isVisible(type.symbol) && !hasAncestor(current.get(key), type)).map(([, type]) => major(`it is no \`${showType(type)}\` any more`));
  const gained = [...current].filter(([key, type]) => isVisible(type.symbol) && !hasAncestor(old.get(key), type)).map(([, type]) => minor(`it is a \`${showType(type)}\` too`));
  return [...lost, ...gained];
}

function hasAncestor(found: Type | undefined, type: Type): boolean {
  return found !== undefined && sameType(found, type);
}

function isVisible({ visibility }: ClassSymbol): boolean {
  return visibility !== 'private';
}

/** A record is made from its fields and taken apart into them, by place. */
function compareRecordFields(before: ClassSymbol, now: ClassType): Finding[] {
  if (before.classKind !== 'record') return [];
  return comparePayload('it', recordFields(before), recordFields(now.symbol), now);
}

function comparePayload(what: string, before: readonly FieldSymbol[], after: readonly FieldSymbol[], now: ClassType): Finding[] {
  if (before.length !== after.length) return [major(`${what} has ${fieldCount(after.length)} in the place of ${fieldCount(before.length)}: patterns and \`new\` name them all`)];
  return before.flatMap((field, i) => {
    const { name, type, node } = after[i];
    const seen = substitute(type, now.symbol.typeParameters, now.args);
    const findings: Finding[] = [];
    if (field.name !== name) findings.push(major(`\`${field.name}\` is \`${name}\` now`));
    if (!sameType(field.type, seen)) findings.push(major(`\`${name}\` is \`${showType(seen)}\` in the place of \`${showType(field.type)}\`, which is both given and got`));
    if (field.node.value && !node.value) findings.push(major(`\`${name}\` must be given`));
    if (!field.node.value && node.value) findings.push(minor(`\`${name}\` may be left out`));
    return findings;
  });
}

function fieldCount(count: number): string {
  return count === 0 ? 'no fields' : count === 1 ? 'one field' : `${count} fields`;
}

/** The cases of an enum without payload are ordered as they are written. */
function compareOrder(before: ClassSymbol, after: ClassSymbol): Finding[] {
  if (!isPlainEnum(before) || !isPlainEnum(after)) return [];
  const kept = [...before.cases.keys()].filter((name) => after.cases.has(name));
  const now = [...after.cases.keys()].filter((name) => before.cases.has(name));
  return kept.join() === now.join() ? [] : [minor('its cases stand in another order, which `<` and `ordinal` follow')];
}

function compareCases(changes: ModuleChanges, before: ClassSymbol, now: ClassType): void {
  const name = (symbol: EnumCaseSymbol): string => `${before.name}.${symbol.name}`;
  for (const old of before.cases.values()) {
    const current = now.symbol.cases.get(old.name);
    if (current) changes.changed(name(old), caseCode(old), caseCode(current), comparePayload('the case', old.fields, current.fields, now));
    else changes.removed(name(old), caseCode(old));
  }
  for (const current of now.symbol.cases.values()) if (!before.cases.has(current.name)) changes.added(name(current), caseCode(current), major('a `match` over all cases misses it'));
}

/** Records are made from their fields, enums from their cases. */
function compareConstructors(changes: ModuleChanges, before: ClassSymbol, now: ClassType): void {
  if (before.classKind !== 'class') return;
  const old = creation(before.thisType);
  const current = creation(now);
  const findings: Finding[] = [];
  if (old.visible && !current.visible) findings.push(major('others may not make it any more'));
  else if (!old.visible && current.visible) findings.push(minor('others may make it'));
  else if (old.visible) findings.push(...compareCreations(old, current));
  changes.changed(`${before.name}.constructor`, old.code, current.code, findings);
}

interface Creation {
  readonly callable: Callable | null;
  readonly code: string;
  readonly visible: boolean;
}

function creation(type: ClassType): Creation {
  const found = constructorOf(type);
  if (!found) return { callable: null, code: 'constructor()', visible: true };
  const { symbol, signature } = found;
  return { callable: { symbol, signature }, code: constructorCode({ ...symbol, signature }), visible: symbol.visibility === 'public' || (symbol.visibility === 'protected' && isExtensible(type.symbol)) };
}

function compareCreations({ callable: before }: Creation, { callable: after }: Creation): Finding[] {
  if (before && after) return compareFunctions(before, after, false);
  if (!before && after) return after.signature.parameters.every(({ optional }) => optional) ? [] : [major('callers must give arguments')];
  return before && before.signature.parameters.length > 0 ? [major('it takes no arguments any more')] : [];
}
