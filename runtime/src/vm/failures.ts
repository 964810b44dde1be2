import { RUNTIME_TYPES } from '../nbc/opcodes.ts';
import { Cell } from '../value/closure.ts';
import { runtimeMessage } from '../value/errors.ts';
import { fail } from '../value/fail.ts';
import { classOfObject, isObject } from '../value/objects.ts';
import type { Slot } from '../value/slot.ts';
import { RuntimeFailure, ThrownValue } from '../value/thrown.ts';
import { describeType } from '../value/type-name.ts';
import type { NcInt } from '../value/value.ts';
import { active } from './active.ts';
import { CODE, CONSTANTS, PC, STATE, VALUES } from './machine.ts';

/** How the interpreter's instructions fail. Each throws; the loop catches it and finds the handler. */

export function failCast(expected: string, actual: Slot): never {
  return fail(3103, { expected, actual: actual === undefined || actual instanceof Cell ? 'nothing' : describeType(actual) });
}

const TYPE_NAMES: Readonly<Record<string, string>> = { string: 'String', 'non-null': 'a value', 'with-text': 'a value with toString' };

export function failCastType(type: number, actual: Slot): never {
  const name = RUNTIME_TYPES[type];
  return failCast(TYPE_NAMES[name] ?? name, actual);
}

export function failIndex(index: NcInt, length: number): never {
  return fail(3102, { index, length });
}

export function failNull(what: number): never {
  return fail(3101, { what: String(CONSTANTS[what]) });
}

export function failLateField(pc: number, b: number): never {
  const object = VALUES[b + CODE[pc + 2]];
  const field = isObject(object) ? classOfObject(object).fields.find(({ index }) => index === CODE[pc + 3]) : undefined;
  return fail(3105, { name: field?.name ?? '?', class: field?.owner.name ?? '?' });
}

export function failLateGlobal(index: number): never {
  return fail(3106, { name: active.program.globalNames[index].name });
}

export function failUnreachable(): never {
  // What a stranger's compiler has ruled out wrongly is no fault of ours.
  if (active.program.hasStrangers) fail(3418, { function: active.program.code.at(STATE[PC])?.name ?? '' });
  throw new Error('control came to a place that the compiler had ruled out');
}

/** What the instruction that throws a ref throws. */
export function thrownBy(error: Slot): ThrownValue | RuntimeFailure {
  if (error !== null && error !== undefined && !(error instanceof Cell)) return new ThrownValue(error);
  const details = { what: 'the thrown error' };
  return new RuntimeFailure(3101, runtimeMessage(3101, details), details);
}
