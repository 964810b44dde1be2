import type { IrExpression } from '../../../ir/ir.ts';
import { isTrace } from '../runtime-calls.ts';
import { fieldPlace, globalPlace } from './effects.ts';

/** Where a ref comes from: a variable, a field, or a List's element, and so on for the object or List that has it. */
export interface Path {
  /** The same for two paths that lead to the same place. */
  readonly key: string;
  /** Made of nothing but reads of variables, fields and elements. */
  readonly expression: IrExpression;
  /** The variables, and the fields and globals, on which it depends. */
  readonly locals: readonly number[];
  readonly places: readonly string[];
  /** Whether it leads through an element of a List. */
  readonly hasElements: boolean;
}

/** What a variable was given, where that is to be looked at instead of it. */
export type Definitions = (local: number) => IrExpression | null;

/** Null where it comes from something else. */
export function pathOf(value: IrExpression, definitions: Definitions): Path | null {
  switch (value.op) {
    case 'local.get': {
      const definition = definitions(value.local);
      return definition ? pathOf(definition, definitions) : { key: `${value.local}`, expression: value, locals: [value.local], places: [], hasElements: false };
    }
    case 'capture.get':
      return { key: `captured ${value.index}`, expression: value, locals: [], places: [], hasElements: false };
    case 'global.get': {
      const place = globalPlace(value.global.module, value.global.name);
      return { key: place, expression: { ...value, late: false }, locals: [], places: [place], hasElements: false };
    }
    case 'field.get': {
      const object = isTrace(value.field) ? null : pathOf(value.object, definitions);
      return object && { ...object, key: `${object.key}.${value.field.name}`, expression: { ...value, object: object.expression, late: false }, places: [...object.places, fieldPlace(value.field.name)] };
    }
    case 'intrinsic':
      return value.name === 'list.get' ? elementPath(value, definitions) : null;
    case 'null-check':
      return pathOf(value.value, definitions);
    default:
      return null;
  }
}

function elementPath(value: Extract<IrExpression, { op: 'intrinsic' }>, definitions: Definitions): Path | null {
  const [of, index] = value.args;
  const list = pathOf(of, definitions);
  if (!list || (index.op !== 'int' && index.op !== 'local.get')) return null;
  const expression: IrExpression = { ...value, args: [list.expression, index] };
  const at = index.op === 'int' ? `${index.value}` : `variable ${index.local}`;
  return { key: `${list.key}[${at}]`, expression, locals: index.op === 'int' ? list.locals : [...list.locals, index.local], places: list.places, hasElements: true };
}
