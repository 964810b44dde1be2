import type { FieldRef, IrClass, IrField, IrModule } from '../../ir/ir.ts';
import { keyOf } from '../../optimize/world.ts';

/** Whether nothing but the program's code makes or sees the fields of a class of a module. */
export type IsClosed = (module: string, cls: IrClass) => boolean;

/** The name of a field in all of a program. */
export function fieldKey({ owner, name }: FieldRef): string {
  return `${keyOf(owner)}.${name}`;
}

/** The keys of those fields that a test passes, of classes that are closed. */
export function closedFields(modules: readonly IrModule[], isClosed: IsClosed, isWanted: (field: IrField) => boolean): Set<string> {
  const found = new Set<string>();
  for (const { name: module, classes } of modules) {
    for (const cls of classes) {
      if (cls.kind !== 'class' || !isClosed(module, cls)) continue;
      for (const field of cls.fields) if (isWanted(field)) found.add(fieldKey({ owner: { module, name: cls.name }, name: field.name }));
    }
  }
  return found;
}
