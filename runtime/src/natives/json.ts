import { expectString, isObject } from '../value/expect.ts';
import { NcMap } from '../value/nc-map.ts';
import type { Value } from '../value/value.ts';
import type { NativeContext, NativeModule } from './native.ts';

export const jsonNatives: NativeModule = {
  quoteJson: (_, text) => JSON.stringify(expectString(text)),
  fieldsOf: (context, value) => fieldsOf(context, value),
  caseName: (context, value) => (isObject(value) && value[0].kind === 'enum-case' ? context.typeName(value) : null),
};

function fieldsOf(context: NativeContext, value: Value): NcMap | null {
  const fields = context.fieldsOf(value);
  if (fields === null) return null;
  const map = new NcMap(context);
  for (const field of fields) map.set(field.name, field.value);
  return map;
}
