import type * as ast from '../../syntax/ast.ts';
import { ASSIGNMENTS } from '../../syntax/tokens.ts';
import type { Reference } from '../../types/checked.ts';
import type { IrExpression, IrStatement, Rep } from '../ir.ts';
import { callAccessor, readAccessor, takenRep } from './accessors.ts';
import { effects, getLocal, int, nullValue, sequence, setLocal } from './build.ts';
import { receiverOf, withoutParentheses } from './calls.ts';
import { float } from './constants.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { writeStatic } from './globals.ts';
import { indexedPlace, lowerReference, readField } from './members.ts';
import { arithmetic } from './operators.ts';
import { fieldRef } from './refs.ts';
import { elementsOf as elementsOfList } from './ref-types.ts';
import { isCore, repOf } from './reps.ts';
import { concat, textOf } from './texts.ts';
import { isNull } from './type-tests.ts';

/** Something that can be assigned, with what it stands in evaluated already. */
interface Place {
  /** How it holds its value. */
  readonly rep: Rep;
  readonly read: () => IrExpression;
  readonly write: (value: IrExpression) => IrStatement;
}

export function lowerAssign(fn: FunctionContext, node: ast.AssignExpression): void {
  const target = withoutParentheses(node.target);
  if (node.operator === '=') {
    if (target.kind === 'list') return assignList(fn, target, node.value);
    return assign(fn, target, node.value);
  }
  const place = placeOf(fn, target, true);
  if (node.operator === '??=') return assignIfNull(fn, place, node);
  const operator = ASSIGNMENTS[node.operator];
  const type = fn.module.typeOf(target);
  const pos = node.start;
  if (operator === '+' && isCore(type, 'String')) {
    fn.out.push(place.write(concat([readPresent(fn, target, place), textOf(fn, node.value)], pos)));
    return;
  }
  const left = convert(readPresent(fn, target, place), repOf(type), pos);
  const value = arithmetic(operator, left, fn.natural(node.value), pos);
  fn.out.push(place.write(convert(value, place.rep, pos)));
}

/** `i++` for what it does. */
export function stepPlace(fn: FunctionContext, node: ast.IncrementExpression): void {
  const step = stepOf(fn, node);
  fn.out.push(step.write(step.next(step.read())));
}

/** `i++` and `++i` with the number before, or after. */
export function lowerIncrement(fn: FunctionContext, node: ast.IncrementExpression): IrExpression {
  if (fn.module.typeOf(node).kind === 'void') return effects(fn.collect(() => stepPlace(fn, node)));
  let given: IrExpression = nullValue;
  const body = fn.collect(() => {
    const step = stepOf(fn, node);
    const read = step.read();
    const value = node.prefix ? step.next(read) : read;
    const local = fn.temporary(step.rep);
    given = getLocal(local, step.rep);
    fn.out.push(setLocal(local, value, node.start), step.write(node.prefix ? given : step.next(given)));
  });
  return sequence(body, given);
}

interface Step {
  readonly rep: Rep;
  readonly read: () => IrExpression;
  readonly next: (value: IrExpression) => IrExpression;
  readonly write: (value: IrExpression) => IrStatement;
}

function stepOf(fn: FunctionContext, node: ast.IncrementExpression): Step {
  const { start: pos } = node;
  const target = withoutParentheses(node.target);
  const place = placeOf(fn, target, true);
  const rep = repOf(fn.module.typeOf(target));
  const one = rep === 'float' ? float(1) : int(1);
  const operator = node.operator === '++' ? '+' : '-';
  return {
    rep,
    read: () => convert(readPresent(fn, target, place), rep, pos),
    next: (value) => arithmetic(operator, value, one, pos),
    write: (value) => place.write(convert(value, place.rep, pos)),
  };
}

/** The value before the change; a `T?` that the user did not test is tested here. */
function readPresent(fn: FunctionContext, target: ast.Expression, place: Place): IrExpression {
  const value = place.read();
  const unguarded = value.rep === 'ref' && fn.module.checked.coercions[target.id]?.kind === 'null-check';
  if (!unguarded) return value;
  const what = fn.module.checked.symbol.source.text.slice(target.start, target.end);
  return { op: 'null-check', rep: 'ref', value, what, pos: target.start };
}

/** `a = b`: what the target stands in is evaluated before the value. */
function assign(fn: FunctionContext, target: ast.Expression, value: ast.Expression): void {
  const place = placeOf(fn, target, false);
  fn.out.push(place.write(fn.value(value, place.rep)));
}

/** `a ??= b`. */
function assignIfNull(fn: FunctionContext, place: Place, node: ast.AssignExpression): void {
  if (place.rep !== 'ref') return;
  const condition = isNull(place.read());
  const then = fn.collect(() => fn.out.push(place.write(fn.value(node.value, place.rep))));
  fn.out.push({ op: 'if', condition, then, otherwise: [], pos: node.start });
}

