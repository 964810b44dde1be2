import { typeMismatch } from '../../diagnostics/catalogue/expressions.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf, mapOf } from '../core.ts';
import { stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { anyType, errorType, type ClassType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { commonType, saysLittle } from './branches.ts';
import { coerce } from './coerce.ts';
import { possibleFix, replace } from './fixes.ts';
import { checkInterfaceLiteral, isInterfaceLiteral } from './interface-literals.ts';
import { tellDuplicates } from './map-keys.ts';
import { reportMismatch } from './mismatch.ts';
import { checkObject } from './object-literals.ts';
import { addHole, openInstance } from './open-types.ts';

/** `{ … }`: an object where a class, record or interface is expected, else a Map. */
export function checkMap(body: Body, node: ast.MapLiteral, hint: Type | null): Type {
  const { core } = body;
  const wanted = hint && stripNull(hint);
  // Of an entry that could not be read, it is not known what it holds.
  if (node.entries.some(({ key }) => key.kind === 'error')) return looseMap(body, node);
  if (wanted?.kind === 'error') return looseMap(body, node);
  if (wanted?.kind === 'class') {
    if (wanted.symbol.key === core.map.key) return mapInto(body, node, wanted);
    if (isMadeByLiteral(wanted)) return checkObject(body, node, wanted);
    if (isInterfaceLiteral(body, node, wanted)) return checkInterfaceLiteral(body, node, wanted);
  }
  if (node.entries.length > 0) return mapOfEntries(body, node);
  if (hint?.kind === 'any') return core.objectMapType;
  if (wanted?.kind === 'class' && (wanted.symbol.key === core.list.key || wanted.symbol.key === core.set.key)) return emptyMapFor(body, node, wanted);
  if (body.openValue === node) return mapOf(core, addHole(body, 'K', node), addHole(body, 'V', node));
  return openInstance(body, core.map, node);
}

/** `List<int> counts = {};` */
function emptyMapFor(body: Body, node: ast.MapLiteral, wanted: ClassType): Type {
  const isList = wanted.symbol.key === body.core.list.key;
  const newText = isList ? '[]' : `new ${showType(wanted)}()`;
  body.report(typeMismatch, node, { clause: 'this must be', wanted: showType(wanted), found: 'Map' }, { hint: `an empty ${wanted.symbol.name} is written \`${newText}\``, fixes: [possibleFix(`write \`${newText}\``, replace(body, node, newText))] });
  return errorType;
}

function isMadeByLiteral({ symbol }: ClassType): boolean {
  return !symbol.native && (symbol.classKind === 'class' || symbol.classKind === 'record');
}

function looseMap(body: Body, node: ast.MapLiteral): Type {
  for (const entry of node.entries) {
    checkKey(body, entry, null);
    body.check(entry.value, errorType);
  }
  return errorType;
}

function mapInto(body: Body, node: ast.MapLiteral, wanted: ClassType): Type {
  const [key, value] = wanted.args;
  for (const entry of node.entries) {
    const keyType = checkKey(body, entry, key);
    if (!coerce(body, entry.key, keyType, key)) reportKey(body, entry, keyType, key);
    const valueType = body.check(entry.value, value);
    if (!coerce(body, entry.value, valueType, value)) reportMismatch(body, entry.value, valueType, value, { clause: 'each value of this map must be' });
  }
  tellDuplicates(body, node);
  return wanted;
}

/** Nothing says what is expected: keys and values join, and what has no closer common type is `any`. */
function mapOfEntries(body: Body, node: ast.MapLiteral): Type {
  const keys = node.entries.map((entry) => checkKey(body, entry, null));
  const values = valueTypes(body, node.entries);
  const key = commonType(keys, null);
  const value = commonType(values, null);
  for (const [i, entry] of node.entries.entries()) {
    if (!entry.bareKey) coerce(body, entry.key, keys[i], key);
    if (values[i].kind === 'void') reportMismatch(body, entry.value, values[i], anyType, { clause: 'each value of this map must be' });
    else coerce(body, entry.value, values[i], value);
  }
  tellDuplicates(body, node);
  return mapOf(body.core, key, value.kind === 'void' || value.kind === 'null' ? anyType : value);
}

/** Values that say little of their type, such as `{}` beside `{ "a": 1 }`, are checked after the others, as one of those. */
function valueTypes(body: Body, entries: readonly ast.MapEntry[]): Type[] {
  const types: Type[] = [];
  const late: number[] = [];
  for (const [i, { value }] of entries.entries()) {
    if (saysLittle(value)) late.push(i);
    else types[i] = body.check(value, anyType);
  }
  const known = late.length > 0 && late.length < entries.length ? commonType(types.filter((type) => type !== undefined), null) : null;
  for (const i of late) {
    const others = known ?? (i > late[0] ? types[late[0]] : null);
    types[i] = body.check(entries[i].value, others && mayBeOneOf(body, entries[i].value, others) ? others : anyType);
  }
  return types;
}

/** Beside texts and numbers, `[]` and `{}` are what they are beside nothing. */
function mayBeOneOf({ core }: Body, value: ast.Expression, others: Type): boolean {
  switch (value.kind) {
    case 'list':
      return isInstanceOf(others, core.list);
    case 'map':
      return isInstanceOf(others, core.map);
    case 'lambda':
      return others.kind === 'function';
    default:
      return others.kind === 'class';
  }
}

function reportKey(body: Body, entry: ast.MapEntry, found: Type, wanted: Type): void {
  const { key, bareKey } = entry;
  const name = bareKey && key.kind === 'name' ? key.name : null;
  const isVariable = name !== null && (body.names.has(name) || body.module.symbol.members.has(name));
  if (!isVariable) return reportMismatch(body, key, found, wanted, { clause: 'each key of this map must be' });
  body.report(typeMismatch, key, { clause: 'each key of this map must be', wanted: showType(wanted), found: showType(found) }, {
    hint: `a bare word is a key of its own letters, the text "${name}"`,
    fixes: [possibleFix(`write \`(${name})\` for its value`, replace(body, key, `(${name})`))],
  });
}

/** A bare word stands for its own text. */
function checkKey(body: Body, entry: ast.MapEntry, hint: Type | null): Type {
  if (!entry.bareKey) return body.check(entry.key, hint);
  body.module.types[entry.key.id] = body.core.stringType;
  return body.core.stringType;
}
