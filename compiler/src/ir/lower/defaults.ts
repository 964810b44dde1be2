import type { FunctionRef, Rep } from '../ir.ts';
import { constantOf } from './constants.ts';
import type { FunctionContext, ModuleContext } from './context.ts';
import { finishFunction } from './finish.ts';
import { addParameters, type NamedParameter } from './parameters.ts';
import { defaultRef } from './refs.ts';
import { repOf } from './reps.ts';

/** Makes the context of a default's function, with its receiver in place. */
type Enter = (name: string, result: Rep) => FunctionContext;

/**
 * Literal defaults are written out at each call. Every other one is a function of the parameters before it, so that it
 * runs in its own module, with its own names in sight.
 */
export function lowerDefaults(module: ModuleContext, of: FunctionRef, parameters: readonly NamedParameter[], enter: Enter): void {
  for (const [i, parameter] of parameters.entries()) {
    const { value } = parameter.node;
    const rep = repOf(parameter.type);
    if (!value || constantOf(value, rep)) continue;
    const fn = enter(module.uniqueName(defaultRef(of, i).name), rep);
    const leading = fn.locals.length;
    addParameters(fn, parameters.slice(0, i));
    fn.out.push({ op: 'return', value: fn.value(value, rep), pos: value.start });
    finishFunction(fn, { paramCount: leading + i, pos: value.start });
  }
}
