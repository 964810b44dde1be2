import { beforeAll, expect, test } from 'vitest';
import { keyStatement } from '@noodlecore/package-manager/protocol/accounts';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { generateKeys, signText } from '@noodlecore/package-manager/trust/signature';
import { newPerson, pack, publish, submission, type Person } from './support/people.ts';
import { HOOK_MS, useRegistry } from './support/start.ts';

/** What is done with packages after they were published. */

const registry = useRegistry();
let ada: Person;
let grace: Person;
let mallory: Person;
beforeAll(async () => {
  [ada, grace, mallory] = [await newPerson(registry.get().client, 'ada'), await newPerson(registry.get().client, 'grace'), await newPerson(registry.get().client, 'mallory')];
}, HOOK_MS);

const versionOf = async (name: string, version: string) => (await registry.get().client.ok(routes.packageIndex, { params: { name } })).versions.find((each) => each.version === version);

async function confirmationOf(person: Person, name: string, version: string, action: 'yank' | 'unyank' = 'yank'): Promise<string> {
  const asked = await person.client.ok(routes[action], { params: { name, version }, body: {} });
  if (asked.kind !== 'to-confirm') throw new Error('done without a confirmation');
  return asked.confirmation;
}

test('yanking says first whom it would hurt, and is done by the second call; the archive stays', async () => {
  await publish(ada, 'base');
  await publish(ada, 'base', '2.0.0');
  await publish(grace, 'on_base', '1.0.0', { dependencies: { base: '^1.0.0' } });
  await publish(grace, 'on_any_base', '1.0.0', { dependencies: { base: '>=1 <3' } });
  const params = { name: 'base', version: '1.0.0' };
  const asked = await ada.client.ok(routes.yank, { params, body: {} });
  expect(asked).toMatchObject({ kind: 'to-confirm', dependents: ['on_base'], effect: 'base 1.0.0 will not be chosen any more; lockfiles that have it still get it. One package finds no other version that fits: on_base.' });
  expect((await versionOf('base', '1.0.0'))?.yanked).toBe(false);
  if (asked.kind !== 'to-confirm') throw new Error('done without a confirmation');
  const body = { confirmation: asked.confirmation, reason: 'counts wrongly' };
  const done = await ada.client.ok(routes.yank, { params, body });
  expect(done).toMatchObject({ kind: 'done', yanked: true });
  const { entry } = await registry.get().client.ok(routes.logInclusion, { params: { index: done.kind === 'done' ? done.logIndex : 0 } });
  expect(JSON.parse(entry)).toMatchObject({ kind: 'yank', name: 'base', version: '1.0.0', reason: 'counts wrongly', user: 'ada' });
  expect((await versionOf('base', '1.0.0'))?.yanked).toBe(true);
  expect((await registry.get().client.send(routes.archive, { params })).status).toBe(200);
  expect(await ada.client.refused(routes.yank, { params, body })).toMatchObject({ status: 409, code: 6118 });
  const confirmation = await confirmationOf(ada, 'base', '1.0.0', 'unyank');
  expect(await ada.client.ok(routes.unyank, { params, body: { confirmation } })).toMatchObject({ kind: 'done', yanked: false });
  expect((await versionOf('base', '1.0.0'))?.yanked).toBe(false);
});

test('a confirmation is for one account, one version, one thing, and for ten minutes', async () => {
  await publish(ada, 'confirmed');
  await publish(ada, 'confirmed', '1.1.0');
  await ada.client.ok(routes.setOwner, { params: { name: 'confirmed', user: 'grace' }, body: { role: 'maintainer' } });
  const body = { confirmation: await confirmationOf(ada, 'confirmed', '1.0.0') };
  const refuses = async (person: Person, action: 'yank' | 'unyank', version: string) => expect((await person.client.refused(routes[action], { params: { name: 'confirmed', version }, body })).code).toBe(6118);
  await refuses(grace, 'yank', '1.0.0');
  await refuses(ada, 'yank', '1.1.0');
  await refuses(ada, 'unyank', '1.0.0');
  registry.get().ahead = 11 * 60_000;
  await refuses(ada, 'yank', '1.0.0');
  registry.get().ahead = 0;
});

test('a package all of whose versions were yanked is not found any more, but is there', async () => {
  await publish(ada, 'taken_back');
  await ada.client.ok(routes.yank, { params: { name: 'taken_back', version: '1.0.0' }, body: { confirmation: await confirmationOf(ada, 'taken_back', '1.0.0') } });
  expect((await registry.get().client.ok(routes.packageIndex, { params: { name: 'taken_back' } })).latest).toBeNull();
  expect((await registry.get().client.ok(routes.search, { query: { q: 'taken back' } })).total).toBe(0);
});

