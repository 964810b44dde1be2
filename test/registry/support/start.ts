import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openEmbedded } from '@noodlecore/registry/database/pglite';
import { startRegistry, type StartedRegistry, type StartOptions } from '@noodlecore/registry/index';
import { z } from 'zod';
import { repository } from '../../support/files.ts';
import { Client } from './client.ts';

const folders: string[] = [];
let template: Promise<string> | null = null;

/** An empty folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'noodle-registry-'));
  folders.push(folder);
  return folder;
}

/** A folder of data whose database has been made already: that takes most of a first start. */
export async function freshData(): Promise<string> {
  template ??= makeTemplate();
  const data = temporaryFolder();
  cpSync(await template, join(data, 'database'), { recursive: true });
  return data;
}

/** Kept between runs, for each release of the database. */
async function makeTemplate(): Promise<string> {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(repository, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')));
  const kept = join(repository, 'node_modules/.cache', `registry-database-${version}`);
  if (existsSync(kept)) return kept;
  const made = temporaryFolder();
  await (await openEmbedded(join(made, 'database'))).close();
  const aside = `${kept}.${randomUUID()}`;
  cpSync(join(made, 'database'), aside, { recursive: true });
  try {
    renameSync(aside, kept);
  } catch {
    // Another worker was first.
    rmSync(aside, { recursive: true });
  }
  return kept;
}

/** Only what hangs takes so long. */
export const HOOK_MS = 120_000;

/** What tests need not wait for. */
const PATIENT = { reads: 1_000_000, writes: 1_000_000, publishes: 1_000_000, logins: 1_000_000, registrations: 1_000_000 };

export interface TestRegistry {
  readonly client: Client;
  readonly data: string;
  /** The registry's clock, as milliseconds ahead of the real one. */
  ahead: number;
  /** Faults of the registry itself; each fails the test that caused it. */
  readonly faults: unknown[];
  readonly adminToken: string;
  started: StartedRegistry;
}

export async function startTestRegistry(options: Partial<StartOptions> = {}): Promise<TestRegistry> {
  const data = options.data ?? (await freshData());
  const faults: unknown[] = [];
  const clock = { ahead: 0 };
  const started = await startRegistry({ host: '127.0.0.1', port: 0, rates: PATIENT, passwordCost: 10, now: () => Date.now() + clock.ahead, report: (_, error) => faults.push(error), ...options, data });
  return {
    client: new Client(started.address),
    data,
    faults,
    adminToken: started.adminToken ?? '',
    started,
    get ahead() {
      return clock.ahead;
    },
    set ahead(ms) {
      clock.ahead = ms;
    },
  };
}

/** One registry for all tests of a file; `get` it inside them. */
export function useRegistry(options: Partial<StartOptions> = {}): { get(): TestRegistry } {
  let registry: TestRegistry | null = null;
  beforeAll(async () => {
    registry = await startTestRegistry(options);
  }, HOOK_MS);
  afterAll(async () => {
    await registry?.started.stop();
    removeTemporary();
    if (registry && registry.faults.length > 0) throw new AggregateError(registry.faults, 'the registry itself failed');
  }, HOOK_MS);
  return {
    get() {
      if (!registry) throw new Error('not started');
      return registry;
    },
  };
}

export function removeTemporary(): void {
  for (const folder of folders.splice(0)) if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
