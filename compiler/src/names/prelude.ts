import type { ModuleSymbol, TopLevelSymbol } from './symbol.ts';

const scopes = new WeakMap<ModuleSymbol, { readonly modules: readonly ModuleSymbol[]; readonly names: ReadonlyMap<string, TopLevelSymbol> }>();

/** The public names of the core library's modules in one map, made once for as long as the modules are the same. */
export function preludeScope(modules: readonly ModuleSymbol[]): ReadonlyMap<string, TopLevelSymbol> {
  if (modules.length === 0) return new Map();
  const known = scopes.get(modules[0]);
  if (known && known.modules.length === modules.length && known.modules.every((module, i) => module === modules[i])) return known.names;
  const names = new Map<string, TopLevelSymbol>();
  for (const module of modules) {
    for (const symbol of module.members.values()) {
      if (symbol.visibility !== 'private' && !names.has(symbol.name)) names.set(symbol.name, symbol);
    }
  }
  scopes.set(modules[0], { modules: [...modules], names });
  return names;
}