test('versions are deprecated with a word what to take instead, and that is taken back', async () => {
  await publish(ada, 'older');
  await publish(ada, 'older', '1.5.0');
  await publish(ada, 'older', '2.0.0');
  const params = { name: 'older' };
  expect(await ada.client.ok(routes.deprecate, { params, body: { range: '<2', message: 'use 2' } })).toMatchObject({ versions: ['1.0.0', '1.5.0'] });
  expect(await ada.client.ok(routes.deprecate, { params, body: { range: '<2', message: 'use 2' } })).toEqual({ versions: [], logIndex: null });
  expect((await versionOf('older', '1.5.0'))?.deprecated).toBe('use 2');
  expect((await versionOf('older', '2.0.0'))?.deprecated).toBeNull();
  expect(await ada.client.ok(routes.deprecate, { params, body: { range: '1.0.0', message: null } })).toMatchObject({ versions: ['1.0.0'] });
  expect((await ada.client.refused(routes.deprecate, { params, body: { range: 'rubbish', message: null } })).code).toBe(6101);
});

test('each role may what it may', async () => {
  await publish(ada, 'shared');
  const attempt = async (person: Person, version: string) => ({
    publish: (await person.client.send(routes.publish, submission('shared', version, await pack({ name: 'shared', version }), person.keys))).status,
    yank: (await person.client.send(routes.yank, { params: { name: 'shared', version: '1.0.0' }, body: {} })).status,
    deprecate: (await person.client.send(routes.deprecate, { params: { name: 'shared' }, body: { range: '>9', message: 'no' } })).status,
    owners: (await person.client.send(routes.setOwner, { params: { name: 'shared', user: 'ada' }, body: { role: 'owner' } })).status,
  });
  const give = (role: string) => ada.client.ok(routes.setOwner, { params: { name: 'shared', user: 'grace' }, body: { role } });
  expect(await attempt(grace, '1.1.0')).toEqual({ publish: 403, yank: 403, deprecate: 403, owners: 403 });
  await give('publisher');
  expect(await attempt(grace, '1.2.0')).toEqual({ publish: 200, yank: 403, deprecate: 403, owners: 403 });
  await give('maintainer');
  expect(await attempt(grace, '1.3.0')).toEqual({ publish: 200, yank: 200, deprecate: 200, owners: 403 });
  expect((await give('owner')).owners).toEqual([{ user: 'ada', role: 'owner' }, { user: 'grace', role: 'owner' }]);
  expect(await attempt(grace, '1.4.0')).toEqual({ publish: 200, yank: 200, deprecate: 200, owners: 200 });
  expect(await mallory.client.refused(routes.setOwner, { params: { name: 'shared', user: 'mallory' }, body: { role: 'owner' } })).toMatchObject({ status: 403, code: 6109 });
});

test('a package always has an owner; roles go to accounts that are there; everybody can go', async () => {
  await publish(ada, 'owned');
  const params = { name: 'owned', user: 'ada' };
  expect(await ada.client.refused(routes.removeOwner, { params })).toMatchObject({ status: 409, code: 6119 });
  expect((await ada.client.refused(routes.setOwner, { params, body: { role: 'publisher' } })).code).toBe(6119);
  expect((await ada.client.refused(routes.setOwner, { params: { name: 'owned', user: 'nobody' }, body: { role: 'owner' } })).code).toBe(6120);
  await ada.client.ok(routes.setOwner, { params: { name: 'owned', user: 'grace' }, body: { role: 'publisher' } });
  expect((await grace.client.ok(routes.removeOwner, { params: { name: 'owned', user: 'grace' } })).owners).toEqual([{ user: 'ada', role: 'owner' }]);
});

test('the keeper can take a harmful version back, but not publish in another\'s name', async () => {
  await publish(mallory, 'harmful');
  const keys = generateKeys();
  const admin: Person = { user: 'admin', client: registry.get().client.as(registry.get().adminToken, keys), keys };
  await admin.client.ok(routes.addKey, { body: { publicKey: keys.publicKey, name: 'keeper', signature: signText(keyStatement({ user: 'admin', publicKey: keys.publicKey }), keys.privateKey) } });
  const confirmation = await confirmationOf(admin, 'harmful', '1.0.0');
  expect(await admin.client.ok(routes.yank, { params: { name: 'harmful', version: '1.0.0' }, body: { confirmation } })).toMatchObject({ kind: 'done' });
  expect((await admin.client.refused(routes.publish, submission('harmful', '1.0.1', await pack({ name: 'harmful', version: '1.0.1' }), mallory.keys))).code).toBe(6109);
});

