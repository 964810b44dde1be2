import { NBC_CODE } from '../error.ts';
import { OPCODE_BY_NUMBER } from '../instructions.ts';
import type { NbcFunction, Rep } from '../module.ts';
import { OP } from '../opcodes.ts';
import { BOOL, cellRepCode, FLOAT, INT, REF, repCode, repName, repText, UNSET, VOID, type RepTables } from './rep-tables.ts';
import type { Registers } from './registers.ts';
import { unsound } from './symbol-table.ts';

const LETTER_CODES: Readonly<Record<string, number>> = { i: INT, f: FLOAT, b: BOOL, r: REF, '?': UNSET, v: VOID };

/** Word of the written register; 0 where there is none. */
const WRITTEN_AT = Uint8Array.from(OPCODE_BY_NUMBER, (opcode) => opcode.operands.indexOf('w') + 1);
const WRITES = Uint8Array.from(OPCODE_BY_NUMBER, (opcode) => LETTER_CODES[opcode.writes]);
/** Words of the registers read, and what they must hold; UNSET stands for anything. */
const READ_AT = OPCODE_BY_NUMBER.map((opcode) => Uint8Array.from([...opcode.operands].flatMap((letter, index) => (letter === 'r' ? [index + 1] : []))));
const READS = OPCODE_BY_NUMBER.map((opcode) => Uint8Array.from(opcode.reads, (letter) => LETTER_CODES[letter]));

/** Allocations of classes that only the linker knows: what stood in the registers. */
export interface NewFieldsCheck {
  readonly classRef: number;
  readonly reps: readonly Rep[];
}

/** Calls take the registers from their first argument on, whether they return or throw. */
export function isCall(opcode: number): boolean {
  return opcode === OP.call || opcode === OP['call.virtual'] || opcode === OP['call.closure'];
}

export function firstArgument(code: Int32Array, at: number): number {
  return code[at + 3];
}

/** Applies instructions to registers, and refuses those that read what is not there. */
export class Effects {
  /** Registers looked at beyond an instruction's own operands; the budget counts them. */
  rangeReads = 0;
  /** By word: a loop's code is applied more than once. */
  readonly newFields = new Map<number, NewFieldsCheck>();
  private readonly fn: NbcFunction;
  private readonly tables: RepTables;
  private readonly registers: Registers;

  constructor(fn: NbcFunction, tables: RepTables, registers: Registers) {
    this.fn = fn;
    this.tables = tables;
    this.registers = registers;
  }

  /** Gives the register written, or -1 for none. */
  apply(at: number): number {
    const { code } = this.fn;
    const opcode = code[at];
    const readAt = READ_AT[opcode];
    const reads = READS[opcode];
    for (let index = 0; index < readAt.length; index++) this.read(at, code[at + readAt[index]], reads[index]);
    this.checkOthers(at, opcode);
    if (isCall(opcode)) this.registers.clear(firstArgument(code, at));
    return this.write(at, opcode);
  }

  private write(at: number, opcode: number): number {
    const word = WRITTEN_AT[opcode];
    if (word === 0) return -1;
    const rep = WRITES[opcode] === UNSET ? this.resultOf(at, opcode) : WRITES[opcode];
    const register = this.fn.code[at + word];
    if (rep === VOID) return -1;
    this.registers.write(register, rep);
    return register;
  }

  /** What the table alone does not say: values of fields, cells and globals, runs of registers, results. */
  private checkOthers(at: number, opcode: number): void {
    const { code } = this.fn;
    const { tables } = this;
    switch (opcode) {
      case OP['field.set']: return this.read(at, code[at + 3], tables.fields[code[at + 2]]);
      case OP['global.set']: return this.read(at, code[at + 2], tables.globals[code[at + 1]]);
      case OP['cell.new']: case OP['cell.set']: return this.read(at, code[at + 2], cellRepCode(code[at + 3]));
      case OP.return: return this.read(at, code[at + 1], repCode(this.fn.result));
      case OP['return.void']:
        if (this.fn.result !== 'void') this.fail(at, NBC_CODE.wrongRepresentation, 'it returns nothing');
        return;
      case OP.list: case OP.map: case OP.concat: return this.refs(at, code[at + 2], code[at + 3]);
      case OP['new.fields']: return this.checkNewFields(at);
      case OP.closure: return this.checkClosure(at);
      case OP.call: return this.checkCall(at);
      case OP['call.virtual']: return this.range(at, code[at + 3], code[at + 4], tables.selectors[code[at + 2]].params);
      case OP['call.closure']: return this.refs(at, code[at + 3], code[at + 4]);
      default: return;
    }
  }

