import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { z } from 'zod';
import type { Database, Queries, Value } from './database.ts';

const HOUR_MS = 3_600_000;

/** PostgreSQL in this process: nothing to install. `folder` is null for one that is gone when it is closed. */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const engine = await PGlite.create(folder ?? 'memory://');
  // A server clears up behind changes by itself, and counts what there is so that it finds it well; this one is told to.
  await engine.exec('vacuum analyze');
  const clearing = setInterval(() => void engine.exec('vacuum analyze').catch(() => {}), HOUR_MS);
  clearing.unref();
  // Its pages are in memory for the most part: an index is worth its while earlier than the default thinks.
  await engine.exec('set random_page_cost = 1.1');
  return {
    ...queriesOf(engine),
    isShared: false,
    transaction: (work) => engine.transaction((transaction) => work(queriesOf(transaction))),
    close() {
      clearInterval(clearing);
      return engine.close();
    },
  };
}

function queriesOf(engine: PGlite | Transaction): Queries {
  return {
    async rows<T>(shape: z.ZodType<T>, sql: string, values: readonly Value[] = []): Promise<T[]> {
      return (await engine.query(sql, [...values])).rows.map((row) => shape.parse(row));
    },
    run: async (sql, values = []) => (await engine.query(sql, [...values])).affectedRows ?? 0,
  };
}