test('search finds words of the name, the description and the keywords, page by page', async () => {
  await publish(ada, 'zebra_parser', '1.0.0', { description: 'Reads stripes', keywords: ['animals', 'reading'] });
  await publish(ada, 'stripes', '1.0.0', { description: 'Draws lines' });
  await publish(ada, 'painter', '1.0.0', { description: 'Draws stripes and zebras' });
  const find = async (q: string, more = {}) => (await registry.get().client.ok(routes.search, { query: { q, ...more } })).packages.map(({ name }) => name);
  expect(await find('zebra')).toEqual(['zebra_parser', 'painter']);
  expect(await find('stripes')).toEqual(['stripes', 'zebra_parser', 'painter']);
  expect(await find('anim')).toEqual(['zebra_parser']);
  expect(await find('zebra parser')).toEqual(['zebra_parser']);
  expect(await find('zebra_parser')).toEqual(['zebra_parser']);
  expect(await find("'; drop table packages; --")).toEqual([]);
  expect(await find(':* & | ! <-> (')).toEqual(await find(''));
  expect(await find('stripes', { size: 1, page: 2 })).toEqual(['zebra_parser']);
  expect(await registry.get().client.ok(routes.search, { query: { q: 'stripes', size: 1, page: 9 } })).toMatchObject({ total: 3, packages: [] });
  expect((await find('', { sort: 'newest' }))[0]).toBe('painter');
});

test('downloads and builds are counted by day and version, and only of versions that there are', async () => {
  const { client } = registry.get();
  await publish(ada, 'counted');
  await publish(ada, 'counted', '1.1.0');
  for (const version of ['1.0.0', '1.1.0', '1.1.0']) await client.send(routes.archive, { params: { name: 'counted', version } });
  await client.ok(routes.countBuilds, { body: { packages: [{ name: 'counted', version: '1.0.0' }, { name: 'counted', version: '7.0.0' }, { name: 'never_heard_of', version: '1.0.0' }] } });
  const day = new Date().toISOString().slice(0, 10);
  expect(await client.ok(routes.statistics, { params: { name: 'counted' } })).toEqual({
    downloads: 3,
    builds: 1,
    days: [{ day, downloads: 3, builds: 1 }],
    versions: [{ version: '1.0.0', downloads: 1, builds: 1 }, { version: '1.1.0', downloads: 2, builds: 0 }],
  });
  expect((await client.ok(routes.search, { query: { q: 'counted' } })).packages[0].downloads).toBe(3);
});

test('advisories are written by the keeper, found by package, changed and withdrawn', async () => {
  await publish(ada, 'weak');
  const admin = registry.get().client.as(registry.get().adminToken);
  const body = { package: 'weak', title: 'Reads too much', description: 'More.', severity: 'high', affected: '<1.2.0', patched: '>=1.2.0', references: ['https://example.org/weak'] };
  expect((await ada.client.refused(routes.addAdvisory, { body })).code).toBe(6108);
  expect((await admin.refused(routes.addAdvisory, { body: { ...body, affected: 'rubbish' } })).code).toBe(6101);
  expect((await admin.refused(routes.addAdvisory, { body: { ...body, package: 'nothing_such' } })).code).toBe(6001);
  const added = await admin.ok(routes.addAdvisory, { body });
  expect(added.id).toMatch(/^NCSA-\d{4}-0001$/);
  expect((await admin.ok(routes.addAdvisory, { body })).id).toMatch(/-0002$/);
  const found = await registry.get().client.ok(routes.advisoryQuery, { body: { names: ['weak', 'geometry'] } });
  expect(found.advisories).toHaveLength(2);
  const withdrawn = await admin.ok(routes.changeAdvisory, { params: { id: added.id }, body: { ...body, title: 'Was wrong', isWithdrawn: true } });
  expect(withdrawn).toMatchObject({ title: 'Was wrong', publishedAt: added.publishedAt });
  expect((await registry.get().client.ok(routes.advisoryQuery, { body: { names: ['weak'] } })).advisories.map(({ id }) => id)).toEqual([expect.stringMatching(/-0002$/)]);
  expect((await registry.get().client.ok(routes.advisories, { query: { since: added.updatedAt - 1 } })).advisories).toContainEqual(withdrawn);
  expect((await admin.refused(routes.changeAdvisory, { params: { id: 'NCSA-2020-0001' }, body: { ...body, isWithdrawn: true } })).code).toBe(6121);
});
