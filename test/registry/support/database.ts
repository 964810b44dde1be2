import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from '@noodlecore/registry/database/database';
import { openEmbedded } from '@noodlecore/registry/database/pglite';
import { openServer } from '@noodlecore/registry/database/postgres';

/** `NOODLE_TEST_DATABASE=postgres://user:password@host/postgres` runs the tests with a PostgreSQL server in place of the embedded database. */
const SERVER = process.env['NOODLE_TEST_DATABASE'];

/** The address of the database that belongs to a folder of data, made where it is not there; null for the embedded one. */
export async function databaseUrlOf(data: string): Promise<string | null> {
  if (SERVER === undefined) return null;
  const name = `noodle_test_${createHash('sha256').update(data).digest('hex').slice(0, 16)}`;
  const server = openServer(SERVER);
  const there = await server.rows(z.object({}), 'select from pg_database where datname = $1', [name]);
  if (there.length === 0) await server.run(`create database ${name}`);
  await server.close();
  return Object.assign(new URL(SERVER), { pathname: name }).href;
}

/** What a registry that was stopped has kept. */
export async function openDatabaseOf(data: string): Promise<Database> {
  const url = await databaseUrlOf(data);
  return url === null ? openEmbedded(join(data, 'database')) : openServer(url);
}
