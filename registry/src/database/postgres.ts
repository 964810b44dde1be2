import pg from 'pg';
import type { z } from 'zod';
import type { Database, Queries, Value } from './database.ts';

/** Of all of a transaction: what waits longer has met a lock that nobody gives back. */
const STATEMENT_TIMEOUT_MS = 30_000;

/** A server, for registries with more than one process or with backups of their own. */
export function openServer(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, statement_timeout: STATEMENT_TIMEOUT_MS, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while nobody uses it is replaced at the next query, which is the one to complain.
  pool.on('error', () => {});
  return {
    ...queriesOf(pool),
    isShared: true,
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const result = await work(queriesOf(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

function queriesOf(connection: pg.Pool | pg.PoolClient): Queries {
  return {
    async rows<T>(shape: z.ZodType<T>, sql: string, values: readonly Value[] = []): Promise<T[]> {
      return (await connection.query(sql, [...values])).rows.map((row) => shape.parse(row));
    },
    run: async (sql, values = []) => (await connection.query(sql, [...values])).rowCount ?? 0,
  };
}
