import type { ModuleState } from './module-state.ts';
import type { Expression } from './syntax/ast.ts';
import type { Face, FacePart } from './types/face.ts';

const LITERALS: ReadonlySet<Expression['kind']> = new Set(['int', 'float', 'bool', 'string']);

type Table = ReadonlyMap<string, readonly string[]>;

/** Which loaded modules can see which others, in both directions. */
export interface Visibility {
  /** What a module imports, the prelude too. */
  readonly imports: Table;
  readonly importers: Table;
  /** By a class's key, the classes in whose faces it appears, and the top-level names. */
  readonly classesMentioning: Table;
  readonly namesMentioning: ReadonlyMap<string, readonly NameIn[]>;
}

interface NameIn {
  readonly module: string;
  readonly name: string;
}

/** @param implied what modules import without saying so. */
export function visibilityOf(states: Iterable<ModuleState>, implied: (name: string) => readonly string[]): Visibility {
  const imports = new Map<string, readonly string[]>();
  const importers = new Map<string, string[]>();
  const classesMentioning = new Map<string, string[]>();
  const namesMentioning = new Map<string, NameIn[]>();
  for (const { name: module, imports: written, face } of states) {
    const all = [...written, ...implied(module)];
    imports.set(module, all);
    for (const imported of all) add(importers, imported, module);
    for (const [name, { mentions }] of face.names) for (const key of mentions) add(namesMentioning, key, { module, name });
    for (const [key, { mentions }] of face.classes) for (const mentioned of mentions) add(classesMentioning, mentioned, key);
  }
  return { imports, importers, classesMentioning, namesMentioning };
}

/** What others see differently of a module. */
export interface ChangedFace {
  readonly module: string;
  /** Names at its top level. */
  readonly names: readonly string[];
  /** Keys of classes. */
  readonly classes: readonly string[];
  /** Whether importers see a difference that has no name. */
  readonly isWhole: boolean;
}

export function changedFace(module: string, before: Face | undefined, now: Face): ChangedFace | null {
  if (before?.text === now.text) return null;
  return { module, names: different(before?.names, now.names), classes: different(before?.classes, now.classes), isWhole: before?.rest !== now.rest };
}

function different(before: ReadonlyMap<string, FacePart> | undefined, now: ReadonlyMap<string, FacePart>): string[] {
  const keys = new Set([...(before?.keys() ?? []), ...now.keys()]);
  return [...keys].filter((key) => before?.get(key)?.text !== now.get(key)?.text);
}

/**
 * The modules that must be declared and checked again when others have new faces: importers that name what is different, or something that leads to
 * a class that is different, however long the way over the classes that mention it.
 * @param names whether a module's text can mean one of an imported module's names.
 */
export function dependentsOf(changed: readonly ChangedFace[], { importers, classesMentioning, namesMentioning }: Visibility, names: (importer: string, module: string, of: ReadonlySet<string>) => boolean): Set<string> {
  const found = new Set<string>();
  const namesOf = new Map<string, Set<string>>();
  const note = (module: string, name: string): void => void (namesOf.get(module) ?? namesOf.set(module, new Set()).get(module))?.add(name);
  for (const each of changed) {
    for (const name of each.names) note(each.module, name);
    if (each.isWhole) for (const importer of importers.get(each.module) ?? []) found.add(importer);
  }
  const classes = closure(changed.flatMap((each) => each.classes), classesMentioning);
  for (const key of classes) for (const { module, name } of namesMentioning.get(key) ?? []) note(module, name);
  for (const [module, of] of namesOf) for (const importer of importers.get(module) ?? []) if (!found.has(importer) && names(importer, module, of)) found.add(importer);
  return found;
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

function add<T>(table: Map<string, T[]>, key: string, value: T): void {
  const known = table.get(key);
  if (known) known.push(value);
  else table.set(key, [value]);
}
