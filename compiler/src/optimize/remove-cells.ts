import type { IrBlock, IrExpression, IrFunction, IrStatement, Rep } from '../ir/ir.ts';
import { getLocal } from '../ir/lower/build.ts';
import { rewriteBlock } from '../ir/rewrite.ts';
import { operandsOf, operandsOfStatement, visitBlock } from '../ir/walk.ts';
import { heldAs } from './unbox-locals.ts';
import { usesIn } from './uses.ts';

/** A captured variable that no closure holds any more, since they were put in place of their calls, needs no cell. */
export function removeCells(fn: IrFunction): IrFunction {
  if (fn.body === 'native') return fn;
  const cells = privateCells(fn, fn.body);
  if (cells.size === 0) return fn;
  const body = rewriteBlock(fn.body, {
    expression: (expression) => readPlain(expression, cells),
    statement: (statement) => [assignPlain(statement, cells)],
  });
  const locals = fn.locals.map((local, i) => heldAs(local, cells.get(i)));
  return { ...fn, locals, body };
}

/** Locals to which new cells alone are assigned, and which are read for nothing but the cell's content. */
function privateCells(fn: IrFunction, body: IrBlock): ReadonlyMap<number, Rep> {
  const uses = usesIn(body);
  const contents = contentReads(body);
  const found = new Map<number, Rep>();
  for (let local = fn.paramCount; local < fn.locals.length; local++) {
    const { assignments, reads, caught } = uses(local);
    const reps = new Set(assignments.map(({ value }) => (value.op === 'cell.new' ? value.value.rep : 'void')));
    const [rep] = reps;
    if (reps.size === 1 && rep !== 'void' && !caught && reads === (contents.get(local) ?? 0)) found.set(local, rep);
  }
  return found;
}

function contentReads(body: IrBlock): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const count = (cell: IrExpression): void => {
    if (cell.op === 'local.get') counts.set(cell.local, (counts.get(cell.local) ?? 0) + 1);
  };
  visitBlock(
    body,
    (statement) => {
      if (statement.op === 'cell.set') count(operandsOfStatement(statement)[0]);
    },
    (expression) => {
      if (expression.op === 'cell.get') count(operandsOf(expression)[0]);
    },
  );
  return counts;
}

function readPlain(expression: IrExpression, cells: ReadonlyMap<number, Rep>): IrExpression {
  if (expression.op === 'cell.get' && expression.cell.op === 'local.get' && cells.has(expression.cell.local)) return getLocal(expression.cell.local, expression.rep);
  return expression;
}

function assignPlain(statement: IrStatement, cells: ReadonlyMap<number, Rep>): IrStatement {
  if (statement.op === 'cell.set' && statement.cell.op === 'local.get' && cells.has(statement.cell.local)) {
    return { op: 'local.set', local: statement.cell.local, value: statement.value, pos: statement.pos };
  }
  if (statement.op === 'local.set' && statement.value.op === 'cell.new' && cells.has(statement.local)) return { ...statement, value: statement.value.value };
  return statement;
}
