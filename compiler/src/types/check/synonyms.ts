import { synonym } from '../../diagnostics/catalogue/warnings.ts';
import type * as ast from '../../syntax/ast.ts';
import type { CoreTypes } from '../core.ts';
import { lookupMember, receiverClass, type Member } from '../members.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { replace, sureFix } from './fixes.ts';

/** By class of the library: names that JavaScript and Kotlin have for exactly what is here under another one. */
const SYNONYMS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'List',
    pairs(`push add, shift removeFirst, removeLast pop, some any, every all, includes contains, findIndex indexWhere, indexOfFirst indexWhere,
      findLastIndex lastIndexWhere, indexOfLast lastIndexWhere, sortedBy sortBy, sortedByDescending sortByDescending, sortedWith sorted, sortWith sort,
      toSorted sorted, toReversed reversed, filterNot reject, toMutableList copy, size length, removeIf removeWhere, getOrNull get`),
  ],
  ['Map', pairs('containsKey has, contains has, put set, putAll setAll, getValue getOrThrow, toMutableMap copy')],
  ['Set', pairs('remove delete, includes contains, toMutableSet copy')],
  [
    'String',
    pairs(`includes contains, replaceAll replace, uppercase toUpperCase, lowercase toLowerCase, toCharArray chars, toDouble toFloat,
      toDoubleOrNull toFloatOrNull`),
  ],
  ['int', pairs('toDouble toFloat')],
  ['float', pairs('roundToLong roundToInt')],
]);

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(',').map((pair) => {
    const [foreign, own] = pair.trim().split(' ');
    return [foreign, own] as const;
  }));
}

/** The member that is meant by another language's name for it, of which is told. Null where there is none that does exactly the same. */
export function synonymOf(body: Body, node: ast.MemberExpression, type: Type, isCalled: boolean): Member | null {
  const receiver = receiverClass(body.core, type);
  if (!receiver?.symbol.native) return null;
  const { name } = node.name;
  const own = takesPattern(body, node) ? undefined : SYNONYMS.get(receiver.symbol.name)?.get(name);
  const member = own === undefined ? null : lookupMember(body.core, type, own);
  if (own === undefined || !member || (isCalled && member.kind === 'field')) return null;
  body.report(synonym, node.name, { name, own, type: receiver.symbol.name }, { fixes: [sureFix(`write \`${own}\``, replace(body, node.name, own))] });
  return member;
}

/** Whether a value of this type has a member by another language's name. */
export function isSynonym(core: CoreTypes, type: Type, name: string): boolean {
  const receiver = receiverClass(core, type);
  return receiver?.symbol.native === true && SYNONYMS.get(receiver.symbol.name)?.has(name) === true;
}

/** `text.replaceAll(new Regex(…), …)` is a method of the pattern here, of which is told as of an unknown one. */
function takesPattern(body: Body, { name, end }: ast.MemberExpression): boolean {
  return name.name === 'replaceAll' && /^\(\s*new Regex\b/.test(body.module.source.text.slice(end, end + 40));
}
