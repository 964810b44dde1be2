import type { ClassSymbol, FunctionSymbol } from '../../names/symbol.ts';
import { ancestorsOf } from '../../types/ancestors.ts';
import type { Coercion } from '../../types/checked.ts';
import type { ClassRef, IrClass, IrExpression, Selector } from '../ir.ts';
import { getLocal } from './build.ts';
import { FunctionContext, type ModuleContext } from './context.ts';
import { convert } from './convert.ts';
import { finishFunction } from './finish.ts';
import { classRef, sameSelector, selectorOf } from './refs.ts';

export type ImplementationCoercion = Extract<Coercion, { kind: 'implementation' }>;

/** `{ next: () => … }` where an interface is expected: an object of a class that holds the functions, and whose methods call them. */
export function lowerInterfaceLiteral(fn: FunctionContext, { type, members }: ImplementationCoercion, pos: number): IrExpression {
  const cls = literalClass(fn.module, type.symbol, members.map(({ method }) => method), pos);
  return { op: 'new.fields', rep: 'ref', cls, values: members.map(({ value }) => fn.value(value, 'ref')), pos };
}

/** One class for all literals of a module that give the same members of an interface. */
function literalClass(module: ModuleContext, symbol: ClassSymbol, members: readonly FunctionSymbol[], pos: number): ClassRef {
  const key = [symbol.key, ...members.map(({ name }) => name)].join(' ');
  const known = module.literalClasses.get(key);
  if (known) return known;
  const cls: ClassRef = { module: module.name, name: module.uniqueName(`${symbol.name}{}`) };
  module.literalClasses.set(key, cls);
  const methods = members.flatMap((method) => selectorsOf(symbol, method).map((selector) => answer(module, cls, method, selector, pos)));
  module.madeClasses.push({
    kind: 'class',
    name: cls.name,
    abstract: false,
    superclass: null,
    interfaces: [classRef(symbol)],
    fields: members.map(({ name }) => ({ name, rep: 'ref', type: 'any', late: false })),
    methods,
    ordinal: 0,
  });
  return cls;
}

/** The method as the interface and those above it declare it. */
function selectorsOf(symbol: ClassSymbol, { name }: FunctionSymbol): Selector[] {
  const selectors: Selector[] = [];
  for (const each of [symbol, ...[...ancestorsOf(symbol).values()].map((above) => above.symbol)]) {
    const method = each.methods.get(name);
    const selector = method && !method.static ? selectorOf(method) : null;
    if (selector && !selectors.some((other) => sameSelector(other, selector))) selectors.push(selector);
  }
  return selectors;
}

function answer(module: ModuleContext, cls: ClassRef, method: FunctionSymbol, selector: Selector, pos: number): IrClass['methods'][number] {
  const name = module.uniqueName(`${cls.name}.${method.name}`);
  const fn = new FunctionContext(module, { name, result: selector.result });
  const object = getLocal(fn.addLocal('this', 'ref'), 'ref');
  const params = selector.params.map((rep, i) => getLocal(fn.addSynthetic(`p${i}`, rep), rep));
  const held: IrExpression = { op: 'field.get', rep: 'ref', object, field: { owner: cls, name: method.name }, late: false, pos };
  const value: IrExpression = method.accessor === 'get' ? held : { op: 'call.closure', rep: 'ref', callee: held, args: params.map((param) => convert(param, 'ref', pos)), pos };
  if (selector.result === 'void') fn.out.push({ op: 'expression', value, pos });
  else fn.out.push({ op: 'return', value: convert(value, selector.result, pos), pos });
  finishFunction(fn, { paramCount: params.length + 1, pos });
  return { selector, fn: module.ref(name) };
}
