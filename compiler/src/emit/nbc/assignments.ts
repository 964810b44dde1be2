import type { IrBlock, IrFunction, IrStatement } from '../../ir/ir.ts';
import { blocksOf, visitBlock } from '../../ir/walk.ts';

/**
 * The variables that are assigned by statements inside expressions: by the blocks of a `match` that gives a value. They
 * may change between the evaluation of an operand and its use. What lowering made for itself it does not assign twice, but
 * inlined code may stand in a loop.
 */
export function assignedInExpressions({ body, locals, inlined }: IrFunction): ReadonlySet<number> {
  const found = new Set<number>();
  if (body === 'native') return found;
  const outside = statementsOf(body);
  visitBlock(
    body,
    (statement) => {
      if (statement.op === 'local.set' && !outside.has(statement) && (inlined || !locals[statement.local].synthetic)) found.add(statement.local);
    },
    () => {},
  );
  return found;
}

/** The statements of a block and of the blocks in it, but not of those inside expressions. */
function statementsOf(block: IrBlock): ReadonlySet<IrStatement> {
  const found = new Set<IrStatement>();
  const open: IrStatement[] = [...block];
  for (let statement = open.pop(); statement; statement = open.pop()) {
    found.add(statement);
    for (const inner of blocksOf(statement)) for (const each of inner) open.push(each);
  }
  return found;
}
