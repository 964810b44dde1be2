import { expectBool, expectFloat, expectInt, expectList, expectString } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import { NcMap } from '../value/nc-map.ts';
import { classOfObject, isObject, newInstance, setField } from '../value/objects.ts';
import type { FieldSlot } from '../value/rt-class.ts';
import type { NcList, NcObject, Value } from '../value/value.ts';
import type { NativeContext, NativeModule } from './native.ts';

export const jsonNatives: NativeModule = {
  quoteJson: (_, text) => JSON.stringify(expectString(text)),
  fieldsOf: (context, value) => fieldsOf(context, value),
  caseName: (_, value) => (isObject(value) && classOfObject(value).kind === 'enum-case' ? classOfObject(value).name.slice(classOfObject(value).name.lastIndexOf('.') + 1) : null),
  describeClass: (context, module, name) => describeClass(context, expectString(module), expectString(name)),
  makeInstance: (context, module, name, values) => makeInstance(context, expectString(module), expectString(name), expectList(values)),
};

function fieldsOf(context: NativeContext, value: Value): NcMap | null {
  const fields = context.fieldsOf(value);
  if (fields === null) return null;
  const map = new NcMap(context);
  for (const field of fields) map.set(field.name, field.value);
  return map;
}

/** The kind, then name and type of each field. Classes that the runtime represents itself have no fields to read. */
function describeClass(context: NativeContext, module: string, name: string): NcList | null {
  const cls = context.findClass(module, name);
  if (cls === undefined || cls.kind === 'native' || cls.kind === 'interface') return null;
  return [cls.kind, ...cls.fields.flatMap((field) => [field.name, field.type])];
}

function makeInstance(context: NativeContext, module: string, name: string, values: NcList): NcObject {
  const cls = context.findClass(module, name);
  if (cls === undefined || cls.abstract) return fail(3120, { class: name });
  const object = newInstance(cls);
  for (const [index, field] of cls.fields.entries()) setField(object, field, checked(field, values[index]));
  return object;
}

/** The caller has read the value by the field's type; this keeps the object sound all the same. */
function checked(field: FieldSlot, value: Value): Value {
  switch (field.rep) {
    case 'int': return expectInt(value);
    case 'float': return expectFloat(value);
    case 'bool': return expectBool(value);
    case 'ref': return value;
  }
}
