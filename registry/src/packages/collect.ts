import { z } from 'zod';
import { hexOf } from '@noodlecore/package-manager/archive/integrity';
import type { Database } from '../database/database.ts';
import type { Storage } from '../storage/storage.ts';

/** Where other processes publish too, what is younger may be waiting for its transaction. */
const SHARED_AGE_MS = 60 * 60_000;

/** Removes archives that became no version, because a process ended between writing them and its transaction. How many there were. */
export async function collectLeftovers(database: Database, storage: Storage, now: number): Promise<number> {
  const rows = await database.rows(z.object({ integrity: z.string() }), 'select distinct integrity from versions');
  const used = new Set(rows.map(({ integrity }) => hexOf(integrity)));
  const left = (await storage.list()).filter(({ key, writtenAt }) => !used.has(key) && (!database.isShared || writtenAt < now - SHARED_AGE_MS));
  for (const { key } of left) await storage.remove(key);
  return left.length;
}
