import type { Rep } from '../nbc/module.ts';
import type { Task, TaskStack } from '../scheduler/task.ts';
import { Cell, Closure } from '../value/closure.ts';
import { floatText } from '../value/text.ts';
import { HostObject } from '../value/host-object.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import { elementsOf, sliceOf } from '../value/list.ts';
import { NcMap, NcSet } from '../value/nc-map.ts';
import { classOfObject, fieldValue, isObject } from '../value/objects.ts';
import type { Slot } from '../value/slot.ts';
import { describeType } from '../value/type-name.ts';
import type { Value } from '../value/value.ts';
import { CODE } from './machine.ts';
import type { Program } from './program.ts';

/** A running program as plain data: what a debugger shows and a snapshot is made from. */
export interface TaskView {
  readonly id: number;
  readonly name: string;
  readonly state: string;
  /** `sleep`, `receive`, `await`; empty where it does not wait. */
  readonly waitsFor: string;
  /** The innermost call first. */
  readonly frames: readonly FrameView[];
}

export interface FrameView {
  readonly module: string;
  readonly function: string;
  readonly path: string;
  readonly line: number;
  /** Words from the function's start, in its NBC code. */
  readonly offset: number;
  /** Parameters and locals; a register that two share holds the value of the one that lives. */
  readonly locals: readonly { readonly name: string; readonly value: ValueView }[];
}

export type ValueView =
  | { readonly kind: 'value'; readonly type: string; readonly text: string }
  | { readonly kind: 'object'; readonly type: string; readonly fields: readonly { readonly name: string; readonly value: ValueView }[] }
  | { readonly kind: 'list'; readonly type: string; readonly length: number; readonly items: readonly ValueView[] }
  | { readonly kind: 'map'; readonly type: string; readonly length: number; readonly entries: readonly (readonly [ValueView, ValueView])[] }
  | { readonly kind: 'more'; readonly type: string };

/** Items of a collection that are shown. */
const MOST_ITEMS = 100;

export function viewTask(program: Program, task: Task): TaskView {
  const frames = task.stack === null ? [] : framesOf(program, task.stack);
  return { id: task.id, name: task.name, state: task.state, waitsFor: task.state === 'waiting' ? task.waitsFor : '', frames };
}

function framesOf(program: Program, stack: TaskStack): FrameView[] {
  const frames: FrameView[] = [];
  let { pc, base } = stack;
  for (let at = stack.frames.length - 1; at >= 0; at--) {
    const fn = program.code.at(pc);
    if (fn !== undefined && !fn.native) frames.push(viewFrame(fn, pc, base, stack));
    const back = stack.frames[at];
    if (back < 0) break;
    base -= CODE[back - 2];
    pc = back - 5;
  }
  return frames;
}

function viewFrame(fn: LinkedFunction, pc: number, base: number, stack: TaskStack): FrameView {
  const offset = pc - fn.entry;
  const locals = fn.declaration.locals.map(({ name, register }) => ({ name, value: viewRegister(fn.params[register], base + register, stack) }));
  return { module: fn.module, function: fn.name, path: fn.path, line: fn.lineAt(offset), offset, locals };
}

/** Of a local whose representation nobody has written down, both halves are looked at: a ref that is there is more telling. */
function viewRegister(rep: Rep | undefined, index: number, stack: TaskStack): ValueView {
  const number = stack.numbers[index];
  const ref = stack.refs[index];
  switch (rep) {
    case 'float': return { kind: 'value', type: 'float', text: floatText(number) };
    case 'bool': return { kind: 'value', type: 'bool', text: String(number !== 0) };
    case 'int': return { kind: 'value', type: 'int', text: String(number === number ? number : ref) };
    case 'ref': return viewValue(ref);
    default: return ref === null || ref === undefined ? { kind: 'value', type: 'number', text: String(number) } : viewValue(ref);
  }
}

/** A value and what it holds, `depth` levels of it. */
export function viewValue(slot: Slot, depth = 2): ValueView {
  if (slot === undefined) return { kind: 'value', type: 'late', text: '' };
  if (slot instanceof Cell) return viewValue(slot.value, depth);
  if (typeof slot !== 'object' || slot === null) return { kind: 'value', type: describeType(slot), text: String(slot) };
  return depth === 0 ? { kind: 'more', type: describeType(slot) } : viewReference(slot, depth - 1);
}

function viewReference(value: Value & object, depth: number): ValueView {
  const type = describeType(value);
  if (isObject(value)) {
    const fields = classOfObject(value).fields.map((field) => ({ name: field.name, value: viewValue(fieldValue(value, field), depth) }));
    return { kind: 'object', type, fields };
  }
  if (Array.isArray(value)) return { kind: 'list', type, length: value.length, items: elementsOf(sliceOf(value, 0, MOST_ITEMS)).map((item) => viewValue(item, depth)) };
  if (value instanceof NcSet) return { kind: 'list', type, length: value.size, items: firstOf(value.entries.keys()).map((item) => viewValue(item, depth)) };
  if (value instanceof NcMap) {
    const entries = firstOf(value.entries.entries()).map(([key, item]) => [viewValue(key, depth), viewValue(item, depth)] as const);
    return { kind: 'map', type, length: value.size, entries };
  }
  if (value instanceof Closure) return { kind: 'value', type, text: value.fn.name };
  return { kind: 'value', type, text: value instanceof HostObject ? value.className : '' };
}

function firstOf<T>(items: Iterable<T>): T[] {
  const first: T[] = [];
  for (const item of items) {
    if (first.length === MOST_ITEMS) break;
    first.push(item);
  }
  return first;
}
