import type * as ast from '../../syntax/ast.ts';
import type { IrExpression } from '../ir.ts';
import { sequence } from './build.ts';
import { prepareCall, withoutParentheses } from './calls.ts';
import { callLater, lowerThunk } from './closures.ts';
import type { FunctionContext } from './context.ts';

/** `spawn f(x)`: the arguments are evaluated here, the call is made by the task. */
export function lowerSpawn(fn: FunctionContext, node: ast.SpawnExpression): IrExpression {
  const call = withoutParentheses(node.call);
  const name = `${fn.name}.spawn${fn.nextClosure()}`;
  const prepared = call.kind === 'call' ? prepareCall(fn, call) : null;
  const pos = node.start;
  if (!prepared) return { op: 'spawn', rep: 'ref', callee: lowerThunk(fn, node.call, name), pos };
  const callee = callLater(fn, name, prepared.operands, prepared.call, pos);
  return sequence(prepared.before, { op: 'spawn', rep: 'ref', callee, pos });
}

export function lowerAwait(fn: FunctionContext, node: ast.AwaitExpression): IrExpression {
  const task = fn.value(node.task, 'ref');
  return { op: 'await', rep: 'ref', task, within: node.within ? fn.value(node.within, 'int') : null, pos: node.start };
}
