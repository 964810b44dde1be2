import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { systemCode } from '../fault.ts';

/** Where a project's packages stand, below its folder. */
export const PACKAGES_FOLDER = '.noodle/packages';
/** Which version stands there, beside each package. */
const STAMP = '.noodle-package';

/** Puts a package of the store into a project: hard links, so that it takes no space; copies where the disks differ. */
export function linkPackage(project: string, name: string, stored: string, stamp: string): boolean {
  const target = join(project, PACKAGES_FOLDER, name);
  if (stampOf(target) === stamp) return false;
  replaceFolder(target, (staging) => {
    linkTree(stored, staging);
    writeFileSync(join(staging, STAMP), stamp);
  });
  return true;
}

/** Puts a package in which somebody works into a project: a link to its folder. */
export function linkFolder(project: string, name: string, folder: string): void {
  const target = join(project, PACKAGES_FOLDER, name);
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  symlinkSync(relative(dirname(target), folder), target, 'dir');
}

/** Takes packages away that are no longer needed. */
export function keepOnly(project: string, names: ReadonlySet<string>): string[] {
  const folder = join(project, PACKAGES_FOLDER);
  if (!existsSync(folder)) return [];
  const gone = readdirSync(folder).filter((name) => !names.has(name));
  for (const name of gone) rmSync(join(folder, name), { recursive: true, force: true });
  return gone;
}

function stampOf(folder: string): string | null {
  try {
    return lstatSync(folder).isSymbolicLink() ? null : readFileSync(join(folder, STAMP), 'utf8');
  } catch {
    return null;
  }
}

/** Makes the new folder aside, so that the old one is there until the new one is whole. */
function replaceFolder(target: string, fill: (staging: string) => void): void {
  const aside = join(dirname(target), `.${randomUUID()}`);
  mkdirSync(aside, { recursive: true });
  try {
    fill(aside);
    rmSync(target, { recursive: true, force: true });
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}

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
