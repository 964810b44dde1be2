import { notIndexable, typeMismatch } from '../../diagnostics/catalogue/expressions.ts';
import { negativeIndex } from '../../diagnostics/catalogue/warnings.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { lookupMember } from '../members.ts';
import { isNullable, makeNullable, stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { errorType, intType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, quoted, replace } from './fixes.ts';
import { checkInto } from './into.ts';
import { guardNull } from './null-guard.ts';
import { filled } from './open-types.ts';
import { entersOptionally } from './optional-links.ts';

/** What `object[index]` reads and takes. */
export interface Indexed {
  readonly object: Type;
  /** What reading gives: of a Map, null where the key is missing. */
  readonly read: Type;
  /** What may be assigned; null where nothing may. */
  readonly write: Type | null;
  /** After `?.` in its chain. */
  readonly optional: boolean;
}

export function checkIndex(body: Body, node: ast.IndexExpression): Type {
  const indexed = resolveIndex(body, node, 'read');
  if (!indexed) return errorType;
  const type = body.open.length === 0 ? indexed.read : filled(body, indexed.read);
  if (!indexed.optional) return type;
  if (!isNullable(type)) body.chains.add(node.id);
  return makeNullable(type);
}

/** Checks object and index; null after a report. */
export function resolveIndex(body: Body, node: ast.IndexExpression, use: 'read' | 'written'): Indexed | null {
  const found = body.check(node.object);
  const optional = entersOptionally(body, node, node.object, found);
  const object = optional ? stripNull(found) : found.kind === 'nullable' || found.kind === 'null' ? guardNull(body, node.object, found, null) : found;
  const { core } = body;
  if (isInstanceOf(object, core.map)) {
    checkInto(body, node.index, object.args[0], () => ({ clause: 'a key of this map must be' }));
    return { object, read: makeNullable(object.args[1]), write: object.args[1], optional };
  }
  const element = elementOf(body, object);
  if (element && node.index.kind === 'range') {
    reportSlice(body, node, node.index, object);
    return null;
  }
  if (element) {
    checkInto(body, node.index, intType, () => ({ clause: 'an index must be' }));
    tellNegativeIndex(body, node, object, use);
    return { object, ...element, optional };
  }
  body.check(node.index);
  if (object.kind !== 'error' && object.kind !== 'never') reportNotIndexable(body, node, object);
  return null;
}

/** `xs[0..3]`, as in Rust, Kotlin and Swift. */
function reportSlice(body: Body, node: ast.IndexExpression, { from, to, inclusive }: ast.RangeExpression, object: Type): void {
  body.check(node.index);
  const method = isInstanceOf(object, body.core.string) ? 'substring' : 'slice';
  const end = !inclusive ? body.text(to) : to.kind === 'int' ? `${BigInt(to.value) + 1n}` : `${body.text(to)} + 1`;
  const newText = `.${method}(${body.text(from)}, ${end})`;
  body.report(typeMismatch, node.index, { clause: 'an index must be', wanted: 'int', found: 'Range' }, {
    label: `a part is taken with \`${newText}\``,
    fixes: [possibleFix(`write \`${newText}\``, replace(body, { start: node.object.end, end: node.end }, newText))],
  });
}

/** `xs[-1]`, which counts from the end in other languages. */
function tellNegativeIndex(body: Body, node: ast.IndexExpression, object: Type, use: 'read' | 'written'): void {
  const { index } = node;
  if (index.kind !== 'unary' || index.operator !== '-' || index.operand.kind !== 'int' || index.operand.value === 0) return;
  const list = body.text(node.object);
  const hasLast = use === 'read' && isInstanceOf(object, body.core.list) && index.operand.value === 1;
  const newText = hasLast ? `${list}.last()` : `${list}[${list}.length - ${body.text(index.operand)}]`;
  body.report(negativeIndex, index, { type: showType(object), index: body.text(index) }, { fixes: [possibleFix(`write \`${newText}\``, replace(body, node, newText))] });
}

function elementOf(body: Body, object: Type): { readonly read: Type; readonly write: Type | null } | null {
  const { core } = body;
  if (isInstanceOf(object, core.list)) return { read: object.args[0], write: object.args[0] };
  if (isInstanceOf(object, core.string)) return { read: core.stringType, write: null };
  return isInstanceOf(object, core.bytes) ? { read: intType, write: intType } : null;
}

function reportNotIndexable(body: Body, node: ast.IndexExpression, type: Type): void {
  const byMethod = type.kind === 'any' ? null : indexedByMethod(body, node, type);
  if (byMethod) return body.report(notIndexable, node.object, { what: quoted(body, node.object), type: showType(type) }, byMethod);
  if (type.kind === 'function') {
    const newText = `(${body.text(node.index)})`;
    body.report(notIndexable, node.object, { what: quoted(body, node.object), type: showType(type) }, { hint: 'a function is called in parentheses', fixes: [possibleFix('write parentheses', replace(body, { start: node.object.end, end: node.end }, newText))] });
    return;
  }
  const hint =
    type.kind === 'any'
      ? 'test it with `is List` or cast it first: nothing is known of an `any`'
      : isInstanceOf(type, body.core.set)
        ? 'a Set has no positions: walk it with `for`, or make a List of it with `.toList()`'
        : fieldHint(body, node, type);
  body.report(notIndexable, node.object, { what: quoted(body, node.object), type: showType(type) }, { hint });
}

/** `sorted["a"]`, and `sorted["a"] = 1;`: only the language's own collections have brackets, others have methods. */
function indexedByMethod(body: Body, node: ast.IndexExpression, type: Type): Details | null {
  const [object, key] = [body.text(node.object), body.text(node.index)];
  const isCallable = (name: string, count: number): boolean => {
    const member = lookupMember(body.core, type, name);
    return member?.kind === 'method' && member.signature.parameters.length >= count && member.signature.parameters.slice(count).every(({ optional }) => optional);
  };
  const { text } = body.module.source;
  const [assigned, value] = /^[ \t]*=(?!=)[ \t]*([^;\n]+?)[ \t]*(?=;|$)/m.exec(text.slice(node.end, node.end + LONGEST_VALUE)) ?? [];
  if (assigned !== undefined && isCallable('set', 2)) {
    const newText = `${object}.set(${key}, ${value})`;
    return { hint: `call its method: \`.set(${key}, …)\``, fixes: [possibleFix(`write \`${newText}\``, replace(body, { start: node.start, end: node.end + assigned.length }, newText))] };
  }
  if (!isCallable('get', 1)) return null;
  const newText = `${object}.get(${key})`;
  return { hint: `call its method: \`.get(${key})\``, fixes: assigned === undefined ? [possibleFix(`write \`${newText}\``, replace(body, node, newText))] : [] };
}

const LONGEST_VALUE = 200;

/** `point["x"]`. */
function fieldHint(body: Body, node: ast.IndexExpression, type: Type): string | undefined {
  if (node.index.kind !== 'string') return undefined;
  const field = lookupMember(body.core, type, node.index.value);
  return field ? `members are named after a dot: \`.${node.index.value}\`` : undefined;
}
