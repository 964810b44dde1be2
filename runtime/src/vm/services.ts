import { RUNTIME_TYPES } from '../nbc/opcodes.ts';
import { Cell, Closure } from '../value/closure.ts';
import { FloatBox } from '../value/float-box.ts';
import { RtClass } from '../value/rt-class.ts';
import { ShapedInstance } from '../value/shaped.ts';
import type { Slot } from '../value/slot.ts';
import type { Value } from '../value/value.ts';
import { active } from './active.ts';
import type { SUSPENDED } from './exits.ts';
import { TO_STRING } from './selectors.ts';

/** What the loop's instructions ask of the rest of the Vm. */

export function equalRefs(left: Slot, right: Slot): boolean {
  return active.operations.equal(left as Value, right as Value);
}

export function textOf(value: Slot): string {
  return active.operations.text(value as Value);
}

export function spawn(callee: Slot): Value {
  return active.spawn(callee as Value);
}

export function awaitTask(task: Slot, within: number): Slot | typeof SUSPENDED {
  return active.awaitTask(task as Value, within);
}

export function isInstance(value: Slot, cls: RtClass): boolean {
  if (value instanceof ShapedInstance) return value.cls === cls || value.cls.ancestors.has(cls);
  if (Array.isArray(value)) {
    const own: unknown = value[0];
    if (own instanceof RtClass) return own === cls || own.ancestors.has(cls);
  }
  if (value === null || value === undefined || value instanceof Cell) return false;
  return active.classOf(value)?.ancestors.has(cls) ?? false;
}

/** `type` is an index into RUNTIME_TYPES. */
export function isOfType(value: Slot, type: number): boolean {
  switch (RUNTIME_TYPES[type]) {
    case 'int': return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
    case 'float': return value instanceof FloatBox || (typeof value === 'number' && !Number.isInteger(value));
    case 'bool': return typeof value === 'boolean';
    case 'string': return typeof value === 'string';
    case 'function': return value instanceof Closure;
    case 'null': return value === null;
    case 'non-null': return value !== null;
    case 'with-text': return definesText(value);
  }
}

function definesText(value: Slot): boolean {
  if (value instanceof ShapedInstance) return value.cls.methods.has(TO_STRING);
  const cls: unknown = Array.isArray(value) ? value[0] : null;
  return cls instanceof RtClass && cls.methods.has(TO_STRING);
}
