import type { IrFunction, IrStatement } from '../ir.ts';
import { endsAbruptly, nullValue, zero } from './build.ts';
import type { FunctionContext } from './context.ts';
import { showType } from '../../types/show.ts';

export interface FunctionFacts {
  readonly paramCount: number;
  readonly pos: number;
  readonly flags?: readonly string[];
}

/** Puts the finished function into the module. */
export function finishFunction(fn: FunctionContext, facts: FunctionFacts): void {
  if (!endsAbruptly(fn.out)) fn.out.push(returnAtEnd(fn, facts.pos));
  fn.module.functions.push({
    name: fn.name,
    locals: fn.locals,
    paramCount: facts.paramCount,
    captures: fn.captures.map((capture) => capture.rep),
    captureTypes: fn.captures.map((capture) => capture.refType),
    ...(fn.module.debugged ? { captureNames: fn.captures.map(({ of }) => nameOfCapture(fn, of)) } : {}),
    result: fn.result,
    resultType: fn.resultType,
    body: fn.out,
    pos: facts.pos,
    flags: facts.flags ?? [],
    ...(fn.trusts ? { trusts: true } : {}),
  });
}

function nameOfCapture({ owner }: FunctionContext, of: FunctionContext['captures'][number]['of']): { readonly name: string; readonly type: string } {
  if (of === 'value') return { name: '', type: '' };
  if (of === 'this') return { name: 'this', type: owner === null ? '' : showType(owner.thisType) };
  return { name: of.name, type: showType(of.type) };
}

/** A function that the host provides. */
export function nativeFunction(name: string, locals: IrFunction['locals'], { result, resultType }: Pick<IrFunction, 'result' | 'resultType'>, pos: number): IrFunction {
  return { name, locals, paramCount: locals.length, captures: [], result, resultType, body: 'native', pos, flags: [] };
}

/** What `return` without a value does: constructors give their object, closures null, others nothing. */
export function plainReturn(fn: FunctionContext, pos: number): IrStatement {
  if (fn.givesThis) return { op: 'return', value: fn.thisValue(), pos };
  return { op: 'return', value: fn.result === 'void' ? null : nullValue, pos };
}

/** Behind the last statement. In a function with a result the checker has proved that control never gets there. */
function returnAtEnd(fn: FunctionContext, pos: number): IrStatement {
  if (fn.result === 'void' || fn.givesThis || fn.result === 'ref') return plainReturn(fn, pos);
  return { op: 'return', value: zero(fn.result), pos };
}
