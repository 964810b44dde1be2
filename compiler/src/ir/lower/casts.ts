import type * as ast from '../../syntax/ast.ts';
import { stripNull } from '../../types/nullable.ts';
import type { Type } from '../../types/type.ts';
import type { IrExpression, IrStatement, RuntimeType } from '../ir.ts';
import { getLocal, nullValue, sequence } from './build.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { repOf } from './reps.ts';
import { becomesOnTrust } from './trust.ts';
import { isNull, runtimeTypeOf } from './type-tests.ts';

/** A `T?` as a `T`: throws the null error, which names the expression as it is written. */
export function nullCheck(fn: FunctionContext, value: IrExpression, node: ast.Expression, type: Type): IrExpression {
  if (value.rep !== 'ref') return value;
  const checked: IrExpression = { op: 'null-check', rep: 'ref', value, what: describe(fn, node), pos: node.start };
  return convert(checked, repOf(stripNull(type)), node.start);
}

const MAX_DESCRIPTION = 60;

function describe(fn: FunctionContext, node: ast.Expression): string {
  const written = fn.module.checked.symbol.source.text.slice(node.start, node.end).replace(/\s+/g, ' ');
  return written.length <= MAX_DESCRIPTION ? written : `${written.slice(0, MAX_DESCRIPTION)}…`;
}

/** `x as T`: tested where the runtime can tell; type arguments and type parameters are taken on trust. */
export function lowerCast(fn: FunctionContext, node: ast.CastExpression): IrExpression {
  const target = fn.module.typeOf(node);
  if (becomesOnTrust(fn.module.typeOf(node.value), target)) fn.trusts = true;
  const rep = repOf(target);
  const value = fn.natural(node.value);
  if (value.rep === rep && rep !== 'ref') return value;
  const boxed = convert(value, 'ref', node.start);
  if (target.kind === 'nullable') {
    const test = runtimeTypeOf(target.inner);
    if (!test) return boxed;
    const body: IrStatement[] = [];
    const local = fn.temporary('ref');
    body.push({ op: 'local.set', local, value: boxed, pos: node.start });
    const read = getLocal(local, 'ref');
    return sequence(body, { op: 'conditional', rep: 'ref', condition: isNull(read), then: nullValue, otherwise: cast(read, test, node.start) });
  }
  const test = runtimeTypeOf(target);
  return test ? convert(cast(boxed, test, node.start), rep, node.start) : boxed;
}

function cast(value: IrExpression, test: RuntimeType, pos: number): IrExpression {
  return { op: 'cast', rep: 'ref', value, test, pos };
}
