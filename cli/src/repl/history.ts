import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../cache/location.ts';
import { makeFolder } from '../make-folder.ts';

export const HISTORY_LIMIT = 1000;

/** What was typed in earlier sessions, the newest line first, as readline wants it. */
export function readHistory(): string[] {
  try {
    return readFileSync(historyFile(), 'utf8').split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
}

export function writeHistory(lines: readonly string[]): void {
  try {
    makeFolder(dirname(historyFile()));
    writeFileSync(historyFile(), lines.slice(0, HISTORY_LIMIT).join('\n'));
  } catch {
    // A history that cannot be kept is no reason to complain.
  }
}

function historyFile(): string {
  return join(cacheFolder(), 'repl-history');
}
