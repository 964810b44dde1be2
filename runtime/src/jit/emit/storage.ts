import type { Rep } from '../../nbc/module.ts';
import { REP_NUMBERS } from '../../nbc/opcodes.ts';
import { fieldKey } from '../../value/shaped.ts';
import { LATE } from '../../value/slot.ts';
import { GLOBAL_REFS } from '../../vm/machine.ts';
import { asSmallInt, smallFirst } from './ints.ts';
import type { Body } from './body.ts';
import { ANY_INT } from './ranges.ts';

/** Fields, globals, cells and captured values. */

type Emitter = (body: Body) => void;

/**
 * Puts what stands in a field, a cell or among captured values into a register. An int may be a bigint there. Of a field of a shaped instance
 * V8 knows by itself whether small ints stand there.
 */
function load(body: Body, rep: Rep, place: string, isTyped = false): void {
  const register = body.register(1);
  switch (rep) {
    case 'int':
      body.line(`u = ${place};`);
      body.line(`if (typeof u !== 'number') ${body.leave()}`);
      if (isTyped) return body.setInt(register, 'u', ANY_INT);
      body.line(smallFirst(body, 'u'));
      return body.setInt(register, 't', ANY_INT);
    case 'bool': return body.set('bool', register, `${place} === true`);
    case 'float': case 'ref': return body.set(rep, register, place);
  }
}

function field(body: Body): void {
  const ref = body.method.nbc.fieldRefs[body.word(3)];
  load(body, ref.rep, fieldPlace(body.object(2), body.linked(3)), body.method.program.classOf(ref.owner).kind !== 'enum-case');
}

/** Where a field stands, by the word that the linker has left. All instances of a program that is compiled are shaped. */
function fieldPlace(object: string, word: number): string {
  return `${object}.${fieldKey(word)}`;
}

function lateField(body: Body): void {
  if (body.method.nbc.fieldRefs[body.word(3)].rep !== 'ref') return field(body);
  body.line(`u = ${fieldPlace(body.object(2), body.linked(3))};`);
  body.line(`if (u === undefined) ${body.leave()}`);
  body.set('ref', body.register(1), 'u');
}

function setField(body: Body): void {
  const { rep } = body.method.nbc.fieldRefs[body.word(2)];
  body.line(`${fieldPlace(body.object(1), body.linked(2))} = ${body.read(rep, body.register(3))};`);
}

function global(body: Body): void {
  const index = body.linked(2);
  const register = body.register(1);
  const numbers = `${body.helper('globalNumbers')}[${index}]`;
  const { rep } = body.method.nbc.globalRefs[body.word(2)];
  switch (rep) {
    case 'int':
      body.line(`t = ${numbers};`);
      body.line(`if (t !== t) ${body.leave()}`);
      return body.setInt(register, asSmallInt('t'), ANY_INT);
    case 'float': return body.set('float', register, numbers);
    case 'bool': return body.set('bool', register, `${numbers} !== 0`);
    case 'ref': return body.set('ref', register, `${body.helper('globalRefs')}[${index}]`);
  }
}

/** Once a global has been assigned it stays so. */
function lateGlobal(body: Body): void {
  const index = body.linked(2);
  if (GLOBAL_REFS[index] === LATE) body.line(`if (${body.helper('globalRefs')}[${index}] === undefined) ${body.leave()}`);
  global(body);
}

function setGlobal(body: Body): void {
  const index = body.linked(1);
  const { rep } = body.method.nbc.globalRefs[body.word(1)];
  const value = body.read(rep, body.register(2));
  if (rep !== 'ref') body.line(`${body.helper('globalNumbers')}[${index}] = ${rep === 'bool' ? `${value} ? 1 : 0` : value};`);
  body.line(`${body.helper('globalRefs')}[${index}] = ${rep === 'ref' ? value : 'null'};`);
}

function newCell(body: Body): void {
  const rep = body.word(3);
  body.set('ref', body.register(1), `new ${body.helper('Cell')}(${body.read(REP_NUMBERS[rep], body.register(2))}, ${rep})`);
}

export const STORAGE = {
  'field.get': field, 'field.get-late': lateField, 'field.set': setField,
  'global.get': global, 'global.get-late': lateGlobal, 'global.set': setGlobal,
  'cell.new': newCell,
  'cell.get': (body) => load(body, REP_NUMBERS[body.word(3)], `${body.ref(2)}.value`),
  'cell.set': (body) => body.line(`${body.ref(1)}.value = ${body.read(REP_NUMBERS[body.word(3)], body.register(2))};`),
  capture: (body) => load(body, body.method.fn.captures[body.word(2)], `c.captures[${body.word(2)}]`),
} satisfies Readonly<Record<string, Emitter>>;
