import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../fault.ts';

/** A name beside a file, for what is to take its place; it tells which process will move it there. */
export function asideOf(path: string): string {
  return `${path}.${process.pid}.${randomUUID()}`;
}

/** Takes away what processes that are no more have left beside a file. */
export function removeAbandoned(path: string): void {
  for (const name of namesIn(dirname(path))) {
    const owner = name.startsWith(`${basename(path)}.`) ? /^\.(\d+)\.[0-9a-f-]{36}$/.exec(name.slice(basename(path).length))?.[1] : undefined;
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(dirname(path), name), { force: true });
  }
}

/** Zero, negative numbers and what is none mean whole groups of processes to the system, or nothing. */
export function isRunning(id: number): boolean {
  if (!Number.isSafeInteger(id) || id <= 0) return true;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
