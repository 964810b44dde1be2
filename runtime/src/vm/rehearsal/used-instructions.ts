import { instructionLength, OPCODE_BY_NUMBER, SWITCH_COUNT_AT, SWITCH_TABLE_AT } from '../../nbc/instructions.ts';
import { OP } from '../../nbc/opcodes.ts';
import type { LinkedFunction } from '../../value/linked-function.ts';
import { INSTRUCTIONS, type InstructionName } from '../instructions.ts';
import { CODE } from '../machine.ts';
import type { Program } from '../program.ts';

/** The instructions that a program's linked functions will run: of those that are fused, not the parts that nobody jumps to. */
export function usedInstructions(program: Program): ReadonlySet<InstructionName> {
  const used = new Set<InstructionName>();
  for (const fn of program.code.functions) {
    if (fn.native) used.add('stub.native');
    else addInstructions(program, fn, used);
  }
  return used;
}

function addInstructions(program: Program, fn: LinkedFunction, used: Set<InstructionName>): void {
  const source = fn.declaration.code;
  const targets = targetsOf(fn);
  let covered = 0;
  for (let at = 0; at < source.length; at += instructionLength(source, at)) {
    covered = targets.has(at) ? 0 : Math.max(0, covered - 1);
    if (covered > 0) continue;
    const name = INSTRUCTIONS[CODE[fn.entry + at]];
    covered = partsDone(name);
    if (name === 'call.unlinked') used.add(callOf(program, fn, source[at + 2]));
    else if (name === 'call.virtual.unlinked') used.add('call.virtual').add('call.virtual.poly');
    else if (name === 'move.ref+call.virtual') used.add(name).add('move.ref+call.virtual.poly');
    else used.add(name);
  }
}

/** A call that ends a fused instruction is made by its own at first, and by that alone where it calls a native function; keys that are objects are asked for so too. */
function partsDone(name: InstructionName): number {
  const parts = name.split('+');
  const last = parts[parts.length - 1];
  return parts.length > 1 && (last.startsWith('call') || last === 'map.get') ? parts.length - 1 : parts.length;
}

/** What linking will make of a call. */
function callOf(program: Program, user: LinkedFunction, ref: number): InstructionName {
  const { module, name } = program.module(user.module).nbc.functionRefs[ref];
  const fn = program.modules.get(module)?.functions.get(name);
  return fn?.native === true ? `call.native.${fn.result}` : 'call';
}

function targetsOf({ declaration: { code }, handlers }: LinkedFunction): ReadonlySet<number> {
  const targets = new Set(handlers.map(({ target }) => target));
  for (let at = 0; at < code.length; at += instructionLength(code, at)) {
    const operand = OPCODE_BY_NUMBER[code[at]].operands.indexOf('L');
    if (operand >= 0) targets.add(code[at + operand + 1]);
    if (code[at] !== OP.switch) continue;
    for (let entry = 0; entry < code[at + SWITCH_COUNT_AT]; entry++) targets.add(code[at + SWITCH_TABLE_AT + entry]);
  }
  return targets;
}
