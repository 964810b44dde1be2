import type { ClassRef } from '../../ir/ir.ts';

/** Where the .nc halves of the runtime stand. */
export const RUNTIME = 'noodlecore.runtime.wasm';

/** Native classes whose instances are those of a class in the runtime's own .nc modules: native class → implementing class. */
const IMPLEMENTATIONS: readonly (readonly [native: ClassRef, by: ClassRef])[] = [
  [{ module: 'noodlecore.core.map', name: 'Map' }, { module: `${RUNTIME}.map`, name: 'HashMap' }],
  [{ module: 'noodlecore.core.map', name: 'MapCursor' }, { module: `${RUNTIME}.map`, name: 'HashMapCursor' }],
  [{ module: 'noodlecore.core.set', name: 'Set' }, { module: `${RUNTIME}.set`, name: 'HashSet' }],
  [{ module: 'noodlecore.core.set', name: 'SetCursor' }, { module: `${RUNTIME}.set`, name: 'HashSetCursor' }],
  [{ module: 'noodlecore.core.string_builder', name: 'StringBuilder' }, { module: `${RUNTIME}.string_builder`, name: 'Builder' }],
  [{ module: 'noodlecore.core.bytes', name: 'Bytes' }, { module: `${RUNTIME}.bytes`, name: 'ByteRun' }],
  [{ module: 'noodlecore.core.channel', name: 'Channel' }, { module: `${RUNTIME}.channel`, name: 'HostChannel' }],
  [{ module: 'noodlecore.core.task', name: 'Task' }, { module: `${RUNTIME}.task`, name: 'HostTask' }],
];

const same = (a: ClassRef, b: ClassRef): boolean => a.module === b.module && a.name === b.name;

/** The native class that a class implements. */
export function implementedBy(ref: ClassRef): ClassRef | undefined {
  return IMPLEMENTATIONS.find(([, by]) => same(by, ref))?.[0];
}

/** The class that a native class's fields are those of. */
export function implementationOf(ref: ClassRef): ClassRef | undefined {
  return IMPLEMENTATIONS.find(([native]) => same(native, ref))?.[1];
}

/** Lists are known to the emitter itself. */
export const LIST: ClassRef = { module: 'noodlecore.core.list', name: 'List' };

/** Whether the instances of a native class are structs of the module; those of the others are the host's. */
export function hasStruct(cls: { readonly module: string; readonly ir: { readonly name: string } }): boolean {
  const ref = { module: cls.module, name: cls.ir.name };
  return same(ref, LIST) || implementationOf(ref) !== undefined;
}

export const ERROR: ClassRef = { module: 'noodlecore.core.error', name: 'Error' };

/** A field of every Error that no program sees. */
export const STACK_FIELD = '#stack';

/** A field of classes whose objects are keys of Maps; see identities.ts. */
export const IDENTITY_FIELD = '#identity';