/** `[a, b] = [b, a]`: all values first. Written lists are not made, their elements go from place to place. */
function assignList(fn: FunctionContext, targets: ast.ListLiteral, node: ast.Expression): void {
  const source = withoutParentheses(node);
  const values = source.kind === 'list' && source.elements.length === targets.elements.length && !source.elements.some(({ kind }) => kind === 'spread') ? elementsOf(fn, source) : itemsOf(fn, targets, node);
  for (const [i, element] of targets.elements.entries()) {
    const place = placeOf(fn, withoutParentheses(element), false);
    fn.out.push(place.write(convert(values[i], place.rep, element.start)));
  }
}

/**
 * Even a variable's value is copied: the next assignment may change it. The elements are not widened to the type that they
 * would have in a List together.
 */
function elementsOf(fn: FunctionContext, list: ast.ListLiteral): IrExpression[] {
  const { checked, lower } = fn.module;
  return list.elements.map((element) => {
    const value = checked.coercions[element.id]?.kind === 'widen' ? lower.uncoerced(fn, element) : fn.natural(element);
    const rep = value.rep === 'void' ? 'ref' : value.rep;
    const local = fn.temporary(rep);
    fn.out.push({ op: 'local.set', local, value: convert(value, rep, element.start), pos: element.start });
    return { op: 'local.get', rep, local };
  });
}

function itemsOf(fn: FunctionContext, targets: ast.ListLiteral, node: ast.Expression): IrExpression[] {
  const list = fn.once(fn.value(node, 'ref'), fn.out, node.start);
  return targets.elements.map((target, i) => ({ op: 'intrinsic', rep: 'ref', name: 'list.get', args: [list, int(i)], elements: elementsOfList(fn.module.typeOf(node)), pos: target.start }));
}

/** @param twice it is read and written: its object and index are evaluated once, into temporaries. */
function placeOf(fn: FunctionContext, target: ast.Expression, twice: boolean): Place {
  switch (target.kind) {
    case 'name':
    case 'member':
      return namedPlace(fn, target, twice);
    case 'index':
      return elementPlace(fn, target, twice);
    case 'non-null':
      return placeOf(fn, withoutParentheses(target.value), twice);
    default:
      return { rep: 'ref', read: () => nullValue, write: (value) => ({ op: 'expression', value, pos: target.start }) };
  }
}

function namedPlace(fn: FunctionContext, target: ast.NameExpression | ast.MemberExpression, twice: boolean): Place {
  const reference = fn.module.referenceOf(target);
  const pos = target.kind === 'member' ? target.name.start : target.start;
  if (reference?.kind === 'variable') {
    const { symbol } = reference;
    return { rep: repOf(symbol.type), read: () => fn.read(symbol, pos), write: (value) => fn.write(symbol, value, pos) };
  }
  if (reference?.kind === 'method') return accessorPlace(fn, target, reference, twice);
  if (reference?.kind !== 'field') return { rep: 'ref', read: () => nullValue, write: (value) => ({ op: 'expression', value, pos }) };
  const { symbol } = reference;
  const rep = repOf(symbol.type);
  if (reference.receiver === 'static') {
    return { rep, read: () => lowerReference(fn, target), write: (value) => writeStatic(symbol, value, pos) };
  }
  const evaluated = receiverOf(fn, target);
  const object = twice ? fn.once(evaluated, fn.out, pos) : evaluated;
  return { rep, read: () => readField(symbol, object, pos), write: (value) => ({ op: 'field.set', object, field: fieldRef(symbol), value, pos }) };
}

/** `circle.radius += 1` calls the getter and the setter, on an object that is evaluated once. */
function accessorPlace(fn: FunctionContext, target: ast.NameExpression | ast.MemberExpression, { symbol, receiver }: Extract<Reference, { kind: 'method' }>, twice: boolean): Place {
  const pos = target.kind === 'member' ? target.name.start : target.start;
  const setter = fn.module.checked.setters.get(target.id) ?? symbol;
  const evaluated = receiver === 'static' ? null : receiverOf(fn, target);
  const object = evaluated && twice ? fn.once(evaluated, fn.out, pos) : evaluated;
  const direct = receiver === 'super';
  return { rep: takenRep(setter), read: () => readAccessor(symbol, object, pos, direct), write: (value) => ({ op: 'expression', value: callAccessor(setter, object, [value], pos, direct), pos }) };
}

function elementPlace(fn: FunctionContext, target: ast.IndexExpression, twice: boolean): Place {
  const { indexRep, valueRep, read, write } = indexedPlace(fn, target);
  const evaluated = fn.natural(target.object);
  const object = twice ? fn.once(evaluated, fn.out, target.start) : evaluated;
  const at = fn.value(target.index, indexRep);
  const index = twice ? fn.once(at, fn.out, target.start) : at;
  return { rep: valueRep, read: () => read(object, index), write: (value) => ({ op: 'expression', value: write(object, index, value), pos: target.start }) };
}
