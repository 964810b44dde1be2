import { applyEdits, modify } from 'jsonc-parser';
import { DEPENDENCY_KEYS } from '../manifest/manifest.ts';
import type { DependencyKind } from '../resolve/source.ts';

/** A dependency as noodle.json writes it: a range, or a folder. */
export type WrittenDependency = string | { readonly path: string };

/** The text of a manifest with one more dependency, or another range of it; where it stood under other kinds it is taken out. Everything else stays as it is written. */
export function withDependency(text: string, name: string, kind: DependencyKind, written: WrittenDependency): string {
  return set(withoutDependency(text, name, kind), [DEPENDENCY_KEYS[kind], name], written);
}

/** @param except the kind under which it stays. */
export function withoutDependency(text: string, name: string, except?: DependencyKind): string {
  const data: unknown = JSON.parse(text);
  return Object.entries(DEPENDENCY_KEYS).reduce((edited, [kind, key]) => {
    const listed = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
    if (kind === except || typeof listed !== 'object' || listed === null || !Object.hasOwn(listed, name)) return edited;
    return set(edited, Object.keys(listed).length === 1 ? [key] : [key, name], undefined);
  }, text);
}

function set(text: string, path: readonly string[], value: unknown): string {
  // Laying out what is around a place from which something was taken would lay out its neighbours too.
  if (value === undefined) return applyEdits(text, modify(text, [...path], value, {}));
  const indent = /\n( +|\t+)"/.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(text, modify(text, [...path], value, { formattingOptions }));
}
