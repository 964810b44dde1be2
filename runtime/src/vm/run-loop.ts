import { caught, SLICE_OVER, SLOW } from './exits.ts';
import { runInstructions } from './loop.ts';
import { BASE, FUEL_LEFT, PC, STATE } from './machine.ts';
import { runSlowly } from './slow.ts';

/**
 * Fuel for one stay in the loop. Short stays, because only code that is entered from outside can be V8's best: what it
 * compiles for a loop that does not end (OSR) is worse, and is work in vain.
 */
const STAY = 10_000;

/** Runs from STATE on with so much fuel, slow forms included. Gives DONE, SLICE_OVER or WAITING. */
export function runLoop(slice: number): number {
  let rest = slice;
  let fuel = 0;
  // The loop leaves when its fuel is below zero, so it gets one less than it may use.
  const grant = (): void => {
    const granted = Math.min(rest, STAY);
    rest -= granted;
    fuel = granted - 1;
  };
  grant();
  for (;;) {
    const exit = runInstructions(fuel);
    if (exit === SLOW) fuel = STATE[FUEL_LEFT] - (goesBack() ? 1 : 0);
    else if (exit === SLICE_OVER) fuel = -1;
    else {
      STATE[FUEL_LEFT] += rest + 1;
      return exit;
    }
    if (fuel >= 0) continue;
    if (rest <= 0) {
      STATE[FUEL_LEFT] = 0;
      return SLICE_OVER;
    }
    grant();
  }
}

/** Runs one instruction in its slow form; tells whether it was a jump backward, or is to be tried again. */
function goesBack(): boolean {
  const pc = STATE[PC];
  try {
    const next = runSlowly(pc, STATE[BASE]);
    STATE[PC] = next;
    return next <= pc;
  } catch (thrown) {
    caught(thrown);
    return true;
  }
}
