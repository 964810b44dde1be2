import type { Permissions } from '../manifest/names.ts';

/** One package of a lockfile. */
export interface LockedPackage {
  readonly version: string;
  /** Of the archive; null for a package of the same workspace, or in a folder beside. */
  readonly integrity: string | null;
  /** Folder of a package that is not fetched, as noodle.json writes it. */
  readonly path: string | null;
  /** What it asks for: name → range. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** What it asks to be allowed, and was agreed to. */
  readonly permissions: Permissions;
}

/** Exact versions of everything that a project needs. */
export interface Lockfile {
  readonly packages: ReadonlyMap<string, LockedPackage>;
}

export const LOCKFILE_NAME = 'noodle.lock';
export const LOCKFILE_VERSION = 1;

export const EMPTY_LOCKFILE: Lockfile = { packages: new Map() };

/** One line a package, in order of their names: two branches that add packages can be merged line by line. */
export function writeLockfile({ packages }: Lockfile): string {
  const lines = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, locked]) => `    ${JSON.stringify(name)}: ${line(locked)}`);
  return `{\n  "lockfileVersion": ${LOCKFILE_VERSION},\n  "packages": {${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}}\n}\n`;
}

function line({ version, integrity, path, dependencies, permissions }: LockedPackage): string {
  const names = Object.keys(dependencies).sort();
  const parts = [
    `"version": ${JSON.stringify(version)}`,
    ...(integrity === null ? [] : [`"integrity": ${JSON.stringify(integrity)}`]),
    ...(path === null ? [] : [`"path": ${JSON.stringify(path)}`]),
    ...(names.length === 0 ? [] : [`"dependencies": { ${names.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(dependencies[name])}`).join(', ')} }`]),
    ...(Object.keys(permissions).length === 0 ? [] : [`"permissions": ${JSON.stringify(permissions)}`]),
  ];
  return `{ ${parts.join(', ')} }`;
}
