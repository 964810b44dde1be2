import type { Slot } from '../value/slot.ts';
import { finish, SLICE_OVER, SLOW, WAITING } from '../vm/exits.ts';
import { growStack } from '../vm/calls.ts';
import { BASE, CAPACITY, CODE, DEPTH as FRAME_DEPTH, FRAME, FRAME_CLOSURES, FRAMES, FUEL_LEFT, PC, STATE } from '../vm/machine.ts';
import { writeRegister } from '../vm/registers.ts';
import { Closure } from '../value/closure.ts';
import type { ExitPoint } from './exit-point.ts';
import { GO_ON, JIT_STATE, OUT_OF_FUEL, RESULT, THROWN, TOO_DEEP, WAITS } from './state.ts';

/** Words of a call instruction: its return address is so far behind it. */
export const CALL_LENGTH = 5;

const NO_CALLS: ReadonlySet<ExitPoint> = new Set();

interface LeftFrame {
  readonly exit: ExitPoint;
  readonly values: readonly Slot[];
}

/**
 * Frames of compiled functions that are being left: each writes itself down here, the innermost first, and gives `undefined` back to
 * its caller, which does the same: nothing else is `undefined`. At the border to the interpreter they become frames of its own.
 */
export class LeftFrames {
  readonly #exits: readonly ExitPoint[];
  readonly #credit: number;
  readonly #frames: LeftFrame[] = [];
  #thrown: unknown = null;
  #result: Slot = null;

  constructor(exits: readonly ExitPoint[], credit: number) {
    this.#exits = exits;
    this.#credit = credit;
  }

  /** What a compiled function calls when it leaves, or finds that its callee has. */
  readonly leave = (exit: number, ...values: readonly Slot[]): undefined => {
    if (JIT_STATE.leaving === 0) JIT_STATE.leaving = GO_ON;
    this.#frames.push({ exit: this.#exits[exit], values });
  };

  /** Leaves a function that has counted turns of loops apart from the fuel: so many of its credit are left. */
  readonly leaveLoop = (left: number, exit: number, ...values: readonly Slot[]): undefined => {
    JIT_STATE.fuel += left - this.#credit;
    this.leave(exit, ...values);
  };

  /** The instruction has thrown: its handler is looked for when all frames are there. */
  readonly thrown = (thrown: unknown, exit: number, ...values: readonly Slot[]): undefined => {
    this.#thrown = thrown;
    JIT_STATE.leaving = THROWN;
    this.leave(exit, ...values);
  };

  readonly wait = (exit: number, ...values: readonly Slot[]): undefined => {
    JIT_STATE.leaving = WAITS;
    this.leave(exit, ...values);
  };

  readonly tooDeep = (): true => {
    JIT_STATE.leaving = TOO_DEEP;
    return true;
  };

  /** The call has ended, with a result that the interpreter stores. */
  readonly give = (result: Slot): undefined => {
    this.#result = result;
    JIT_STATE.leaving = RESULT;
  };

  /** Makes frames of the interpreter of what was left, above the one that stands in the machine. Gives how the loop goes on. */
  layOut(): number {
    const frames = this.#frames.splice(0).reverse();
    frames.forEach((frame, index) => this.#layFrame(frame, index === 0));
    const reason = JIT_STATE.leaving;
    JIT_STATE.leaving = 0;
    switch (reason) {
      case OUT_OF_FUEL: return SLICE_OVER;
      case WAITS: return WAITING;
      case RESULT:
        writeResult(this.#result);
        return SLOW;
      default: return SLOW;
    }
  }

  /** Where compiled code was left, before it is laid out. */
  get innermost(): ExitPoint | null {
    return this.#frames.length > 0 ? this.#frames[0].exit : null;
  }

  /** Where frames stand in calls, each place once; empty unless there was no room for more of them. */
  get deepCalls(): ReadonlySet<ExitPoint> {
    if (JIT_STATE.leaving !== TOO_DEEP) return NO_CALLS;
    return new Set(this.#frames.map(({ exit }) => exit).filter(({ isCall }) => isCall));
  }

  /** What was thrown, where that is why compiled code was left. */
  takeThrown(): { readonly thrown: unknown } | null {
    if (JIT_STATE.leaving !== THROWN) return null;
    const { thrown } = { thrown: this.#thrown };
    this.#thrown = null;
    return { thrown };
  }

  #layFrame({ exit, values }: LeftFrame, isFirst: boolean): void {
    const closure = exit.hasClosure ? values[values.length - 1] : null;
    if (!isFirst) pushFrame(exit, closure instanceof Closure ? closure : null);
    const base = STATE[BASE];
    exit.registers.forEach(({ register, rep }, index) => writeRegister(rep, base + register, values[index]));
    STATE[PC] = exit.fn.entry + exit.at;
  }
}

/** The machine stands at a call: puts its callee's frame above. */
function pushFrame({ fn }: ExitPoint, closure: Closure | null): void {
  const call = STATE[PC];
  const base = STATE[BASE] + CODE[call + 3];
  const fp = STATE[FRAME];
  if (base + fn.registerCount > STATE[CAPACITY] || fp + 1 >= STATE[FRAME_DEPTH]) growStack(base + fn.registerCount, fp + 1);
  FRAMES[fp] = call + CALL_LENGTH;
  if (closure !== null) FRAME_CLOSURES[fp] = closure;
  STATE[FRAME] = fp + 1;
  STATE[BASE] = base;
}

/** The machine stands at a call that has ended: the result goes into its register. */
function writeResult(result: Slot): void {
  const call = STATE[PC];
  writeRegister(typeof result === 'bigint' || typeof result === 'number' ? 'int' : 'ref', STATE[BASE] + CODE[call + 1], result);
  STATE[PC] = call + CALL_LENGTH;
}

/** The compiled function that stands in the machine has returned: its caller goes on. */
export function returnToCaller(rep: Parameters<typeof writeRegister>[0], result: Slot): number {
  const fp = STATE[FRAME] - 1;
  const back = FRAMES[fp];
  if (back < 0) return finish(result, fp, STATE[FUEL_LEFT]);
  const base = STATE[BASE] - CODE[back - 2];
  writeRegister(rep, base + CODE[back - 4], result);
  STATE[FRAME] = fp;
  STATE[BASE] = base;
  STATE[PC] = back;
  return SLOW;
}

/** Takes the frame that stands in the machine away, for an error that it does not handle. False where nobody called it. */
export function dropFrame(): boolean {
  const fp = STATE[FRAME] - 1;
  const back = FRAMES[fp];
  if (back < 0) {
    STATE[FRAME] = fp - 1;
    return false;
  }
  STATE[FRAME] = fp;
  STATE[BASE] -= CODE[back - 2];
  STATE[PC] = back - CALL_LENGTH;
  return true;
}

