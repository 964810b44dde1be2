import type { TaskStack } from '../scheduler/task.ts';
import type { Closure } from '../value/closure.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import type { Slot } from '../value/slot.ts';
import type { DebugVariable, Rep } from '../nbc/module.ts';
import { BASE, CODE, FRAME, FRAME_CLOSURES, FRAMES, NUMBERS, PC, REFS, STATE } from '../vm/machine.ts';
import type { Program } from '../vm/program.ts';

/** Registers and frames of a task, wherever they stand: in the machine, or beside it. */
export interface Stack {
  readonly pc: number;
  readonly base: number;
  /** How many words of `frames` are in use. */
  readonly depth: number;
  readonly frames: ArrayLike<number>;
  readonly closures: readonly (Closure | null)[];
  readonly numbers: { [index: number]: number };
  readonly refs: Slot[];
}

/** The task that stands in the machine, as it stands there now. */
export function stackInMachine(): Stack {
  return { pc: STATE[PC], base: STATE[BASE], depth: STATE[FRAME], frames: FRAMES, closures: FRAME_CLOSURES, numbers: NUMBERS, refs: REFS };
}

export function stackOf(stack: TaskStack): Stack {
  return { ...stack, depth: stack.frames.length };
}

/** One call of a function that has not returned. */
export interface Frame {
  readonly fn: LinkedFunction;
  /** Words from the function's start: of the next instruction, or of the call that has not come back. */
  readonly offset: number;
  readonly base: number;
  /** Words of frames below and with this one. */
  readonly depth: number;
  /** The closure that it runs; null for a function that brings nothing along. */
  readonly closure: Closure | null;
  readonly stack: Stack;
  /** The address at which the caller goes on; -1 where native code has called. */
  readonly returnsTo: number;
}

/** The calls of a task, the innermost first, those below native code as well; host functions themselves are left out. */
export function* framesOf(program: Program, stack: Stack): Generator<Frame> {
  let { pc, base, depth } = stack;
  while (depth > 0) {
    const back = stack.frames[depth - 1];
    const fn = program.code.at(pc);
    if (fn !== undefined && !fn.native) yield { fn, offset: pc - fn.entry, base, depth, closure: fn.captureCount > 0 ? stack.closures[depth - 1] : null, stack, returnsTo: back };
    if (back >= 0) {
      base -= CODE[back - 2];
      pc = back - CALL_LENGTH;
      depth -= 1;
    } else {
      // A sentinel: native code has called, and stands at `pc`; its callee's registers begin behind its own.
      pc = stack.frames[depth - 2];
      base -= program.code.at(pc)?.registerCount ?? 0;
      depth -= 2;
    }
  }
}

/** Words of a call. */
const CALL_LENGTH = 5;

/** Variables that have a value and a name at the frame's place; of two with the same name the inner one. */
export function liveVariables({ fn, offset }: Frame): DebugVariable[] {
  const named = new Map<string, DebugVariable>();
  for (const variable of fn.declaration.debug?.variables ?? parametersOf(fn)) {
    if (variable.start > offset || offset >= variable.end) continue;
    const outer = named.get(variable.name);
    if (outer === undefined || outer.start <= variable.start) named.set(variable.name, variable);
  }
  return [...named.values()];
}

/** Of a function that was not compiled for a debugger only parameters are known to have values. */
function parametersOf(fn: LinkedFunction): DebugVariable[] {
  const { locals } = fn.declaration;
  return locals.flatMap(({ name, register }) => (register < fn.arity ? [{ name, register, rep: fn.params[register], type: '', start: 0, end: fn.length }] : []));
}

/** In the form that natives use: a float is a plain number. */
export function readVariable({ base, stack }: Frame, { rep, register }: Pick<DebugVariable, 'rep' | 'register'>): Slot {
  const number = stack.numbers[base + register];
  switch (rep) {
    case 'int': return number === number ? number : stack.refs[base + register];
    case 'float': return number;
    case 'bool': return number !== 0;
    case 'ref': return stack.refs[base + register];
  }
}

export function writeVariable({ base, stack }: Frame, rep: Rep, register: number, value: Slot): void {
  const at = base + register;
  if (rep === 'ref') stack.refs[at] = value;
  else if (typeof value === 'bigint') {
    stack.numbers[at] = NaN;
    stack.refs[at] = value;
  } else stack.numbers[at] = Number(value);
}
