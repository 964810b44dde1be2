import { OP } from '@noodlecore/runtime/nbc/opcodes';
import type { IrExpression } from '../../ir/ir.ts';
import { emitRun, type Run } from './calls.ts';
import { NOT_YET, type FunctionContext, type Place } from './context.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

/** Literals longer than this are put together in steps: frames stay small, and a literal may have any length. */
const CHUNK = 64;

export function emitNewFields(fn: FunctionContext, value: Of<'new.fields'>, place: Place): void {
  const { base, count } = emitReadRun(fn, value.values, place);
  fn.code.at(value.pos);
  fn.code.write(OP['new.fields'], place.target, fn.pools.cls(value.cls), base, count);
}

export function emitClosure(fn: FunctionContext, value: Of<'closure'>, place: Place): void {
  const { base, count } = emitReadRun(fn, value.captures, place);
  const ref = fn.pools.fn(value.fn, fn.descriptors.ofClosure(value.fn));
  fn.code.write(OP.closure, place.target, ref, base, count);
}

export function emitList(fn: FunctionContext, value: Of<'list'>, place: Place): void {
  const { elements, pos } = value;
  if (elements.length <= CHUNK) {
    const { base, count } = emitReadRun(fn, elements, place);
    fn.code.at(pos);
    return fn.code.write(OP.list, place.target, base, count);
  }
  const list = firstChunk(fn, OP.list, elements, place);
  for (const element of elements.slice(CHUNK)) {
    fn.code.write(OP['list.add'], list, fn.value(element));
    fn.releaseTo(list + 1);
  }
  fn.move(place.target, list);
}

export function emitMap(fn: FunctionContext, value: Of<'map'>, place: Place): void {
  const { entries, pos } = value;
  if (entries.length <= CHUNK) {
    const { base, count } = emitReadRun(fn, entries, place);
    fn.code.at(pos);
    return fn.code.write(OP.map, place.target, base, count);
  }
  const map = firstChunk(fn, OP.map, entries, place);
  for (let index = CHUNK; index < entries.length; index += 2) {
    const key = fn.heldValue(entries[index], [entries[index + 1]]);
    fn.code.write(OP['map.set'], map, key, fn.value(entries[index + 1]));
    fn.releaseTo(map + 1);
  }
  fn.move(place.target, map);
}

/** What was joined so far is the first part of the next step. */
export function emitConcat(fn: FunctionContext, value: Of<'concat'>, place: Place): void {
  let { parts } = value;
  let { first } = place;
  while (parts.length > CHUNK) {
    const { base, count } = emitRun(fn, parts.slice(0, CHUNK), first);
    fn.code.write(OP.concat, base, base, count);
    fn.releaseTo(base + 1);
    first = base;
    parts = [parts[0], ...parts.slice(CHUNK)];
  }
  const { base, count } = emitReadRun(fn, parts, { ...place, first });
  fn.code.at(value.pos);
  fn.code.write(OP.concat, place.target, base, count);
}

/** A list or map of the first elements, in a temporary. */
function firstChunk(fn: FunctionContext, opcode: number, values: readonly IrExpression[], place: Place): number {
  const { base, count } = emitRun(fn, values.slice(0, CHUNK), place.first);
  fn.code.write(opcode, base, base, count);
  fn.releaseTo(base + 1);
  return base;
}

/** Values that are only read: locals which stand one after the other already are left where they are. */
function emitReadRun(fn: FunctionContext, values: readonly IrExpression[], place: Place): Run {
  const [first] = values;
  const isRun = place.first === NOT_YET && first?.op === 'local.get' && values.every((value, index) => value.op === 'local.get' && value.local === first.local + index);
  return isRun ? { base: first.local, count: values.length } : emitRun(fn, values, place.first);
}
