import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { lostPlace } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { PackageFault, packageFault, systemCode } from '../fault.ts';
import { reasonOf } from '../system-reason.ts';
import { asideOf } from './aside.ts';
import { syncFolder, writeDurably } from './files.ts';

/**
 * Puts a text in a file's place in one step: whoever is ended, or reads meanwhile, finds the old text or the new one.
 * @throws PackageFault 6028
 */
export function replaceDurably(path: string, text: string, mode = 0o644): void {
  let aside: string | null = null;
  try {
    aside = writeAside(path, text, mode);
    renameSync(aside, path);
    syncFolder(dirname(path));
  } catch (error) {
    if (aside !== null) rmSync(aside, { force: true });
    throw cannotWrite(path, error);
  }
}

export interface Replacement {
  readonly path: string;
  /** Null takes the file away. */
  readonly text: string | null;
}

/**
 * The same for several files, in their order. All are written aside before the first takes its place, and where one cannot, those before it are put back.
 * @throws PackageFault 6028
 */
export function replaceAllDurably(replacements: readonly Replacement[]): void {
  const asides: (string | null)[] = [];
  const undo: (() => void)[] = [];
  try {
    for (const { path, text } of replacements) asides.push(text === null ? null : reported(path, () => writeAside(path, text)));
    replacements.forEach(({ path }, i) => {
      const before = textOf(path);
      const aside = asides[i];
      reported(path, () => (aside === null ? rmSync(path, { force: true }) : renameSync(aside, path)));
      undo.push(() => (before === null ? rmSync(path, { force: true }) : replaceDurably(path, before)));
      reported(path, () => syncFolder(dirname(path)));
    });
  } catch (error) {
    for (const aside of asides) if (aside !== null) rmSync(aside, { force: true });
    for (const putBack of undo.reverse()) putBack();
    throw error;
  }
}

/** @throws PackageFault 6028, and what is no failure of the system */
export function cannotWrite(path: string, error: unknown): unknown {
  if (error instanceof PackageFault || systemCode(error) === '') return error;
  return packageFault(lostPlace, { path, reason: reasonOf(error) });
}

/** Does something to a file. @throws PackageFault 6028 where the system refuses */
export function reported<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function writeAside(path: string, text: string, mode = 0o644): string {
  mkdirSync(dirname(path), { recursive: true, mode: mode === 0o600 ? 0o700 : 0o777 });
  const aside = asideOf(path);
  try {
    writeDurably(aside, Buffer.from(text), mode);
    return aside;
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
