import { Closure } from './closure.ts';
import { FloatBox } from './float-box.ts';
import { HostObject } from './host-object.ts';
import { RtClass } from './rt-class.ts';
import { ShapedInstance } from './shaped.ts';
import type { Value } from './value.ts';

/** The class's name as a program writes it: `int`, `List`, `Point`; `null` for null. */
export function describeType(value: Value): string {
  switch (typeof value) {
    case 'string': return 'String';
    case 'boolean': return 'bool';
    case 'bigint': return 'int';
    case 'number': return Number.isInteger(value) ? 'int' : 'float';
    default: return describeReference(value);
  }
}

function describeReference(value: Exclude<Value, string | boolean | bigint | number>): string {
  if (value === null) return 'null';
  if (value instanceof FloatBox) return 'float';
  if (value instanceof Closure) return 'function';
  if (value instanceof Uint8Array) return 'Bytes';
  if (value instanceof HostObject) return value.className.slice(value.className.lastIndexOf(':') + 1);
  if (value instanceof ShapedInstance) return value.cls.name;
  const first: unknown = value[0];
  return first instanceof RtClass ? first.name : 'List';
}
