import semver from 'semver';
import { invalidLockfile } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { isIntegrity } from '../archive/integrity-form.ts';
import { packageFault } from '../fault.ts';
import { isPackageName, isPermission, type Permissions } from '../manifest/names.ts';
import { LOCKFILE_VERSION, type LockedPackage, type Lockfile } from './lockfile.ts';

export interface ReadLockfile extends Lockfile {
  /** A merge left both sides in it: what they agree on was taken. */
  readonly wasMerged: boolean;
}

/**
 * Reads the text of a lockfile; conflict markers of a merge are understood.
 * @throws PackageFault 6007
 */
export function readLockfile(text: string, path: string): ReadLockfile {
  const sides = sidesOf(text);
  if (!sides) return { packages: parse(text, path), wasMerged: false };
  const [ours, theirs] = sides.map((side) => parse(side, path));
  return { packages: agreed(ours, theirs), wasMerged: true };
}

/** The two texts that a merge could not make one of; null where there is no conflict. */
function sidesOf(text: string): [string, string] | null {
  if (!/^<{7}/m.test(text)) return null;
  const take = (side: 'ours' | 'theirs'): string => {
    let current: 'both' | 'ours' | 'base' | 'theirs' = 'both';
    const kept: string[] = [];
    for (const line of text.split('\n')) {
      if (line.startsWith('<<<<<<<')) current = 'ours';
      else if (line.startsWith('|||||||')) current = 'base';
      else if (line.startsWith('=======')) current = 'theirs';
      else if (line.startsWith('>>>>>>>')) current = 'both';
      else if (current === 'both' || current === side) kept.push(line);
    }
    // The last line of a side may or may not end in a comma.
    return kept.join('\n').replace(/\}\n(\s*")/g, '},\n$1').replace(/,(\s*\})/g, '$1');
  };
  return [take('ours'), take('theirs')];
}

function agreed(ours: ReadonlyMap<string, LockedPackage>, theirs: ReadonlyMap<string, LockedPackage>): ReadonlyMap<string, LockedPackage> {
  const merged = new Map([...theirs, ...ours]);
  for (const [name, locked] of ours) {
    const other = theirs.get(name);
    if (other && other.version !== locked.version) merged.delete(name);
  }
  return merged;
}

function parse(text: string, path: string): ReadonlyMap<string, LockedPackage> {
  const reject = (problem: string): never => {
    throw packageFault(invalidLockfile, { path, problem });
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return reject(error instanceof Error ? `it is not JSON (${error.message})` : 'it is not JSON');
  }
  if (!isObject(data) || !isObject(data.packages)) return reject('it has no `packages`');
  if (data.lockfileVersion !== LOCKFILE_VERSION) return reject(`its version is ${JSON.stringify(data.lockfileVersion)}, and this toolchain reads version ${LOCKFILE_VERSION}`);
  return new Map(Object.entries(data.packages).map(([name, locked]) => [name, parsePackage(name, locked, reject)]));
}

function parsePackage(name: string, data: unknown, reject: (problem: string) => never): LockedPackage {
  if (!isPackageName(name)) return reject(`\`${name}\` is no name of a package`);
  if (!isObject(data)) return reject(`\`${name}\` must be an object`);
  const { version, integrity = null, path = null, dependencies = {}, permissions = {} } = data;
  if (typeof version !== 'string' || semver.valid(version) !== version) return reject(`\`${name}\` has no exact version`);
  if (integrity !== null && (typeof integrity !== 'string' || !isIntegrity(integrity))) return reject(`\`${name}\` has no SHA-256 hash`);
  if (path !== null && typeof path !== 'string') return reject(`\`${name}\` has a path that is no text`);
  if ((integrity === null) === (path === null)) return reject(`\`${name}\` must have either a hash or a path`);
  if (!isObject(dependencies) || !Object.values(dependencies).every((range) => typeof range === 'string')) return reject(`\`${name}\` has dependencies that are no ranges`);
  return { version, integrity, path, dependencies: Object.fromEntries(Object.entries(dependencies).map(([key, range]) => [key, String(range)])), permissions: permissionsIn(permissions, () => reject(`\`${name}\` has permissions that there are not`)) };
}

function permissionsIn(data: unknown, reject: () => never): Permissions {
  if (!isObject(data)) return reject();
  return Object.fromEntries(Object.entries(data).map(([permission, targets]) => {
    if (!isPermission(permission) || !Array.isArray(targets)) return reject();
    return [permission, targets.map((target) => (typeof target === 'string' ? target : reject()))];
  }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
