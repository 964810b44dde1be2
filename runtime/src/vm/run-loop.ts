import { caught, SLICE_OVER, SLOW } from './exits.ts';
import { runInstructions } from './loop.ts';
import { BASE, FUEL_LEFT, PC, STATE } from './machine.ts';
import { runSlowly } from './slow.ts';

/** Runs from STATE on with so much fuel, slow forms included. Gives DONE, SLICE_OVER or WAITING. */
export function runLoop(slice: number): number {
  // The loop leaves when its fuel is below zero, so it gets one less than it may use.
  let fuel = slice - 1;
  for (;;) {
    const exit = runInstructions(fuel);
    if (exit === SLOW) {
      fuel = STATE[FUEL_LEFT] - (goesBack() ? 1 : 0);
      if (fuel >= 0) continue;
    } else if (exit !== SLICE_OVER) {
      STATE[FUEL_LEFT] += 1;
      return exit;
    }
    STATE[FUEL_LEFT] = 0;
    return SLICE_OVER;
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
