import { active } from './active.ts';
import { caught, SLICE_OVER, SLOW } from './exits.ts';
import { I } from './instructions.ts';
import { runInstructions } from './loop.ts';
import { thrownBy } from './failures.ts';
import { BASE, CODE, FUEL_LEFT, PC, REFS, STATE } from './machine.ts';
import { runSlowly } from './slow.ts';

/** Runs from STATE on with so much fuel, slow forms and compiled code included. Gives DONE, SLICE_OVER or WAITING. */
export function runLoop(slice: number): number {
  // The loop leaves when its fuel is below zero, so it gets one less than it may use.
  STATE[FUEL_LEFT] = slice - 1;
  for (;;) {
    let exit = runInstructions(STATE[FUEL_LEFT]);
    if (exit === SLOW) exit = beyondTheLoop();
    if (exit === SLOW && STATE[FUEL_LEFT] >= 0) continue;
    if (exit !== SLOW && exit !== SLICE_OVER) {
      STATE[FUEL_LEFT] += 1;
      return exit;
    }
    STATE[FUEL_LEFT] = 0;
    return SLICE_OVER;
  }
}

/** What the loop does not do itself. Gives SLOW where it goes on. */
function beyondTheLoop(): number {
  const pc = STATE[PC];
  const opcode = CODE[pc];
  if (opcode === I.compiled && active.compiler !== null) return active.compiler.enter();
  if (opcode === I.throw) {
    // An error of the program's goes to its handler as it is: JavaScript's own way there is a long one.
    caught(thrownBy(REFS[STATE[BASE] + CODE[pc + 1]]));
    STATE[FUEL_LEFT] -= 1;
  } else if (goesBack(pc)) STATE[FUEL_LEFT] -= 1;
  return SLOW;
}

/** Runs one instruction in its slow form; tells whether it was a jump backward, or is to be tried again. */
function goesBack(pc: number): boolean {
  try {
    const next = runSlowly(pc, STATE[BASE]);
    STATE[PC] = next;
    return next <= pc;
  } catch (thrown) {
    caught(thrown);
    return true;
  }
}
