import { literalOfAbstract, missingLiteralFields, unknownLiteralField } from '../../diagnostics/catalogue/expressions.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { plainName } from '../../names/accessors.ts';
import { declaredHere } from '../../names/labels.ts';
import type { ClassSymbol, FunctionSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { CoreTypes } from '../core.ts';
import { ancestorsOf, asAncestor } from '../ancestors.ts';
import { lookupMember, type MethodMember } from '../members.ts';
import { showType } from '../show.ts';
import { errorType, type ClassType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { coerce } from './coerce.ts';
import { possibleFix, replace } from './fixes.ts';
import { keyText, loneMissing, tellDuplicates } from './map-keys.ts';
import { reportMismatch } from './mismatch.ts';

/** Whether `{ onEvent: (e) => … }`, or `{}` for one that asks for nothing, is meant as an object of that interface: what a Map is as well is one where the keys name members. */
export function isInterfaceLiteral(body: Body, node: ast.MapLiteral, type: ClassType): boolean {
  const { symbol } = type;
  if (symbol.classKind !== 'interface' || symbol.native) return false;
  return asAncestor(body.core.map.thisType, symbol) === null || node.entries.some((entry) => givenBy(body, entry, type) !== null);
}

/** Finds the type of an entry's value, of which that is asked. */
type ValueOf = (value: ast.Expression, wanted: Type) => Type;

/** What was found of a literal whose interface may be known in part only. */
export interface ReadLiteral {
  readonly node: ast.MapLiteral;
  /** Null for what has no such member. */
  readonly values: readonly { readonly entry: ast.MapEntry; readonly name: string | null; readonly found: Type }[];
}

/** `{ hasNext: () => …, next: () => … }` where an interface is expected: an object whose methods call those functions. */
export function checkInterfaceLiteral(body: Body, node: ast.MapLiteral, type: ClassType): Type {
  return madeByLiteral(body, readInterfaceLiteral(body, node, type, (value, wanted) => body.check(value, wanted)), type);
}

/**
 * Finds what the values of a literal are.
 * @param order which of them are looked at first, by what is asked of them.
 */
export function readInterfaceLiteral(body: Body, node: ast.MapLiteral, type: ClassType, valueOf: ValueOf, order: (wanted: readonly Type[]) => readonly number[] = (wanted) => [...wanted.keys()]): ReadLiteral {
  const members = node.entries.map((entry) => givenBy(body, entry, type));
  const wanted = members.map((member) => (member ? valueType(member) : errorType));
  const found: Type[] = [];
  for (const i of order(wanted)) found[i] = valueOf(node.entries[i].value, wanted[i]);
  return { node, values: node.entries.map((entry, i) => ({ entry, name: members[i] ? keyText(entry) : null, found: found[i] })) };
}

/** The object that a literal makes, now that its interface is known. */
export function madeByLiteral(body: Body, { node, values }: ReadLiteral, type: ClassType): Type {
  const obstacle = obstacleOf(body, type.symbol);
  if (obstacle !== null) {
    body.report(literalOfAbstract, node, { name: type.symbol.name }, { hint: `declare a class that implements it: ${obstacle}`, secondary: [declaredHere(type.symbol)] });
    return errorType;
  }
  tellDuplicates(body, node);
  const members: { method: FunctionSymbol; value: ast.Expression }[] = [];
  for (const { entry, name, found } of values) {
    const member = name === null ? null : membersOf(body.core, type, name);
    if (!member) reportUnknown(body, entry, type, loneMissing(node, (each) => membersOf(body.core, type, each) !== null, neededNames(body, type)));
    else {
      fit(body, entry, member, found);
      members.push({ method: member.symbol, value: entry.value });
    }
  }
  reportMissing(body, node, type, new Set(members.map(({ method }) => method.name)));
  body.module.coercions[node.id] = { kind: 'implementation', type, members };
  return type;
}

/** What an entry stands for: the method or getter of its name. */
function givenBy(body: Body, entry: ast.MapEntry, type: ClassType): MethodMember | null {
  const name = keyText(entry);
  return name === null ? null : membersOf(body.core, type, name);
}

function membersOf(core: CoreTypes, type: ClassType, name: string): MethodMember | null {
  const member = lookupMember(core, type, name);
  return member?.kind === 'method' && member.symbol.owner?.classKind === 'interface' ? member : null;
}

/** Why no literal makes an object of an interface, if none does. */
function obstacleOf(body: Body, symbol: ClassSymbol): string | null {
  if (symbol.sealed) return `all that implements a sealed interface has a name`;
  for (const name of methodNames(symbol)) {
    const method = membersOf(body.core, symbol.thisType, name)?.symbol;
    if (!method?.abstract) continue;
    if (method.typeParameters.length > 0) return `\`${name}\` has type parameters, and a function value has none`;
    if (method.accessor === 'set') return `a literal has no setters, such as that of \`${plainName(method)}\``;
  }
  return null;
}

/** The value of a getter, the function that a method is. */
function valueType({ symbol, signature }: MethodMember): Type {
  if (symbol.accessor === 'get') return signature.result;
  return { kind: 'function', parameters: signature.parameters.map((each) => each.type), result: signature.result };
}

function fit(body: Body, entry: ast.MapEntry, member: MethodMember, found: Type): void {
  const wanted = valueType(member);
  if (coerce(body, entry.value, found, wanted)) return;
  const clause = member.symbol.accessor === 'get' ? `\`${member.symbol.name}\` must be` : `the method \`${member.symbol.name}\` must be`;
  reportMismatch(body, entry.value, found, wanted, { clause, secondary: [declaredHere(member.symbol)] });
}

function methodNames(symbol: ClassSymbol): string[] {
  const names = new Set<string>();
  for (const each of [symbol, ...[...ancestorsOf(symbol).values()].map((above) => above.symbol)]) {
    for (const method of each.methods.values()) if (!method.static) names.add(method.name);
  }
  return [...names];
}

function neededNames(body: Body, type: ClassType): string[] {
  return methodNames(type.symbol).filter((name) => membersOf(body.core, type, name)?.symbol.abstract);
}

/** Whether a literal leaves out what its interface asks for. */
export function lacksMembers(body: Body, node: ast.MapLiteral, type: ClassType): boolean {
  const given = new Set(node.entries.flatMap((entry) => keyText(entry) ?? []));
  return neededNames(body, type).some((name) => !given.has(name));
}

function reportMissing(body: Body, node: ast.MapLiteral, type: ClassType, given: ReadonlySet<string>): void {
  const missing = neededNames(body, type).flatMap((name) => {
    const member = given.has(name) ? null : membersOf(body.core, type, name);
    return member ? [`\`${name}: ${showType(valueType(member))}\``] : [];
  });
  if (missing.length > 0) body.report(missingLiteralFields, node, { type: type.symbol.name, missing: missing.join(', ') }, { secondary: [declaredHere(type.symbol)] });
}

function reportUnknown(body: Body, entry: ast.MapEntry, type: ClassType, lone: string | null): void {
  const names = methodNames(type.symbol);
  const name = keyText(entry);
  const near = name === null ? null : (closest(name, new Set(names)) ?? lone);
  body.report(unknownLiteralField, entry.key, { name: name ?? body.text(entry.key), type: type.symbol.name, word: 'member' }, {
    label: near ? `did you mean \`${near}\`?` : undefined,
    hint: near ? undefined : `it asks for ${names.map((each) => `\`${each}\``).join(', ')}`,
    fixes: near ? [possibleFix(`write \`${near}\``, replace(body, entry.key, near))] : [],
    secondary: [declaredHere(type.symbol)],
  });
}
