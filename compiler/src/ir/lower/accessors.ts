import type { FunctionSymbol } from '../../names/symbol.ts';
import type { IrExpression, Rep } from '../ir.ts';
import { nullValue } from './build.ts';
import { convert } from './convert.ts';
import { callMethod } from './methods.ts';
import { functionRef, parameterReps } from './refs.ts';
import { resultRepOf } from './reps.ts';

/** What a getter gives; `object` is null for a static one. */
export function readAccessor(getter: FunctionSymbol, object: IrExpression | null, pos: number, direct: boolean): IrExpression {
  return callAccessor(getter, object, [], pos, direct);
}

/** A call of a getter, or of a setter with the value that is assigned. `direct` calls the inherited one: `super.size`. */
export function callAccessor(symbol: FunctionSymbol, object: IrExpression | null, args: readonly IrExpression[], pos: number, direct: boolean): IrExpression {
  if (object !== null) return callMethod(symbol, object, args, pos, direct);
  const reps = parameterReps(symbol);
  const values = args.map((arg, i) => convert(arg, reps[i] ?? 'ref', pos));
  return { op: 'call', rep: resultRepOf(symbol.signature.result), fn: functionRef(symbol), args: values, pos };
}

/** How a setter takes its value. */
export function takenRep(setter: FunctionSymbol): Rep {
  return parameterReps(setter).at(0) ?? nullValue.rep;
}
