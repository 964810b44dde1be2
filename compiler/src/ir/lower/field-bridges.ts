import type { ClassSymbol, FieldSymbol } from '../../names/symbol.ts';
import type { IrClass, Selector } from '../ir.ts';
import { getLocal } from './build.ts';
import { FunctionContext, type ModuleContext } from './context.ts';
import { convert } from './convert.ts';
import { finishFunction } from './finish.ts';
import { readField } from './members.ts';
import { fieldRef } from './refs.ts';
import { repOf } from './reps.ts';

/** A function that reads or assigns a field, as `selector` says: the field answers for a getter or setter above its class. */
export function makeFieldBridge(module: ModuleContext, cls: ClassSymbol, field: FieldSymbol, selector: Selector): IrClass['methods'][number] {
  // The field may stand in another module, whose offsets mean nothing here.
  const pos = cls.node.start;
  const name = module.uniqueName(`${cls.name}.${field.name}#${selector.params.length === 0 ? 'get' : 'set'}`);
  const fn = new FunctionContext(module, { name, result: selector.result });
  const object = getLocal(fn.addLocal('this', 'ref'), 'ref');
  const params = selector.params.map((rep) => getLocal(fn.addSynthetic('value', rep), rep));
  if (params.length === 0) fn.out.push({ op: 'return', value: convert(readField(field, object, pos), selector.result === 'void' ? 'ref' : selector.result, pos), pos });
  else fn.out.push({ op: 'field.set', object, field: fieldRef(field), value: convert(params[0], repOf(field.type), pos), pos });
  finishFunction(fn, { paramCount: params.length + 1, pos });
  return { selector, fn: module.ref(name) };
}
