import { derivedClash, endlessRecord } from '../../diagnostics/catalogue/declarations.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { declaredHere, nameSpan } from '../../names/labels.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, FunctionSymbol } from '../../names/symbol.ts';
import type { TypeNode } from '../../syntax/ast.ts';
import type { Type } from '../type.ts';
import { declareSignatures } from './signatures.ts';
import { spanIn, type TypeScope } from './scope.ts';

/** Names that every record's or enum's values have, and that would be hidden. */
export function checkDerivedNames(scope: TypeScope, symbol: ClassSymbol): void {
  const report = (member: FieldSymbol | FunctionSymbol | EnumCaseSymbol | undefined): void => {
    if (member) scope.diagnostics.push(derivedClash(nameSpan(member), { name: member.name, owner: symbol.name, kind: symbol.classKind }));
  };
  if (symbol.classKind === 'record') {
    report(symbol.fields.get('copy'));
    report(symbol.fields.get('toJson'));
  } else if (symbol.classKind === 'enum') {
    for (const name of ['ordinal', 'name']) report(symbol.methods.get(name) ?? symbol.fields.get(name));
    report(symbol.cases.get('values') ?? symbol.methods.get('values') ?? symbol.fields.get('values'));
  }
}

/** A record that needs another of its kind, and that one another, can never be made. */
export function checkEndlessRecord(scope: TypeScope, symbol: ClassSymbol): void {
  if (canBeMade(symbol)) return;
  const path = pathTo(symbol);
  if (!path || path.some((each) => isEarlier(each.owner, symbol))) return;
  const [field] = path;
  const shown = [...path.map((each) => each.owner.name), symbol.name].join(' → ');
  const secondary = path.slice(1, 4).map((each) => declaredHere(each, `by way of \`${each.name}\``));
  const edits = fieldsOf(symbol, field.type).map((node) => ({ span: spanIn(scope, { ...node, start: node.end }), newText: '?' }));
  const fixes: Fix[] = [{ title: edits.length === 1 ? 'let it be null' : 'let them be null', sure: false, edits }];
  scope.diagnostics.push(endlessRecord(nameSpan(field), { name: symbol.name, path: shown }, { secondary, fixes }));
}

/** The types of all fields that hold the same record: each closes the circle. */
function fieldsOf(symbol: ClassSymbol, type: Type): TypeNode[] {
  const same = [...symbol.fields.values()].filter((field) => field.type.kind === 'class' && type.kind === 'class' && field.type.symbol.key === type.symbol.key);
  return same.flatMap(({ node }) => (node.type ? [node.type] : []));
}

/** A circle is one mistake: told at the first of its records. */
function isEarlier(other: ClassSymbol, symbol: ClassSymbol): boolean {
  return other.module === symbol.module && other.node.start < symbol.node.start;
}

const makeable = new WeakMap<ClassSymbol, boolean>();

/**
 * Whether a record, and all that its fields need, leads to no circle. Depth first with a stack of its own; each record is looked at once,
 * so that a thousand records that contain each other cost a thousand steps.
 */
function canBeMade(start: ClassSymbol): boolean {
  const stack = [start];
  const active = new Set(stack);
  for (let record = stack.at(-1); record; record = stack.at(-1)) {
    if (makeable.has(record)) {
      stack.pop();
      continue;
    }
    if (record.module !== start.module) declareSignatures(record.module);
    const needs = requiredRecords(record);
    const open = needs.filter((each) => !makeable.has(each) && !active.has(each));
    if (open.length > 0) {
      stack.push(open[0]);
      active.add(open[0]);
      continue;
    }
    makeable.set(record, needs.every((each) => makeable.get(each) === true));
    active.delete(record);
    stack.pop();
  }
  return makeable.get(start) === true;
}

function requiredRecords(record: ClassSymbol): ClassSymbol[] {
  const found: ClassSymbol[] = [];
  for (const field of record.fields.values()) {
    const needed = requiredRecord(field);
    if (needed && !found.includes(needed)) found.push(needed);
  }
  return found;
}

/** The fields by which a record comes back to itself, found breadth first; each record is looked at once. */
function pathTo(start: ClassSymbol): FieldSymbol[] | null {
  const cameBy = new Map<ClassSymbol, { readonly field: FieldSymbol; readonly from: ClassSymbol }>();
  const queue = [start];
  for (let at = 0; at < queue.length; at++) {
    const record = queue[at];
    if (record.module !== start.module) declareSignatures(record.module);
    for (const field of record.fields.values()) {
      const next = requiredRecord(field);
      if (!next) continue;
      if (next === start) return [...walkBack(cameBy, start, record), field];
      if (cameBy.has(next)) continue;
      cameBy.set(next, { field, from: record });
      queue.push(next);
    }
  }
  return null;
}

function requiredRecord(field: FieldSymbol): ClassSymbol | null {
  if (field.static || field.type.kind !== 'class') return null;
  return field.type.symbol.classKind === 'record' ? field.type.symbol : null;
}

function walkBack(cameBy: ReadonlyMap<ClassSymbol, { readonly field: FieldSymbol; readonly from: ClassSymbol }>, start: ClassSymbol, end: ClassSymbol): FieldSymbol[] {
  const path: FieldSymbol[] = [];
  for (let at = end; at !== start; ) {
    const step = cameBy.get(at);
    if (!step) break;
    path.unshift(step.field);
    at = step.from;
  }
  return path;
}
