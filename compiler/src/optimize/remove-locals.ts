import type { IrFunction } from '../ir/ir.ts';
import { rewriteBlock } from '../ir/rewrite.ts';
import { effectsOf } from './effects.ts';
import { renameLocals } from './rename-locals.ts';
import { usesIn } from './uses.ts';

/** Takes away assignments of locals that nobody reads, then the locals, and numbers those that remain anew. */
export function removeLocals(fn: IrFunction): IrFunction {
  let cleared = fn;
  // What was assigned to a dead local may have been the only reading of another one.
  for (let before = null; cleared !== before; ) {
    before = cleared;
    cleared = withoutDeadAssignments(cleared);
  }
  return renumbered(cleared);
}

function withoutDeadAssignments(fn: IrFunction): IrFunction {
  if (fn.body === 'native') return fn;
  const uses = usesIn(fn.body);
  const body = rewriteBlock(fn.body, {
    statement: (statement) => {
      if (statement.op !== 'local.set' || uses(statement.local).reads > 0) return [statement];
      return effectsOf(statement.value, statement.pos);
    },
  });
  return body === fn.body ? fn : { ...fn, body };
}

function renumbered(fn: IrFunction): IrFunction {
  if (fn.body === 'native') return fn;
  const uses = usesIn(fn.body);
  const isUsed = (local: number): boolean => local < fn.paramCount || uses(local).reads > 0 || uses(local).caught || uses(local).assignments.length > 0;
  const kept = fn.locals.flatMap((_, local) => (isUsed(local) ? [local] : []));
  if (kept.length === fn.locals.length) return fn;
  const numbers = new Map(kept.map((local, number) => [local, number]));
  const numberOf = (local: number): number => numbers.get(local) ?? local;
  return { ...fn, locals: kept.map((local) => fn.locals[local]), body: renameLocals(fn.body, numberOf) };
}
