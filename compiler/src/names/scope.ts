import type { ModuleSymbol, TopLevelSymbol } from './symbol.ts';

/** What a name means at a module's top level. */
export type Lookup =
  | { readonly kind: 'found'; readonly symbol: TopLevelSymbol }
  /** The name of an imported module: only `name.member` may follow. */
  | { readonly kind: 'namespace'; readonly module: ModuleSymbol }
  /** Two imports brought it: an error where it is used. */
  | { readonly kind: 'clash'; readonly symbols: readonly TopLevelSymbol[] }
  /** Was to come from an import that was reported, which names it; or may have been, where the import does not say what it brings. */
  | { readonly kind: 'unresolved'; readonly isNamed: boolean }
  | { readonly kind: 'none' };

const NONE: Lookup = { kind: 'none' };
const NAMED_BY_IMPORT: Lookup = { kind: 'unresolved', isNamed: true };
const OF_SOME_IMPORT: Lookup = { kind: 'unresolved', isNamed: false };

/**
 * Looks a bare name up: the module's own declarations, then imports, then imported modules' names, then the core library.
 * Notes that the import was used.
 */
export function lookupName(module: ModuleSymbol, name: string): Lookup {
  const own = module.members.get(name);
  if (own) return { kind: 'found', symbol: own };
  const imported = module.imported.get(name);
  if (imported) {
    module.usedImports.add(name);
    if (imported.length === 0) return NAMED_BY_IMPORT;
    return imported.length === 1 ? { kind: 'found', symbol: imported[0] } : { kind: 'clash', symbols: imported };
  }
  const namespace = module.namespaces.get(name);
  if (namespace) {
    module.usedImports.add(name);
    return { kind: 'namespace', module: namespace };
  }
  const core = module.prelude.get(name);
  if (core) return { kind: 'found', symbol: core };
  return module.unresolvedImport ? OF_SOME_IMPORT : NONE;
}

/** Looks `name` up in an imported module, as `registry.ModuleInfo` does: its public declarations. Private ones are `hidden`. */
export function lookupExport(module: ModuleSymbol, name: string): { readonly symbol: TopLevelSymbol; readonly hidden: boolean } | null {
  const symbol = module.members.get(name);
  return symbol ? { symbol, hidden: symbol.visibility === 'private' } : null;
}

/** The module that a namespace name stands for, noting its use. */
export function lookupNamespace(module: ModuleSymbol, name: string): ModuleSymbol | null {
  const namespace = module.namespaces.get(name);
  if (!namespace) return null;
  module.usedImports.add(name);
  return namespace;
}

/** Every name that is in scope at top level, for suggestions. */
export function* namesInScope(module: ModuleSymbol): Iterable<string> {
  yield* module.members.keys();
  yield* module.imported.keys();
  yield* module.namespaces.keys();
  yield* module.prelude.keys();
}

/** The public names of a module, for suggestions. */
export function* exportedNames(module: ModuleSymbol): Iterable<string> {
  for (const symbol of module.members.values()) if (symbol.visibility !== 'private') yield symbol.name;
}
