import { needlessOptional } from '../../diagnostics/catalogue/warnings.ts';
import type * as ast from '../../syntax/ast.ts';
import { isNullable } from '../relations.ts';
import { showType } from '../show.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { replace, sureFix } from './fixes.ts';
import { isNullRuledOut } from './narrowing.ts';

/** A link of a chain that may stand behind `?.`. */
type Link = ast.MemberExpression | ast.IndexExpression | ast.CallExpression;

/** Whether a link gives null where what it stands on is null: behind `?.`, or in the rest of a chain that had one (`a?.b.c`). */
export function entersOptionally(body: Body, node: Link, object: ast.Expression, type: Type): boolean {
  if (node.optional) {
    if (isNullable(type) || type.kind === 'parameter') return true;
    if (type.kind !== 'error' && !isNullRuledOut(body, object)) tellNeedless(body, node, object, type);
    return false;
  }
  if (!body.chains.has(object.id)) return false;
  body.module.optionalRests.add(node.id);
  return true;
}

/** `?.` behind what is never null. */
export function tellNeedless(body: Body, node: Link, object: ast.Expression, type: Type): void {
  const sign = node.kind === 'member' ? '.' : '';
  const end = node.kind === 'member' ? node.name.start : body.module.source.text.indexOf('?.', object.end) + 2;
  const fix = sureFix(sign === '' ? 'remove `?.`' : 'write `.`', replace(body, { start: object.end, end }, sign));
  const label = sign === '' ? 'the `?.` behind this is not needed' : undefined;
  body.report(needlessOptional, object, { text: body.text(object), type: showType(type) }, { label, fixes: [fix] });
}
