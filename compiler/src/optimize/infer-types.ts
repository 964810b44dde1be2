import type { IrFunction, IrLocal, RefType } from '../ir/ir.ts';
import { commonType } from './types.ts';
import { usesIn } from './uses.ts';
import type { World } from './world.ts';

/** Locals that say nothing of what they hold, but hold values of one type: what lowering made for itself, and what was inlined. */
export function inferTypes(fn: IrFunction, world: World): IrFunction {
  if (fn.body === 'native') return fn;
  const uses = usesIn(fn.body);
  const locals: IrLocal[] = [...fn.locals];
  const typing = { fn: { ...fn, locals }, world };
  let changed = false;
  for (const [i, local] of locals.entries()) {
    if (i < fn.paramCount || local.rep !== 'ref' || local.refType || uses(i).caught) continue;
    // In order: what a local is copied from stands before it.
    const refType: RefType | undefined = commonType(uses(i).assignments.map(({ value }) => value), typing);
    if (!refType) continue;
    locals[i] = { ...local, refType };
    changed = true;
  }
  return changed ? { ...fn, locals } : fn;
}
