import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_LOCKFILE, LOCKFILE_NAME, type LockedPackage, type Lockfile } from '../lockfile/lockfile.ts';
import { readLockfile, type ReadLockfile } from '../lockfile/read.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { PACKAGES_FOLDER, STAMP_NAME } from '../store/place.ts';
import { manifestIn, manifestPath } from './manifest-file.ts';

/** A package that modules can be imported from. */
export interface InstalledPackage {
  readonly name: string;
  readonly root: string;
  readonly manifest: Manifest;
  /** Somebody works on it: it lies in a folder of its own, and not where packages are put. */
  readonly isLocal: boolean;
}

/** The packages of a project, as noodle.lock names them. A package that is there in another version than it says is not there. */
export class InstalledPackages {
  private readonly root: string;
  private readonly found = new Map<string, InstalledPackage | null>();
  private readonly lockfile: Lockfile;
  /** What was looked at to know all this. */
  readonly inputs = new Set<string>();

  /**
   * @param root the folder of noodle.lock.
   * @throws PackageFault 6007
   */
  constructor(root: string) {
    this.root = root;
    this.lockfile = lockfileIn(root);
    this.inputs.add(lockfilePath(root));
  }

  names(): Iterable<string> {
    return this.lockfile.packages.keys();
  }

  /** @throws PackageFault 7012 (its manifest) */
  find(name: string): InstalledPackage | null {
    const known = this.found.get(name);
    if (known !== undefined) return known;
    const locked = this.lockfile.packages.get(name);
    const found = locked ? this.open(name, locked) : null;
    this.found.set(name, found);
    return found;
  }

  private open(name: string, { path, integrity }: LockedPackage): InstalledPackage | null {
    const root = path === null ? join(this.root, PACKAGES_FOLDER, name) : join(this.root, path);
    if (integrity !== null) {
      this.inputs.add(join(root, STAMP_NAME));
      if (stampIn(root) !== integrity) return null;
    }
    this.inputs.add(manifestPath(root));
    const manifest = manifestIn(root);
    return manifest?.name === name ? { name, root, manifest, isLocal: path !== null } : null;
  }
}

export function lockfilePath(root: string): string {
  return join(root, LOCKFILE_NAME);
}

/** @throws PackageFault 6007 */
export function lockfileIn(root: string): ReadLockfile {
  const path = lockfilePath(root);
  return existsSync(path) ? readLockfile(readFileSync(path, 'utf8'), path) : { ...EMPTY_LOCKFILE, wasMerged: false };
}

/** Which archive a folder of packages was unpacked from. */
export function stampIn(folder: string): string | null {
  try {
    return readFileSync(join(folder, STAMP_NAME), 'utf8');
  } catch {
    return null;
  }
}
