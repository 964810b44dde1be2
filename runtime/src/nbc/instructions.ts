import { OPCODES, OP, type Opcode } from './opcodes.ts';

/** The table by number, at its declared type. */
export const OPCODE_BY_NUMBER: readonly Opcode[] = OPCODES;

/** Words of each instruction without a jump table's entries. */
const FIXED_LENGTHS = Uint8Array.from(OPCODE_BY_NUMBER, (opcode) => 1 + opcode.operands.replace('*', '').length);

/** Where a `switch` has the number of its entries. */
export const SWITCH_COUNT_AT = 3;
/** Where the entries of a `switch` begin. */
export const SWITCH_TABLE_AT = 5;

/** How many words the instruction at a word offset takes. The code must be well formed. */
export function instructionLength(code: Int32Array, at: number): number {
  const opcode = code[at];
  return opcode === OP.switch ? SWITCH_TABLE_AT + code[at + SWITCH_COUNT_AT] : FIXED_LENGTHS[opcode];
}

/** Whether an instruction begins at a word offset, which may lie in front of the code. */
export function isInstructionAt(code: Int32Array, offset: number): boolean {
  let at = 0;
  while (at < offset) at += instructionLength(code, at);
  return at === offset;
}

/** Whether control never goes on to the next instruction. */
export function endsBlock(opcode: number): boolean {
  return (
    opcode === OP.jump || opcode === OP.switch || opcode === OP.return || opcode === OP['return.void'] || opcode === OP.throw || opcode === OP.unreachable
  );
}
