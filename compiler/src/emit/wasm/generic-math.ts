import binaryen from 'binaryen';
import type { IrExpression } from '../../ir/ir.ts';
import type { FunctionEmitter, HelperMaker, Ref, Value } from './context.ts';
import { unboxed } from './makers.ts';
import type { ValueType } from './value-types.ts';

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

/** Null where it is another function, or the arguments are of no one kind. */
export function emitOfNumbers(fn: FunctionEmitter, key: string, args: readonly IrExpression[]): Value | null {
  const found = OF_NUMBERS.get(key);
  const kind = found && kindOf(args);
  if (!found || !kind) return null;
  const type: ValueType = { kind };
  const refs = args.map((arg) => fn.value(unboxed(arg), type));
  return { ref: fn.emitter.callHelper(`${key}.${kind}`, found[kind], refs, fn.emitter.types.of(type)), type };
}

function kindOf(args: readonly IrExpression[]): 'int' | 'float' | null {
  const all = (conversion: string): boolean => args.every((arg) => arg.op === 'convert' && arg.conversion === conversion);
  return all('box-int') ? 'int' : all('box-float') ? 'float' : null;
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
