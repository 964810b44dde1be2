import type { IrExpression, IrFunction, IrModule } from '../../ir/ir.ts';
import { mapSame, rewriteBlock } from '../../ir/rewrite.ts';

/**
 * Bytecode asks whether a class defines `toString` before it leaves a text to the runtime, which could not call it as deep. Here what makes texts
 * is compiled with the program and asks that itself. So the question is left out before anything is optimised.
 */
export function withoutQuestions(module: IrModule): IrModule {
  const functions = mapSame(module.functions, unasked);
  return functions === module.functions ? module : { ...module, functions };
}

function unasked(fn: IrFunction): IrFunction {
  if (fn.body === 'native') return fn;
  const body = rewriteBlock(fn.body, { expression: answered });
  return body === fn.body ? fn : { ...fn, body };
}

function answered(expression: IrExpression): IrExpression {
  if (expression.op !== 'conditional' || expression.condition.op !== 'is') return expression;
  return expression.condition.test.kind === 'with-text' ? expression.otherwise : expression;
}
