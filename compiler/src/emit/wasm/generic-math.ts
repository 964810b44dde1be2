import binaryen from 'binaryen';
import type { IrExpression } from '../../ir/ir.ts';
import type { FunctionEmitter, HelperMaker, Ref, Value } from './context.ts';
import { unboxed } from './makers.ts';
import type { ValueType } from './value-types.ts';
import type { FunctionInfo } from './world.ts';

const { i64, f64 } = binaryen;

interface OfNumbers {
  readonly int: HelperMaker;
  readonly float: HelperMaker;
}

/** Functions of the library that take numbers of either kind in refs: where the kind is known, they are a few instructions. */
const OF_NUMBERS: ReadonlyMap<string, OfNumbers> = new Map([
  ['noodlecore.core.math:Math.min', { int: chosen((m, a, b) => m.i64.le_s(a, b), i64), float: chosen((m, a, b) => m.f64.le(a, b), f64) }],
  ['noodlecore.core.math:Math.max', { int: chosen((m, a, b) => m.i64.ge_s(a, b), i64), float: chosen((m, a, b) => m.f64.ge(a, b), f64) }],
]);

/** Null where it is another function; else the call, for which the arguments are not boxed unless they are of no one kind. */
export function emitOfNumbers(fn: FunctionEmitter, target: FunctionInfo, args: readonly IrExpression[]): Value | null {
  const found = OF_NUMBERS.get(target.key);
  if (!found) return null;
  const { emitter } = fn;
  const values = args.map((arg) => fn.expression(unboxed(arg)));
  for (const kind of ['int', 'float'] as const) {
    if (!values.every(({ type }) => type.kind === kind)) continue;
    const type: ValueType = { kind };
    return { ref: emitter.callHelper(`${target.key}.${kind}`, found[kind], values.map(({ ref }) => ref), emitter.types.of(type)), type };
  }
  const { params } = emitter.layout.signature(target);
  return emitter.callFunction(target, values.map((value, i) => emitter.coerce(value, params[i])));
}

/** The first where the test holds for the two, or where it is no number; else the second. */
function chosen(isFirst: (module: binaryen.Module, a: Ref, b: Ref) => Ref, type: binaryen.Type): HelperMaker {
  return ({ module }, name) => {
    const a = (): Ref => module.local.get(0, type);
    const b = (): Ref => module.local.get(1, type);
    const test = type === f64 ? module.i32.or(isFirst(module, a(), b()), module.f64.ne(a(), a())) : isFirst(module, a(), b());
    module.addFunction(name, binaryen.createType([type, type]), type, [], module.select(test, a(), b()));
  };
}
