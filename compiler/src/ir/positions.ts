import type { FunctionRef, IrFunction } from './ir.ts';

/**
 * Positions in code that was inlined. A `pos` below 2^32 is an offset in the source of the function's own module. Above
 * that, the upper part is the number of an inlined call, from 1, and the lower part is the offset in the source of the
 * function that was called there: `number * 2^32 + offset`. So a trace can show what it would show without inlining, and
 * a back end that knows nothing of it finds the call's own line with `ownOffset`.
 */
const NUMBER_UNIT = 2 ** 32;

/** A place in the text of a module: of the function `fn`. */
export interface SourcePlace {
  readonly fn: FunctionRef;
  readonly offset: number;
}

export function positionInCall(call: number, offset: number): number {
  return (call + 1) * NUMBER_UNIT + offset;
}

/** The index of the inlined call that the position stands in; -1 for the function's own code. */
export function callOf(pos: number): number {
  return Math.floor(pos / NUMBER_UNIT) - 1;
}

export function offsetOf(pos: number): number {
  return pos % NUMBER_UNIT;
}

/** What a trace shows for a position in a function: the innermost place first, the function itself last. */
export function placesOf(pos: number, fn: Pick<IrFunction, 'name' | 'inlined'>, module: string): SourcePlace[] {
  const places: SourcePlace[] = [];
  let at = pos;
  for (let call = callOf(at); call >= 0; call = callOf(at)) {
    const inlined = fn.inlined?.[call];
    if (!inlined) break;
    places.push({ fn: inlined.fn, offset: offsetOf(at) });
    at = inlined.pos;
  }
  return [...places, { fn: { module, name: fn.name }, offset: offsetOf(at) }];
}

/** The offset in the function's own source where the position, or the outermost call that it was inlined through, stands. */
export function ownOffset(pos: number, fn: Pick<IrFunction, 'inlined'>): number {
  let at = pos;
  for (let call = callOf(at); call >= 0; call = callOf(at)) at = fn.inlined?.[call]?.pos ?? offsetOf(at);
  return at;
}
