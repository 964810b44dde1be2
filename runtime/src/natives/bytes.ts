import { expectBool, expectBytes, expectFloat, expectInt, expectList, expectNumber, expectString } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import { wrapInt } from '../value/ints.ts';
import { listOf } from '../value/list.ts';
import type { NcInt, Value } from '../value/value.ts';
import { expectElementCount, expectIndex, expectSlice, expectSpan, expectStart, expectWithin } from './arguments.ts';
import type { NativeContext, NativeModule } from './native.ts';

export const bytesNatives: NativeModule = {
  'Bytes.length': (_, bytes) => expectBytes(bytes).length,
  'Bytes.constructor': (context, length) => allocate(context, expectElementCount(length, 'Bytes')),
  'Bytes.of': (_, values) => Uint8Array.from(expectList(values), (value) => byteOf(value)),
  'Bytes.fromHex': (_, text) => fromHex(expectString(text)),
  'Bytes.fromBase64': (_, text) => fromBase64(expectString(text)),
  'Bytes.concat': (context, parts) => concat(context, expectList(parts).map(expectBytes)),

  'Bytes.get': (_, bytes, index) => expectBytes(bytes)[expectIndex(index, expectBytes(bytes).length)],
  'Bytes.set': (_, bytes, index, value) => void (expectBytes(bytes)[expectIndex(index, expectBytes(bytes).length)] = byteOf(value)),
  'Bytes.slice': (context, bytes, from, to) => {
    const [start, end] = expectSlice(from, to, expectBytes(bytes).length);
    context.allocated(end - start);
    return expectBytes(bytes).slice(start, end);
  },
  'Bytes.view': (_, bytes, from, to) => expectBytes(bytes).subarray(...expectSpan(from, to, expectBytes(bytes).length)),
  'Bytes.setAll': setAll,
  'Bytes.fill': (_, bytes, value, from, to) => void expectBytes(bytes).fill(byteOf(value), ...expectSpan(from, to, expectBytes(bytes).length)),
  'Bytes.indexOf': (_, bytes, value, from) => expectBytes(bytes).indexOf(expectNumber(value), expectStart(from)),
  'Bytes.toList': (context, bytes) => {
    context.allocated(8 * expectBytes(bytes).length);
    return listOf(expectBytes(bytes));
  },
  'Bytes.compareTo': (_, bytes, other) => compare(expectBytes(bytes), expectBytes(other)),

  'Bytes.toTextOrNull': (_, bytes) => decode(expectBytes(bytes)),
  'Bytes.toText': (_, bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(expectBytes(bytes)),
  'Bytes.toHex': (_, bytes) => expectBytes(bytes).toHex(),
  'Bytes.toBase64': (_, bytes) => expectBytes(bytes).toBase64(),
  'Bytes.toBase64Url': (_, bytes) => expectBytes(bytes).toBase64({ alphabet: 'base64url', omitPadding: true }),

  'Bytes.readUint': (_, bytes, index, size, little) => wrapInt(read(expectBytes(bytes), index, size, little)),
  'Bytes.readInt': (_, bytes, index, size, little) => wrapInt(BigInt.asIntN(8 * expectNumber(size), read(expectBytes(bytes), index, size, little))),
  'Bytes.writeInt': writeInt,
  'Bytes.readFloat': readFloat,
  'Bytes.writeFloat': writeFloat,
};

function allocate(context: NativeContext, length: number): Uint8Array {
  context.allocated(length);
  return new Uint8Array(length);
}

/** Modulo 256, also for ints that no number holds. */
function byteOf(value: Value): number {
  const int = expectInt(value);
  return typeof int === 'number' ? ((int % 256) + 256) % 256 : Number(BigInt.asUintN(8, int));
}

function fromHex(text: string): Uint8Array | null {
  const digits = text.replace(/\s+/g, '');
  return digits.length % 2 === 0 && /^[0-9a-fA-F]*$/.test(digits) ? Uint8Array.fromHex(digits) : null;
}

function fromBase64(text: string): Uint8Array | null {
  const usual = text.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  return /^[A-Za-z0-9+/]*$/.test(usual) && usual.length % 4 !== 1 ? Uint8Array.fromBase64(usual) : null;
}

function concat(context: NativeContext, parts: readonly Uint8Array[]): Uint8Array {
  const result = allocate(context, parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

function setAll(_: NativeContext, bytes: Value, index: Value, source: Value): void {
  const target = expectBytes(bytes);
  const added = expectBytes(source);
  const at = expectNumber(index);
  expectSpan(at, at + added.length, target.length);
  target.set(added, at);
}

function compare(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return a.length - b.length;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes of a number, the most significant first: reversed for little endian. */
function numberBytes(bytes: Uint8Array, index: Value, size: Value, little: Value): Uint8Array {
  const count = expectWithin(size, 1, 8, 'number of bytes (1 to 8)');
  const at = expectNumber(index);
  const part = bytes.subarray(...expectSpan(at, at + count, bytes.length));
  return expectBool(little) ? part.slice().reverse() : part;
}

function read(bytes: Uint8Array, index: Value, size: Value, little: Value): bigint {
  let value = 0n;
  for (const byte of numberBytes(bytes, index, size, little)) value = (value << 8n) | BigInt(byte);
  return value;
}

function writeInt(_: NativeContext, bytes: Value, index: Value, size: Value, value: Value, little: Value): void {
  write(expectBytes(bytes), index, size, expectInt(value), little);
}

function write(bytes: Uint8Array, index: Value, size: Value, value: NcInt, little: Value): void {
  const count = numberBytes(bytes, index, size, false).length;
  let rest = BigInt(value);
  for (let i = 0; i < count; i++) {
    bytes[expectNumber(index) + (expectBool(little) ? i : count - 1 - i)] = Number(rest & 255n);
    rest >>= 8n;
  }
}

function readFloat(_: NativeContext, bytes: Value, index: Value, size: Value, little: Value): number {
  const view = new DataView(numberBytes(expectBytes(bytes), index, size, little).slice().buffer);
  return expectFloatSize(size) === 4 ? view.getFloat32(0) : view.getFloat64(0);
}

function writeFloat(_: NativeContext, bytes: Value, index: Value, size: Value, value: Value, little: Value): void {
  const view = new DataView(new ArrayBuffer(8));
  const float = expectFloat(value);
  // Machines differ in the bits of NaN.
  const shown = float === float ? float : NaN;
  if (expectFloatSize(size) === 4) {
    view.setFloat32(0, shown);
    write(expectBytes(bytes), index, size, view.getInt32(0), little);
  } else {
    view.setFloat64(0, shown);
    write(expectBytes(bytes), index, size, view.getBigInt64(0), little);
  }
}

function expectFloatSize(value: Value): 4 | 8 {
  const size = expectNumber(value);
  return size === 4 || size === 8 ? size : fail(3113, { value: expectInt(value), what: 'size of a float (4 or 8)' });
}
