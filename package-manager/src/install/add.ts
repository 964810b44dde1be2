import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import semver from 'semver';
import { wrongLocalPackage, notADependency } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { unknownPackage } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { packageFault } from '../fault.ts';
import { openLocalPackages, projectFolder, type LocalPackages } from '../project/local-packages.ts';
import { manifestIn, manifestPath } from '../project/manifest-file.ts';
import type { DependencyKind } from '../resolve/source.ts';
import type { PublishedPackage } from './choose.ts';
import { withDependency, withoutDependency, type WrittenDependency } from './edit-manifest.ts';
import { install, type Installed, type InstallOptions, type InstallTools } from './install.ts';
import type { AskedPackage } from './package-request.ts';

export interface AddOptions extends InstallOptions {
  readonly kind: DependencyKind;
  /** Write the version itself and not a range that grows with it. */
  readonly isExact: boolean;
}

/**
 * Lists packages in a project's noodle.json and installs them; where they cannot be, nothing is written.
 * @param current the folder that paths are taken from.
 * @throws PackageFault 6001, 6013, and what `install` throws
 */
export async function addPackages(current: string, asked: readonly AskedPackage[], tools: InstallTools, options: AddOptions): Promise<Installed> {
  const folder = projectFolder(current);
  const edit = async (): Promise<ReadonlyMap<string, string>> => {
    const local = openLocalPackages(folder);
    let text = readFileSync(manifestPath(folder), 'utf8');
    for (const each of asked) {
      const { name, written } = each.kind === 'folder' ? inFolder(resolve(current, each.path), folder) : { name: each.name, written: await versionOf(each, local, tools, options) };
      text = withDependency(text, name, options.kind, written);
    }
    return new Map([[folder, text]]);
  };
  const named = asked.flatMap((each) => (each.kind === 'named' ? [each.name] : []));
  return install(folder, tools, { ...options, update: new Set(named), edit });
}

/** @throws PackageFault 6020, and what `install` throws */
export async function removePackages(current: string, names: readonly string[], tools: InstallTools, options: InstallOptions = {}): Promise<Installed> {
  const folder = projectFolder(current);
  const edit = async (): Promise<ReadonlyMap<string, string>> => {
    const listed = new Set(manifestIn(folder)?.dependencies.map(({ name }) => name));
    const stranger = names.find((name) => !listed.has(name));
    if (stranger !== undefined) throw packageFault(notADependency, { name: stranger });
    return new Map([[folder, names.reduce((edited, name) => withoutDependency(edited, name), readFileSync(manifestPath(folder), 'utf8'))]]);
  };
  return install(folder, tools, { ...options, edit });
}

function inFolder(target: string, project: string): { readonly name: string; readonly written: WrittenDependency } {
  const path = relative(project, target).split(sep).join('/');
  const manifest = existsSync(target) ? manifestIn(target) : null;
  if (!manifest) throw packageFault(wrongLocalPackage, { path, problem: existsSync(target) ? 'has no noodle.json' : 'is not there' });
  if (target === project) throw packageFault(wrongLocalPackage, { path: '.', problem: 'is the project itself' });
  return { name: manifest.name, written: { path } };
}

/** What is asked for, or a range from the newest version on that may be taken. */
async function versionOf({ name, range }: Extract<AskedPackage, { kind: 'named' }>, local: LocalPackages, { client, store }: InstallTools, { isExact, minReleaseAge = 0 }: AddOptions): Promise<string> {
  if (range !== null) return range;
  const own = local.packages.get(name);
  if (own) return written(own.manifest.version, isExact);
  const registry = client();
  const found = (await registry.packages([name], (integrity) => store.find(integrity) !== null)).get(name);
  if (!found) throw packageFault(unknownPackage, { name, registry: registry.registry });
  const newest = newestOf(found, minReleaseAge > 0 ? Date.now() - minReleaseAge : Infinity);
  return newest === null ? '*' : written(newest, isExact);
}

function written(version: string, isExact: boolean): string {
  return isExact ? version : `^${version}`;
}

/** The newest that is no pre-release; of pre-releases alone the newest. */
function newestOf({ releases }: PublishedPackage, publishedBefore: number): string | null {
  const usable = releases.filter(({ yanked, publishedAt }) => yanked !== true && (publishedAt ?? 0) < publishedBefore).map(({ version }) => version);
  return semver.maxSatisfying(usable, '*') ?? semver.maxSatisfying(usable, '*', { includePrerelease: true });
}
