import { descendsFrom, directlyBelow } from '../ancestors.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { recordFields } from '../members.ts';
import { isSubtype } from '../relations.ts';
import { throughOwner } from '../substitute.ts';
import { anyType, type ClassType, type Type } from '../type.ts';
import type { Body } from './body.ts';

/**
 * Patterns as the exhaustiveness check sees them (after Maranget, "Warnings for pattern matching", 2007): what a value is
 * made of, and patterns for its parts.
 */
export type Space =
  | { readonly kind: 'any' }
  | { readonly kind: 'made'; readonly by: Constructor; readonly parts: readonly Space[] }
  | { readonly kind: 'or'; readonly alternatives: readonly Space[] };

/** One way in which values of a type are made. */
export interface Constructor {
  /** Equal for equal constructors of one type. */
  readonly key: string;
  /** The types of its parts. */
  readonly parts: readonly Type[];
  readonly what: What;
}

export type What =
  | { readonly kind: 'null' | 'present' | 'true' | 'false' | 'value' }
  /** `among`: of a sealed type, which has others as well. */
  | { readonly kind: 'case'; readonly symbol: EnumCaseSymbol; readonly among: boolean }
  | { readonly kind: 'record'; readonly type: ClassType; readonly among: boolean }
  /** Of so many elements; `more`: of more than that. */
  | { readonly kind: 'list'; readonly length: number; readonly more: boolean }
  | { readonly kind: 'list-rest'; readonly length: number }
  | { readonly kind: 'type'; readonly type: Type };

export const ANY: Space = { kind: 'any' };

const NULL: Constructor = { key: 'null', parts: [], what: { kind: 'null' } };
const TRUE: Constructor = { key: 'true', parts: [], what: { kind: 'true' } };
const FALSE: Constructor = { key: 'false', parts: [], what: { kind: 'false' } };

/** A pattern that is asked about as if it took less than it does: null alone, or some of its alternatives. */
export interface Part {
  readonly of: ast.Pattern;
  readonly takes: 'null' | readonly ast.Pattern[];
}

/** A checked pattern as a space of values of `type`; `part` stands somewhere in it. */
export function spaceOf(body: Body, pattern: ast.Pattern, type: Type, part: Part | null = null): Space {
  const taken = part?.of === pattern ? part.takes : null;
  if (taken === 'null') return { kind: 'made', by: NULL, parts: [] };
  if (pattern.kind === 'alternative-pattern') return { kind: 'or', alternatives: (taken ?? pattern.alternatives).map((each) => spaceOf(body, each, type, part)) };
  if (type.kind !== 'nullable') return plainSpace(body, pattern, type, part);
  if (isNullPattern(pattern)) return { kind: 'made', by: NULL, parts: [] };
  if (pattern.kind === 'type-pattern' && isSubtype(type, typeOfNode(body, pattern.type))) return ANY;
  const inner = plainSpace(body, pattern, type.inner, part);
  return inner.kind === 'any' && (pattern.kind === 'wildcard-pattern' || pattern.kind === 'name-pattern') ? ANY : { kind: 'made', by: present(type.inner), parts: [inner] };
}

export function isNullPattern(pattern: ast.Pattern): boolean {
  return pattern.kind === 'literal-pattern' && pattern.value.kind === 'null';
}

/** Whether a pattern lets null through to nobody: it stands for it, alone or as an alternative. */
export function takesNull(pattern: ast.Pattern): boolean {
  return isNullPattern(pattern) || (pattern.kind === 'alternative-pattern' && pattern.alternatives.some(takesNull));
}

