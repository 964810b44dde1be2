import type * as ast from '../../syntax/ast.ts';
import { asAncestor } from '../../types/ancestors.ts';
import { memberEntry } from '../../types/members.ts';
import { classOf } from '../../types/relations.ts';
import { anyType, intType, type ClassType, type Type } from '../../types/type.ts';
import type { BinaryOp, IrExpression, IrStatement } from '../ir.ts';
import { getLocal, int, setLocal } from './build.ts';
import { withoutParentheses } from './calls.ts';
import type { FunctionContext, LoopTarget } from './context.ts';
import { convert } from './convert.ts';
import { emitLoop } from './loops.ts';
import { callMethod } from './methods.ts';
import { emitBindings, patternSteps } from './patterns.ts';
import { coreName, repOf } from './reps.ts';

/** `for (x in xs)`: the cheapest walk that the static type allows. */
export function lowerForIn(fn: FunctionContext, node: ast.ForInStatement): void {
  const iterable = withoutParentheses(node.iterable);
  if (iterable.kind === 'range' && node.bindings.length === 1) return overRange(fn, node, iterable);
  const type = fn.module.typeOf(node.iterable);
  const cls = classOf(type.kind === 'nullable' ? type.inner : type);
  switch (cls && coreName(cls.symbol)) {
    case 'List':
      return overList(fn, node, cls?.args[0] ?? anyType);
    case 'Map':
      if (cls && node.bindings.length === 2) return overCursor(fn, node, cls, ['key', 'value']);
      break;
    case 'Set':
      if (cls) return overCursor(fn, node, cls, ['value']);
      break;
    default:
      break;
  }
  if (cls) overIterable(fn, node, cls);
}

/** Counts without an object. The variable is the counter itself, unless the body keeps or changes it. */
function overRange(fn: FunctionContext, node: ast.ForInStatement, range: ast.RangeExpression): void {
  const { start: pos } = node;
  const [binding] = node.bindings;
  const symbol = binding.kind === 'name-pattern' ? fn.module.variableOf(binding) : undefined;
  const own = symbol && !symbol.reassigned && !fn.module.isCell(symbol);
  const from = fn.value(range.from, 'int');
  const counter = own ? fn.declare(symbol) : fn.temporary('int');
  const count = getLocal(counter, 'int');
  fn.out.push(setLocal(counter, from, pos));
  const end = rangeEnd(fn, range.to);
  // Counting on from the largest int would wrap: an inclusive range whose end is no small literal stops at its end instead.
  const stopsAtEnd = range.inclusive && !(end.op === 'int' && typeof end.value === 'number');
  const counted = (): void => {
    emitLoop(fn, {
      label: node.label,
      pos,
      head: (loop) => {
        if (!stopsAtEnd) leaveIf(fn, loop, compare(range.inclusive ? 'int.gt' : 'int.ge', count, end, pos));
      },
      body: () => {
        if (!own) bind(fn, binding, count, intType);
        fn.scope(node.body);
      },
      tail: (loop) => {
        if (stopsAtEnd) leaveIf(fn, loop, compare('int.eq', count, end, pos));
        fn.out.push(setLocal(counter, next(count, pos), pos));
      },
    });
  };
  if (!stopsAtEnd) return counted();
  fn.out.push({ op: 'if', condition: compare('int.le', count, end, pos), then: fn.collect(counted), otherwise: [], pos });
}

/** Evaluated once; copied, unless it is a literal or a variable that nobody assigns. */
function rangeEnd(fn: FunctionContext, node: ast.Expression): IrExpression {
  const value = fn.value(node, 'int');
  const reference = node.kind === 'name' ? fn.module.referenceOf(node) : undefined;
  const isFixed = reference?.kind === 'variable' && !reference.symbol.reassigned && value.op === 'local.get';
  if (isFixed || value.op === 'int') return value;
  const local = fn.temporary('int');
  fn.out.push(setLocal(local, value, node.start));
  return getLocal(local, 'int');
}