  private resultOf(at: number, opcode: number): number {
    const { code } = this.fn;
    const { tables } = this;
    const operand = code[at + 2];
    switch (opcode) {
      case OP.move: return this.registers.reps[operand];
      case OP.const: return tables.constants[operand];
      case OP['field.get']: case OP['field.get-late']: return tables.fields[code[at + 3]];
      case OP['global.get']: case OP['global.get-late']: return tables.globals[operand];
      case OP['cell.get']: return cellRepCode(code[at + 3]);
      case OP.capture: return repCode(this.fn.captures[operand]);
      case OP.call: return tables.functions[operand].result;
      case OP['call.virtual']: return tables.selectors[operand].result;
      default: return unsound(NBC_CODE.unknownInstruction, `nothing is known of what \`${OPCODE_BY_NUMBER[opcode].name}\` writes`);
    }
  }

  private checkCall(at: number): void {
    const { code } = this.fn;
    const ref = code[at + 2];
    if (this.tables.captures[ref]?.length) this.fail(at, NBC_CODE.wrongArguments, 'it calls a function that needs a closure');
    this.range(at, code[at + 3], code[at + 4], this.tables.functions[ref].params);
  }

  /** Closures take and give refs only; their functions are the module's own, so that what they capture is known. */
  private checkClosure(at: number): void {
    const { code } = this.fn;
    const captures = this.tables.captures[code[at + 2]];
    const { params, result } = this.tables.functions[code[at + 2]];
    if (!captures) this.fail(at, NBC_CODE.wrongArguments, "it makes a closure of another module's function");
    if (result !== REF || params.some((rep) => rep !== REF)) this.fail(at, NBC_CODE.wrongArguments, 'it makes a closure of a function that takes or gives something else than refs');
    this.range(at, code[at + 3], code[at + 4], captures);
  }

  private checkNewFields(at: number): void {
    const { code } = this.fn;
    const [classRef, first, count] = [code[at + 2], code[at + 3], code[at + 4]];
    const expected = this.tables.instance(classRef);
    if (expected) return this.range(at, first, count, expected);
    const reps = this.registers.reps.subarray(first, first + count);
    this.rangeReads += count;
    const unset = reps.indexOf(UNSET);
    if (unset >= 0) this.read(at, first + unset, REF);
    this.newFields.set(at, { classRef, reps: Array.from(reps, repName) });
  }

  private refs(at: number, first: number, count: number): void {
    this.rangeReads += count;
    for (let index = 0; index < count; index++) this.read(at, first + index, REF);
  }

  private range(at: number, first: number, count: number, expected: Uint8Array): void {
    if (count !== expected.length) this.fail(at, NBC_CODE.wrongArguments, `${expected.length} values are needed and ${count} are given`);
    this.rangeReads += count;
    for (let index = 0; index < count; index++) this.read(at, first + index, expected[index]);
  }

  private read(at: number, register: number, expected: number): void {
    const actual = this.registers.reps[register];
    if (actual === expected) return;
    if (actual === UNSET) this.fail(at, NBC_CODE.unsetRegister, `register ${register} is read before it is written on every way`);
    if (expected !== UNSET) this.fail(at, NBC_CODE.wrongRepresentation, `register ${register} holds ${repText(actual)} where ${repText(expected)} is needed`);
  }

  private fail(at: number, code: number, what: string): never {
    unsound(code, `function \`${this.fn.name}\`, word ${at} (${OPCODE_BY_NUMBER[this.fn.code[at]].name}): ${what}`);
  }
}
