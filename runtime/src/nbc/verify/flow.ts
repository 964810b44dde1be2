import { NBC_CODE } from '../error.ts';
import { endsBlock, instructionLength, OPCODE_BY_NUMBER, SWITCH_COUNT_AT, SWITCH_TABLE_AT } from '../instructions.ts';
import type { Handler, NbcFunction, NbcModule } from '../module.ts';
import { OP } from '../opcodes.ts';
import { Budget } from './budget.ts';
import { Effects, firstArgument, isCall, type NewFieldsCheck } from './effects.ts';
import { ProtectedRanges } from './protected-ranges.ts';
import type { RegisterState } from './register-state.ts';
import { Registers } from './registers.ts';
import { REF, repCode, RepTables } from './rep-tables.ts';
import { BOUNDARY, JOIN } from './shape.ts';
import { unsound, type SymbolTable } from './symbol-table.ts';

const JUMP_TARGET_AT = Uint8Array.from(OPCODE_BY_NUMBER, (opcode) => opcode.operands.indexOf('L') + 1);

/** Checks the data flow of a module's functions, one after the other, within one budget. */
export class FlowChecker {
  readonly newFields: NewFieldsCheck[] = [];
  private readonly tables: RepTables;
  private readonly budget = new Budget();

  constructor(module: NbcModule, symbols: SymbolTable) {
    this.tables = new RepTables(module, symbols);
  }

  check(fn: NbcFunction, marks: Uint8Array): void {
    this.budget.enter(fn.name);
    const flow = new FunctionFlow(fn, marks, this.tables, this.budget);
    flow.run();
    for (const check of flow.effects.newFields.values()) this.newFields.push(check);
  }
}

/**
 * A forward data flow over one function. States are kept only where control joins: at jump targets and handlers. In
 * between, one set of registers is carried along; so a straight function costs one pass and no memory.
 */
class FunctionFlow {
  readonly effects: Effects;
  private readonly fn: NbcFunction;
  private readonly marks: Uint8Array;
  private readonly budget: Budget;
  private readonly registers: Registers;
  private readonly ranges: ProtectedRanges;
  private readonly joinAt: number[] = [];
  private readonly joinHandlers: (readonly Handler[])[] = [];
  private readonly joinIndex: Int32Array;
  private readonly states: (RegisterState | undefined)[] = [];
  private readonly dirty: Uint8Array;
  private lowestDirty = 0;

  constructor(fn: NbcFunction, marks: Uint8Array, tables: RepTables, budget: Budget) {
    this.fn = fn;
    this.marks = marks;
    this.budget = budget;
    this.registers = new Registers(fn.registerCount, budget);
    this.effects = new Effects(fn, tables, this.registers);
    this.ranges = new ProtectedRanges(fn);
    this.joinIndex = new Int32Array(marks.length);
    this.findJoins();
    this.dirty = new Uint8Array(this.joinAt.length);
  }

  run(): void {
    this.fn.params.forEach((rep, register) => this.registers.write(register, repCode(rep)));
    this.flowInto(0);
    while (this.lowestDirty < this.dirty.length) {
      const join = this.lowestDirty++;
      if (!this.dirty[join]) continue;
      this.dirty[join] = 0;
      this.scanFrom(join);
    }
  }

  private findJoins(): void {
    const { marks } = this;
    marks[0] |= JOIN;
    let handlers: readonly Handler[] = [];
    for (let at = 0; at < marks.length; at++) {
      if (marks[at] & BOUNDARY) handlers = this.ranges.at(at);
      if (!(marks[at] & JOIN)) continue;
      this.joinIndex[at] = this.joinAt.push(at) - 1;
      this.joinHandlers.push(handlers);
    }
  }

  /** Follows the code from a join until control ends or meets the next join. */
  private scanFrom(join: number): void {
    const { code } = this.fn;
    const start = this.joinAt[join];
    this.registers.load(this.savedState(join));
    let handlers = this.joinHandlers[join];
    this.flowIntoHandlers(handlers);
    for (let at = start; ; ) {
      this.budget.spend(1);
      if (handlers.length > 0 && isCall(code[at])) this.clearInHandlers(handlers, firstArgument(code, at));
      const written = this.effects.apply(at);
      this.spendRangeReads();
      this.flowAlongJumps(at);
      if (endsBlock(code[at])) return;
      at += instructionLength(code, at);
      if (at >= code.length) unsound(NBC_CODE.fallsOffTheEnd, `function \`${this.fn.name}\` goes on past its last instruction`);
      if (this.marks[at] & JOIN) return this.flowInto(at);
      const changed = this.marks[at] & BOUNDARY;
      if (changed) handlers = this.ranges.at(at);
      if (handlers.length === 0) continue;
      if (changed) this.flowIntoHandlers(handlers);
      else if (written >= 0) this.writeIntoHandlers(handlers, written);
    }
  }

  private flowAlongJumps(at: number): void {
    const { code } = this.fn;
    const targetAt = JUMP_TARGET_AT[code[at]];
    if (targetAt === 0) return;
    this.flowInto(code[at + targetAt]);
    if (code[at] !== OP.switch) return;
    const end = at + SWITCH_TABLE_AT + code[at + SWITCH_COUNT_AT];
    for (let entry = at + SWITCH_TABLE_AT; entry < end; entry++) this.flowInto(code[entry]);
  }

  /** An instruction that throws has written nothing: what counts is the state before it. */
  private flowIntoHandlers(handlers: readonly Handler[]): void {
    for (const { target, register } of handlers) {
      const before = this.registers.reps[register];
      this.registers.write(register, REF);
      this.flowInto(target);
      this.registers.write(register, before);
    }
  }

  private writeIntoHandlers(handlers: readonly Handler[], written: number): void {
    const rep = this.registers.reps[written];
    this.budget.spend(handlers.length);
    for (const { target, register } of handlers) {
      const join = this.joinIndex[target];
      const state = this.savedState(join);
      if (written !== register && state.at(written) !== rep && state.unset(written)) this.markDirty(join);
    }
  }

  /** What a call that throws leaves behind its first argument is its callee's. */
  private clearInHandlers(handlers: readonly Handler[], from: number): void {
    this.budget.spend(handlers.length);
    for (const { target, register } of handlers) {
      const join = this.joinIndex[target];
      if (this.savedState(join).unsetFrom(from, register)) this.markDirty(join);
    }
  }

  private flowInto(target: number): void {
    const join = this.joinIndex[target];
    const state = this.states[join];
    this.budget.spend(1);
    if (!state) {
      this.states[join] = this.registers.save();
      this.markDirty(join);
    } else if (this.registers.mergeInto(state)) this.markDirty(join);
  }

  private markDirty(join: number): void {
    this.dirty[join] = 1;
    if (join < this.lowestDirty) this.lowestDirty = join;
  }

  private savedState(join: number): RegisterState {
    const state = this.states[join];
    if (!state) throw new RangeError(`no state at join ${join}`);
    return state;
  }

  private spendRangeReads(): void {
    if (this.effects.rangeReads === 0) return;
    this.budget.spend(this.effects.rangeReads);
    this.effects.rangeReads = 0;
  }
}
