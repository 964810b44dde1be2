import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { logEntry } from '@noodlecore/package-manager/protocol/log';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { isCheckpointOf, readCheckpoint } from '@noodlecore/package-manager/trust/checkpoint';
import { consistencyProof, inclusionProof, isConsistent, isIncluded, leafHash, rootHash, type Hash } from '@noodlecore/package-manager/trust/merkle';
import { isSignedBy, releaseStatement } from '@noodlecore/package-manager/trust/signature';
import { completedBy, consistencyRanges, hashOf, inclusionRanges, siblingsOf, type Lookup } from '@noodlecore/registry/log/tree';
import type { Database } from '@noodlecore/registry/database/database';
import { newPerson, publish, type Person } from './support/people.ts';
import { openDatabaseOf } from './support/database.ts';
import { HOOK_MS, startTestRegistry, useRegistry, type TestRegistry } from './support/start.ts';

const registry = useRegistry({ origin: 'packages.example' });
let ada: Person;
beforeAll(async () => {
  ada = await newPerson(registry.get().client, 'ada');
}, HOOK_MS);

async function checkpointOf({ client }: Pick<TestRegistry, 'client'>) {
  const { logKey, origin } = await client.ok(routes.about);
  const checkpoint = readCheckpoint(await client.text(routes.checkpoint));
  if (!checkpoint || !isCheckpointOf(checkpoint, logKey) || checkpoint.origin !== origin) throw new Error('no checkpoint of this log');
  return checkpoint;
}

async function consistencyOf({ client }: Pick<TestRegistry, 'client'>, from: number, to: number): Promise<Hash[]> {
  return (await client.ok(routes.logConsistency, { query: { from, to } })).proof.map((hash) => Buffer.from(hash, 'base64'));
}

