import { packageOf } from '@noodlecore/compiler/names/packages';
import { bothGrants, type Grants } from './capabilities.ts';
import { absoluteGrants } from './project.ts';
import { programModules, type Workspace } from './workspace.ts';

/** A package that a program uses, and what its noodle.json asks for. */
export interface PackageRequest {
  readonly name: string;
  readonly version: string;
  readonly asks: Grants;
}

/** A program, and what it and its packages ask to be allowed. */
export interface Request {
  /** The folder of its noodle.json. */
  readonly root: string;
  readonly asks: Grants;
  /** Those that ask for something. */
  readonly packages: readonly PackageRequest[];
}

/** What a program asks for; folders that a package asks for are its own. */
export function requestOf(workspace: Workspace): Request {
  const { project, host } = workspace;
  const used = new Set(programModules(workspace).map(packageOf));
  const packages = [...used].sort().flatMap((name) => host.packages.find(name) ?? []);
  const requests = packages.map(({ name, root, manifest }) => ({ name, version: manifest.version, asks: absoluteGrants(manifest.permissions, root) }));
  return { root: project.root, asks: project.asks, packages: requests.filter(({ asks }) => Object.keys(asks).length > 0) };
}

export function everythingAsked({ asks, packages }: Request): Grants {
  return packages.reduce((all, each) => bothGrants(all, each.asks), asks);
}
