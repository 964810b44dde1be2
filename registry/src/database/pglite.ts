import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { z } from 'zod';
import type { Database, Queries, Value } from './database.ts';

/** PostgreSQL in this process: nothing to install. `folder` is null for one that is gone when it is closed. */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const engine = await PGlite.create(folder ?? 'memory://');
  return {
    ...queriesOf(engine),
    isShared: false,
    transaction: (work) => engine.transaction((transaction) => work(queriesOf(transaction))),
    close: () => engine.close(),
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
