import type { DebugProtocol } from '@vscode/debugprotocol';
import { liveVariables, readVariable, type Frame } from '@noodlecore/runtime/debug/frames';
import { countParts, partsOf, typeText, valueText } from '@noodlecore/runtime/debug/values';
import { Cell } from '@noodlecore/runtime/value/closure';
import { classOfObject, isObject } from '@noodlecore/runtime/value/objects';
import { FloatBox } from '@noodlecore/runtime/value/float-box';
import type { Slot } from '@noodlecore/runtime/value/slot';
import type { Program } from '@noodlecore/runtime/vm/program';
import { readGlobal } from '@noodlecore/runtime/debug/globals';
import type { Handles } from './handles.ts';

/** Something with a name and a value. */
export interface Entry {
  readonly name: string;
  readonly value: Slot;
  /** The expression that means it in its frame; null where none does. */
  readonly expression: string | null;
  readonly type: string | null;
}

/** Something that can be opened: a scope of a frame, or a value with parts. */
export interface Container {
  readonly frame: Frame | null;
  entries(start: number, count: number): Entry[];
  readonly named: number;
  readonly indexed: number;
}

/** Variables that are given at once where a client does not say how many it wants. */
const MOST_AT_ONCE = 1_000;

export interface Page {
  readonly start: number | undefined;
  readonly count: number | undefined;
  readonly filter: string | undefined;
}

/** What stands in a container, as the protocol has it. */
export function listVariables(container: Container, { start = 0, count, filter }: Page, handles: Handles<Container>): DebugProtocol.Variable[] {
  if ((filter === 'indexed' && container.indexed === 0) || (filter === 'named' && container.named === 0)) return [];
  const total = container.named + container.indexed;
  const wanted = count === undefined || count === 0 ? Math.min(total - start, MOST_AT_ONCE) : Math.min(count, MOST_AT_ONCE);
  const variables = container.entries(start, wanted).map((entry) => describe(entry, container.frame, handles));
  const left = total - start - wanted;
  if (count === undefined && left > 0) variables.push({ name: '…', value: `${left} more`, variablesReference: 0 });
  return variables;
}

function describe({ name, value, expression, type }: Entry, frame: Frame | null, handles: Handles<Container>): DebugProtocol.Variable {
  return { name, type: type ?? typeText(value), ...viewOf(value, expression !== null && type?.endsWith('?') === true ? `${expression}!` : expression, frame, handles), ...(expression === null ? {} : { evaluateName: expression }) };
}

/** A value's text, and the handle of its parts. */
export function viewOf(value: Slot, expression: string | null, frame: Frame | null, handles: Handles<Container>): { value: string; variablesReference: number; namedVariables?: number; indexedVariables?: number } {
  const { named, indexed } = countParts(value);
  const text = valueText(value);
  if (named + indexed === 0) return { value: text, variablesReference: 0 };
  const reference = handles.add(valueContainer(value, expression, frame));
  return { value: text, variablesReference: reference, ...(named > 0 ? { namedVariables: named } : {}), ...(indexed > 0 ? { indexedVariables: indexed } : {}) };
}

function valueContainer(value: Slot, expression: string | null, frame: Frame | null): Container {
  const entries = (start: number, count: number): Entry[] => partsOf(value, start, count).map((part) => ({
    name: part.name, value: part.value, type: part.type, expression: expression === null || part.access === null ? null : expression + part.access,
  }));
  return { frame, entries, ...countParts(value) };
}

export interface ScopeView {
  readonly name: string;
  readonly hint: 'locals' | 'arguments' | undefined;
  readonly container: Container;
  /** Whether getting it takes long. */
  readonly expensive: boolean;
}

/** What a frame sees: its locals, what it brought along, the fields of `this`, the module's variables. */
export function scopesOf(frame: Frame, program: Program, error: Slot): ScopeView[] {
  const locals = liveVariables(frame).map((variable): Entry => {
    const value = readVariable(frame, variable);
    return { name: variable.name, value: plain(value, variable.rep === 'float'), expression: variable.name, type: variable.type || null };
  });
  const captures = capturedIn(frame);
  const all = new Map([...captures, ...locals].map((entry) => [entry.name, entry]));
  const scopes: ScopeView[] = [{ name: 'Locals', hint: 'locals', container: fixed(frame, locals), expensive: false }];
  if (error !== null && error !== undefined) scopes.unshift({ name: 'Error', hint: undefined, container: fixed(frame, [{ name: 'error', value: error, expression: null, type: null }]), expensive: false });
  if (captures.length > 0) scopes.push({ name: 'Captured', hint: undefined, container: fixed(frame, captures), expensive: false });
  const own = all.get('this')?.value;
  if (own !== undefined && own !== null && !(own instanceof Cell) && isObject(own)) scopes.push({ name: 'this', hint: undefined, container: valueContainer(own, 'this', frame), expensive: false });
  const globals = globalsIn(frame.fn.module, program);
  if (globals.length > 0) scopes.push({ name: 'Module', hint: undefined, container: fixed(frame, globals), expensive: false });
  return scopes;
}

function capturedIn({ fn, closure }: Frame): Entry[] {
  const names = fn.declaration.debug?.captures ?? [];
  if (closure === null) return [];
  return names.flatMap(({ name, type }, index) => (name === '' ? [] : [{ name, type, expression: name, value: plain(closure.captures[index], fn.captures[index] === 'float') }]));
}

/** The objects of enum cases are no variables. */
function globalsIn(module: string, program: Program): Entry[] {
  const indices = program.modules.get(module)?.globals ?? new Map<string, number>();
  return [...indices].flatMap(([name, index]): Entry[] => {
    const value = readGlobal(index, program.globalNames[index].rep);
    const isCase = value !== undefined && value !== null && !(value instanceof Cell) && isObject(value) && classOfObject(value).kind === 'enum-case' && name.endsWith(classOfObject(value).name);
    return isCase ? [] : [{ name, value, expression: name, type: null }];
  });
}

/** A float stands unboxed in its register. */
function plain(value: Slot, isFloat: boolean): Slot {
  return isFloat && typeof value === 'number' ? new FloatBox(value) : value;
}

function fixed(frame: Frame, entries: readonly Entry[]): Container {
  return { frame, entries: (start, count) => entries.slice(start, start + count), named: entries.length, indexed: 0 };
}