function plainSpace(body: Body, pattern: ast.Pattern, type: Type, part: Part | null): Space {
  const reference = body.module.references[pattern.id];
  switch (pattern.kind) {
    case 'literal-pattern':
      return literalSpace(pattern.value);
    case 'name-pattern':
      if (reference?.kind === 'enum-case') return caseSpace(reference.symbol, type, null);
      return reference?.kind === 'constant' ? valueSpace(`const ${reference.symbol.constantValue ?? reference.symbol.key}`) : ANY;
    case 'constructor-pattern': {
      const space = (arg: ast.Pattern, argType: Type): Space => spaceOf(body, arg, argType, part);
      if (reference?.kind === 'enum-case') return caseSpace(reference.symbol, type, pattern.args, space);
      return reference?.kind === 'record' ? recordSpace(reference.symbol, type, pattern.args, space) : ANY;
    }
    case 'list-pattern':
      if (reference?.kind === 'record') return recordSpace(reference.symbol, type, pattern.elements, (each, eachType) => spaceOf(body, each, eachType, part));
      return listSpace(body, pattern, type, part);
    case 'type-pattern':
      return reference?.kind === 'enum-case' ? caseSpace(reference.symbol, type, null) : typeSpace(typeOfNode(body, pattern.type), type);
    default:
      return ANY;
  }
}

function typeOfNode(body: Body, node: ast.TypeNode): Type {
  return body.module.types[node.id] ?? anyType;
}

function literalSpace(value: ast.Expression): Space {
  switch (value.kind) {
    case 'bool':
      return { kind: 'made', by: value.value ? TRUE : FALSE, parts: [] };
    case 'null':
      return { kind: 'made', by: NULL, parts: [] };
    case 'int':
    case 'float':
      return valueSpace(`const ${value.value}`);
    case 'string':
      return valueSpace(`const ${JSON.stringify(value.value)}`);
    case 'unary':
      return value.operand.kind === 'int' || value.operand.kind === 'float' ? valueSpace(`const -${value.operand.value}`) : ANY;
    default:
      return ANY;
  }
}

function valueSpace(key: string): Space {
  return { kind: 'made', by: { key, parts: [], what: { kind: 'value' } }, parts: [] };
}

function typeSpace(tested: Type, subject: Type): Space {
  if (isSubtype(subject, tested)) return ANY;
  return { kind: 'made', by: testOf(tested), parts: [] };
}

type PartSpace = (part: ast.Pattern, type: Type) => Space;

function caseSpace(symbol: EnumCaseSymbol, type: Type, args: readonly ast.Pattern[] | null, space?: PartSpace): Space {
  const owner = type.kind === 'class' && type.symbol.key === symbol.owner.key ? type : symbol.owner.thisType;
  const by = caseOf(symbol, owner);
  return { kind: 'made', by, parts: args && space ? partSpaces(symbol.fields, owner, args, space) : by.parts.map(() => ANY) };
}

function recordSpace(symbol: ClassSymbol, type: Type, args: readonly ast.Pattern[], space: PartSpace): Space {
  const made: ClassType = type.kind === 'class' && type.symbol.key === symbol.key ? type : symbol.thisType;
  return { kind: 'made', by: recordOf(made), parts: partSpaces(recordFields(made.symbol), made, args, space) };
}

function partSpaces(fields: readonly FieldSymbol[], owner: ClassType, args: readonly ast.Pattern[], space: PartSpace): Space[] {
  return fields.map((field, i) => (args[i] ? space(args[i], throughOwner(field.type, owner)) : ANY));
}

/** Lists are told apart by their length: exactly so many elements, or at least so many (`[a, ...]`). */
function listSpace(body: Body, pattern: ast.ListPattern, type: Type, part: Part | null): Space {
  const element = type.kind === 'class' && isInstanceOf(type, body.core.list) ? type.args[0] : anyType;
  const { length } = pattern.elements;
  const parts = pattern.elements.map((each) => spaceOf(body, each, element, part));
  if (pattern.rest && length === 0 && type.kind === 'class' && isInstanceOf(type, body.core.list)) return ANY;
  const what: What = pattern.rest ? { kind: 'list-rest', length } : { kind: 'list', length, more: false };
  return { kind: 'made', by: { key: `list ${length}${pattern.rest ? '+' : ''}`, parts: parts.map(() => element), what }, parts };
}

function caseOf(symbol: EnumCaseSymbol, owner: ClassType, among = false): Constructor {
  return { key: `case ${symbol.key}`, parts: symbol.fields.map((field) => throughOwner(field.type, owner)), what: { kind: 'case', symbol, among } };
}

function recordOf(type: ClassType, among = false): Constructor {
  return { key: `record ${type.symbol.key}`, parts: recordFields(type.symbol).map((field) => throughOwner(field.type, type)), what: { kind: 'record', type, among } };
}

