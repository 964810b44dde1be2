import { NBC_CODE } from '../error.ts';
import { OPCODE_BY_NUMBER, SWITCH_COUNT_AT, SWITCH_TABLE_AT } from '../instructions.ts';
import type { DebugFacts, NbcFunction, NbcModule } from '../module.ts';
import { OP, REP_NUMBERS, RUNTIME_TYPES } from '../opcodes.ts';
import { unsound } from './symbol-table.ts';

/** Marks of a word: an instruction begins here; control comes here by a jump or an error; a protected range begins or ends here. */
export const START = 1;
export const JOIN = 2;
export const BOUNDARY = 4;

const MAX_REGISTERS = 65_535;
const OPERANDS: readonly string[] = OPCODE_BY_NUMBER.map((opcode) => opcode.operands.replace('*', ''));

/** Checks everything about a function that needs no data flow: that its words are instructions with operands in range. Gives the marks of its words. */
export function checkShape(fn: NbcFunction, module: NbcModule): Uint8Array {
  const shape = new ShapeChecker(fn, module);
  shape.header();
  shape.instructions();
  shape.jumps();
  shape.handlers();
  shape.debug();
  return shape.marks;
}

class ShapeChecker {
  readonly marks: Uint8Array;
  private readonly fn: NbcFunction;
  private readonly module: NbcModule;
  private readonly targets: number[] = [];

  constructor(fn: NbcFunction, module: NbcModule) {
    this.fn = fn;
    this.module = module;
    this.marks = new Uint8Array(fn.code.length);
  }

  header(): void {
    const { registerCount, params, native, code, handlers } = this.fn;
    if (registerCount > MAX_REGISTERS || registerCount < params.length) this.fail(NBC_CODE.badFunction, `has ${registerCount} registers and ${params.length} parameters`);
    if (native && (code.length > 0 || handlers.length > 0)) this.fail(NBC_CODE.badFunction, 'is native and has code');
    if (!native && code.length === 0) this.fail(NBC_CODE.badFunction, 'has no code');
  }

  instructions(): void {
    const { code } = this.fn;
    for (let at = 0; at < code.length; ) {
      const opcode = code[at];
      if (opcode < 0 || opcode >= OPERANDS.length) this.failAt(at, NBC_CODE.unknownInstruction, `${opcode} is no instruction`);
      const operands = OPERANDS[opcode];
      if (at + operands.length >= code.length) this.failAt(at, NBC_CODE.unknownInstruction, 'the code ends within an instruction');
      this.marks[at] = START;
      this.operands(at, operands);
      at += 1 + operands.length;
      if (opcode === OP.switch) at = this.jumpTable(at);
    }
  }

  jumps(): void {
    for (const target of this.targets) this.join(target, 'a jump goes');
  }

  handlers(): void {
    for (const { start, end, target, register } of this.fn.handlers) {
      if (start >= end || !this.isBoundary(start) || !this.isBoundary(end)) this.fail(NBC_CODE.badHandler, `protects words ${start} to ${end}, which are no run of instructions`);
      if (register >= this.fn.registerCount) this.fail(NBC_CODE.badIndex, `puts an error in register ${register} and has ${this.fn.registerCount}`);
      this.marks[start] |= BOUNDARY;
      if (end < this.marks.length) this.marks[end] |= BOUNDARY;
      this.join(target, 'an error goes');
    }
  }

  debug(): void {
    const { lines, locals, code, registerCount } = this.fn;
    let previous = -1;
    for (let at = 0; at < lines.length; at += 2) {
      if (lines[at] <= previous || lines[at] >= code.length || lines[at + 1] < 0) this.fail(NBC_CODE.badFunction, 'has a line table that is out of order');
      previous = lines[at];
    }
    for (const { name, register } of locals) if (register >= registerCount) this.fail(NBC_CODE.badIndex, `has \`${name}\` in register ${register} of ${registerCount}`);
    if (this.fn.debug !== null) this.debugFacts(this.fn.debug);
  }

