import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { asideOf } from './aside.ts';
import { syncFolder, writeDurably } from './files.ts';

/** Puts a text in a file's place in one step: whoever is ended, or reads meanwhile, finds the old text or the new one. */
export function replaceDurably(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true, mode: mode === 0o600 ? 0o700 : 0o777 });
  const aside = asideOf(path);
  try {
    writeDurably(aside, Buffer.from(text), mode);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}
