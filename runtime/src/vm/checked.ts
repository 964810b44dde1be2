import { Cell } from '../value/closure.ts';
import { expectList, expectMap, expectString } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import { classOfObject, fieldSlot, isAssigned, isObject, setFieldSlot } from '../value/objects.ts';
import type { FieldSlot } from '../value/rt-class.ts';
import type { Slot } from '../value/slot.ts';
import { describeType } from '../value/type-name.ts';
import type { NcList, NcObject, Value } from '../value/value.ts';
import { CHECKED } from './checked-opcodes.ts';
import { failIndex } from './failures.ts';
import { I } from './instructions.ts';
import { CODE, FIELDS, NUMBERS, REFS } from './machine.ts';
import { readInt, readRegister, writeRegister } from './registers.ts';

/**
 * Runs one instruction of untrusted code that handles a ref whose class nobody has proved. Gives the address of the next one.
 * Slower than the plain forms and out of the loop, which stays small for trusted code.
 */
export function runChecked(pc: number, b: number): number {
  const opcode = CODE[pc] & ~CHECKED;
  const run = CHECKED_INSTRUCTIONS.get(opcode);
  if (run === undefined || (CODE[pc] & CHECKED) === 0) return fail(3417, { name: String(CODE[pc]) });
  return pc + run(pc, b);
}

/** Runs the instruction, gives its length. */
type CheckedInstruction = (pc: number, b: number) => number;

const register = (pc: number, b: number, operand: number): number => b + CODE[pc + operand];
const refAt = (pc: number, b: number, operand: number): Value => valueOf(REFS[register(pc, b, operand)]);

/** Cells are no values: where one stands in place of a value, code that the compiler did not make has put it there. */
function valueOf(slot: Slot): Value {
  if (slot instanceof Cell || slot === undefined) return fail(3103, { expected: 'a value', actual: 'a variable' });
  return slot;
}

function instance(value: Value, field: FieldSlot): NcObject {
  if (value === null) fail(3101, { what: `the object of '${field.name}'` });
  if (!isObject(value) || !classOfObject(value).ancestors.has(field.owner)) fail(3103, { expected: field.owner.name, actual: describeType(value) });
  return value;
}

function getField(pc: number, b: number): number {
  const field = FIELDS[CODE[pc + 3]];
  const object = instance(refAt(pc, b, 2), field);
  if (!isAssigned(object, field)) fail(3105, { name: field.name, class: field.owner.name });
  writeRegister(field.rep, register(pc, b, 1), fieldSlot(object, field));
  return 4;
}

function setField(pc: number, b: number): number {
  const field = FIELDS[CODE[pc + 2]];
  setFieldSlot(instance(refAt(pc, b, 1), field), field, valueOf(readRegister(field.rep, register(pc, b, 3))));
  return 4;
}

const CELL_REPS = ['int', 'float', 'bool', 'ref'] as const;

function cell(pc: number, b: number, operand: number): Cell {
  const found = REFS[register(pc, b, operand)];
  if (!(found instanceof Cell) || found.rep !== CODE[pc + 3]) return fail(3103, { expected: 'a variable', actual: 'something else' });
  return found;
}

function getCell(pc: number, b: number): number {
  writeRegister(CELL_REPS[CODE[pc + 3]], register(pc, b, 1), cell(pc, b, 2).value);
  return 4;
}

function setCell(pc: number, b: number): number {
  cell(pc, b, 1).value = readRegister(CELL_REPS[CODE[pc + 3]], register(pc, b, 2));
  return 4;
}

function ordinal(pc: number, b: number): number {
  const value = refAt(pc, b, 2);
  if (!isObject(value) || classOfObject(value).kind !== 'enum-case') fail(3103, { expected: 'an enum', actual: describeType(value) });
  NUMBERS[register(pc, b, 1)] = classOfObject(value).ordinal;
  return 3;
}

function concat(pc: number, b: number): number {
  const first = register(pc, b, 2);
  let text = '';
  for (let index = 0; index < CODE[pc + 3]; index++) text += expectString(valueOf(REFS[first + index]));
  REFS[register(pc, b, 1)] = text;
  return 4;
}

