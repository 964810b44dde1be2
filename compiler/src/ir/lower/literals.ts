import type * as ast from '../../syntax/ast.ts';
import type { IrExpression, IrStatement } from '../ir.ts';
import { sequence, text } from './build.ts';
import type { FunctionContext } from './context.ts';
import { lettersOf } from './letters.ts';

/** How many elements are evaluated before the collection is made; the others are added one by one. */
const MAX_AT_ONCE = 128;

export function lowerList(fn: FunctionContext, node: ast.ListLiteral): IrExpression {
  const { start: pos, elements } = node;
  const spread = elements.findIndex(({ kind }) => kind === 'spread');
  const atOnce = Math.min(spread < 0 ? elements.length : spread, MAX_AT_ONCE);
  const first = elements.slice(0, atOnce).map((element) => fn.value(element, 'ref'));
  const made: IrExpression = { op: 'list', rep: 'ref', elements: first, pos };
  if (elements.length === atOnce) return made;
  const body: IrStatement[] = [];
  const list = fn.once(made, body, pos);
  for (const element of elements.slice(atOnce)) body.push({ op: 'expression', value: addTo(fn, list, element), pos: element.start });
  return sequence(body, list);
}

function addTo(fn: FunctionContext, list: IrExpression, element: ast.Expression): IrExpression {
  const { start: pos } = element;
  if (element.kind !== 'spread') return { op: 'intrinsic', rep: 'void', name: 'list.add', args: [list, fn.value(element, 'ref')], pos };
  const addAll = { module: fn.module.core('List')?.module.name ?? 'noodlecore.core.list', name: 'List.addAll' };
  return { op: 'call', rep: 'void', fn: addAll, args: [list, lettersOf(fn, element.value) ?? fn.value(element.value, 'ref')], pos };
}

export function lowerMap(fn: FunctionContext, node: ast.MapLiteral): IrExpression {
  const pos = node.start;
  const keyOf = (entry: ast.MapEntry): IrExpression => (entry.bareKey && entry.key.kind === 'name' ? text(entry.key.name) : fn.value(entry.key, 'ref'));
  const first = node.entries.slice(0, MAX_AT_ONCE).flatMap((entry) => [keyOf(entry), fn.value(entry.value, 'ref')]);
  const made: IrExpression = { op: 'map', rep: 'ref', entries: first, pos };
  if (node.entries.length <= MAX_AT_ONCE) return made;
  const body: IrStatement[] = [];
  const map = fn.once(made, body, pos);
  for (const entry of node.entries.slice(MAX_AT_ONCE)) {
    const args = [map, keyOf(entry), fn.value(entry.value, 'ref')];
    body.push({ op: 'expression', value: { op: 'intrinsic', rep: 'void', name: 'map.set', args, pos: entry.start }, pos: entry.start });
  }
  return sequence(body, map);
}

/** `a..b` as a value: a Range of the core library, which counts up to its end without reaching it. */
export function lowerRange(fn: FunctionContext, node: ast.RangeExpression): IrExpression {
  const type = fn.module.typeOf(node);
  const module = type.kind === 'class' ? type.symbol.module.name : 'noodlecore.core.range';
  const pos = node.start;
  const one: IrExpression = { op: 'int', rep: 'int', value: 1 };
  const from = fn.value(node.from, 'int');
  const to = fn.value(node.to, 'int');
  const end: IrExpression = node.inclusive ? { op: 'binary', rep: 'int', operator: 'int.add', left: to, right: one, pos } : to;
  return { op: 'new.fields', rep: 'ref', cls: { module, name: 'Range' }, values: [from, end, one], pos };
}
