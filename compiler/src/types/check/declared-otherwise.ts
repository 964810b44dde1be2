import { withArticle } from '../../diagnostics/article.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { showType, showTypes } from '../show.ts';
import type { ClassType } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** `let totals = new Map<String, int>()`, where all that is done with it wants a `Map<String, float>`: the type is mended where it is written. */
export function declareOtherwise(body: Body, node: ast.Expression, found: ClassType, wanted: ClassType): readonly Fix[] {
  if (node.kind === 'new') return madeOtherwise(body, node, wanted);
  const local = node.kind === 'name' ? body.names.get(node.name) : undefined;
  if (local?.origin !== 'let') return [];
  const [have, want] = showTypes(found, wanted);
  const { text } = body.module.source;
  const before = /^\s*(?::\s*|=\s*new\s+)/.exec(text.slice(local.name.end, local.name.end + 40));
  const start = local.name.end + (before?.[0].length ?? 0);
  if (!before || !text.startsWith(have, start)) return [];
  return [possibleFix(`declare \`${local.name.name}\` as \`${want}\``, replace(body, { start, end: start + have.length }, want))];
}

/** `const Signal<T> changed = new Signal<int>()`: what is made is what was declared. */
function madeOtherwise(body: Body, { type }: ast.NewExpression, wanted: ClassType): readonly Fix[] {
  if (type.kind !== 'named-type' || type.args.length === 0) return [];
  const text = showType(wanted);
  return [possibleFix(`make ${withArticle(text)}`, replace(body, type, text))];
}
