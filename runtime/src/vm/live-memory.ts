import { Cell, Closure } from '../value/closure.ts';
import { FloatBox } from '../value/float-box.ts';
import { NcMap, NcSet } from '../value/nc-map.ts';
import { RtClass } from '../value/rt-class.ts';
import { ShapedInstance } from '../value/shaped.ts';
import { GLOBAL_REFS, REFS } from './machine.ts';

/** Roughly what V8 takes for things; what counts is that the sum grows with what a program keeps. */
const OBJECT_BYTES = 32;
const SLOT_BYTES = 8;
const ENTRY_BYTES = 40;

/** Bytes that registers, globals and the given roots reach. */
export function liveBytes(roots: readonly unknown[]): number {
  const seen = new Set<object | string>();
  const pending: unknown[] = [REFS, GLOBAL_REFS, ...roots];
  let bytes = 0;
  while (pending.length > 0) {
    const value = pending.pop();
    if ((typeof value !== 'object' && typeof value !== 'string') || value === null || seen.has(value)) continue;
    seen.add(value);
    bytes += sizeAndParts(value, pending);
  }
  return bytes;
}

function sizeAndParts(value: object | string, pending: unknown[]): number {
  if (typeof value === 'string') return OBJECT_BYTES + value.length;
  if (value instanceof RtClass || value instanceof FloatBox) return OBJECT_BYTES;
  if (value instanceof ShapedInstance) {
    const { fields } = value.cls;
    for (const { key } of fields) pending.push(value[key]);
    return OBJECT_BYTES + SLOT_BYTES * fields.length;
  }
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object' || typeof item === 'string') pending.push(item);
    return OBJECT_BYTES + SLOT_BYTES * value.length;
  }
  if (value instanceof NcMap || value instanceof NcSet) {
    for (const [key, item] of value.entries) pending.push(key, item);
    return OBJECT_BYTES + ENTRY_BYTES * value.size;
  }
  if (value instanceof Uint8Array) return OBJECT_BYTES + value.byteLength;
  if (value instanceof Closure) {
    pending.push(value.captures);
    return OBJECT_BYTES;
  }
  if (value instanceof Cell) pending.push(value.value);
  return OBJECT_BYTES;
}
