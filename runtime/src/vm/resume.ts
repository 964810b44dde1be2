import type { Slot } from '../value/slot.ts';
import { active } from './active.ts';
import { finish } from './exits.ts';
import { I } from './instructions.ts';
import { BASE, CODE, FRAME, FRAMES, NATIVES, PC, REFS, STATE } from './machine.ts';
import { writeRegister } from './registers.ts';

/**
 * Ends the wait of the instruction at STATE with its result, and moves on. False where the instruction was a native
 * function called by nobody, so that its result is that of the whole call.
 */
export function deliver(value: Slot): boolean {
  const pc = STATE[PC];
  const base = STATE[BASE];
  const opcode = active.program.opcodeAt(pc);
  switch (opcode) {
    case I.await: case I['await.within']:
      REFS[base + CODE[pc + 1]] = value === undefined ? null : value;
      STATE[PC] = pc + (opcode === I.await ? 3 : 4);
      return true;
    case I['stub.native']:
      return returnFromStub(value);
    default:
      writeRegister(NATIVES[CODE[pc + 2]].result, base + CODE[pc + 1], value);
      STATE[PC] = pc + 5;
      return true;
  }
}

function returnFromStub(value: Slot): boolean {
  const native = NATIVES[CODE[STATE[PC] + 1]];
  const fp = STATE[FRAME] - 1;
  const back = FRAMES[fp];
  if (back < 0) {
    finish(value, fp, 0);
    return false;
  }
  const base = STATE[BASE] - CODE[back - 2];
  writeRegister(native.result, base + CODE[back - 4], value);
  STATE[FRAME] = fp;
  STATE[BASE] = base;
  STATE[PC] = back;
  return true;
}
