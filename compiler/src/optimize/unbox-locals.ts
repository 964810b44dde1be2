import type { Conversion, IrBlock, IrExpression, IrFunction, IrLocal, IrStatement, Rep } from '../ir/ir.ts';
import { convert } from '../ir/lower/convert.ts';
import { getLocal } from '../ir/lower/build.ts';
import { rewriteBlock } from '../ir/rewrite.ts';
import { visitBlock } from '../ir/walk.ts';
import { fold } from './fold.ts';
import { usesIn } from './uses.ts';

const BOXED: Readonly<Partial<Record<Conversion, Rep>>> = { 'box-int': 'int', 'box-float': 'float', 'box-bool': 'bool' };

/** A local that holds nothing but boxes of one kind, and is opened again somewhere, holds what is in them instead. */
export function unboxLocals(fn: IrFunction): IrFunction {
  if (fn.body === 'native') return fn;
  const unboxed = unboxable(fn, fn.body);
  if (unboxed.size === 0) return fn;
  const body = rewriteBlock(fn.body, {
    expression: (expression) => fold(readUnboxed(expression, unboxed)),
    statement: (statement) => [assignUnboxed(statement, unboxed)],
  });
  const locals = fn.locals.map((local, i) => heldAs(local, unboxed.get(i)));
  return { ...fn, locals, body };
}

/** The local with another representation. */
export function heldAs(local: IrLocal, rep: Rep | undefined): IrLocal {
  return rep ? { name: local.name, rep, synthetic: local.synthetic } : local;
}

function unboxable(fn: IrFunction, body: IrBlock): ReadonlyMap<number, Rep> {
  const uses = usesIn(body);
  const opened = openedIn(body);
  const found = new Map<number, Rep>();
  for (let local = fn.paramCount; local < fn.locals.length; local++) {
    const { assignments, caught } = uses(local);
    const [first] = assignments;
    const rep = first && fn.locals[local].rep === 'ref' && !caught && opened.has(local) ? boxedRep(first.value) : undefined;
    if (rep && assignments.every(({ value }) => boxedRep(value) === rep)) found.set(local, rep);
  }
  return found;
}

function boxedRep(value: IrExpression): Rep | undefined {
  return value.op === 'convert' ? BOXED[value.conversion] : undefined;
}

/** The locals of which some reading is unboxed at once. */
function openedIn(body: IrBlock): ReadonlySet<number> {
  const found = new Set<number>();
  visitBlock(body, () => {}, (expression) => {
    if (expression.op === 'convert' && expression.rep !== 'ref' && expression.value.op === 'local.get') found.add(expression.value.local);
  });
  return found;
}

function readUnboxed(expression: IrExpression, unboxed: ReadonlyMap<number, Rep>): IrExpression {
  const rep = expression.op === 'local.get' ? unboxed.get(expression.local) : undefined;
  return expression.op === 'local.get' && rep ? convert(getLocal(expression.local, rep), 'ref', 0) : expression;
}

function assignUnboxed(statement: IrStatement, unboxed: ReadonlyMap<number, Rep>): IrStatement {
  if (statement.op !== 'local.set' || !unboxed.has(statement.local) || statement.value.op !== 'convert') return statement;
  return { ...statement, value: statement.value.value };
}
