import type { ClassSymbol, FunctionSymbol } from '../../names/symbol.ts';
import type { IrExpression } from '../ir.ts';
import { convert } from './convert.ts';
import { intrinsicFor } from './intrinsics.ts';
import { functionRef, parameterReps, selectorOf } from './refs.ts';
import { resultRepOf, thisRep } from './reps.ts';

/**
 * Calls an instance method on evaluated values, which are converted to what the declaration takes. The result is held as
 * the declaration says. `direct` also calls what could be overridden: `super.f()`.
 */
export function callMethod(
  symbol: FunctionSymbol,
  receiver: IrExpression,
  args: readonly IrExpression[],
  pos: number,
  direct = false,
): IrExpression {
  const { owner } = symbol;
  const reps = parameterReps(symbol);
  const values = args.map((arg, i) => convert(arg, reps[i] ?? 'ref', pos));
  const rep = resultRepOf(symbol.signature.result);
  if (!direct && owner && isVirtual(symbol, owner)) {
    return { op: 'call.virtual', rep, selector: selectorOf(symbol), args: [convert(receiver, 'ref', pos), ...values], pos };
  }
  const all = [convert(receiver, owner ? thisRep(owner) : 'ref', pos), ...values];
  const intrinsic = intrinsicFor(symbol, rep);
  if (intrinsic) return { op: 'intrinsic', rep, name: intrinsic, args: all, pos };
  return { op: 'call', rep, fn: functionRef(symbol), args: all, pos };
}

/** Private methods, and those of classes that cannot be extended, are called directly. */
export function isVirtual(symbol: FunctionSymbol, owner: ClassSymbol): boolean {
  if (symbol.visibility === 'private' || owner.native || owner.final) return false;
  return owner.classKind === 'class' || owner.classKind === 'interface' || symbol.abstract;
}
