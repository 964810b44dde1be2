import { LATE } from '../value/slot.ts';
import type { NcInt } from '../value/value.ts';
import { failCast, failCastType, failIndex, failLateField, failLateGlobal, failNull, failUnreachable, thrownBy } from './failures.ts';
import { newMap } from './allocations.ts';
import { enterSlowly, linkCall, linkVirtual } from './calls.ts';
import { runChecked } from './checked.ts';
import { FIRST_PARTS } from './fuse.ts';
import { I } from './instructions.ts';
import type { InstructionName } from './instructions.ts';
import { CLASSES, CODE, GLOBAL_REFS, LISTS, NUMBERS, REFS, STRINGS } from './machine.ts';
import { readInt } from './registers.ts';
import { equalRefs, spawn, textOf } from './services.ts';
import { slowCompare, slowInt, unboxInt } from './slow-ints.ts';

/** Runs or prepares the instruction at `pc`; gives the address to go on at: the same one where it is to be tried again. */
type SlowForm = (pc: number, b: number) => number;

/** The instruction at `pc` in its general form. STATE says where the machine stands. */
export function runSlowly(pc: number, b: number): number {
  const opcode = CODE[pc];
  const form = SLOW_FORMS[opcode];
  if (form !== undefined) return form(pc, b);
  const first = FIRST_PARTS[opcode];
  if (first === undefined) return runChecked(pc, b);
  CODE[pc] = first;
  return pc;
}

const register = (pc: number, b: number, operand: number): number => b + CODE[pc + operand];

function int(length: number): SlowForm {
  return (pc, b) => {
    slowInt(pc, b);
    return pc + length;
  };
}

function comparison(pc: number, b: number): number {
  NUMBERS[register(pc, b, 1)] = slowCompare(pc, b) ? 1 : 0;
  return pc + 4;
}

function branch(pc: number, b: number): number {
  return pc + (slowCompare(pc, b) ? CODE[pc + 3] : 4);
}

function outsideOf(holders: readonly { readonly length: number }[], holder: number, position: number): SlowForm {
  return (pc, b) => failIndex(readInt(register(pc, b, position)) as NcInt, holders[register(pc, b, holder)].length);
}

function then(length: number, run: (pc: number, b: number) => void): SlowForm {
  return (pc, b) => {
    run(pc, b);
    return pc + length;
  };
}

/** Once a global has been assigned it stays so: the instruction becomes one that does not ask. */
function lateGlobal(plain: number): SlowForm {
  return (pc) => {
    const index = CODE[pc + 2];
    if (GLOBAL_REFS[index] === LATE) failLateGlobal(index);
    CODE[pc] = plain;
    return pc;
  };
}

/** A jump to itself: an offset of 0 says `slow`. */
function stay(pc: number): number {
  return pc;
}

const FORMS: Partial<Record<InstructionName, SlowForm>> = {
  'int.add': int(4), 'int.sub': int(4), 'int.mul': int(4), 'int.div': int(4), 'int.rem': int(4), 'int.pow': int(4), 'int.and': int(4), 'int.or': int(4),
  'int.xor': int(4), 'int.shl': int(4), 'int.shr': int(4), 'int.ushr': int(4), 'int.add-imm': int(4), 'int.neg': int(3), 'int.not': int(3),
  'int.abs': int(3), 'float.to-int': int(3),
  'int.eq': comparison, 'int.ne': comparison, 'int.lt': comparison, 'int.le': comparison,
  'jump.int.eq': branch, 'jump.int.ne': branch, 'jump.int.lt': branch, 'jump.int.le': branch, 'jump.int.gt': branch, 'jump.int.ge': branch,
  'jump.int.eq-imm': branch, 'jump.int.ne-imm': branch, 'jump.int.lt-imm': branch, 'jump.int.le-imm': branch, 'jump.int.gt-imm': branch,
  'jump.int.ge-imm': branch,
  'int.to-float': then(3, (pc, b) => (NUMBERS[register(pc, b, 1)] = Number(readInt(register(pc, b, 2))))),
  'ref.eq': then(4, (pc, b) => {
    const equal = equalRefs(REFS[register(pc, b, 2)], REFS[register(pc, b, 3)]);
    NUMBERS[register(pc, b, 1)] = equal ? 1 : 0;
  }),
  'unbox.int': then(3, unboxInt),
  'unbox.float': (pc, b) => failCast('float', REFS[register(pc, b, 2)]),
  'unbox.bool': (pc, b) => failCast('bool', REFS[register(pc, b, 2)]),
  'field.get-late.ref': failLateField, 'shaped.get-late.ref': failLateField,
  'global.get-late.int': lateGlobal(I['global.get.int']), 'global.get-late.number': lateGlobal(I['global.get.number']),
  'global.get-late.ref': lateGlobal(I['global.get.ref']),
  jump: stay, switch: stay, 'jump.true': stay, 'jump.false': stay, 'jump.null': stay, 'jump.not-null': stay,
  'jump.float.eq': stay, 'jump.float.ne': stay, 'jump.float.lt': stay, 'jump.float.not-lt': stay, 'jump.float.le': stay, 'jump.float.not-le': stay,
  'text.int': then(3, (pc, b) => (REFS[register(pc, b, 1)] = String(readInt(register(pc, b, 2))))),
  text: then(3, (pc, b) => {
    const text = textOf(REFS[register(pc, b, 2)]);
    REFS[register(pc, b, 1)] = text;
  }),
  map: then(4, (pc, b) => {
    const map = newMap(register(pc, b, 2), CODE[pc + 3]);
    REFS[register(pc, b, 1)] = map;
  }),
  call: enterSlowly, 'call.virtual': enterSlowly, 'call.virtual.poly': enterSlowly, 'call.virtual.shaped': enterSlowly, 'call.virtual.any': enterSlowly, 'call.closure': enterSlowly,
  'call.unlinked': then(0, linkCall),
  'call.virtual.unlinked': then(0, linkVirtual),
  throw: (pc, b) => {
    throw thrownBy(REFS[register(pc, b, 1)]);
  },
  unreachable: () => failUnreachable(),
  cast: (pc, b) => failCast(CLASSES[CODE[pc + 3]].name, REFS[register(pc, b, 2)]),
  'cast-type': (pc, b) => failCastType(CODE[pc + 3], REFS[register(pc, b, 2)]),
  'null-check': (pc) => failNull(CODE[pc + 3]),
  'list.get': outsideOf(LISTS, 2, 3),
  'list.set': outsideOf(LISTS, 1, 2),
  'string.char-code': outsideOf(STRINGS, 2, 3),
  'string.char-at': outsideOf(STRINGS, 2, 3),
  spawn: then(3, (pc, b) => (REFS[register(pc, b, 1)] = spawn(REFS[register(pc, b, 2)]))),
};

const SLOW_FORMS: readonly (SlowForm | undefined)[] = Object.keys(I).map((name) => FORMS[name as InstructionName]);
