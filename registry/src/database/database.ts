import type { z } from 'zod';

/** What both databases take as a value. Lists are PostgreSQL's arrays; objects are sent as JSON text. */
export type Value = string | number | boolean | null | readonly string[] | readonly number[];

export interface Queries {
  /** Rows in the shape that the schema says: what a database gives back is looked at like anything from outside. */
  rows<T>(shape: z.ZodType<T>, sql: string, values?: readonly Value[]): Promise<T[]>;
  /** How many rows were changed. */
  run(sql: string, values?: readonly Value[]): Promise<number>;
}

/** PostgreSQL, embedded or a server's. */
export interface Database extends Queries {
  /** Whether other processes may write to it: what is remembered of it then grows old. */
  readonly isShared: boolean;
  /** All or nothing: what `work` did is there when it resolves, and nothing of it when it throws. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The first row, where there is one. */
export async function firstRow<T>(queries: Queries, shape: z.ZodType<T>, sql: string, values: readonly Value[] = []): Promise<T | null> {
  return (await queries.rows(shape, sql, values)).at(0) ?? null;
}
