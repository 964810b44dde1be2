import { unknownName } from '../../diagnostics/catalogue/names.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { stripNull } from '../nullable.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** `sheet.get(total)`, where a text is asked for and nothing is called so: its quotes may be what is missing. Adds that to what was just reported. */
export function offerQuotes(body: Body, node: ast.NameExpression, hint: Type | null): void {
  if (hint === null || !isInstanceOf(stripNull(hint), body.core.string)) return;
  const { diagnostics } = body.module;
  const last = diagnostics.at(-1);
  if (last?.code !== unknownName.code || last.primary.span.start !== node.start || last.fixes.length > 0) return;
  const newText = `"${node.name}"`;
  diagnostics[diagnostics.length - 1] = { ...last, hint: last.hint ?? 'a text stands in quotes', fixes: [possibleFix(`write \`${newText}\``, replace(body, node, newText))] };
}
