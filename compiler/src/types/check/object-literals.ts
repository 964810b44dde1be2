import { literalOfAbstract, missingLiteralFields, unknownLiteralField } from '../../diagnostics/catalogue/expressions.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { declaredHere } from '../../names/labels.ts';
import type { FieldSymbol, FunctionSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { hiddenCore } from '../hidden-core.ts';
import { constructorOf, lookupMember, memberNames, recordFields } from '../members.ts';
import { isNullable } from '../relations.ts';
import { showType } from '../show.ts';
import { throughOwner } from '../substitute.ts';
import { errorType, type ClassType, type Type } from '../type.ts';
import { mayUse, usableIn } from './access.ts';
import type { Body } from './body.ts';
import { coerce } from './coerce.ts';
import { possibleFix, replace } from './fixes.ts';
import { keyText, loneMissing, tellDuplicates } from './map-keys.ts';
import { reportMismatch } from './mismatch.ts';

/** `{ name: 'x', capabilities: ['a'] }` where a class or record is expected: makes that object, each field checked. */
export function checkObject(body: Body, node: ast.MapLiteral, type: ClassType): Type {
  const { symbol } = type;
  if (symbol.abstract) {
    body.report(literalOfAbstract, node, { name: symbol.name }, { secondary: [declaredHere(symbol)] });
    checkValues(body, node);
    return errorType;
  }
  tellDuplicates(body, node);
  const maker = constructorOf(type);
  return maker && maker.signature.parameters.length > 0 ? throughConstructor(body, node, type, maker.symbol) : throughFields(body, node, type);
}

function checkValues(body: Body, node: ast.MapLiteral): void {
  for (const entry of node.entries) body.check(entry.value, errorType);
}

/** A record's fields, or those of a class whose constructor takes nothing. */
function throughFields(body: Body, node: ast.MapLiteral, type: ClassType): Type {
  const fields: { field: FieldSymbol; value: ast.Expression }[] = [];
  for (const entry of node.entries) {
    const field = fieldOf(body, entry, type, () => loneMissing(node, (name) => isField(body, type, name), neededOf(body, type).map(({ name }) => name)));
    if (!field) continue;
    checkValue(body, entry, field.symbol.name, field.type, field.symbol);
    fields.push({ field: field.symbol, value: entry.value });
  }
  const given = new Set(fields.map(({ field }) => field.name));
  reportMissing(body, node, type, neededOf(body, type).filter((field) => !given.has(field.name)).map((field) => ({ name: field.name, type: throughOwner(field.type, type) })));
  body.module.coercions[node.id] = { kind: 'object', type, fields };
  return type;
}

function neededOf(body: Body, type: ClassType): readonly FieldSymbol[] {
  return type.symbol.classKind === 'record' ? recordFields(type.symbol).filter((field) => field.node.value === null) : neededFields(body, type);
}

function isField(body: Body, type: ClassType, name: string): boolean {
  const member = lookupMember(body.core, type, name);
  return member?.kind === 'field' && mayUse(body, member.symbol);
}

/** Fields that would be late: leaving them out is more likely a slip than meant. */
function neededFields(body: Body, type: ClassType): FieldSymbol[] {
  const needed: FieldSymbol[] = [];
  for (const field of type.symbol.fields.values()) {
    if (!field.static && field.late && mayUse(body, field) && !isNullable(field.type)) needed.push(field);
  }
  return needed;
}

interface FoundField {
  readonly symbol: FieldSymbol;
  readonly type: Type;
}

function fieldOf(body: Body, entry: ast.MapEntry, type: ClassType, lone: () => string | null): FoundField | null {
  const name = keyText(entry);
  const member = name === null ? null : lookupMember(body.core, type, name);
  if (member?.kind === 'field' && mayUse(body, member.symbol)) return { symbol: member.symbol, type: member.type };
  reportUnknown(body, entry, type, { name, lone: lone() });
  return null;
}

/** A constructor with parameters gets the entries of their names; the other entries are assigned to fields afterwards. */
function throughConstructor(body: Body, node: ast.MapLiteral, type: ClassType, symbol: FunctionSymbol): Type {
  const maker = constructorOf(type);
  if (!maker) return errorType;
  const { parameters } = maker.signature;
  const args: (ast.Expression | null)[] = parameters.map(() => null);
  const fields: { field: FieldSymbol; value: ast.Expression }[] = [];
  for (const entry of node.entries) {
    const name = keyText(entry);
    const at = parameters.findIndex((parameter) => parameter.name === name);
    if (at >= 0) {
      args[at] = entry.value;
      checkValue(body, entry, parameters[at].name, parameters[at].type, symbol);
      continue;
    }
    const field = fieldOf(body, entry, type, () => loneMissing(node, (each) => parameters.some((parameter) => parameter.name === each) || isField(body, type, each), parameters.filter(({ optional }) => !optional).map((parameter) => parameter.name)));
    if (!field) continue;
    checkValue(body, entry, field.symbol.name, field.type, field.symbol);
    fields.push({ field: field.symbol, value: entry.value });
  }
  reportMissing(body, node, type, parameters.filter((parameter, i) => args[i] === null && !parameter.optional));
  body.module.coercions[node.id] = { kind: 'object', type, fields, call: { callee: symbol, args } };
  return type;
}

function checkValue(body: Body, entry: ast.MapEntry, name: string, wanted: Type, symbol: FieldSymbol | FunctionSymbol): void {
  const found = body.check(entry.value, wanted);
  if (coerce(body, entry.value, found, wanted)) return;
  reportMismatch(body, entry.value, found, wanted, { clause: `the field \`${name}\` must be`, secondary: [declaredHere(symbol)] });
}

function reportUnknown(body: Body, entry: ast.MapEntry, type: ClassType, { name, lone }: { readonly name: string | null; readonly lone: string | null }): void {
  body.check(entry.value, errorType);
  const near = name === null ? null : (closest(name, memberNames(body.core, type, usableIn(body))) ?? lone);
  const hidden = hiddenCore(body.module.symbol, type.symbol);
  const params = { name: name ?? body.text(entry.key), type: type.symbol.name };
  if (hidden) return body.report(unknownLiteralField, entry.key, params, hidden);
  body.report(unknownLiteralField, entry.key, params, {
    label: near ? `did you mean \`${near}\`?` : undefined,
    hint: near ? undefined : `its fields: ${memberFields(type).map((field) => `\`${field}\``).join(', ')}`,
    fixes: near ? [possibleFix(`write \`${near}\``, replace(body, entry.key, near))] : [],
    secondary: [declaredHere(type.symbol)],
  });
}

function memberFields(type: ClassType): string[] {
  return [...type.symbol.fields.values()].filter((field) => !field.static).map((field) => field.name).slice(0, 8);
}

function reportMissing(body: Body, node: ast.MapLiteral, type: ClassType, missing: readonly { readonly name: string; readonly type: Type }[]): void {
  if (missing.length === 0) return;
  const names = missing.map((each) => `\`${each.name}: ${showType(each.type)}\``).join(', ');
  body.report(missingLiteralFields, node, { type: type.symbol.name, missing: names }, { secondary: [declaredHere(type.symbol)] });
}