function leaveIf(fn: FunctionContext, loop: LoopTarget, condition: IrExpression): void {
  const { pos } = loop;
  fn.out.push({ op: 'if', condition, then: [{ op: 'break', label: loop.breakLabel, pos }], otherwise: [], pos });
}

function compare(operator: BinaryOp, left: IrExpression, right: IrExpression, pos: number): IrExpression {
  return { op: 'binary', rep: 'bool', operator, left, right, pos };
}

function next(count: IrExpression, pos: number): IrExpression {
  return { op: 'binary', rep: 'int', operator: 'int.add', left: count, right: int(1), pos };
}

/** By index; the length is read again on each turn, so that the body may add and remove. */
function overList(fn: FunctionContext, node: ast.ForInStatement, element: Type): void {
  const { start: pos } = node;
  const list = copied(fn, fn.value(node.iterable, 'ref'), pos);
  const index = fn.temporary('int');
  const at = getLocal(index, 'int');
  fn.out.push(setLocal(index, int(0), pos));
  const length: IrExpression = { op: 'intrinsic', rep: 'int', name: 'list.length', args: [list], pos };
  emitLoop(fn, {
    label: node.label,
    pos,
    head: (loop) => leaveIf(fn, loop, compare('int.ge', at, length, pos)),
    body: () => {
      const item: IrExpression = { op: 'intrinsic', rep: 'ref', name: 'list.get', args: [list, at], pos };
      const [first, second] = node.bindings;
      if (second) bind(fn, first, at, intType);
      bind(fn, second ?? first, item, element);
      fn.scope(node.body);
    },
    tail: () => {
      fn.out.push(setLocal(index, next(at, pos), pos));
    },
  });
}

/** A value that the body cannot change under the loop. */
function copied(fn: FunctionContext, value: IrExpression, pos: number): IrExpression {
  const local = fn.temporary('ref');
  fn.out.push(setLocal(local, value, pos));
  return getLocal(local, 'ref');
}

/** Maps and Sets: `const c = map.cursor(); while (c.advance()) { … c.key() … c.value() … }`. */
function overCursor(fn: FunctionContext, node: ast.ForInStatement, cls: ClassType, parts: readonly string[]): void {
  const { start: pos } = node;
  const made = callNamed(cls, 'cursor', fn.value(node.iterable, 'ref'), pos);
  const cursorType = classOf(made.type);
  if (!cursorType) return;
  const cursor = copied(fn, made.value, pos);
  walk(fn, node, callNamed(cursorType, 'advance', cursor, pos).value, () => {
    for (const [i, part] of parts.entries()) {
      const binding = node.bindings[i];
      if (binding) bind(fn, binding, callNamed(cursorType, part, cursor, pos).value, cls.args[i] ?? anyType);
    }
  });
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
    bindItem(fn, node, item.value, elementType(fn, cls), pos);
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

/** Two names take an entry's key and value apart. */
function bindItem(fn: FunctionContext, node: ast.ForInStatement, item: IrExpression, type: Type, pos: number): void {
  const [first, second] = node.bindings;
  if (!second) return bind(fn, first, item, type);
  const cls = classOf(type);
  const entry = copied(fn, item, pos);
  for (const [i, name] of ['key', 'value'].entries()) {
    const field = cls && memberEntry(cls.symbol, name)?.symbol;
    if (field?.kind !== 'field') continue;
    const owner = { module: field.owner.module.name, name: field.owner.name };
    const value: IrExpression = { op: 'field.get', rep: repOf(field.type), object: entry, field: { owner, name }, late: false, pos };
    bind(fn, node.bindings[i], value, cls?.args[i] ?? anyType);
  }
}

function bind(fn: FunctionContext, pattern: ast.Pattern, value: IrExpression, type: Type): void {
  if (pattern.kind === 'wildcard-pattern') return;
  const held = convert(value, repOf(type), pattern.start);
  const isName = pattern.kind === 'name-pattern';
  const subject = { value: isName ? held : fn.once(held, fn.out, pattern.start), type };
  emitBindings(fn, patternSteps(fn, pattern, subject));
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
