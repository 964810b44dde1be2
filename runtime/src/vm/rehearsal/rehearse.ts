import { RuntimeFailure } from '../../value/thrown.ts';
import { DONE } from '../exits.ts';
import { I, INSTRUCTIONS, type InstructionName } from '../instructions.ts';
import { runInstructions } from '../loop.ts';
import {
  BASE, CODE, CODE_LIMIT, CONSTANTS, DEPTH, DEPTH_LIMIT, FRAME, FRAME_CLOSURES, FRAMES, GLOBAL_REFS, PC, REGISTER_LIMIT, reserve, reserveFrames, SITE_CLASSES, STATE, TABLE_LIMIT,
} from '../machine.ts';
import type { Program } from '../program.ts';
import { topOfStack } from '../task-stack.ts';
import { linkReachable } from './reachable.ts';
import { SCRIPT } from './script.ts';
import { ENTRIES, FRAME_SIZE, Stage } from './stage.ts';
import { usedInstructions } from './used-instructions.ts';

/**
 * V8 compiles of the interpreter's loop what it has seen running, and throws all of it away when the program comes to an instruction that it has not:
 * for a while everything is ten times slower, again and again in a program's first second. So a program that turns out to run for longer than a moment
 * gets, once, all the instructions run that its functions have, on data of no meaning, behind its own in every table.
 */

const LARGEST_SCRIPT = 1 << 13;
const FRAMES_USED = 4;
const FUEL = 1 << 20;
/** V8 begins to note what a function does when it has been called some times. */
const PASSES = 2;
const PASSES_OF_CALLEES = 80;

/** Instructions whose work is done by a function outside the loop, which V8 may build into it. */
const CALLING: ReadonlySet<InstructionName> = new Set<InstructionName>([
  'cell.new.int', 'cell.new.float', 'cell.new.bool', 'cell.new.ref', 'new.fields', 'closure', 'list', 'concat', 'box.float', 'call.native.int', 'call.native.float', 'call.native.bool', 'call.native.ref',
  'call.native.void', 'is', 'is-type', 'cast', 'cast-type', 'map.get', 'map.set', 'map.has',
]);

/** The running program stands in the machine, at the end of a time slice. */
export function rehearse(program: Program): void {
  if (!isCrowded(program) && isLinked(program)) perform(program, usedInstructions(program));
}

/** Runs these instructions; tells whether all went as the script says. The machine is left as it was. */
export function perform(program: Program, used: ReadonlySet<InstructionName>): boolean {
  const base = topOfStack(program.code);
  const fp = STATE[FRAME];
  reserve(base + 2 * FRAME_SIZE);
  if (fp + FRAMES_USED > STATE[DEPTH]) reserveFrames(fp + FRAMES_USED);
  const state = STATE.slice();
  const stage = new Stage(base);
  try {
    return new Rehearsal(stage, program.code.next, used).run(base, fp);
  } finally {
    stage.clear(fp);
    STATE.set(state);
  }
}

/** Whether there is no room behind what the program has in the machine. */
function isCrowded(program: Program): boolean {
  if (program.code.next + LARGEST_SCRIPT > CODE_LIMIT || Math.max(CONSTANTS.length, SITE_CLASSES.length, GLOBAL_REFS.length) + ENTRIES > TABLE_LIMIT) return true;
  return topOfStack(program.code) + 2 * FRAME_SIZE > REGISTER_LIMIT || STATE[FRAME] + FRAMES_USED > STATE[DEPTH_LIMIT];
}

/** What cannot be linked will be told where the program comes to it. */
function isLinked(program: Program): boolean {
  try {
    linkReachable(program);
    return true;
  } catch (failure) {
    if (failure instanceof RuntimeFailure) return false;
    throw failure;
  }
}

class Rehearsal {
  readonly #stage: Stage;
  readonly #used: ReadonlySet<InstructionName>;
  /** Where what ends a function stands, each behind the word that tells its frame's size. */
  readonly #ends: number[] = [];
  readonly #whole: number;
  readonly #calling: number;
  #at: number;

  constructor(stage: Stage, at: number, used: ReadonlySet<InstructionName>) {
    this.#stage = stage;
    this.#used = used;
    this.#at = at;
    for (const name of INSTRUCTIONS) if (endsFunction(name) && (used.has(name) || name === 'return.ref')) this.#writeEnd(name);
    [stage.entry] = this.#ends;
    this.#whole = this.#at;
    this.#write((name) => !endsFunction(name));
    for (const end of this.#ends) this.#put(I.call, 0, end, FRAME_SIZE, 1);
    this.#put(I['return.void']);
    this.#calling = this.#at;
    this.#write((name) => CALLING.has(name));
    this.#put(I['return.void']);
  }

  run(base: number, fp: number): boolean {
    let isAsWritten = true;
    const play = (pc: number): void => {
      FRAMES[fp] = 0;
      FRAMES[fp + 1] = -1;
      FRAME_CLOSURES[fp + 1] = this.#stage.closure;
      STATE[FRAME] = fp + 2;
      STATE[PC] = pc;
      STATE[BASE] = base;
      if (runInstructions(FUEL) !== DONE) isAsWritten = false;
    };
    for (let pass = 0; pass < PASSES; pass++) {
      this.#stage.restore();
      play(this.#whole);
      this.#ends.forEach(play);
    }
    for (let pass = 0; pass < PASSES_OF_CALLEES; pass++) play(this.#calling);
    return isAsWritten;
  }

  #write(isWanted: (name: InstructionName) => boolean): void {
    for (const name of INSTRUCTIONS) {
      if (this.#used.has(name) && isWanted(name)) SCRIPT[name]?.split('|').forEach((operands) => this.#instruction(name, operands));
    }
  }

  #writeEnd(name: InstructionName): void {
    this.#put(FRAME_SIZE);
    this.#ends.push(this.#at);
    this.#instruction(name, SCRIPT[name] ?? '');
  }

  #instruction(name: InstructionName, operands: string): void {
    const [jumpsBack, toElement] = [operands.includes('back'), operands.includes('element')];
    // A jump over what stands where the instruction goes back to: a jump, in front of which an element may be read.
    if (toElement) this.#put(I.jump, 8, I['list.get'], ...['out3', 'list', 'one'].map((word) => this.#word(word)), I.jump, 0);
    else if (jumpsBack) this.#put(I.jump, 4, I.jump, 0);
    const behind = this.#at - 2;
    const landing = toElement ? behind - 4 : behind;
    const start = this.#at;
    const parts = operands.split(';');
    name.split('+').forEach((part, index) => {
      const from = this.#at;
      this.#put(I[part.split('>')[0] as InstructionName]);
      for (const word of parts[index].trim().split(' ')) if (word !== '') this.#put(word === 'back' || word === 'element' ? landing - from : this.#word(word));
    });
    CODE[start] = I[name];
    if (jumpsBack || toElement) CODE[behind + 1] = this.#at - behind;
  }

  #word(word: string): number {
    return this.#stage.words.get(word) ?? Number(word);
  }

  #put(...words: readonly number[]): void {
    for (const word of words) CODE[this.#at++] = word;
  }
}

function endsFunction(name: InstructionName): boolean {
  return name.includes('return') || name === 'stub.native';
}
