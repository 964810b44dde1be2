import { append } from '../../base/lists.ts';
import type * as ast from '../../syntax/ast.ts';
import type { IrBlock, IrExpression, IrStatement } from '../ir.ts';
import { getLocal, isTrue, trueValue } from './build.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { repOf } from './reps.ts';
import { isOfType } from './type-tests.ts';

export function lowerTry(fn: FunctionContext, node: ast.TryStatement): void {
  const { finalizer } = node;
  const body = fn.collect(() => fn.scope(node.body));
  fn.out.push({
    op: 'try',
    body,
    handler: node.catches.length > 0 ? lowerHandler(fn, node.catches) : null,
    finalizer: finalizer ? fn.collect(() => fn.scope(finalizer)) : null,
    pos: node.start,
  });
}

/** One handler for all clauses: it asks in text order whose error it is, and throws on what nobody wants. */
function lowerHandler(fn: FunctionContext, clauses: readonly ast.CatchClause[]): { local: number; body: IrBlock } {
  const local = fn.temporary('ref');
  const error = getLocal(local, 'ref');
  const body: IrStatement[] = [];
  let out = body;
  for (const clause of clauses) {
    const test = clause.type ? isOfType(error, fn.module.typeOf(clause.type)) : trueValue;
    const then = fn.collect(() => lowerClause(fn, clause, error));
    if (isTrue(test)) {
      append(out, then);
      return { local, body };
    }
    const otherwise: IrStatement[] = [];
    out.push({ op: 'if', condition: test, then, otherwise, pos: clause.start });
    out = otherwise;
  }
  out.push({ op: 'throw', value: error, pos: clauses[0].start });
  return { local, body };
}

function lowerClause(fn: FunctionContext, clause: ast.CatchClause, error: IrExpression): void {
  const symbol = fn.module.variableOf(clause);
  if (symbol) fn.out.push(fn.initialise(symbol, convert(error, repOf(symbol.type), clause.start), clause.start));
  fn.scope(clause.body);
}
