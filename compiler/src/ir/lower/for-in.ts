import type * as ast from '../../syntax/ast.ts';
import { asAncestor } from '../../types/ancestors.ts';
import { memberEntry } from '../../types/members.ts';
import { classOf } from '../../types/relations.ts';
import { anyType, type ClassType, type Type } from '../../types/type.ts';
import type { IrExpression, IrStatement } from '../ir.ts';
import { getLocal, int, setLocal } from './build.ts';
import type { FunctionContext } from './context.ts';
import { add, compare, leaveIf, overRange, writtenRange } from './for-range.ts';
import { isText } from './letters.ts';
import { overText } from './for-text.ts';
import { bindLoopVariable, bindLoopVariables, copied } from './loop-variables.ts';
import { emitLoop } from './loops.ts';
import { elementsOf } from './ref-types.ts';
import { callMethod } from './methods.ts';
import { coreName } from './reps.ts';

/** `for (x in xs)`: the cheapest walk that the static type allows. */
export function lowerForIn(fn: FunctionContext, node: ast.ForInStatement): void {
  const range = node.bindings.length === 1 ? writtenRange(fn, node.iterable) : null;
  if (range) return overRange(fn, node, range);
  const type = fn.module.typeOf(node.iterable);
  if (isText(fn, node.iterable)) return overText(fn, node);
  const cls = classOf(type.kind === 'nullable' ? type.inner : type);
  switch (cls && coreName(cls.symbol)) {
    case 'List':
      return overList(fn, node, fn.value(node.iterable, 'ref'), cls?.args[0] ?? anyType);
    case 'Map':
      if (cls) return overMap(fn, node, cls);
      break;
    case 'Set':
      if (cls) return overSet(fn, node, cls);
      break;
    default:
      break;
  }
  if (cls) overIterable(fn, node, cls);
}

/** By index; the length is read again on each turn, so that the body may add and remove. */
function overList(fn: FunctionContext, node: ast.ForInStatement, walked: IrExpression, element: Type): void {
  const { start: pos } = node;
  const list = copied(fn, walked, pos);
  const index = fn.temporary('int');
  const at = getLocal(index, 'int');
  fn.out.push(setLocal(index, int(0), pos));
  const length: IrExpression = { op: 'intrinsic', rep: 'int', name: 'list.length', args: [list], pos };
  emitLoop(fn, {
    label: node.label,
    pos,
    head: (loop) => leaveIf(fn, loop, compare('int.ge', at, length, pos)),
    body: () => {
      const item: IrExpression = { op: 'intrinsic', rep: 'ref', name: 'list.get', args: [list, at], elements: elementsOf(fn.module.typeOf(node.iterable)), isInside: true, pos };
      bindLoopVariables(fn, node.bindings, item, element);
      fn.scope(node.body);
    },
    tail: () => {
      fn.out.push(setLocal(index, add(at, int(1), pos), pos));
    },
  });
}

/** With one name each turn has a `MapEntry`. */
function overMap(fn: FunctionContext, node: ast.ForInStatement, cls: ClassType): void {
  const [binding, second] = node.bindings;
  const { start: pos } = node;
  if (second) {
    return walkCursor(fn, node, cls, (part) => {
      bindLoopVariable(fn, binding, part('key'), cls.args[0] ?? anyType);
      bindLoopVariable(fn, second, part('value'), cls.args[1] ?? anyType);
    });
  }
  const entry = { module: cls.symbol.module.name, name: 'MapEntry' };
  walkCursor(fn, node, cls, (part) => {
    const value: IrExpression = { op: 'new.fields', rep: 'ref', cls: entry, values: [part('key'), part('value')], pos };
    bindLoopVariable(fn, binding, value, elementType(fn, cls));
  });
}

function overSet(fn: FunctionContext, node: ast.ForInStatement, cls: ClassType): void {
  walkCursor(fn, node, cls, (part) => bindLoopVariables(fn, node.bindings, part('value'), cls.args[0] ?? anyType));
}

/** Maps and Sets: `const c = map.cursor(); while (c.advance()) { … c.key() … c.value() … }`. */
function walkCursor(fn: FunctionContext, node: ast.ForInStatement, cls: ClassType, bindAll: (part: (name: string) => IrExpression) => void): void {
  const { start: pos } = node;
  const made = callNamed(cls, 'cursor', fn.value(node.iterable, 'ref'), pos);
  const cursorType = classOf(made.type);
  if (!cursorType) return;
  const cursor = copied(fn, made.value, pos);
  walk(fn, node, callNamed(cursorType, 'advance', cursor, pos).value, () => bindAll((name) => callNamed(cursorType, name, cursor, pos).value));
}

/** Everything else: `const i = x.iterator(); while (i.hasNext()) { … i.next() … }`. */
function overIterable(fn: FunctionContext, node: ast.ForInStatement, cls: ClassType): void {
  const { start: pos } = node;
  const made = callNamed(cls, 'iterator', fn.value(node.iterable, 'ref'), pos);
  const iteratorType = classOf(made.type);
  if (!iteratorType) return;
  const iterator = copied(fn, made.value, pos);
  walk(fn, node, callNamed(iteratorType, 'hasNext', iterator, pos).value, () => {
    const item = callNamed(iteratorType, 'next', iterator, pos);
    bindLoopVariables(fn, node.bindings, item.value, elementType(fn, cls));
  });
}

function walk(fn: FunctionContext, node: ast.ForInStatement, more: IrExpression, bindAll: () => void): void {
  emitLoop(fn, {
    label: node.label,
    pos: node.start,
    head: (loop) => {
      const leave: IrStatement = { op: 'break', label: loop.breakLabel, pos: node.start };
      fn.out.push({ op: 'if', condition: more, then: [], otherwise: [leave], pos: node.start });
    },
    body: () => {
      bindAll();
      fn.scope(node.body);
    },
  });
}

/** Calls a method without parameters that a core class is known to have; gives the declared result's type too. */
function callNamed(cls: ClassType, name: string, receiver: IrExpression, pos: number): { value: IrExpression; type: Type } {
  const symbol = memberEntry(cls.symbol, name)?.symbol;
  if (symbol?.kind !== 'function') throw new Error(`${cls.symbol.name} has no method ${name}`);
  return { value: callMethod(symbol, receiver, [], pos), type: symbol.signature.result };
}

/** `T` of the Iterable<T> that a class is. */
function elementType(fn: FunctionContext, cls: ClassType): Type {
  const iterable = fn.module.core('Iterable');
  const seen = iterable?.kind === 'class' ? asAncestor(cls, iterable) : null;
  return seen?.args[0] ?? anyType;
}
