import { notADependency } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { packageFault } from '../fault.ts';
import { lockfileIn } from '../project/installed.ts';
import { projectFolder } from '../project/local-packages.ts';
import { rootOf } from '../project/root.ts';
import { install, type Installed, type InstallOptions, type InstallTools } from './install.ts';

/**
 * Takes the newest versions that the manifests allow.
 * @param names all packages where there are none.
 * @throws PackageFault 6020 (not there), and what `install` throws
 */
export async function updatePackages(current: string, names: readonly string[], tools: InstallTools, options: InstallOptions): Promise<Installed> {
  const folder = projectFolder(current);
  const { packages } = lockfileIn(rootOf(folder));
  const stranger = names.find((name) => !packages.has(name));
  if (stranger !== undefined) throw packageFault(notADependency, { name: stranger }, '`noodle pkg tree` shows what is there');
  return install(folder, tools, { ...options, update: names.length === 0 ? 'all' : new Set(names) });
}