function compareStrings(compare: (left: string, right: string) => boolean): CheckedInstruction {
  return (pc, b) => {
    NUMBERS[register(pc, b, 1)] = compare(expectString(refAt(pc, b, 2)), expectString(refAt(pc, b, 3))) ? 1 : 0;
    return 4;
  };
}

function position(pc: number, b: number, operand: number, length: number): number {
  const index = readInt(register(pc, b, operand));
  if (typeof index !== 'number' || index < 0 || index >= length) failIndex(index, length);
  return index;
}

function element(pc: number, b: number): number {
  const list = expectList(refAt(pc, b, 2));
  REFS[register(pc, b, 1)] = list[position(pc, b, 3, list.length)];
  return 4;
}

function setElement(pc: number, b: number): number {
  const list: NcList = expectList(refAt(pc, b, 1));
  list[position(pc, b, 2, list.length)] = refAt(pc, b, 3);
  return 4;
}

function length(of: (value: Value) => { readonly length: number }): CheckedInstruction {
  return (pc, b) => {
    NUMBERS[register(pc, b, 1)] = of(refAt(pc, b, 2)).length;
    return 3;
  };
}

function add(pc: number, b: number): number {
  expectList(refAt(pc, b, 1)).push(refAt(pc, b, 2));
  return 3;
}

function charCode(pc: number, b: number): number {
  const text = expectString(refAt(pc, b, 2));
  NUMBERS[register(pc, b, 1)] = text.charCodeAt(position(pc, b, 3, text.length));
  return 4;
}

function charAt(pc: number, b: number): number {
  const text = expectString(refAt(pc, b, 2));
  REFS[register(pc, b, 1)] = text[position(pc, b, 3, text.length)];
  return 4;
}

function mapGet(pc: number, b: number): number {
  REFS[register(pc, b, 1)] = expectMap(refAt(pc, b, 2)).get(refAt(pc, b, 3)) ?? null;
  return 4;
}

function mapSet(pc: number, b: number): number {
  expectMap(refAt(pc, b, 1)).set(refAt(pc, b, 2), refAt(pc, b, 3));
  return 4;
}

function mapHas(pc: number, b: number): number {
  NUMBERS[register(pc, b, 1)] = expectMap(refAt(pc, b, 2)).has(refAt(pc, b, 3)) ? 1 : 0;
  return 4;
}

const CHECKED_INSTRUCTIONS: ReadonlyMap<number, CheckedInstruction> = new Map<number, CheckedInstruction>([
  [I['field.get.number'], getField], [I['field.get.float'], getField], [I['field.get.bool'], getField], [I['field.get.ref'], getField], [I['field.get-late.ref'], getField],
  [I['field.set.int'], setField], [I['field.set.float'], setField], [I['field.set.bool'], setField], [I['field.set.ref'], setField],
  [I['shaped.get.number'], getField], [I['shaped.get.bool'], getField], [I['shaped.get.ref'], getField], [I['shaped.get-late.ref'], getField],
  [I['shaped.set.int'], setField], [I['shaped.set.float'], setField], [I['shaped.set.bool'], setField], [I['shaped.set.ref'], setField],
  [I['cell.get.number'], getCell], [I['cell.get.bool'], getCell], [I['cell.get.ref'], getCell],
  [I['cell.set.int'], setCell], [I['cell.set.float'], setCell], [I['cell.set.bool'], setCell], [I['cell.set.ref'], setCell],
  [I.ordinal, ordinal], [I['shaped.ordinal'], ordinal], [I.concat, concat], [I['concat.2'], concat],
  [I['string.eq'], compareStrings((left, right) => left === right)], [I['string.ne'], compareStrings((left, right) => left !== right)],
  [I['string.lt'], compareStrings((left, right) => left < right)], [I['string.le'], compareStrings((left, right) => left <= right)],
  [I['string.length'], length(expectString)], [I['string.char-code'], charCode], [I['string.char-at'], charAt],
  [I['list.get'], element], [I['list.set'], setElement], [I['list.length'], length(expectList)], [I['list.add'], add],
  [I['map.get'], mapGet], [I['map.set'], mapSet], [I['map.has'], mapHas],
]);
