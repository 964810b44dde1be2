import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { asAncestor } from '../ancestors.ts';
import { isInstanceOf } from '../core.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** What other languages ask of a collection before they walk it or work with its elements. */
const STEPS: ReadonlySet<string> = new Set(['iter', 'into_iter', 'iter_mut', 'intoIter', 'stream', 'asIterable', 'AsEnumerable', 'toStream']);

/** `numbers.iter()`, as in Rust, and `numbers.stream()`, as in Java: what is walked is walked as it is. */
export function needlessStep(body: Body, { name, object }: ast.MemberExpression, type: Type): Details | null {
  const { text } = body.module.source;
  if (!STEPS.has(name.name) || !text.startsWith('()', name.end) || type.kind !== 'class') return null;
  if (!isInstanceOf(type, body.core.string) && asAncestor(type, body.core.iterable) === null) return null;
  const isList = isInstanceOf(type, body.core.list);
  return {
    label: 'leave this out',
    hint: isList ? 'a List has `map`, `filter` and the others itself, and is walked as it is' : 'it is walked as it is',
    fixes: [possibleFix(`remove \`.${name.name}()\``, replace(body, { start: object.end, end: name.end + 2 }, ''))],
  };
}
