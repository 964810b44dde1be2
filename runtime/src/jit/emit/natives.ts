import type { NativeFunction } from '../../natives/native.ts';
import { listNatives } from '../../natives/list.ts';
import { mathNatives } from '../../natives/math.ts';
import { setNatives } from '../../natives/set.ts';
import { stringNatives } from '../../natives/string.ts';
import type { NativeEntry } from '../../vm/native-entry.ts';
import type { Body } from './body.ts';
import { elementValue, givesFloat } from './collections.ts';
import { negatedRange, unionOf } from './ranges.ts';

/** Natives that compiled code does itself. Told by the very function, so that a host's own of the same name stays what it is. */

/** Gives false where it leaves the call to the native after all. */
type Intrinsic = (body: Body, first: number) => boolean;

function floats(expression: (...operands: readonly string[]) => string, count: number): Intrinsic {
  return (body, first) => {
    const operands = Array.from({ length: count }, (_, index) => body.read('float', first + index));
    body.set('float', body.register(1), expression(...operands));
    return true;
  };
}

/** `min` and `max` of numbers that have just been boxed: the one that comes first wins a draw, and NaN wins always. */
function extreme(operator: '<=' | '>='): Intrinsic {
  return (body, first) => {
    const [left, right] = [body.boxedIn(first), body.boxedIn(first + 1)];
    if (left === null || right === null || left.rep !== right.rep) return false;
    const isNaN = left.rep === 'float' ? ` || ${left.name} !== ${left.name}` : '';
    body.setBoxed(body.register(1), left.rep, `${left.name} ${operator} ${right.name}${isNaN} ? ${left.name} : ${right.name}`, unionOf(left.range, right.range));
    return true;
  };
}

const absolute: Intrinsic = (body, first) => {
  const value = body.boxedIn(first);
  if (value === null) return false;
  body.setBoxed(body.register(1), value.rep, `Math.abs(${value.name})`, unionOf(value.range, negatedRange(value.range)));
  return true;
};

/** An empty List is the native's: it throws. */
const pop: Intrinsic = (body, first) => {
  const list = body.read('ref', first);
  body.line(`if (${list}.length === 0) ${body.leave()}`);
  body.line(`u = ${list}.pop();`);
  body.set('ref', body.register(1), givesFloat(body) ? 'u' : elementValue(body, list));
  return true;
};

const ONE_FLOAT = [
  'floor', 'ceil', 'round', 'trunc', 'fround', 'sqrt', 'cbrt', 'exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan',
  'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh',
];
const TWO_FLOATS = ['pow', 'hypot', 'atan2'];

const INTRINSICS: ReadonlyMap<NativeFunction | undefined, Intrinsic> = new Map<NativeFunction | undefined, Intrinsic>([
  ...ONE_FLOAT.map((name) => [mathNatives[`Math.${name}`], floats((x) => `Math.${name}(${x})`, 1)] as const),
  ...TWO_FLOATS.map((name) => [mathNatives[`Math.${name}`], floats((x, y) => `Math.${name}(${x}, ${y})`, 2)] as const),
  [mathNatives['Math.min'], extreme('<=')], [mathNatives['Math.max'], extreme('>=')], [mathNatives['Math.abs'], absolute],
  [listNatives['List.pop'], pop],
]);

/** Writes what a native does; false where it must be called. */
export function writeIntrinsic(body: Body, native: NativeEntry, first: number): boolean {
  return INTRINSICS.get(native.fn)?.(body, first) ?? false;
}

/** What a native gives where its arguments are as they mostly are, which can neither throw nor wait: computed without it. */
interface CommonCase {
  readonly test: string;
  readonly value: string;
}

/** Longer Lists are announced to who counts the memory. */
const LONGEST_FILLED = 64;

/** Null where nothing is known of the arguments. */
type CommonCaseOf = (body: Body, first: number) => CommonCase | null;

const COMMON_CASES: ReadonlyMap<NativeFunction | undefined, CommonCaseOf> = new Map<NativeFunction | undefined, CommonCaseOf>([
  [listNatives['List.filled'], (body, first) => {
    const count = body.read('int', first);
    return { test: `${count} >= 0 && ${count} <= ${LONGEST_FILLED}`, value: `${body.helper('filledList')}(${count}, ${body.read('ref', first + 1)})` };
  }],
  [stringNatives['String.substring'], (body, first) => {
    const [text, from, to] = [body.read('ref', first), body.read('int', first + 1), body.boxedIn(first + 2)];
    const end = to?.rep === 'int' ? to.name : null;
    if (end === null) return null;
    return { test: `${from} >= 0 && ${from} <= ${end} && ${end} <= ${text}.length`, value: `${text}.substring(${from}, ${end})` };
  }],
  // Keys that are no objects are compared without the program.
  [setNatives['Set.has'], (body, first) => {
    const [set, key] = [body.read('ref', first), body.read('ref', first + 1)];
    return { test: `typeof ${key} !== 'object'`, value: `${set}.entries.has(${key})` };
  }],
  [setNatives['Set.add'], (body, first) => {
    const [set, key] = [body.read('ref', first), body.read('ref', first + 1)];
    return { test: `typeof ${key} !== 'object'`, value: `${set}.add(${key})` };
  }],
]);

/** Null for a native that is always called. */
export function commonCase(body: Body, native: NativeEntry, first: number): CommonCase | null {
  return COMMON_CASES.get(native.fn)?.(body, first) ?? null;
}
