import type { IrBlock, IrExpression, IrStatement } from '../ir/ir.ts';
import { rewriteBlock } from '../ir/rewrite.ts';

/** The same code with other numbers for its locals. */
export function renameLocals(body: IrBlock, numberOf: (local: number) => number): IrBlock {
  return rewriteBlock(body, {
    expression: (expression) => renamedReading(expression, numberOf),
    statement: (statement) => [renamedAssignment(statement, numberOf)],
  });
}

function renamedReading(expression: IrExpression, numberOf: (local: number) => number): IrExpression {
  return expression.op === 'local.get' ? { ...expression, local: numberOf(expression.local) } : expression;
}

function renamedAssignment(statement: IrStatement, numberOf: (local: number) => number): IrStatement {
  if (statement.op === 'local.set') return { ...statement, local: numberOf(statement.local) };
  if (statement.op === 'try' && statement.handler) return { ...statement, handler: { ...statement.handler, local: numberOf(statement.handler.local) } };
  return statement;
}
