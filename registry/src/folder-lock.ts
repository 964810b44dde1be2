import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '@noodlecore/package-manager/fault';

/**
 * Keeps a second registry out of a folder, whose database takes one process. The lock of a process that is gone counts no more.
 * The function that it resolves to gives the folder back.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'registry.pid');
  const take = (): Promise<void> => writeFile(path, `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
  try {
    await take();
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    const pid = Number.parseInt(await readFile(path, 'utf8'), 10);
    if (open.has(path) || isRunning(pid)) throw new Error(`another registry works with it (process ${pid})`);
    await rm(path, { force: true });
    await take();
  }
  open.add(path);
  return async () => {
    open.delete(path);
    await rm(path, { force: true });
  };
}

/** Those of this process: its own number does not tell, where a container gives every process the same. */
const open = new Set<string>();

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
