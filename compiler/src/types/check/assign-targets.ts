import { assignToCall, assignToConstant, assignToConstField, assignToImported, assignToMethod, assignToOptional, assignToText, updateOfMap } from '../../diagnostics/catalogue/expressions.ts';
import type { Details, Fix } from '../../diagnostics/diagnostic.ts';
import { declaredHere } from '../../names/labels.ts';
import { isOneSession } from '../../names/session.ts';
import type { FieldSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { intType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, quoted, replace } from './fixes.ts';
import { isAssigned } from './flow.ts';
import { resolveIndex } from './indexing.ts';
import type { Local } from './locals.ts';
import { resolveMember } from './members.ts';
import type { Wanting } from './mismatch.ts';
import { resolveName } from './names.ts';
import { setterTarget } from './setters.ts';
import { placeOf, placeOfLocal } from './places.ts';

/** Something that can be assigned to. */
export interface Target {
  /** What may be assigned. */
  readonly write: Type;
  /** What a compound assignment reads first. */
  readonly read: Type;
  /** What the report of a wrong value calls it. */
  readonly clause: string;
  readonly symbol: VariableSymbol | FieldSymbol | null;
  readonly local: Local | null;
}

/** What a compound assignment computes from the old value, for a fix that says it in other words. */
interface Change {
  readonly whole: ast.NodeBase;
  /** `old + 1` */
  readonly change: string;
}

/** What an assignment does with what is there before: nothing, computes with it, or only asks whether it is null. */
export type Reading = 'nothing' | 'null' | Change;

/** Checks what stands left of `=`; null after a report. */
export function resolveTarget(body: Body, node: ast.Expression, reading: Reading): Target | null {
  switch (node.kind) {
    case 'parenthesized':
      return resolveTarget(body, node.inner, reading);
    case 'name':
      return nameTarget(body, node, reading !== 'nothing');
    case 'member':
      if (reading === 'nothing') body.module.writes.add(node.id);
      return memberTarget(body, node);
    case 'index':
      return indexTarget(body, node, typeof reading === 'string' ? null : reading);
    case 'error':
      return null;
    default:
      checkValue(body, node);
      body.report(assignToCall, node, { what: quoted(body, node) }, node.kind === 'spread' ? { hint: 'the rest of a list gets a name of its own: `const [first, ...rest] = xs;`' } : comparisonMeant(body, node));
      return null;
  }
}

/** `map.set(key) = value`: what its call lacks is behind the `=`. */
function checkValue(body: Body, node: ast.Expression): void {
  const before = body.module.diagnostics.length;
  body.check(node);
  if (node.kind === 'call') body.module.diagnostics.length = before;
}

/** `(n) => n % 2 = 0` */
function comparisonMeant(body: Body, { start, end }: ast.Expression): Details {
  if (!/=>[ \t]*$/.test(body.module.source.text.slice(Math.max(0, start - LONGEST_GAP), start))) return {};
  const [before] = /^\s*(?==(?![=>]))/.exec(body.module.source.text.slice(end, end + LONGEST_GAP)) ?? [];
  if (before === undefined) return {};
  const at = end + before.length;
  return { hint: '`=` assigns; `==` compares', fixes: [possibleFix('compare with `==`', replace(body, { start: at, end: at + 1 }, '=='))] };
}

const LONGEST_GAP = 40;

function nameTarget(body: Body, node: ast.NameExpression, reads: boolean): Target | null {
  const local = body.names.get(node.name);
  if (local) return localTarget(body, node, local, reads);
  const target = resolveName(body, node, reads ? 'changed' : 'assigned');
  if (target.kind === 'broken') return null;
  const reference = body.module.references[node.id];
  if (!reference && target.kind === 'value') {
    return { write: target.type, read: target.type, clause: `the field \`${node.name}\` must be`, symbol: null, local: null };
  }
  if (reference?.kind !== 'variable') {
    body.report(assignToMethod, node, { name: node.name, what: target.kind === 'function' ? 'a function' : 'not a variable' });
    return null;
  }
  const { symbol } = reference;
  body.module.types[node.id] = target.kind === 'value' ? target.type : symbol.type;
  return checkedVariable(body, node, symbol, null, target.kind === 'value' ? target.type : symbol.type);
}

function localTarget(body: Body, node: ast.NameExpression, local: Local, reads: boolean): Target | null {
  const { symbol } = local;
  body.module.references[node.id] = local.reference;
  if (symbol.kind === 'function') {
    body.report(assignToMethod, node, { name: node.name, what: 'a function' }, { secondary: [declaredHere(symbol)] });
    return null;
  }
  if (local.frame !== body.frame) {
    symbol.captured = true;
    body.nested.note(body.frame, node, local);
  }
  const read = reads ? body.check(node) : symbol.type;
  if (!reads) body.module.types[node.id] = symbol.type;
  return checkedVariable(body, node, symbol, local, read);
}

function checkedVariable(body: Body, node: ast.NameExpression, symbol: VariableSymbol, local: Local | null, read: Type): Target {
  if (symbol.constant && !isFirstAssignment(body, local)) {
    const isConst = (symbol.role === 'global' || local?.origin === 'let') && symbol.module === body.module.symbol && body.text(symbol.node).startsWith('const');
    const word = isConst ? symbol.node.start : constOfPattern(body, symbol);
    const fixes = word === null ? [] : [possibleFix('declare it with `let`', replace(body, { start: word, end: word + 'const'.length }, 'let'))];
    body.report(assignToConstant, node, { name: symbol.name }, { fixes, secondary: [declaredHere(symbol, `\`${symbol.name}\` is declared \`const\` here`)] });
  } else if (symbol.module !== body.module.symbol && !isOneSession(symbol.module, body.module.symbol)) {
    body.report(assignToImported, node, { name: symbol.name, module: symbol.module.name }, { secondary: [declaredHere(symbol)] });
  }
  symbol.reassigned = true;
  return { write: symbol.type, read, clause: `what is assigned to \`${symbol.name}\` must be`, symbol, local };
}

/** Where the `const` of `const [a, b] = pair;` stands. */
function constOfPattern(body: Body, symbol: VariableSymbol): number | null {
  if (symbol.module !== body.module.symbol) return null;
  const { text } = body.module.source;
  const start = text.lastIndexOf('const', symbol.node.start);
  return start >= 0 && /^const\s+(?:\w+\(|\[)[^;=]*$/.test(text.slice(start, symbol.node.start)) ? start : null;
}

/** `const x: T;` takes its value later, once. */
function isFirstAssignment(body: Body, local: Local | null): boolean {
  if (!local?.deferred || local.frame !== body.frame) return false;
  const place = placeOfLocal(body, local);
  return place !== null && !isAssigned(body.flow, place) && !inLoopSince(body, local);
}

function inLoopSince(body: Body, local: Local): boolean {
  return body.frame.loop !== null && body.frame.loop.node.start > local.name.start;
}

/** What may be null is named, or tested where it has a name. */
function optionalHint(body: Body, node: ast.MemberExpression): string {
  const object = body.text(node.object);
  const { name } = node.name;
  if (node.object.kind === 'name') return `test it first: \`if (${object}) { ${object}.${name} = …; }\``;
  return `name it where it is there: \`if (let found = ${object}) { found.${name} = …; }\``;
}

function memberTarget(body: Body, node: ast.MemberExpression): Target | null {
  const target = resolveMember(body, node);
  if (target.kind === 'broken') return null;
  const reference = body.module.references[node.id];
  if (node.optional || body.module.optionalRests.has(node.id)) {
    body.report(assignToOptional, node, { text: body.text(node) }, { hint: optionalHint(body, node) });
    return null;
  }
  if (reference?.kind === 'variable' && target.kind === 'value') {
    const { symbol } = reference;
    body.report(symbol.constant ? assignToConstant : assignToImported, node, { name: symbol.name, module: symbol.module.name }, { secondary: [declaredHere(symbol)] });
    return null;
  }
  if (reference?.kind === 'method' && target.kind === 'value') return setterTarget(body, node, reference, target.type);
  if (reference?.kind !== 'field' || target.kind !== 'value') {
    body.report(assignToMethod, node, { name: node.name.name, what: target.kind === 'function' ? 'a method' : 'not a field' });
    return null;
  }
  const { symbol } = reference;
  if (!mayAssignField(body, node, symbol)) reportConstField(body, node, symbol);
  body.module.types[node.id] = target.type;
  const place = body.flow.facts === null ? null : placeOf(body, node);
  return { write: place?.declared ?? target.type, read: target.type, clause: `the field \`${symbol.name}\` must be`, symbol, local: null };
}

/** `const` fields without a value are given one in the constructor; those of records and cases never change. */
function mayAssignField(body: Body, node: ast.MemberExpression, field: FieldSymbol): boolean {
  if (field.owner.native) return false;
  if (!field.constant) return true;
  if (field.node.kind !== 'field' || field.node.value || field.static) return false;
  return node.object.kind === 'this' && body.constructing && body.owner?.key === field.owner.key;
}

function reportConstField(body: Body, node: ast.MemberExpression, field: FieldSymbol): void {
  const { owner } = field;
  const hint =
    owner.classKind === 'record'
      ? `records do not change: \`.copy(${field.name}: …)\` gives another one`
      : owner.classKind === 'enum'
        ? 'the values of a case do not change: make another one'
        : owner.native
          ? undefined
          : 'a `const` field gets its value once: at its declaration or in the constructor of its class';
  body.report(assignToConstField, node.name, { name: field.name, owner: owner.name }, { hint, secondary: [declaredHere(field)] });
}

function indexTarget(body: Body, node: ast.IndexExpression, change: Change | null): Target | null {
  const indexed = resolveIndex(body, node, 'written');
  if (!indexed) return null;
  body.module.types[node.id] = indexed.read;
  if (indexed.optional) {
    body.report(assignToOptional, node, { text: body.text(node) });
    return null;
  }
  if (!indexed.write) {
    body.report(assignToText, node, {}, { hint: 'make another String of its parts, or take the characters as a List: `text.split("")`' });
    return null;
  }
  if (change !== null && isInstanceOf(indexed.object, body.core.map)) {
    const [map, key] = [body.text(node.object), body.text(node.index)];
    const start = indexed.write.kind === 'float' ? '0.0' : indexed.write === intType ? '0' : '…';
    const details = start === '…' ? { hint: `say what it starts with: \`${map}.update(${key}, …, (old) => …)\`` } : { fixes: [updateFix(body, node, start, change)] };
    body.report(updateOfMap, node, { text: body.text(node) }, details);
    return null;
  }
  return { write: indexed.write, read: indexed.read, clause: 'what is stored here must be', symbol: null, local: null };
}

/** `counts[word] += 1` as the `update` that is meant. */
function updateFix(body: Body, node: ast.IndexExpression, start: string, { whole, change }: Change): Fix {
  const newText = `${body.text(node.object)}.update(${body.text(node.index)}, ${start}, (old) => ${change})`;
  return possibleFix(`write \`${newText}\``, replace(body, whole, newText));
}

/** The words of a report about a wrong value. */
export function wantingOf(body: Body, target: Target): Wanting {
  const { clause, symbol } = target;
  return { clause, secondary: symbol ? [declaredHere(symbol)] : [], written: symbol?.kind === 'field' && symbol.module === body.module.symbol ? symbol.node.type : null };
}
