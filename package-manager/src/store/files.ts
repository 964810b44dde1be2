import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../fault.ts';

/** Writes a file and has the system put it on the disk before it returns. */
export function writeDurably(path: string, bytes: Uint8Array, mode = 0o644): void {
  const descriptor = openSync(path, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Files by their paths, in a folder that is new. */
export function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>, mode: number): void {
  const made = new Set<string>();
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of files) {
    const parent = dirname(join(folder, path));
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeDurably(join(folder, path), bytes, mode);
  }
  for (const parent of [...made, folder]) syncFolder(parent);
}

/** Puts a finished folder in its place. False where another one, which must be the same, was there first. */
export function moveInto(from: string, to: string): boolean {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
    syncFolder(dirname(to));
    return true;
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(error))) throw error;
    rmSync(from, { recursive: true, force: true });
    return false;
  }
}

/** A renamed entry is on the disk only when its folder is; systems that cannot sync folders do it by themselves. */
export function syncFolder(path: string): void {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, 'r');
    fsyncSync(descriptor);
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES'].includes(systemCode(error))) throw error;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
