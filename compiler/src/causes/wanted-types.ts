import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ModuleSymbol } from '../names/symbol.ts';
import { unknownNameOf } from './unknown.ts';

/** The types that messages name, the most frequent ones first. */
export function wantedTypes(by: readonly Diagnostic[]): string[] {
  const named = by.flatMap(({ message, primary, secondary }) => [message, primary.text, ...secondary.map(({ text }) => text)].flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map(([, each]) => each)));
  const counts = new Map<string, number>();
  for (const each of named) if (TYPE.test(each)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([each]) => each);
}

const TYPE = /^(?:\(.*\) => .+|(?:int|float|bool|any|[A-Z]\w*(?:<.+>)?)\??)$/;

/** The module's own types that have the members which were missed. */
export function ownersOf(by: readonly Diagnostic[], module: ModuleSymbol): string[] {
  const names = new Set(by.map(unknownNameOf));
  return [...module.members.values()].flatMap((each) => (each.kind === 'class' && each.typeParameters.length === 0 && [...names].some((name) => each.fields.has(name) || each.methods.has(name)) ? [each.name] : []));
}
