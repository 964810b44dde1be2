import { append } from '../../../base/lists.ts';
import type { IrBlock, IrFunction, IrModule, IrStatement } from '../../../ir/ir.ts';
import { mapSame, rewriteBlock } from '../../../ir/rewrite.ts';
import { RUNTIME } from '../native-classes.ts';
import type { CallGraph } from './call-graph.ts';
import { Outliner } from './outline.ts';

type Try = Extract<IrStatement, { op: 'try' }>;

/**
 * WebAssembly cannot catch a stack overflow, but JavaScript can. So the body of a `try` whose calls may go deep becomes a
 * function of its own, which the host calls: it turns the overflow into an Error that the `try` sees. A stack with JavaScript on
 * it cannot be stopped, so that a body which may wait runs on a stack of its own, and the one around waits for its end.
 */
export function guardTries(module: IrModule, graph: CallGraph): IrModule {
  // The runtime's own are in everybody's way; what they leave undone when the stack overflows is mended where that is caught.
  if (module.name.startsWith(RUNTIME)) return module;
  const added: IrFunction[] = [];
  const functions = mapSame(module.functions, (fn) => guardFunction(module.name, fn, graph, added));
  return functions === module.functions ? module : { ...module, functions: [...functions, ...added] };
}

function guardFunction(module: string, fn: IrFunction, graph: CallGraph, added: IrFunction[]): IrFunction {
  if (fn.body === 'native' || !hasTry(fn.body)) return fn;
  const outliner = new Outliner(module, fn);
  const body = rewriteBlock(fn.body, { statement: (statement) => [statement.op === 'try' ? guarded(statement, outliner, graph) : statement] });
  if (outliner.functions.length === 0) return fn;
  append(added, outliner.functions);
  return outliner.finish(body);
}

function guarded(statement: Try, outliner: Outliner, graph: CallGraph): Try {
  const { waits, isDeep } = graph.natureOf(statement.body);
  return isDeep ? outliner.guard(statement, waits ? 'guardedWaiting' : 'guarded') : statement;
}

function hasTry(block: IrBlock): boolean {
  let found = false;
  rewriteBlock(block, {
    statement: (statement) => {
      found ||= statement.op === 'try';
      return [statement];
    },
  });
  return found;
}
