import { spreadArgument } from '../../diagnostics/catalogue/expressions.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { declarationOf, type CallSite, type Slot } from './arguments.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** `f(...xs)` where a parameter takes one value. Whether there was something to report. */
export function reportSpread(body: Body, site: CallSite, slots: readonly Slot[]): boolean {
  const fixed = slots.at(-1)?.rest ? slots.length - 1 : slots.length;
  const at = site.args.findIndex(({ value, name }, i) => value.kind === 'spread' && (name !== null || i < fixed || fixed === slots.length));
  if (at < 0) return false;
  const { value } = site.args[at];
  if (value.kind !== 'spread') return false;
  body.report(spreadArgument, value, { callee: site.name }, { secondary: declarationOf(site), fixes: meantWithout(body, site, value, slots[at]) });
  return true;
}

/** What takes a list is given the list; what has a sibling for lists is that. */
function meantWithout(body: Body, { symbol, node, args }: CallSite, spread: ast.SpreadExpression, slot: Slot | undefined): Fix[] {
  const list = body.text(spread.value);
  if (symbol?.kind === 'function' && args.length === 1 && node.kind === 'call') {
    const owner = symbol.owner?.name ?? '';
    if (owner === 'Math' && (symbol.name === 'max' || symbol.name === 'min')) return [possibleFix(`write \`${list}.${symbol.name}()\``, replace(body, node, `${list}.${symbol.name}()`))];
    if (symbol.name === 'add' && node.callee.kind === 'member' && (owner === 'List' || owner === 'Set')) {
      const call = { start: node.callee.name.start, end: node.end };
      return [possibleFix(`write \`addAll(${list})\``, replace(body, call, `addAll(${list})`))];
    }
  }
  const takesList = slot && (isInstanceOf(slot.type, body.core.list) || isInstanceOf(slot.type, body.core.iterable));
  return takesList ? [possibleFix('pass the list itself', replace(body, spread, list))] : [];
}
