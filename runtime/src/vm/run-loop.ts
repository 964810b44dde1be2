import { caught, SLICE_OVER, SLOW } from './exits.ts';
import { runInstructions } from './loop.ts';
import { BASE, FUEL_LEFT, PC, STATE } from './machine.ts';
import { runSlowly } from './slow.ts';

/** Runs from STATE on with so much fuel, slow forms included. Gives DONE, SLICE_OVER or WAITING. */
export function runLoop(slice: number): number {
  let fuel = slice;
  for (;;) {
    const exit = runInstructions(fuel);
    if (exit !== SLOW) return exit;
    fuel = STATE[FUEL_LEFT];
    if (goesBack() && --fuel < 0) {
      STATE[FUEL_LEFT] = 0;
      return SLICE_OVER;
    }
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
