import type { Details } from '../../diagnostics/diagnostic.ts';
import { closest } from '../../diagnostics/suggest.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { stripNull } from '../relations.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

const MOST_SHOWN = 8;

/** `RED`, `"dark_red"`: the case that is called so where neither capitals nor what stands between words count. */
export function caseCalled(symbol: ClassSymbol, written: string): string | null {
  const plain = plainLetters(written);
  return [...symbol.cases.keys()].find((each) => plainLetters(each) === plain) ?? null;
}

/** What counts of a name where neither capitals nor what stands between words do. */
export function plainLetters(text: string): string {
  return text.replace(/[\s_-]/g, '').toLowerCase();
}

/** `"Red"` where a `Color` stands on the other side, or is wanted. */
export function caseAsText(body: Body, node: ast.Expression, wanted: Type): Details | null {
  const target = stripNull(wanted);
  if (node.kind !== 'string' || target.kind !== 'class' || target.symbol.classKind !== 'enum') return null;
  const { symbol } = target;
  const name = caseCalled(symbol, node.value) ?? closest(node.value, symbol.cases.keys());
  if (name === null) return { hint: `its cases: ${[...symbol.cases.keys()].slice(0, MOST_SHOWN).map((each) => `\`${symbol.name}.${each}\``).join(', ')}` };
  const text = `${symbol.name}.${name}`;
  return { hint: 'a case of an enum is no text', fixes: [possibleFix(`write \`${text}\``, replace(body, node, text))] };
}
