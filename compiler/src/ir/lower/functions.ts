import type * as ast from '../../syntax/ast.ts';
import type { FunctionSymbol } from '../../names/symbol.ts';
import type { IrLocal, RefType } from '../ir.ts';
import { FunctionContext, type ModuleContext } from './context.ts';
import { lowerDefaults } from './defaults.ts';
import { finishFunction, nativeFunction } from './finish.ts';
import { addParameters } from './parameters.ts';
import { functionName } from './refs.ts';
import { instanceOf, refTypeOf } from './ref-types.ts';
import { repOf, resultRepOf, thisRep } from './reps.ts';

/** Annotations that the back ends and the runtime ask for. */
const FLAGS: readonly string[] = ['distributed', 'durable', 'export'];

/** A top-level function or a method; one without a body is abstract, and has its defaults alone. */
export function lowerFunction(module: ModuleContext, symbol: FunctionSymbol): void {
  const { node, signature } = symbol;
  const name = functionName(symbol);
  const enter = (of: string, result: ReturnType<typeof resultRepOf>, resultType?: RefType): FunctionContext => {
    const context = new FunctionContext(module, { name: of, result, resultType, owner: symbol.static ? null : symbol.owner });
    context.addThis();
    return context;
  };
  lowerDefaults(module, module.ref(name), signature.parameters, enter);
  const result = resultRepOf(signature.result);
  if (symbol.extern) {
    module.functions.push(nativeFunction(module.uniqueName(name), nativeLocals(symbol), { result, resultType: refTypeOf(signature.result) }, node.start));
    return;
  }
  if (!node.body) return;
  const fn = enter(module.uniqueName(name), result, refTypeOf(signature.result));
  const leading = fn.locals.length;
  addParameters(fn, signature.parameters);
  fn.scope(node.body);
  finishFunction(fn, { paramCount: leading + signature.parameters.length, pos: node.start, flags: flagsOf(node.annotations) });
}

export function nativeLocals(symbol: FunctionSymbol): IrLocal[] {
  const params = symbol.signature.parameters.map((parameter): IrLocal => ({ name: parameter.name, rep: repOf(parameter.type), refType: refTypeOf(parameter.type), synthetic: false }));
  if (!symbol.owner || symbol.static || symbol.role === 'constructor') return params;
  return [{ name: 'this', rep: thisRep(symbol.owner), refType: instanceOf(symbol.owner), synthetic: false }, ...params];
}

function flagsOf(annotations: readonly ast.Annotation[]): string[] {
  return annotations.map((annotation) => annotation.name.name).filter((name) => FLAGS.includes(name));
}
