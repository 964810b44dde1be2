import { ExitRequest, ThrownValue } from '../value/thrown.ts';
import type { Handler } from '../nbc/module.ts';
import type { Slot } from '../value/slot.ts';
import type { Suspension } from '../natives/native.ts';
import { active } from './active.ts';
import { BASE, CODE, FRAME, FRAMES, FUEL_LEFT, PC, REFS, STATE } from './machine.ts';
import type { NativeEntry } from './native-entry.ts';
import { writeRegister } from './registers.ts';

/** How the interpreter's loop is left, and how an error finds its handler. */

/** What a native call gives instead of a result when the task must wait; the wait itself stands in `pending`. */
export const SUSPENDED = Symbol('suspended');

/** Why the loop was left: the frames above the nearest sentinel are done. */
export const DONE = 0;
/** The fuel is used up. */
export const SLICE_OVER = 1;
/** The task waits, for `pending`. */
export const WAITING = 2;
/** The instruction needs its slow form. */
export const SLOW = 3;

/** What the last function gave whose return ended the loop. */
export const outcome: { value: Slot } = { value: undefined };

/** The wait that a native function has asked for and the scheduler has not begun yet. */
export const pending: { suspension: Suspension | null } = { suspension: null };

/** The function above a sentinel has returned. Takes the sentinel's two words away. */
export function finish(value: Slot, fp: number, fuel: number): number {
  outcome.value = value;
  STATE[FRAME] = fp - 1;
  STATE[FUEL_LEFT] = fuel;
  return DONE;
}

/** The instruction at `pc` needs its slow form, unless it is the fuel that has run out. */
export function slowly(pc: number, b: number, fp: number, fuel: number): number {
  STATE[PC] = pc;
  STATE[BASE] = b;
  STATE[FRAME] = fp;
  STATE[FUEL_LEFT] = fuel;
  return fuel < 0 ? SLICE_OVER : SLOW;
}

/** The task waits at `pc`; PC, BASE and FRAME have been saved before the call. */
export function wait(fuel: number): number {
  STATE[FUEL_LEFT] = fuel;
  return WAITING;
}

/** Writes what a function gave that is not an ordinary one: `index` is the caller's register. */
export function storeResult(native: NativeEntry, index: number, value: Slot): void {
  writeRegister(native.result, index, value);
}

/** An exception of JavaScript in the loop, at STATE: puts STATE at the handler, or throws on where no frame above the sentinel has one. */
export function caught(thrown: unknown): void {
  if (thrown instanceof ExitRequest) {
    dropFrames();
    throw thrown;
  }
  const error = active.errorOf(thrown);
  if (!unwindTo(error)) throw new ThrownValue(error);
}

function unwindTo(error: Slot): boolean {
  let pc = STATE[PC];
  let base = STATE[BASE];
  let fp = STATE[FRAME];
  for (;;) {
    const fn = active.program.code.at(pc);
    const handler = fn === undefined ? undefined : handlerAt(fn.handlers, pc - fn.entry);
    if (fn !== undefined && handler !== undefined) {
      REFS[base + handler.register] = error;
      STATE[PC] = fn.entry + handler.target;
      STATE[BASE] = base;
      STATE[FRAME] = fp;
      return true;
    }
    fp -= 1;
    const back = FRAMES[fp];
    if (back < 0) {
      STATE[FRAME] = fp - 1;
      return false;
    }
    base -= CODE[back - 2];
    pc = back - 5;
  }
}

function handlerAt(handlers: readonly Handler[], at: number): Handler | undefined {
  for (const handler of handlers) if (at >= handler.start && at < handler.end) return handler;
  return undefined;
}

/** Nothing above the nearest sentinel goes on. */
function dropFrames(): void {
  let fp = STATE[FRAME] - 1;
  while (FRAMES[fp] >= 0) fp -= 1;
  STATE[FRAME] = fp - 1;
}
