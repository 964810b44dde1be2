import type { IrBlock } from '../../ir/ir.ts';
import { visitBlock } from '../../ir/walk.ts';

/** The locals that a block assigns, handlers' errors included. */
export function assignedIn(block: IrBlock): ReadonlySet<number> {
  const assigned = new Set<number>();
  visitBlock(
    block,
    (statement) => {
      if (statement.op === 'local.set') assigned.add(statement.local);
      if (statement.op === 'try' && statement.handler) assigned.add(statement.handler.local);
    },
    () => {},
  );
  return assigned;
}
