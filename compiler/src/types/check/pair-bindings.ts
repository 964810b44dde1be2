import { tooManyBindings } from '../../diagnostics/catalogue/expressions.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { asAncestor } from '../ancestors.ts';
import { isInstanceOf } from '../core.ts';
import { receiverClass, recordFields } from '../members.ts';
import { showType } from '../show.ts';
import { throughOwner } from '../substitute.ts';
import { intType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** The types of `a` and `b` in `for (a, b in xs)`: the keys and values of a Map, the fields of records that have two. Elsewhere, what was meant is told, and read. */
export function pairTypes(body: Body, node: ast.ForInStatement, iterable: Type): readonly Type[] {
  if (isInstanceOf(iterable, body.core.map)) return iterable.args;
  const fields = fieldsOfElement(body, iterable);
  if (fields?.length === 2) return fields;
  const [first, second] = node.bindings;
  const { types, ...details } = meantPair(body, node, iterable);
  body.report(tooManyBindings, { start: first.start, end: second.end }, { type: showType(iterable) }, details);
  return types;
}

interface MeantPair extends Details {
  /** Of the two names, as far as they are known. */
  readonly types: readonly Type[];
}

function elementOf(body: Body, iterable: Type): Type | undefined {
  const receiver = receiverClass(body.core, iterable);
  return (receiver && asAncestor(receiver, body.core.iterable)?.args[0]) ?? undefined;
}

function fieldsOfElement(body: Body, iterable: Type): readonly Type[] | null {
  const element = elementOf(body, iterable);
  if (element?.kind !== 'class' || element.symbol.classKind !== 'record') return null;
  return recordFields(element.symbol).map((field) => throughOwner(field.type, element));
}

function meantPair(body: Body, node: ast.ForInStatement, iterable: Type): MeantPair {
  const [first, second] = node.bindings.map((each) => body.text(each));
  const walked = body.text(node.iterable);
  const fields = fieldsOfElement(body, iterable);
  if (fields) return { types: fields, hint: `a record is taken apart so where it has two fields, and this one has ${fields.length}` };
  const isText = isInstanceOf(iterable, body.core.string);
  const element = isText ? iterable : elementOf(body, iterable);
  if (element && isInstanceOf(element, body.core.list)) {
    return { types: [element.args[0], element.args[0]], hint: 'a list of two is taken apart in brackets', fixes: [rewritten(body, node, `[${first}, ${second}]`, walked)] };
  }
  if (!element || !isText && !isInstanceOf(iterable, body.core.list)) return { types: [] };
  const hint = isText ? '`text.chars().withIndex()` gives positions too, in front of the characters' : '`list.withIndex()` gives positions too, in front of the items';
  const pairs = isText ? `${walked}.chars().withIndex()` : `${walked}.withIndex()`;
  // `(item, i)`, as JavaScript's callbacks have them.
  const isTurned = INDEX_NAME.test(second) && !INDEX_NAME.test(first);
  return isTurned
    ? { types: [element, intType], hint, fixes: [rewritten(body, node, `${second}, ${first}`, pairs)] }
    : { types: [intType, element], hint, fixes: [rewritten(body, node, `${first}, ${second}`, pairs)] };
}

const INDEX_NAME = /^([ijkn]|idx|index|pos|position|\w+(Index|Idx))$/;

function rewritten(body: Body, { bindingsStart, iterable }: ast.ForInStatement, bindings: string, walked: string) {
  const newText = `${bindings} in ${walked}`;
  // JavaScript's pairs were read as what they are made of.
  const rest = /^\.entries\(\)/.exec(body.module.source.text.slice(iterable.end, iterable.end + 12))?.[0] ?? '';
  return possibleFix(`write \`${newText}\``, replace(body, { start: bindingsStart, end: iterable.end + rest.length }, newText));
}
