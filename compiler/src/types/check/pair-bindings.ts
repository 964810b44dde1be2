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

/** The types of `a` and `b` in `for (a, b in xs)`: the keys and values of a Map. Only a Map gives two values; elsewhere, what was meant is told, and read. */
export function pairTypes(body: Body, node: ast.ForInStatement, iterable: Type): readonly Type[] {
  if (isInstanceOf(iterable, body.core.map)) return iterable.args;
  const [first, second] = node.bindings;
  const { types, ...details } = meantPair(body, node, iterable);
  body.report(tooManyBindings, { start: first.start, end: second.end }, { type: showType(iterable) }, details);
  return types;
}

interface MeantPair extends Details {
  /** Of the two names, as far as they are known. */
  readonly types: readonly Type[];
}

function meantPair(body: Body, node: ast.ForInStatement, iterable: Type): MeantPair {
  const [first, second] = node.bindings.map((each) => body.text(each));
  const walked = body.text(node.iterable);
  if (walked.endsWith('.entries()')) {
    const map = walked.slice(0, -'.entries()'.length);
    return { types: [], hint: `a Map itself gives its keys and values: \`for (${first}, ${second} in ${map})\``, fixes: [rewritten(body, node, `${first}, ${second}`, map)] };
  }
  const receiver = receiverClass(body.core, iterable);
  const element = receiver && asAncestor(receiver, body.core.iterable)?.args[0];
  if (element?.kind === 'class' && element.symbol.classKind === 'record') {
    const fields = recordFields(element.symbol);
    const fixes = fields.length === 2 ? [rewritten(body, node, `${element.symbol.name}(${first}, ${second})`, walked)] : [];
    return { types: fields.map((field) => throughOwner(field.type, element)), hint: 'a record is taken apart by its name', fixes };
  }
  if (element && isInstanceOf(element, body.core.list)) {
    return { types: [element.args[0], element.args[0]], hint: 'a list of two is taken apart in brackets', fixes: [rewritten(body, node, `[${first}, ${second}]`, walked)] };
  }
  if (!isInstanceOf(iterable, body.core.list)) return { types: [] };
  return {
    types: element ? [intType, element] : [],
    hint: 'for positions too, walk `list.withIndex()`, whose pairs are taken apart by their name',
    fixes: [rewritten(body, node, `Tuple(${first}, ${second})`, `${walked}.withIndex()`)],
  };
}

function rewritten(body: Body, { bindingsStart, iterable }: ast.ForInStatement, bindings: string, walked: string) {
  const newText = `${bindings} in ${walked}`;
  // JavaScript's pairs were read as what they are made of.
  const rest = /^\.entries\(\)/.exec(body.module.source.text.slice(iterable.end, iterable.end + 12))?.[0] ?? '';
  return possibleFix(`write \`${newText}\``, replace(body, { start: bindingsStart, end: iterable.end + rest.length }, newText));
}
