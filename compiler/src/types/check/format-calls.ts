import { formatWithoutPlaces } from '../../diagnostics/catalogue/expressions.ts';
import { isInstanceOf } from '../core.ts';
import type { CallSite } from './arguments.ts';
import type { Body } from './body.ts';
import { formatted } from '../call-text.ts';
import { possibleFix, replace } from './fixes.ts';

/** `"%.2f of %s".format(x, y)`, as in Kotlin and Python: a template says it. */
export function reportFormatCall(body: Body, { node, args }: CallSite): boolean {
  if (node.kind !== 'call' || node.callee.kind !== 'member' || node.callee.name.name !== 'format' || !isInstanceOf(body.typeOf(node.callee.object), body.core.string)) return false;
  const { object } = node.callee;
  if (object.kind !== 'string' || object.value.includes('{')) return false;
  for (const { value } of args) body.check(value);
  const [first] = args;
  const given = args.length === 1 && first.value.kind === 'list' ? first.value.elements : args.map(({ value }) => value);
  const newText = formatted([body.text(object), ...given.map((value) => body.text(value))]);
  const fixes = newText === null ? [] : [possibleFix('put the values into a template', replace(body, node, newText))];
  body.report(formatWithoutPlaces, object, {}, { fixes });
  return true;
}
