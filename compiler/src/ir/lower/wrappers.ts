import type { FunctionRef, IrExpression, Rep } from '../ir.ts';
import { getLocal, nullValue } from './build.ts';
import { FunctionContext, type ModuleContext } from './context.ts';
import { convert } from './convert.ts';
import { finishFunction } from './finish.ts';

export interface WrapperFacts {
  readonly name: string;
  readonly captures: readonly Rep[];
  readonly paramCount: number;
  readonly pos: number;
  readonly body: (captured: readonly IrExpression[], params: readonly IrExpression[]) => IrExpression;
}

/** A closure's function that calls something else: its parameters and its result are refs. */
export function makeWrapper(module: ModuleContext, facts: WrapperFacts): FunctionRef {
  const fn = new FunctionContext(module, { name: module.uniqueName(facts.name), result: 'ref' });
  const params = Array.from({ length: facts.paramCount }, (_, i) => getLocal(fn.addSynthetic(`p${i}`, 'ref'), 'ref'));
  const captured = facts.captures.map((rep, index): IrExpression => ({ op: 'capture.get', rep, index }));
  const value = facts.body(captured, params);
  if (value.rep === 'void') {
    fn.out.push({ op: 'expression', value, pos: facts.pos }, { op: 'return', value: nullValue, pos: facts.pos });
  } else {
    fn.out.push({ op: 'return', value: convert(value, 'ref', facts.pos), pos: facts.pos });
  }
  fn.captureReps(facts.captures);
  finishFunction(fn, { paramCount: facts.paramCount, pos: facts.pos });
  return module.ref(fn.name);
}

/** One wrapper for all places of a module that take the same function as a value. */
export function sharedWrapper(module: ModuleContext, key: string, facts: WrapperFacts): FunctionRef {
  let ref = module.wrappers.get(key);
  if (!ref) module.wrappers.set(key, (ref = makeWrapper(module, facts)));
  return ref;
}
