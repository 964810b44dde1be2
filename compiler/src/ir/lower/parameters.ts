import type { Parameter } from './arguments.ts';
import { getLocal } from './build.ts';
import type { FunctionContext } from './context.ts';
import { refTypeOf } from './ref-types.ts';
import { repOf } from './reps.ts';

/** A parameter, or a field of a record or enum case. */
export interface NamedParameter extends Parameter {
  readonly name: string;
}

/** Makes locals of the parameters, in order. All of them first: those that closures share get their cells behind. */
export function addParameters(fn: FunctionContext, parameters: readonly NamedParameter[]): void {
  const locals = parameters.map((parameter) => fn.addLocal(parameter.name, repOf(parameter.type), refTypeOf(parameter.type), fn.declaredFrom(0, parameter.type)));
  for (const [i, parameter] of parameters.entries()) {
    const symbol = fn.module.variableOf(parameter.node);
    if (!symbol) continue;
    if (!fn.module.isCell(symbol)) fn.place(symbol, locals[i]);
    else fn.out.push(fn.initialise(symbol, getLocal(locals[i], repOf(parameter.type)), parameter.node.start));
  }
}
