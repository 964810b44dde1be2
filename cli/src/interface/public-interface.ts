import type { ModuleSymbol, TopLevelSymbol } from '@noodlecore/compiler/names/symbol';
import { ownModules, type Workspace } from '../workspace.ts';

/** What others may use of a package: its modules by name, in order, each with its public declarations. */
export type PublicInterface = ReadonlyMap<string, ReadonlyMap<string, TopLevelSymbol>>;

/** Of the modules that were named, when they were checked; what they import from elsewhere is other packages' interface. */
export function publicInterface(workspace: Workspace): PublicInterface {
  const named = new Set(workspace.roots);
  const modules = ownModules(workspace).filter((name) => named.has(name)).sort();
  return new Map(modules.map((name) => [name, publicMembers(workspace.program.checked(name).symbol)]));
}

function publicMembers(module: ModuleSymbol): ReadonlyMap<string, TopLevelSymbol> {
  return new Map([...module.members].filter(([, symbol]) => symbol.visibility !== 'private'));
}
