import type { ModuleSymbol, TopLevelSymbol } from '@noodlecore/compiler/names/symbol';

/** What others may use of a package: its modules by name, in order, each with its public declarations. */
export type PublicInterface = ReadonlyMap<string, ReadonlyMap<string, TopLevelSymbol>>;

/** @param modules the package's own, checked; what they import from elsewhere is other packages' interface. */
export function publicInterface(modules: readonly ModuleSymbol[]): PublicInterface {
  return new Map(modules.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((module) => [module.name, publicMembers(module)]));
}

function publicMembers(module: ModuleSymbol): ReadonlyMap<string, TopLevelSymbol> {
  return new Map([...module.members].filter(([, symbol]) => symbol.visibility !== 'private'));
}
