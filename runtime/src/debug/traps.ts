import { jumpTargets } from '../jit/flow/jumps.ts';
import { instructionLength } from '../nbc/instructions.ts';
import { BASE, CODE, FRAME, FRAMES, FUEL_LEFT, NUMBERS, PC, REFS, STATE } from '../vm/machine.ts';
import { caught, SLICE_OVER, SLOW } from '../vm/exits.ts';
import { I } from '../vm/instructions.ts';
import { runInstructions } from '../vm/loop.ts';
import type { Program } from '../vm/program.ts';
import { runSlowly } from '../vm/slow.ts';

/** Addresses at which the machine comes to the debugger: another instruction stands in theirs' place, as for compiled code. */
export class Traps {
  readonly #program: Program;
  readonly #set = new Set<number>();
  /** Whose instruction stands in its own place for the moment; -1 where none does. */
  #lifted = -1;

  constructor(program: Program) {
    this.#program = program;
  }

  has(pc: number): boolean {
    return this.#set.has(pc);
  }

  /** From now on these and no others. */
  replaceAll(wanted: ReadonlySet<number>): void {
    for (const pc of this.#set) if (!wanted.has(pc)) this.remove(pc);
    for (const pc of wanted) this.add(pc);
  }

  add(pc: number): void {
    if (this.#set.has(pc)) return;
    this.#set.add(pc);
    this.#program.replace(pc, I.compiled);
  }

  remove(pc: number): void {
    if (this.#set.delete(pc)) this.#program.restore(pc);
  }

  /** The linker has written its code anew: the traps are gone. */
  forget(): void {
    this.#set.clear();
  }

  /**
   * Runs the instruction in whose place the trap at STATE stands, and puts the trap back before anything comes there again: what may follow it
   * is a trap too for the moment, and the loop gets no fuel, so it leaves where a call enters. A return goes to whatever address it
   * likes, this one too, so it is done here. Native functions that call back begin a slice, and errors are told on their way;
   * there the debugger puts the trap back itself. Gives DONE, SLICE_OVER, WAITING or SLOW.
   */
  passOver(): number {
    const pc = STATE[PC];
    const frame = STATE[FRAME];
    const fuel = STATE[FUEL_LEFT];
    if (this.#returns(pc)) {
      STATE[FUEL_LEFT] = fuel - 1;
      return SLOW;
    }
    const isHere = (): boolean => STATE[PC] === pc && STATE[FRAME] === frame;
    const around = this.#successors(pc).filter((address) => address !== pc && !this.#set.has(address));
    for (const address of around) this.#program.replace(address, I.compiled);
    this.#lift(pc);
    try {
      let exit = runInstructions(0);
      for (let tries = 0; isHere() && (exit === SLICE_OVER || exit === SLOW) && tries < MOST_TRIES; tries++) {
        this.#lift(pc);
        // A jump backward needs one step; what must be linked or made room for first is tried again.
        exit = exit === SLICE_OVER ? runInstructions(1) : this.#slowly();
      }
      STATE[FUEL_LEFT] = fuel - 1;
      return exit === SLICE_OVER ? SLOW : exit;
    } finally {
      for (const address of around) if (!this.#set.has(address)) this.#program.restore(address);
      this.#lifted = pc;
      this.putBack();
    }
  }

  /** Where control may go to from an instruction, but for calls, returns and errors. */
  #successors(pc: number): number[] {
    const fn = this.#program.code.at(pc);
    if (fn === undefined || fn.native) return [];
    const { code } = fn.declaration;
    const at = pc - fn.entry;
    const next = at + instructionLength(code, at);
    return [...jumpTargets(code, at), ...(next < fn.length ? [next] : [])].map((offset) => fn.entry + offset);
  }

  /** Does what a return does, where it goes to a caller in .nc code. */
  #returns(pc: number): boolean {
    const rep = RETURNS.get(this.#program.opcodeAt(pc));
    const back = FRAMES[STATE[FRAME] - 1];
    if (rep === undefined || back < 0) return false;
    const from = STATE[BASE] + CODE[pc + 1];
    STATE[BASE] -= CODE[back - 2];
    if (rep !== 'void') copyRegister(rep, from, STATE[BASE] + CODE[back - 4]);
    STATE[FRAME] -= 1;
    STATE[PC] = back;
    return true;
  }

  /** Nothing is passed over any more. */
  putBack(): void {
    if (this.#set.has(this.#lifted)) this.#program.replace(this.#lifted, I.compiled);
    this.#lifted = -1;
  }

  #lift(pc: number): void {
    this.#program.restore(pc);
    this.#lifted = pc;
  }

  /** The slow form of the instruction at STATE; then what follows, as far as it goes without fuel. */
  #slowly(): number {
    const pc = STATE[PC];
    const frame = STATE[FRAME];
    try {
      STATE[PC] = runSlowly(pc, STATE[BASE]);
    } catch (thrown) {
      caught(thrown);
      return SLOW;
    }
    return STATE[PC] === pc && STATE[FRAME] === frame ? runInstructions(0) : SLOW;
  }
}

/** The machine's returns; ints may stand in both halves of a register. */
const RETURNS: ReadonlyMap<number, 'int' | 'number' | 'ref' | 'void'> = new Map([
  [I['return.int'], 'int'], [I['return.number'], 'number'], [I['return.ref'], 'ref'], [I['return.void'], 'void'],
]);

function copyRegister(rep: 'int' | 'number' | 'ref', from: number, to: number): void {
  if (rep !== 'ref') NUMBERS[to] = NUMBERS[from];
  if (rep !== 'number') REFS[to] = REFS[from];
}

/** A call is linked, makes room, fills its cache, and runs. */
const MOST_TRIES = 8;
