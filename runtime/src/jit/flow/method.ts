import { instructionLength, OPCODE_BY_NUMBER } from '../../nbc/instructions.ts';
import type { NbcModule, Rep } from '../../nbc/module.ts';
import type { OpcodeName } from '../../nbc/opcodes.ts';
import type { LinkedFunction } from '../../value/linked-function.ts';
import { CODE } from '../../vm/machine.ts';
import type { Program } from '../../vm/program.ts';

/**
 * A linked function as the compiler reads it: what its instructions are stands in NBC, what their operands mean in the machine's
 * code, where each instruction has the same place and length.
 */
export class Method {
  readonly program: Program;
  readonly fn: LinkedFunction;
  readonly nbc: NbcModule;
  /** NBC's words. Jump targets are absolute here. */
  readonly code: Int32Array;

  constructor(program: Program, fn: LinkedFunction) {
    this.program = program;
    this.fn = fn;
    this.nbc = program.module(fn.module).nbc;
    this.code = fn.declaration.code;
  }

  name(at: number): OpcodeName {
    return OPCODE_BY_NUMBER[this.code[at]].name as OpcodeName;
  }

  length(at: number): number {
    return instructionLength(this.code, at);
  }

  /** An operand as the linker has left it: an index into the machine's tables. */
  linked(at: number, operand: number): number {
    return CODE[this.fn.entry + at + operand];
  }

  /** Whether an instruction may run another function of the program. */
  makesCall(at: number): boolean {
    switch (this.name(at)) {
      case 'call': return !this.calls(at)?.native;
      case 'call.virtual': case 'call.closure': return true;
      default: return false;
    }
  }

  /** The function that a direct call calls or will call, where that is known without loading anything. */
  calls(at: number): LinkedFunction | undefined {
    const ref = this.nbc.functionRefs[this.code[at + 2]];
    return this.program.modules.get(ref.module)?.functions.get(ref.name);
  }

  /** What a call hands over, receiver first. */
  calledWith(at: number): readonly Rep[] {
    const operand = this.code[at + 2];
    switch (this.name(at)) {
      case 'call': return this.nbc.functionRefs[operand].params;
      case 'call.virtual': return ['ref', ...this.nbc.selectors[operand].params];
      default: return new Array<'ref'>(this.code[at + 4]).fill('ref');
    }
  }
}
