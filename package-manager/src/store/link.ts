import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../fault.ts';
import { stampIn } from '../project/installed.ts';
import { syncFolder } from './files.ts';
import { PACKAGES_FOLDER, STAMP_NAME } from './place.ts';

/** A package of the store that a project is to have. */
export interface PlacedPackage {
  readonly name: string;
  /** Its folder in the store. */
  readonly stored: string;
  /** The hash of its archive. */
  readonly stamp: string;
}

export interface Placement {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What an install that was ended has left behind begins so. */
const ASIDE = '.aside-';

/**
 * Makes a project's packages be these and no others. All that is new is made aside before anything is touched; then each package is
 * moved into its place. Whoever is ended in between leaves packages whose stamps tell which version they are. One at a time in one project.
 */
export function placePackages(root: string, packages: readonly PlacedPackage[]): Placement {
  const folder = join(root, PACKAGES_FOLDER);
  const wanted = packages.filter(({ name, stamp }) => stampIn(join(folder, name)) !== stamp);
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const names = new Set(packages.map(({ name }) => name));
  const removed = there.filter((name) => !names.has(name));
  if (wanted.length > 0) replaceAll(folder, wanted);
  for (const name of removed) rmSync(join(folder, name), { recursive: true, force: true });
  return { added: wanted.map(({ name }) => name), removed: removed.filter((name) => !name.startsWith(ASIDE)) };
}

function replaceAll(folder: string, packages: readonly PlacedPackage[]): void {
  const aside = join(folder, `${ASIDE}${randomUUID()}`);
  try {
    for (const { name, stored, stamp } of packages) {
      linkTree(stored, join(aside, name));
      writeFileSync(join(aside, name, STAMP_NAME), stamp);
    }
    for (const { name } of packages) {
      if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, `old-${name}`));
      renameSync(join(aside, name), join(folder, name));
    }
    syncFolder(folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Hard links, so that it takes no space; copies where the disks differ. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes(systemCode(error))) throw error;
    copyFileSync(source, target);
  }
}
