import type { FunctionRef, IrFunction, ResultRep } from '../../ir/ir.ts';
import { INLINE, type InlineNative } from './inline-natives.ts';
import { RUNTIME } from './native-classes.ts';
import { keyOf, type FunctionInfo, type World } from './world.ts';

/** How an `extern` function of the library is answered. */
export type Native =
  /** By instructions. */
  | { readonly kind: 'inline'; readonly native: InlineNative }
  /** By a function of the runtime's .nc half. */
  | { readonly kind: 'library'; readonly fn: FunctionRef }
  /** By the host, under `module` and a name that says how values cross: `String.indexOf:ssi:i`. */
  | { readonly kind: 'import'; readonly module: string; readonly name: string; readonly crossing: Crossing; readonly waits: boolean };

/** The host's function that runs the body of a `try` which may wait. */
export const WAITING_GUARD = `${RUNTIME}.host:guardWaiting`;

/** The host's functions whose ints have 32 bits: V8 knows the first in this form, and need not make doubles for the others. */
const SHORT: ReadonlySet<string> = new Set(['shortIntText', 'indexOf', 'placeOfName', 'placeName'].map((name) => `${RUNTIME}.host:${name}`));

/** Natives that may make their task wait, besides those of files. */
const WAITING: ReadonlySet<string> = new Set([
  `${RUNTIME}.turns:takeTurn`,
  ...['awaitTask', 'send', 'receive', 'receiveOrEnd'].map((name) => `${RUNTIME}.scheduler:${name}`),
  WAITING_GUARD, 'noodlecore.core.task:sleep', 'noodlecore.console:Console.readLine', 'noodlecore.process:runProcess',
]);

/** s: a String · i: an int, as a double · w, j: an int, as 64 and as 32 bits · f, b: float, bool · c: a collection, which is copied · r: any other ref · v: nothing */
export type CrossingKind = 's' | 'i' | 'w' | 'j' | 'f' | 'b' | 'c' | 'r' | 'v';

export interface Crossing {
  readonly params: readonly CrossingKind[];
  readonly result: CrossingKind;
}

export function nativeFor(fn: FunctionInfo, world: World): Native {
  const module = fn.module.name;
  const native = INLINE.get(keyOf({ module, name: fn.ir.name }));
  if (native) return { kind: 'inline', native };
  const library = { module: `${RUNTIME}.${module.slice(module.lastIndexOf('.') + 1)}`, name: fn.ir.name.includes('.') ? fn.ir.name.replace('.', '_') : `native_${fn.ir.name}` };
  if (!module.startsWith(`${RUNTIME}.`) && world.hasFunction(library)) return { kind: 'library', fn: library };
  const crossing = crossingOf(fn);
  const waits = WAITING.has(fn.key) || module === 'noodlecore.fs';
  return { kind: 'import', module, name: `${fn.ir.name}:${crossing.params.join('')}:${crossing.result}${waits ? ':waits' : ''}`, crossing, waits };
}

/** Whether the host makes the error of a wait while the task's stack stands still. */
export function endsFromOutside({ module, name, waits }: Extract<Native, { kind: 'import' }>): boolean {
  return waits && keyOf({ module, name: name.slice(0, name.indexOf(':')) }) !== WAITING_GUARD;
}

/** Whether collections are copied on the way, for which the host asks the runtime's .nc half. */
export function isTransferring({ params, result }: Crossing): boolean {
  return result === 'c' || params.includes('c');
}

/** Ints that need all of their 64 bits on the other side, if only for the message of an error. */
const WIDE: ReadonlySet<string> = new Set([`${RUNTIME}.host:wideIntText`, 'noodlecore.core.string:String.repeat', 'noodlecore.core.string:String.fromCodePoint']);

function isWide(key: string): boolean {
  return WIDE.has(key) || key.startsWith('noodlecore.core.int:');
}

/** Of a function that the host calls: ints keep all of their 64 bits, and whatever is no text is copied. */
export function exportCrossing(fn: FunctionInfo): Crossing {
  const { params, result } = crossingWith(fn, 'w');
  const copied = (kind: CrossingKind): CrossingKind => (kind === 'r' ? 'c' : kind);
  return { params: params.map(copied), result: copied(result) };
}

function crossingOf(fn: FunctionInfo): Crossing {
  if (SHORT.has(fn.key)) return crossingWith(fn, 'j');
  return crossingWith(fn, isWide(fn.key) ? 'w' : 'i');
}

function crossingWith({ ir }: FunctionInfo, int: 'w' | 'i' | 'j'): Crossing {
  const kind = (rep: ResultRep, type: IrFunction['resultType']): CrossingKind => {
    if (rep !== 'ref') return rep === 'int' ? int : LETTERS[rep];
    return (type?.kind === 'class' && CLASS_LETTERS.get(keyOf(type.cls))) || 'r';
  };
  const params = ir.locals.slice(0, ir.paramCount).map((local) => kind(local.rep, local.refType));
  return { params, result: kind(ir.result, ir.resultType) };
}

const CLASS_LETTERS: ReadonlyMap<string, CrossingKind> = new Map([
  ['noodlecore.core.string:String', 's'], ['noodlecore.core.bytes:Bytes', 'c'], ['noodlecore.core.list:List', 'c'], ['noodlecore.core.map:Map', 'c'],
]);
const LETTERS: Readonly<Record<Exclude<ResultRep, 'int' | 'ref'>, CrossingKind>> = { float: 'f', bool: 'b', void: 'v' };

