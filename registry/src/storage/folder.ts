import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from '@noodlecore/package-manager/fault';
import { isStorageKey, type Storage, type StoredArchive } from './storage.ts';

/** Archives in a folder, spread over 256 below it. */
export async function openFolder(root: string): Promise<Storage> {
  const asides = join(root, 'aside');
  await mkdir(asides, { recursive: true });
  // What was being written when the process before ended.
  for (const name of await readdir(asides)) await rm(join(asides, name), { force: true });
  const place = (key: string): string => {
    if (!isStorageKey(key)) throw new Error(`no key of an archive: ${key}`);
    return join(root, key.slice(0, 2), key);
  };
  return {
    async put(key, bytes) {
      const target = place(key);
      const aside = join(asides, randomUUID());
      await mkdir(dirname(target), { recursive: true });
      await writeSynced(aside, bytes);
      await rename(aside, target);
      await syncFolder(dirname(target));
    },
    async get(key) {
      try {
        return await readFile(place(key));
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return null;
        throw error;
      }
    },
    list: () => listArchives(root),
    remove: async (key) => rm(place(key), { force: true }),
  };
}

async function writeSynced(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the name is there after a power cut, and not the bytes alone. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

async function listArchives(root: string): Promise<StoredArchive[]> {
  const found: StoredArchive[] = [];
  for (const part of await readdir(root)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const key of await readdir(join(root, part))) if (isStorageKey(key)) found.push({ key, writtenAt: (await stat(join(root, part, key))).mtimeMs });
  }
  return found;
}
