import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { integrityOf, hexOf } from '@noodlecore/package-manager/archive/integrity';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { openFolder } from '@noodlecore/registry/storage/folder';
import { openS3 } from '@noodlecore/registry/storage/s3';
import type { Storage } from '@noodlecore/registry/storage/storage';
import { BUCKET_KEYS, TestBucket } from './support/bucket.ts';
import { removeTemporary, temporaryFolder } from './support/data.ts';
import { newPerson, pack, submission } from './support/people.ts';
import { startTestRegistry } from './support/start.ts';

/** Where archives are kept: both places do the same. */

let bucket: TestBucket;
beforeEach(async () => {
  bucket = await TestBucket.start();
});
afterEach(() => bucket.stop());
afterAll(removeTemporary);

const keyOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const all = Array.from({ length: 5 }, (_, i) => Buffer.from(`archive ${i}`));

describe.each<[string, () => Promise<Storage>]>([
  ['a folder', () => openFolder(temporaryFolder())],
  ['a bucket', async () => openS3({ bucket: bucket.address, ...BUCKET_KEYS })],
])('%s', (_, open) => {
  test('gives back what it was given, lists it, and forgets it', async () => {
    const storage = await open();
    expect(await storage.get(keyOf(all[0]))).toBeNull();
    for (const bytes of [...all, all[0]]) await storage.put(keyOf(bytes), bytes);
    for (const bytes of all) expect((await storage.get(keyOf(bytes)))?.equals(bytes)).toBe(true);
    const listed = await storage.list();
    expect(listed.map(({ key }) => key).sort()).toEqual(all.map(keyOf).sort());
    expect(listed.every(({ writtenAt }) => writtenAt > 0)).toBe(true);
    await storage.remove(keyOf(all[0]));
    await storage.remove(keyOf(all[0]));
    expect(await storage.get(keyOf(all[0]))).toBeNull();
    expect(await storage.list()).toHaveLength(all.length - 1);
    expect(bucket.refused).toEqual([]);
  });

  test('has no place but for hashes', async () => {
    const storage = await open();
    for (const key of ['', '..', '../../etc/passwd', `${keyOf(all[0])}/..`, keyOf(all[0]).toUpperCase()]) {
      await expect(storage.put(key, all[0])).rejects.toThrow('no key of an archive');
      await expect(storage.get(key)).rejects.toThrow('no key of an archive');
      await expect(storage.remove(key)).rejects.toThrow('no key of an archive');
    }
  });
});

test('what was half written when a process ended is gone at the next start', async () => {
  const root = temporaryFolder();
  await openFolder(root);
  writeFileSync(join(root, 'aside/half'), 'x');
  await openFolder(root);
  expect(readdirSync(join(root, 'aside'))).toEqual([]);
});

test('a bucket that refuses is an error, and not an empty bucket', async () => {
  const storage = openS3({ bucket: bucket.address, ...BUCKET_KEYS, secretAccessKey: 'another' });
  await expect(storage.put(keyOf(all[0]), all[0])).rejects.toThrow('403');
  await expect(storage.get(keyOf(all[0]))).rejects.toThrow('403');
  await expect(storage.list()).rejects.toThrow('403');
});

test('a registry with a bucket publishes into it, serves from it, and collects what became nothing', async () => {
  const options = { bucket: { bucket: bucket.address, ...BUCKET_KEYS } };
  const registry = await startTestRegistry(options);
  const ada = await newPerson(registry.client, 'ada');
  const archive = await pack({ name: 'in_a_bucket' });
  await ada.client.ok(routes.publish, submission('in_a_bucket', '1.0.0', archive, ada.keys));
  expect([...bucket.objects.keys()]).toEqual([`archives/${hexOf(integrityOf(archive))}`]);
  const response = await registry.client.send(routes.archive, { params: { name: 'in_a_bucket', version: '1.0.0' } });
  expect(Buffer.from(await response.arrayBuffer()).equals(archive)).toBe(true);
  await registry.started.stop();
  bucket.objects.set(`archives/${keyOf(all[0])}`, all[0]);
  const again = await startTestRegistry({ ...options, data: registry.data });
  expect([...bucket.objects.keys()]).toEqual([`archives/${hexOf(integrityOf(archive))}`]);
  await again.started.stop();
});