function present(inner: Type): Constructor {
  return { key: 'present', parts: [inner], what: { kind: 'present' } };
}

/** All constructors of a type, where they can be listed. `heads` are those that the patterns name. */
export function signatureOf(type: Type, heads: readonly Constructor[]): readonly Constructor[] | null {
  switch (type.kind) {
    case 'bool':
      return [TRUE, FALSE];
    case 'nullable':
      return [NULL, present(type.inner)];
    case 'class':
      if (type.symbol.classKind === 'enum') return [...type.symbol.cases.values()].map((each) => caseOf(each, type));
      if (type.symbol.classKind === 'record') return [recordOf(type)];
      // What extends a final class was told of; it is one of what the class can be all the same.
      if (type.symbol.sealed || (type.symbol.final && directlyBelow(type.symbol).length > 0)) return belowSealed(type.symbol);
      return heads.some((head) => head.what.kind === 'list' || head.what.kind === 'list-rest') ? lengthsOf(type, heads) : null;
    default:
      return null;
  }
}

/** What the values of a sealed type are made by; null where nothing is below it. */
function belowSealed(sealed: ClassSymbol): readonly Constructor[] | null {
  const found = new Map<string, Constructor>();
  const add = (symbol: ClassSymbol): void => {
    for (const below of directlyBelow(symbol)) {
      if (below.sealed) add(below);
      else for (const by of constructorsOf(below)) found.set(by.key, by);
    }
  };
  add(sealed);
  return found.size === 0 ? null : [...found.values()];
}

function constructorsOf(symbol: ClassSymbol): readonly Constructor[] {
  const type = symbol.thisType;
  if (symbol.classKind === 'enum') return [...symbol.cases.values()].map((each) => caseOf(each, type, true));
  return [symbol.classKind === 'record' ? recordOf(type, true) : testOf(type)];
}

function testOf(type: Type): Constructor {
  return { key: `type ${type.kind === 'class' ? type.symbol.key : type.kind}`, parts: [], what: { kind: 'type', type } };
}

/** The lengths that the patterns tell apart, and everything longer. */
function lengthsOf(type: ClassType, heads: readonly Constructor[]): Constructor[] | null {
  if (type.symbol.name !== 'List' || !type.symbol.native) return null;
  const element = type.args[0] ?? anyType;
  let longest = 0;
  for (const { what } of heads) if (what.kind === 'list' || what.kind === 'list-rest') longest = Math.max(longest, what.length);
  const lengths: Constructor[] = [];
  for (let length = 0; length <= longest; length++) lengths.push(listOfLength(element, length, false));
  return [...lengths, listOfLength(element, longest, true)];
}

function listOfLength(element: Type, length: number, more: boolean): Constructor {
  return { key: `list ${length}${more ? ' more' : ''}`, parts: Array.from({ length }, () => element), what: { kind: 'list', length, more } };
}

/**
 * The parts that a pattern made by `head` asks of a value made by `by`; null where they cannot be the same value. A type
 * test covers what is below its type, a list pattern with rest all lists that are long enough.
 */
export function partsUnder(head: Constructor, parts: readonly Space[], by: Constructor): readonly Space[] | null {
  if (head.key === by.key) return parts;
  const a = head.what;
  const b = by.what;
  if (b.kind === 'list') {
    const enough = a.kind === 'list-rest' && (a.length <= b.length);
    return enough ? [...parts, ...by.parts.slice(parts.length).map(() => ANY)] : null;
  }
  if (a.kind !== 'type') return null;
  const below =
    b.kind === 'record' ? isBelow(b.type, a.type) :
    b.kind === 'case' ? a.type.kind === 'class' && descendsFrom(b.symbol.owner, a.type.symbol) :
    b.kind === 'type' ? isBelow(b.type, a.type) : false;
  return below ? by.parts.map(() => ANY) : null;
}

/** A type test looks at the class alone: type arguments are erased. */
function isBelow(type: Type, tested: Type): boolean {
  return type.kind === 'class' && tested.kind === 'class' ? descendsFrom(type.symbol, tested.symbol) : isSubtype(type, tested);
}
