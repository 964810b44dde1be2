import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installBusy } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { packageFault, systemCode } from '../fault.ts';
import { asideOf, isRunning, removeAbandoned } from '../store/aside.ts';
import { cannotWrite } from '../store/durable-file.ts';

/** How often whoever holds the lock says that it is alive, and when it is taken for dead: milliseconds. */
const HEARTBEAT = 5_000;
const DEAD = 60_000;
const LONGEST_WAIT = 600_000;

interface LockOptions {
  /** Called once where there is another one to wait for. */
  readonly onWait?: () => void;
  readonly longestWait?: number;
}

/**
 * Does something while no other command changes the packages of a project; waits for one that does. The lock of a process that was
 * killed is taken over when its heart has not beaten for a minute.
 * @throws PackageFault 6015, 6028
 */
export async function withProjectLock<T>(root: string, act: () => Promise<T>, { onWait = () => {}, longestWait = LONGEST_WAIT }: LockOptions = {}): Promise<T> {
  const folder = join(root, '.noodle');
  const path = join(folder, 'install.lock');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  const started = Date.now();
  for (let waits = false; !take(path); waits = true) {
    if (!waits) onWait();
    const waited = Date.now() - started;
    if (waited > longestWait) throw packageFault(installBusy, { path: root, process: holderOf(path), seconds: Math.round(waited / 1000) });
    await pause(50 + Math.random() * 100);
  }
  removeAbandoned(path);
  const heart = setInterval(() => beat(path), HEARTBEAT).unref();
  try {
    return await act();
  } finally {
    clearInterval(heart);
    rmSync(path, { force: true });
  }
}

function beat(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch (error) {
    // A folder that was deleted meanwhile is told by what fails in it.
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

/** Made whole aside and linked into its place, so that nobody reads half a lock. */
function take(path: string): boolean {
  const aside = asideOf(path);
  try {
    writeFileSync(aside, String(process.pid));
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw cannotWrite(path, error);
    removeDead(path);
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Moved away before it is looked at once more: of two that find it dead, one takes it, and a new one that got in between is put back. */
function removeDead(path: string): void {
  if (!isDead(path)) return;
  const grave = asideOf(path);
  try {
    renameSync(path, grave);
    if (isDead(grave)) rmSync(grave, { force: true });
    else renameSync(grave, path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

function isDead(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return false;
  return Date.now() - stats.mtimeMs > DEAD || !isRunning(holderOf(path));
}

function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return Number.NaN;
  }
}
