import { fail } from '../value/fail.ts';
import type { Closure } from '../value/closure.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import type { Slot } from '../value/slot.ts';
import { RuntimeFailure } from '../value/thrown.ts';
import { runtimeMessage } from '../value/errors.ts';
import type { TaskCall } from '../scheduler/task.ts';
import { growStack } from './calls.ts';
import { caught, DONE, outcome, pending, SLICE_OVER } from './exits.ts';
import { linkFunction } from './link-code.ts';
import { runLoop } from './run-loop.ts';
import { BASE, CAPACITY, DEPTH, FRAME, FRAME_CLOSURES, FRAMES, FUEL_LEFT, PC, STATE } from './machine.ts';
import type { Program } from './program.ts';
import { writeRegister } from './registers.ts';
import { topOfStack } from './task-stack.ts';

/** Native functions that call .nc code that calls native functions …: each level is a level of JavaScript's stack. */
const DEEPEST_NESTING = 150;

/** What limits a run of the loop. */
export interface FuelMeter {
  /** Fuel for the next turn of the loop; throws when there is none left. */
  slice(): number;
  /** Fuel for going on in the same turn. */
  extend(): number;
  /** Takes account of a turn that has left so much of the fuel it was given last. */
  settle(left: number): void;
  /** What the turn was given last. A turn inside another one's leaves it as it was. */
  granted: number;
}

/** Puts a call's first frame above what stands in the machine: sentinel, arguments, address. */
export function enter(program: Program, call: TaskCall, base: number, caller: number): void {
  const { fn, args, closure } = call;
  linkFunction(program, fn);
  const top = base + fn.registerCount;
  if (top > STATE[CAPACITY] || STATE[FRAME] + 2 > STATE[DEPTH]) growStack(top, STATE[FRAME] + 2);
  fn.params.forEach((rep, index) => writeRegister(rep, base + index, args[index]));
  const fp = STATE[FRAME];
  FRAMES[fp] = caller;
  FRAMES[fp + 1] = -1;
  FRAME_CLOSURES[fp + 1] = closure;
  STATE[FRAME] = fp + 2;
  STATE[PC] = fn.entry;
  STATE[BASE] = base;
}

/** Compiled functions give a bool as it stands in a register, natives as JavaScript has it. */
function isTrue(value: Slot): boolean {
  return value === true || value === 1;
}

/** Calls from native code: they run to their end at once, and cannot wait. */
export class Invoker {
  readonly #program: Program;
  readonly #meter: FuelMeter;
  readonly #sliceOver: () => void;
  #depth = 0;

  /** @param sliceOver called when what was invoked has used up a slice, while it stands in the machine */
  constructor(program: Program, meter: FuelMeter, sliceOver: () => void) {
    this.#program = program;
    this.#meter = meter;
    this.#sliceOver = sliceOver;
  }

  /** Whether native code waits for what it has called. */
  get isRunning(): boolean {
    return this.#depth > 0;
  }

  invoke(fn: LinkedFunction, args: readonly Slot[], closure: Closure | null): Slot {
    if (this.#depth >= DEEPEST_NESTING) fail(3119, { limit: DEEPEST_NESTING });
    const [pc, base, frame] = [STATE[PC], STATE[BASE], STATE[FRAME]];
    const { granted } = this.#meter;
    this.#depth += 1;
    try {
      enter(this.#program, { fn, args, closure }, topOfStack(this.#program.code), pc);
      this.#runToEnd(fn);
      return fn.result === 'bool' ? isTrue(outcome.value) : outcome.value;
    } finally {
      this.#depth -= 1;
      this.#meter.granted = granted;
      STATE[PC] = pc;
      STATE[BASE] = base;
      STATE[FRAME] = frame;
    }
  }

  #runToEnd(fn: LinkedFunction): void {
    for (;;) {
      const exit = runLoop(this.#sliceOrFail());
      this.#meter.settle(STATE[FUEL_LEFT]);
      if (exit === DONE) return;
      if (exit === SLICE_OVER) {
        this.#sliceOver();
        continue;
      }
      const waitsFor = pending.suspension?.waitsFor ?? '';
      pending.suspension = null;
      caught(new RuntimeFailure(3118, runtimeMessage(3118, { what: fn.name, waitsFor }), { what: fn.name, waitsFor }));
    }
  }

  /** Out of fuel is an error at the place where the code stands, so that a handler there can see it. */
  #sliceOrFail(): number {
    try {
      return this.#meter.slice();
    } catch (failure) {
      caught(failure);
      return this.#meter.slice();
    }
  }
}
