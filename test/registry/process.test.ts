import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hexOf, integrityOf } from '@noodlecore/package-manager/archive/integrity';
import { logEntry } from '@noodlecore/package-manager/protocol/log';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { readCheckpoint, type Checkpoint } from '@noodlecore/package-manager/trust/checkpoint';
import { isConsistent, leafHash, rootHash } from '@noodlecore/package-manager/trust/merkle';
import { repository } from '../support/files.ts';
import type { Client } from './support/client.ts';
import { PASSWORD, newPerson, pack, submission, type Person } from './support/people.ts';
import { RegistryProcess } from './support/process.ts';
import { freshData, removeTemporary, temporaryFolder } from './support/data.ts';

/** The command itself, in a process of its own. */
afterAll(removeTemporary);

test('starts, shows a token once, keeps its secrets to itself, and ends when it is told to', async () => {
  const data = await freshData();
  const first = await RegistryProcess.start(data);
  expect(await first.client.as(first.adminToken ?? '').ok(routes.whoami)).toMatchObject({ user: 'admin', isAdmin: true });
  expect(statSync(join(data, 'log-key.json')).mode & 0o777).toBe(0o600);
  const { logKey, origin } = await first.client.ok(routes.about);
  const second = spawnSync(join(repository, 'bin/noodle'), ['pkg', 'registry', '--port', '0', '--data', data], { encoding: 'utf8' });
  expect(second.status).toBe(1);
  expect(second.stderr).toContain('error[6125]');
  expect(second.stderr).toContain('another registry works with it');
  expect(await first.end('SIGTERM')).toBe(0);
  expect(existsSync(join(data, 'registry.pid'))).toBe(false);
  const again = await RegistryProcess.start(data);
  expect(again.adminToken).toBeNull();
  expect(await again.client.ok(routes.about)).toMatchObject({ logKey, origin });
  expect(await again.end('SIGINT')).toBe(0);
});

test('a place that it cannot have is said with a code', () => {
  const start = (...options: string[]) => spawnSync(join(repository, 'bin/noodle'), ['pkg', 'registry', '--data', join(temporaryFolder(), 'data'), ...options], { encoding: 'utf8' });
  const database = start('--database', 'postgres://127.0.0.1:1/none');
  expect(database.status).toBe(1);
  expect(database.stderr).toContain('error[6125]');
  const bucket = start('--bucket', 'http://127.0.0.1:1/packages');
  expect(bucket.status).toBe(2);
  expect(bucket.stderr).toContain('AWS_ACCESS_KEY_ID');
});

test('killed in the middle of publishing, it has all that it answered, and nothing half', async () => {
  const data = await freshData();
  let registry = await RegistryProcess.start(data);
  const ada = await newPerson(registry.client, 'ada');
  const answered = new Set<string>();
  let before: Checkpoint | null = null;
  for (const round of [0, 1, 2]) {
    await publishUntilKilled(registry, { ...ada, client: await loggedIn(registry.client) }, round, answered);
    registry = await RegistryProcess.start(data);
    before = await expectWhole(registry.client, data, answered, before);
  }
  // What was lost on its way is sent again, and is there.
  const person = { ...ada, client: await loggedIn(registry.client) };
  for (const name of NAMES) await person.client.ok(routes.publish, submission(name, versionOf(2), await archiveOf(name, 2), ada.keys));
  expect(await registry.end('SIGTERM')).toBe(0);
});

test('one that cannot start says why, and ends', async () => {
  const data = await freshData();
  const registry = await RegistryProcess.start(data);
  await registry.end('SIGKILL');
  // The database recovers from the kill, and finds the disk full.
  const environment = { ...process.env, NO_COLOR: '1', NODE_OPTIONS: `--import=${join(repository, 'test/cli/full-disk.mjs')}`, FULL_AT: '5' };
  const { status, stderr } = spawnSync(join(repository, 'bin/noodle'), ['pkg', 'registry', '--port', '0', '--data', data], { env: environment, encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' });
  expect(stderr).toContain('error[6125]');
  expect(status).toBe(1);
});

async function loggedIn(client: Client): Promise<Client> {
  return client.as((await client.ok(routes.login, { body: { user: 'ada', password: PASSWORD } })).token);
}

/** Packages that are published beside each other: versions of one would have to wait for each other. */
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `crashing_${letter}`);

function versionOf(round: number): string {
  return `${round + 1}.0.0`;
}

function archiveOf(name: string, round: number): Promise<Buffer> {
  // Bytes that do not compress, so that writing takes a while.
  const noise = Array.from({ length: 4000 }, (_, i) => createHash('sha256').update(`${name} ${round} ${i}`).digest('hex')).join('\n');
  return pack({ name, version: versionOf(round), files: ['data'] }, { 'data/noise.txt': noise });
}

async function publishUntilKilled(registry: RegistryProcess, { client, keys }: Person, round: number, answered: Set<string>): Promise<void> {
  const version = versionOf(round);
  const sent = await Promise.all(NAMES.map(async (name) => ({ name, submission: submission(name, version, await archiveOf(name, round), keys) })));
  let killed: Promise<unknown> | null = null;
  await Promise.all(
    sent.map(async ({ name, submission }) => {
      try {
        const response = await client.send(routes.publish, submission);
        if (response.status === 200) answered.add(`${name} ${version}`);
      } catch {
        // The connection went with the process.
      }
      // The others are at different places by now.
      if (answered.size > round * 2) killed ??= registry.end('SIGKILL');
    }),
  );
  await (killed ?? registry.end('SIGKILL'));
}

async function expectWhole(client: Client, data: string, answered: ReadonlySet<string>, before: Checkpoint | null): Promise<Checkpoint> {
  const { packages } = await client.ok(routes.packageQuery, { body: { names: NAMES } });
  const versions = Object.values(packages).flatMap((document) => document?.versions.map((each) => ({ ...each, name: document.name })) ?? []);
  const shown = versions.map(({ name, version }) => `${name} ${version}`).sort();
  expect(shown).toEqual(expect.arrayContaining([...answered]));
  for (const { name, version, integrity } of versions) {
    const response = await client.send(routes.archive, { params: { name, version } });
    expect(integrityOf(Buffer.from(await response.arrayBuffer()))).toBe(integrity);
  }
  const checkpoint = readCheckpoint(await client.text(routes.checkpoint));
  if (!checkpoint) throw new Error('no checkpoint');
  const { entries } = await client.ok(routes.logEntries);
  expect(rootHash(entries.map((entry) => leafHash(Buffer.from(entry))))).toEqual(checkpoint.root);
  const published = entries.map((entry) => logEntry.parse(JSON.parse(entry))).flatMap((entry) => (entry.kind === 'publish' ? `${entry.name} ${entry.version}` : []));
  expect(published.sort()).toEqual(shown);
  const archives = join(data, 'archives');
  const kept = readdirSync(archives).filter((name) => name !== 'aside').flatMap((part) => readdirSync(join(archives, part)));
  expect(kept.sort()).toEqual(versions.map(({ integrity }) => hexOf(integrity)).sort());
  expect(readdirSync(join(archives, 'aside'))).toEqual([]);
  if (before) {
    const { proof } = await client.ok(routes.logConsistency, { query: { from: before.size, to: checkpoint.size } });
    expect(isConsistent({ before, after: checkpoint, proof: proof.map((hash) => Buffer.from(hash, 'base64')) })).toBe(true);
  }
  return checkpoint;
}
