import { instructionLength, OPCODE_BY_NUMBER, SWITCH_COUNT_AT, SWITCH_TABLE_AT } from '../../nbc/instructions.ts';
import { OP } from '../../nbc/opcodes.ts';

/** Where an instruction of NBC may jump to: a switch's default first, then its table. */
export function jumpTargets(code: Int32Array, at: number): number[] {
  if (code[at] === OP.switch) {
    const table = at + SWITCH_TABLE_AT;
    return [code[table - 1], ...code.subarray(table, table + code[at + SWITCH_COUNT_AT])];
  }
  const word = OPCODE_BY_NUMBER[code[at]].operands.indexOf('L');
  return word < 0 ? [] : [code[at + word + 1]];
}

/** Where jumps backward lead to: a loop that runs in the interpreter can go on in compiled code there. */
export function loopHeaders(code: Int32Array): number[] {
  const headers = new Set<number>();
  for (let at = 0; at < code.length; at += instructionLength(code, at)) {
    for (const target of jumpTargets(code, at)) if (target <= at) headers.add(target);
  }
  return [...headers];
}
