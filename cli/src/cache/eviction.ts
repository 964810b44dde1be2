import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statOf } from '../file-content.ts';

/** How much a folder of records may hold, and for how long what nobody asks for. */
export interface CacheBounds {
  readonly bytes: number;
  readonly age: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** A project of 50,000 lines takes about 4 MB. */
export const BOUNDS: CacheBounds = { bytes: 512 * 1024 * 1024, age: 30 * DAY };

/** Records, and what a process that was ended has left of one. What else lies in the folder (consents, lists of outputs, packages) cannot be found out again. */
const RECORD = /^(?:program|check|build|editor)-[0-9a-f]{16}(?:\.\d+)?$/;

/** Its time is when the folder was last looked through. */
const MARKER = 'looked-through';

/** How often a folder is looked through: it would be too dear at every record that is written. */
const INTERVAL = 60 * 60 * 1000;

/** To be called when a record has been written: keeps the folder within its bounds. */
export function evictNowAndThen(folder: string, now: number = Date.now(), bounds: CacheBounds = BOUNDS): void {
  const marker = join(folder, MARKER);
  const last = statOf(marker)?.mtimeMs ?? 0;
  // A clock that was set back must not put it off for years.
  if (last <= now && now - last < INTERVAL) return;
  try {
    writeFileSync(marker, '');
    utimesSync(marker, now / 1000, now / 1000);
    evict(folder, now, bounds);
  } catch {
    // Like everything about the cache: where it cannot be written, nobody is told.
  }
}

/** A record's time is when it was last of use: that it was is noted once a day. */
export function markUsed(path: string, now: number = Date.now()): void {
  const used = statOf(path)?.mtimeMs;
  if (used === undefined || Math.abs(now - used) < DAY) return;
  try {
    utimesSync(path, now / 1000, now / 1000);
  } catch {
    // Another process may have taken it away.
  }
}

/** Takes away what is too old, and then the oldest until the rest fits. */
function evict(folder: string, now: number, bounds: CacheBounds): void {
  const records = readdirSync(folder).filter((name) => RECORD.test(name)).flatMap((name) => {
    const stats = statOf(join(folder, name));
    return stats?.isFile() ? [{ path: join(folder, name), size: stats.size, used: stats.mtimeMs }] : [];
  });
  let room = bounds.bytes;
  for (const { path, size, used } of records.sort((a, b) => b.used - a.used)) {
    room -= size;
    if (room < 0 || now - used > bounds.age) rmSync(path, { force: true });
  }
}