  /** A debugger puts instructions of its own where statements begin, and reads registers. */
  private debugFacts({ stops, variables, captures, finalizers }: DebugFacts): void {
    const { code, registerCount } = this.fn;
    let previous = -1;
    for (let at = 0; at < stops.length; at += 3) {
      const word = stops[at];
      if (word <= previous || word >= code.length || this.marks[word] === 0) this.fail(NBC_CODE.badFunction, `has a statement at word ${word}, which is no instruction or out of order`);
      previous = word;
    }
    for (const { name, register, start, end } of variables) {
      if (register >= registerCount) this.fail(NBC_CODE.badIndex, `has \`${name}\` in register ${register} of ${registerCount}`);
      if (start > end || end > code.length) this.fail(NBC_CODE.badFunction, `has \`${name}\` in words ${start} to ${end} of ${code.length}`);
    }
    if (captures.length !== this.fn.captures.length) this.fail(NBC_CODE.badCount, `names ${captures.length} of ${this.fn.captures.length} captured values`);
    for (const target of finalizers) if (!this.fn.handlers.some((handler) => handler.target === target)) this.fail(NBC_CODE.badHandler, `has no handler at word ${target}, where it names one`);
  }

  private operands(at: number, operands: string): void {
    for (let index = 0; index < operands.length; index++) {
      this.operand(at, operands.charCodeAt(index), this.fn.code[at + 1 + index], at + 1 + index);
    }
  }

  private operand(at: number, letter: number, value: number, position: number): void {
    const { module, fn } = this;
    switch (letter) {
      case 0x77: case 0x72: return this.below(at, value, fn.registerCount, 'register'); // w r
      case 0x69: return this.immediate(at, value); // i
      case 0x6b: return this.constant(at, value); // k
      case 0x4c: this.targets.push(value); return; // L
      case 0x46: return this.below(at, value, module.functionRefs.length, 'function'); // F
      case 0x43: return this.below(at, value, module.classRefs.length, 'class'); // C
      case 0x66: return this.below(at, value, module.fieldRefs.length, 'field'); // f
      case 0x47: return this.below(at, value, module.globalRefs.length, 'global'); // G
      case 0x53: return this.below(at, value, module.selectors.length, 'selector'); // S
      case 0x54: return this.below(at, value, RUNTIME_TYPES.length, 'runtime type'); // T
      case 0x6e: return this.range(at, position, value); // n
      default: return; // b: checked with its n
    }
  }

  private immediate(at: number, value: number): void {
    const opcode = this.fn.code[at];
    if (opcode === OP.capture) this.below(at, value, this.fn.captures.length, 'captured value');
    else if (opcode === OP['cell.new'] || opcode === OP['cell.get'] || opcode === OP['cell.set']) this.below(at, value, REP_NUMBERS.length, 'representation');
  }

  private constant(at: number, value: number): void {
    this.below(at, value, this.module.constants.length, 'constant');
    const isName = this.fn.code[at] === OP['null-check'];
    if (isName && this.module.constants[value].kind !== 'string') this.failAt(at, NBC_CODE.badIndex, 'what was null is named by no string');
  }

  /** A run of registers; in `switch`, the jump table's entries, which are checked on their own. */
  private range(at: number, position: number, count: number): void {
    const { code, registerCount } = this.fn;
    if (code[at] === OP.switch) return;
    const first = code[position - 1];
    if (first < 0 || count < 0 || first + count > registerCount) this.failAt(at, NBC_CODE.badIndex, `registers ${first} to ${first + count - 1} of ${registerCount}`);
    if (code[at] === OP.map && count % 2 !== 0) this.failAt(at, NBC_CODE.badIndex, 'a key without a value');
  }

  private jumpTable(at: number): number {
    const { code } = this.fn;
    const count = code[at - SWITCH_TABLE_AT + SWITCH_COUNT_AT];
    if (count < 0 || count > code.length - at) this.failAt(at - SWITCH_TABLE_AT, NBC_CODE.badIndex, `a jump table of ${count} entries`);
    for (let index = 0; index < count; index++) this.targets.push(code[at + index]);
    return at + count;
  }

  private join(target: number, what: string): void {
    if (target < 0 || target >= this.marks.length || this.marks[target] === 0) this.fail(NBC_CODE.badJump, `has no instruction at word ${target}, where ${what}`);
    this.marks[target] |= JOIN;
  }

  private isBoundary(word: number): boolean {
    return word === this.marks.length || (word >= 0 && word < this.marks.length && this.marks[word] !== 0);
  }

  private below(at: number, value: number, count: number, what: string): void {
    if (value < 0 || value >= count) this.failAt(at, NBC_CODE.badIndex, `${what} ${value} of ${count}`);
  }

  private failAt(at: number, code: number, what: string): never {
    unsound(code, `function \`${this.fn.name}\`, word ${at}: ${what}`);
  }

  private fail(code: number, what: string): never {
    unsound(code, `function \`${this.fn.name}\` ${what}`);
  }
}
