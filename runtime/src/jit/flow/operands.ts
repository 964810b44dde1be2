import { OPCODE_BY_NUMBER } from '../../nbc/instructions.ts';
import type { Rep, ResultRep } from '../../nbc/module.ts';
import { REP_NUMBERS } from '../../nbc/opcodes.ts';
import { CLASSES, FUNCTIONS } from '../../vm/machine.ts';
import type { Method } from './method.ts';

/** Which registers an instruction reads and writes, and what they hold. */
export interface Operand {
  readonly register: number;
  readonly rep: Rep;
}

/** What each register holds at one place; null where nothing is known, which nobody reads then. */
export type RegisterReps = (Rep | null)[];

const LETTERS: Readonly<Record<string, ResultRep>> = { i: 'int', f: 'float', b: 'bool', r: 'ref', v: 'void' };

export function readsOf(method: Method, at: number, reps: RegisterReps): Operand[] {
  const { operands, reads } = OPCODE_BY_NUMBER[method.code[at]];
  const found: Operand[] = [];
  let read = 0;
  for (let index = 0; index < operands.length; index++) {
    if (operands[index] !== 'r') continue;
    const register = method.code[at + index + 1];
    const letter = reads[read++];
    const rep = letter === '?' ? readAsTold(method, at, reps) : repOf(letter);
    if (rep !== null) found.push({ register, rep });
  }
  const range = rangeOf(method, at);
  if (range !== null) range.reps.forEach((rep, index) => found.push({ register: range.first + index, rep }));
  return found;
}

function repOf(letter: string): Rep | null {
  const rep = LETTERS[letter];
  return rep === 'void' ? null : rep;
}

/** The operand whose representation a table knows. */
function readAsTold(method: Method, at: number, reps: RegisterReps): Rep | null {
  const { code, nbc, fn } = method;
  switch (method.name(at)) {
    case 'field.set': return nbc.fieldRefs[code[at + 2]].rep;
    case 'global.set': return nbc.globalRefs[code[at + 1]].rep;
    case 'cell.new': case 'cell.set': return REP_NUMBERS[code[at + 3]];
    case 'return': return fn.result === 'void' ? null : fn.result;
    default: return reps[code[at + 2]];
  }
}

/** A run of registers that an instruction reads. */
interface Range {
  readonly first: number;
  readonly reps: readonly Rep[];
}

function rangeOf(method: Method, at: number): Range | null {
  const { code } = method;
  switch (method.name(at)) {
    case 'list': case 'map': case 'concat': return { first: code[at + 2], reps: new Array<'ref'>(code[at + 3]).fill('ref') };
    case 'new.fields': return { first: code[at + 3], reps: CLASSES[method.linked(at, 2)].fields.map((field) => field.rep) };
    case 'closure': return { first: code[at + 3], reps: FUNCTIONS[method.linked(at, 2)].captures };
    case 'call': case 'call.virtual': case 'call.closure': return { first: code[at + 3], reps: method.calledWith(at) };
    default: return null;
  }
}

export function writeOf(method: Method, at: number, reps: RegisterReps): Operand | null {
  const { operands, writes } = OPCODE_BY_NUMBER[method.code[at]];
  const word = operands.indexOf('w');
  if (word < 0) return null;
  const rep = writes === '?' ? writtenAsTold(method, at, reps) : repOf(writes);
  return rep === null ? null : { register: method.code[at + word + 1], rep };
}

function writtenAsTold(method: Method, at: number, reps: RegisterReps): Rep | null {
  const { code, nbc, fn } = method;
  const operand = code[at + 2];
  switch (method.name(at)) {
    case 'const': return constantRep(nbc.constants[operand].kind);
    case 'field.get': case 'field.get-late': return nbc.fieldRefs[code[at + 3]].rep;
    case 'global.get': case 'global.get-late': return nbc.globalRefs[operand].rep;
    case 'cell.get': return REP_NUMBERS[code[at + 3]];
    case 'capture': return fn.captures[operand];
    case 'call': return valueRep(nbc.functionRefs[operand].result);
    case 'call.virtual': return valueRep(nbc.selectors[operand].result);
    default: return reps[operand];
  }
}

function constantRep(kind: 'int' | 'float' | 'string'): Rep {
  return kind === 'string' ? 'ref' : kind;
}

function valueRep(rep: ResultRep): Rep | null {
  return rep === 'void' ? null : rep;
}
