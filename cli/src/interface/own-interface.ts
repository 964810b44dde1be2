import { publicInterface, type PublicInterface } from '@noodlecore/package-manager/interface/public-interface';
import { ownModules, type Workspace } from '../workspace.ts';

/** What others may use of the modules that were named, when they are checked. */
export function ownInterface(workspace: Workspace): PublicInterface {
  const named = new Set(workspace.roots);
  return publicInterface(ownModules(workspace).filter((name) => named.has(name)).map((name) => workspace.program.checked(name).symbol));
}
