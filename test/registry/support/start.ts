import { afterAll, beforeAll } from 'vitest';
import { libraryFolder } from '@noodlecore/cli/installation';
import { startRegistry, type StartedRegistry, type StartOptions } from '@noodlecore/registry/index';
import { Client } from './client.ts';
import { databaseUrlOf } from './database.ts';
import { PATIENT, freshData, removeTemporary } from './data.ts';

/** Only what hangs takes so long. */
export const HOOK_MS = 120_000;

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
  const started = await startRegistry({ libraryFolder, databaseUrl: await databaseUrlOf(data), host: '127.0.0.1', port: 0, rates: PATIENT, passwordCost: 10, now: () => Date.now() + clock.ahead, report: (_, error) => faults.push(error), ...options, data });
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