test('proofs from stored hashes are those of RFC 6962, for every tree', () => {
  const stored = new Map<string, Hash>();
  const lookup: Lookup = ({ level, index }) => stored.get(`${level}/${index}`) ?? expect.fail(`node ${level}/${index} was never stored`);
  const leaves = Array.from({ length: 70 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
  for (let size = 0; size < leaves.length; size++) {
    const asked = new Set<string>();
    for (const node of completedBy(size, leaves[size], (each) => (asked.add(`${each.level}/${each.index}`), lookup(each)))) stored.set(`${node.level}/${node.index}`, node.hash);
    expect([...asked]).toEqual(siblingsOf(size).map(({ level, index }) => `${level}/${index}`));
    const tree = leaves.slice(0, size + 1);
    expect(hashOf({ start: 0, end: size + 1 }, lookup)).toEqual(rootHash(tree));
    for (let at = 0; at <= size; at++) {
      expect(inclusionRanges(at, size + 1).map((range) => hashOf(range, lookup)), `${at} in ${size + 1}`).toEqual(inclusionProof(tree, at));
      expect(consistencyRanges(at, size + 1).map((range) => hashOf(range, lookup)), `${at} before ${size + 1}`).toEqual(consistencyProof(tree, at));
    }
  }
});

test('everything that was done is in the log, with proofs that hold, and each publication with its signature', async () => {
  const { client } = registry.get();
  const published = await publish(ada, 'logged');
  await ada.client.ok(routes.deprecate, { params: { name: 'logged' }, body: { range: '*', message: 'old' } });
  const checkpoint = await checkpointOf(registry.get());
  for (let index = 0; index < checkpoint.size; index++) {
    const { entry, proof } = await client.ok(routes.logInclusion, { params: { index }, query: { size: checkpoint.size } });
    expect(isIncluded({ index, size: checkpoint.size, leaf: leafHash(Buffer.from(entry)), proof: proof.map((hash) => Buffer.from(hash, 'base64')), root: checkpoint.root })).toBe(true);
  }
  const { entries, size } = await client.ok(routes.logEntries);
  expect(size).toBe(checkpoint.size);
  expect(rootHash(entries.map((entry) => leafHash(Buffer.from(entry))))).toEqual(checkpoint.root);
  const read = entries.map((entry) => logEntry.parse(JSON.parse(entry)));
  expect(read.map(({ kind }) => kind)).toEqual(['key', 'owner', 'publish', 'deprecate']);
  const entry = read[published.logIndex];
  expect(entry.kind === 'publish' && isSignedBy(releaseStatement(entry), entry.signature, entry.publicKey)).toBe(true);
});

test('every later state is a continuation of every earlier one', async () => {
  const seen = [await checkpointOf(registry.get())];
  for (let i = 0; i < 6; i++) {
    await publish(ada, 'growing', `1.${i}.0`);
    seen.push(await checkpointOf(registry.get()));
  }
  for (const [i, after] of seen.entries()) for (const before of seen.slice(0, i + 1)) expect(isConsistent({ before, after, proof: await consistencyOf(registry.get(), before.size, after.size) })).toBe(true);
  const { size } = seen[seen.length - 1];
  expect((await registry.get().client.refused(routes.logConsistency, { query: { from: 1, to: size + 1 } })).code).toBe(6121);
  expect((await registry.get().client.refused(routes.logConsistency, { query: { from: 2, to: 1 } })).code).toBe(6121);
  expect((await registry.get().client.refused(routes.logInclusion, { params: { index: size } })).code).toBe(6121);
});

test('a registry that rewrites its history is caught by whoever has an older checkpoint', async () => {
  const first = await startTestRegistry();
  const person = await newPerson(first.client, 'ada');
  await publish(person, 'honest');
  const before = await checkpointOf(first);
  await first.started.stop();
  const database = await openDatabaseOf(first.data);
  const [forged] = [JSON.stringify({ kind: 'key', publicKey: person.keys.publicKey, isRevoked: false, user: 'mallory', at: 0 })];
  await database.run('update log_entries set entry = $1 where index = 0', [forged]);
  await database.run('update log_nodes set hash = $1 where level = 0 and index = 0', [leafHash(Buffer.from(forged)).toString('base64')]);
  await database.close();
  const second = await startTestRegistry({ data: first.data });
  const { token } = await second.client.ok(routes.login, { body: { user: 'ada', password: 'correct horse battery' } });
  await publish({ ...person, client: second.client.as(token) }, 'honest', '1.1.0');
  const after = await checkpointOf(second);
  const { entry, proof } = await second.client.ok(routes.logInclusion, { params: { index: 0 }, query: { size: before.size } });
  expect(isIncluded({ index: 0, size: before.size, leaf: leafHash(Buffer.from(entry)), proof: proof.map((hash) => Buffer.from(hash, 'base64')), root: before.root })).toBe(false);
  await second.started.stop();
  // Rewritten whole, with hashes that fit: only the older checkpoint tells.
  const again = await openDatabaseOf(first.data);
  await rehash(again, 'mallory');
  await again.close();
  const third = await startTestRegistry({ data: first.data });
  const rewritten = await checkpointOf(third);
  expect(rewritten.size).toBe(after.size);
  expect(isConsistent({ before, after: rewritten, proof: await consistencyOf(third, before.size, rewritten.size) })).toBe(false);
  await third.started.stop();
});

async function rehash(database: Database, by: string): Promise<void> {
  const rows = await database.rows(z.object({ entry: z.string() }), 'select entry from log_entries order by index');
  const stored = new Map<string, Hash>();
  await database.run('delete from log_nodes');
  for (const [size, { entry }] of rows.entries()) {
    const text = entry.replace('"user":"ada"', `"user":"${by}"`);
    await database.run('update log_entries set entry = $2 where index = $1', [size, text]);
    for (const node of completedBy(size, leafHash(Buffer.from(text)), ({ level, index }) => stored.get(`${level}/${index}`) ?? expect.fail('a hole'))) {
      stored.set(`${node.level}/${node.index}`, node.hash);
      await database.run('insert into log_nodes (level, index, hash) values ($1, $2, $3)', [node.level, node.index, node.hash.toString('base64')]);
    }
  }
}
