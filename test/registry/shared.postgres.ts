import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logEntry } from '@noodlecore/package-manager/protocol/log';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { readCheckpoint } from '@noodlecore/package-manager/trust/checkpoint';
import { leafHash, rootHash } from '@noodlecore/package-manager/trust/merkle';
import { removeTemporary, temporaryFolder } from './support/data.ts';
import { databaseUrlOf } from './support/database.ts';
import { newPerson, pack, publish, submission, type Person } from './support/people.ts';
import { HOOK_MS, startTestRegistry, type TestRegistry } from './support/start.ts';

/** Two registries over one database, as behind a proxy that spreads the load; they share the archives too. */

let both: readonly TestRegistry[];
let ada: readonly Person[];
beforeAll(async () => {
  const first = await startTestRegistry();
  const databaseUrl = await databaseUrlOf(first.data);
  if (databaseUrl === null) throw new Error('NOODLE_TEST_DATABASE names no server');
  const data = temporaryFolder();
  cpSync(join(first.data, 'log-key.json'), join(data, 'log-key.json'));
  symlinkSync(join(first.data, 'archives'), join(data, 'archives'));
  both = [first, await startTestRegistry({ data, databaseUrl })];
  const person = await newPerson(first.client, 'ada');
  ada = both.map(({ client }) => ({ ...person, client: client.as(person.client.token ?? '') }));
}, HOOK_MS);
afterAll(async () => {
  for (const { started, faults } of both) {
    await started.stop();
    expect(faults).toEqual([]);
  }
  removeTemporary();
}, HOOK_MS);

test('what one published, the other serves, within a second also where it was asked before', async () => {
  const params = { name: 'seen_by_both' };
  expect((await both[1].client.refused(routes.packageIndex, { params })).code).toBe(6001);
  await publish(ada[0], 'seen_by_both');
  await expect.poll(async () => (await both[1].client.send(routes.packageIndex, { params })).status, { timeout: 5000 }).toBe(200);
  expect((await both[1].client.send(routes.archive, { params: { ...params, version: '1.0.0' } })).status).toBe(200);
});

test('of publications of one version through both, one wins, and the log of both is one', async () => {
  await publish(ada[0], 'raced', '0.1.0');
  const archives = await Promise.all(Array.from({ length: 8 }, (_, i) => pack({ name: 'raced' }, { 'src/main.nc': `func main() { print(${i}); }` })));
  const statuses = await Promise.all(archives.map((archive, i) => ada[i % 2].client.send(routes.publish, submission('raced', '1.0.0', archive, ada[0].keys)).then((response) => response.status)));
  expect(statuses.sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
  // Of one package each version is held against those before it: these need not wait for each other.
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((letter) => `spread_${letter}`);
  await Promise.all(names.map((name, i) => publish(ada[i % 2], name)));
  const [one, other] = await Promise.all(both.map(({ client }) => client.text(routes.checkpoint)));
  expect(one).toBe(other);
  const { entries } = await both[1].client.ok(routes.logEntries);
  expect(rootHash(entries.map((entry) => leafHash(Buffer.from(entry))))).toEqual(readCheckpoint(one)?.root);
  expect(entries.map((entry) => logEntry.parse(JSON.parse(entry))).filter((entry) => entry.kind === 'publish' && names.includes(entry.name))).toHaveLength(10);
});
