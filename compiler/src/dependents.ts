import type { ModuleState } from './module-state.ts';
import type { Expression } from './syntax/ast.ts';
import type { Face } from './types/face.ts';

const LITERALS: ReadonlySet<Expression['kind']> = new Set(['int', 'float', 'bool', 'string']);

type Table = ReadonlyMap<string, readonly string[]>;

/** Which loaded modules can see which others, in both directions. */
export interface Visibility {
  /** What a module imports, the prelude too. */
  readonly imports: Table;
  readonly importers: Table;
  /** By a class's key, the classes of which it is a part, and the modules. */
  readonly classesMentioning: Table;
  readonly modulesMentioning: Table;
}

/** @param implied what modules import without saying so. */
export function visibilityOf(states: Iterable<ModuleState>, implied: (name: string) => readonly string[]): Visibility {
  const imports = new Map<string, readonly string[]>();
  const importers = new Map<string, string[]>();
  const classesMentioning = new Map<string, string[]>();
  const modulesMentioning = new Map<string, string[]>();
  for (const { name, imports: written, face } of states) {
    const all = [...written, ...implied(name)];
    imports.set(name, all);
    for (const imported of all) add(importers, imported, name);
    for (const key of face.mentions) add(modulesMentioning, key, name);
    for (const [key, { mentions }] of face.classes) for (const mentioned of mentions) add(classesMentioning, mentioned, key);
  }
  return { imports, importers, classesMentioning, modulesMentioning };
}

/** A module whose face is not what it was. */
export interface ChangedFace {
  readonly name: string;
  /** Keys of the classes that others see differently now. */
  readonly classes: readonly string[];
}

export function changedFace(name: string, before: Face | undefined, now: Face): ChangedFace | null {
  if (before?.text === now.text) return null;
  const keys = new Set([...(before?.classes.keys() ?? []), ...now.classes.keys()]);
  return { name, classes: [...keys].filter((key) => before?.classes.get(key)?.text !== now.classes.get(key)?.text) };
}

/**
 * The modules that must be declared and checked again when others have new faces: those that import one of them, and those that a class with another
 * face reaches, however long the way over the classes that mention it.
 */
export function dependentsOf(changed: readonly ChangedFace[], { importers, classesMentioning, modulesMentioning }: Visibility): Set<string> {
  const classes = closure(changed.flatMap((each) => each.classes), classesMentioning);
  const modules = new Set(changed.map(({ name }) => name));
  for (const key of classes) for (const name of modulesMentioning.get(key) ?? []) modules.add(name);
  return new Set([...modules].flatMap((name) => importers.get(name) ?? []));
}

/** These, and those that they reach and that reach them: circles of imports. */
export function circlesOf(names: readonly string[], { imports, importers }: Visibility): string[] {
  const above = closure(names, importers);
  return [...closure(names, imports)].filter((name) => above.has(name));
}

/** Whether types of a module's globals are read off values that other globals may be in. */
export function readsGlobals({ parsed }: ModuleState): boolean {
  return parsed.ast.items.some((item) => item.kind === 'let' && item.type === null && item.value !== null && !LITERALS.has(item.value.kind));
}

/** These and all that the table leads to from them. */
function closure(from: readonly string[], table: Table): Set<string> {
  const found = new Set(from);
  // What is added while the set is walked is walked too.
  for (const name of found) for (const next of table.get(name) ?? []) found.add(next);
  return found;
}

function add(table: Map<string, string[]>, key: string, value: string): void {
  const known = table.get(key);
  if (known) known.push(value);
  else table.set(key, [value]);
}
