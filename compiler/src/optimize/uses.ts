import type { IrBlock, IrExpression, IrStatement } from '../ir/ir.ts';
import { visitBlock } from '../ir/walk.ts';

/** How often a local is read, and what is assigned to it. */
export interface Uses {
  reads: number;
  readonly assignments: Extract<IrStatement, { op: 'local.set' }>[];
  /** An error is caught in it. */
  caught: boolean;
}

const NONE: Uses = { reads: 0, assignments: [], caught: false };

export function usesIn(block: IrBlock): (local: number) => Uses {
  const all = new Map<number, Uses>();
  const of = (local: number): Uses => {
    let uses = all.get(local);
    if (!uses) all.set(local, (uses = { reads: 0, assignments: [], caught: false }));
    return uses;
  };
  visitBlock(
    block,
    (statement) => {
      if (statement.op === 'local.set') of(statement.local).assignments.push(statement);
      if (statement.op === 'try' && statement.handler) of(statement.handler.local).caught = true;
    },
    (expression: IrExpression) => {
      if (expression.op === 'local.get') of(expression.local).reads++;
    },
  );
  return (local) => all.get(local) ?? NONE;
}
