import { beforeAll, describe, expect, test } from 'vitest';
import { integrityOf } from '@noodlecore/package-manager/archive/integrity';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { generateKeys, signText } from '@noodlecore/package-manager/trust/signature';
import { addKey, newPerson, pack, publish, submission, type Person } from './support/people.ts';
import { HOOK_MS, useRegistry } from './support/start.ts';

const registry = useRegistry();
let ada: Person;
let grace: Person;
beforeAll(async () => {
  ada = await newPerson(registry.get().client, 'ada');
  grace = await newPerson(registry.get().client, 'grace');
}, HOOK_MS);

const index = (name: string) => registry.get().client.ok(routes.packageIndex, { params: { name } });

test('what was published is in the index and comes back as it was sent', async () => {
  await publish(ada, 'text_tools');
  const archive = await pack({ name: 'geometry', dependencies: { text_tools: '^1.0.0' }, permissions: { read: ['data'], clock: true }, keywords: ['shapes'] });
  const published = await ada.client.ok(routes.publish, submission('geometry', '1.0.0', archive, ada.keys));
  expect(published).toMatchObject({ name: 'geometry', version: '1.0.0', integrity: integrityOf(archive), isNew: true });
  const document = await index('geometry');
  expect(document).toMatchObject({ latest: '1.0.0', owners: 1 });
  expect(document.versions).toEqual([
    {
      version: '1.0.0',
      dependencies: [{ name: 'text_tools', range: '^1.0.0', kind: 'required' }],
      integrity: integrityOf(archive),
      size: archive.length,
      publishedAt: published.publishedAt,
      yanked: false,
      deprecated: null,
      permissions: { read: ['data'], clock: ['*'] },
      license: 'MIT',
      publisher: { user: 'ada', publicKey: ada.keys.publicKey },
      signature: expect.any(String),
      logIndex: published.logIndex,
      provenance: null,
    },
  ]);
  const response = await registry.get().client.send(routes.archive, { params: { name: 'geometry', version: '1.0.0' } });
  expect(Buffer.from(await response.arrayBuffer()).equals(archive)).toBe(true);
  expect(await registry.get().client.text(routes.readme, { params: { name: 'geometry', version: '1.0.0' } })).toBe('# It\n\nhelps.');
});

test('the same again answers the same; other bytes are refused', async () => {
  const archive = await pack({ name: 'once' });
  const first = await ada.client.ok(routes.publish, submission('once', '1.0.0', archive, ada.keys));
  expect(await ada.client.ok(routes.publish, submission('once', '1.0.0', archive, ada.keys))).toEqual({ ...first, isNew: false });
  const other = await pack({ name: 'once' }, { 'src/other.nc': 'func other() {}' });
  expect(await ada.client.refused(routes.publish, submission('once', '1.0.0', other, ada.keys))).toMatchObject({ status: 409, code: 6111 });
  expect((await index('once')).versions[0].integrity).toBe(integrityOf(archive));
});

test('a version that differs only behind a `+` is the same version', async () => {
  await publish(ada, 'built_twice', '1.0.0+first');
  expect((await ada.client.refused(routes.publish, submission('built_twice', '1.0.0', await pack({ name: 'built_twice' }), ada.keys))).code).toBe(6111);
  expect((await index('built_twice')).versions.map(({ version }) => version)).toEqual(['1.0.0+first']);
});

test('of many that publish one version at once, one wins', async () => {
  await publish(ada, 'raced', '0.1.0');
  const archives = await Promise.all(Array.from({ length: 8 }, (_, i) => pack({ name: 'raced' }, { 'src/main.nc': `func main() { print(${i}); }` })));
  const answers = await Promise.all(archives.map((archive) => ada.client.send(routes.publish, submission('raced', '1.0.0', archive, ada.keys)).then((response) => response.status)));
  expect(answers.sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
  expect((await index('raced')).versions.map(({ version }) => version)).toEqual(['0.1.0', '1.0.0']);
});

test('of two that publish a new name at once, one gets it', async () => {
  const archive = await pack({ name: 'wanted' });
  const statuses = await Promise.all([ada, grace].map(({ client, keys }) => client.send(routes.publish, submission('wanted', '1.0.0', archive, keys)).then((response) => response.status)));
  expect(statuses.sort()).toEqual([200, 403]);
});

test('`latest` passes over pre-releases and what was yanked', async () => {
  for (const version of ['1.0.0', '1.9.0', '1.10.0', '2.0.0-beta.1']) await publish(ada, 'versions', version);
  expect((await index('versions')).latest).toBe('1.10.0');
});

describe('is refused, and leaves nothing', () => {
  const refused = async (name: string, archive: Buffer, change: (sent: ReturnType<typeof submission>) => ReturnType<typeof submission> = (sent) => sent) => {
    const before = await registry.get().client.text(routes.checkpoint);
    const answer = await ada.client.refused(routes.publish, change(submission(name, '1.0.0', archive, ada.keys)));
    expect(await registry.get().client.text(routes.checkpoint)).toBe(before);
    expect((await registry.get().client.refused(routes.packageIndex, { params: { name } })).code).toBe(6001);
    return answer;
  };
  const headers = (changed: Readonly<Record<string, string>>) => (sent: ReturnType<typeof submission>) => ({ ...sent, headers: { ...sent.headers, ...changed } });

  test.each([
    ['another name inside', { name: 'something_else' }, {}, 6112],
    ['another version inside', { name: 'refused', version: '2.0.0' }, {}, 6112],
    ['a private package', { name: 'refused', status: 'private' }, {}, 6113],
    ['no licence', { name: 'refused', license: undefined }, {}, 6113],
    ['an empty README', { name: 'refused' }, { 'README.md': ' \n' }, 6113],
    ['a need that is not there', { name: 'refused', dependencies: { nowhere_to_be_found: '^1.0.0' } }, {}, 6113],
    ['a need from a folder only', { name: 'refused', dependencies: { geometry: { path: '../geometry' } } }, {}, 6113],
  ])('%s', async (_, manifest, files, code) => {
    expect((await refused('refused', await pack(manifest, files))).code).toBe(code);
  });

  test('a hash of something else', async () => {
    expect((await refused('refused', await pack({ name: 'refused' }), headers({ 'noodle-integrity': integrityOf(Buffer.from('other')) }))).code).toBe(6112);
  });

  test('a signature of something else, or none', async () => {
    const archive = await pack({ name: 'refused' });
    expect((await refused('refused', archive, headers({ 'noodle-signature': signText('something else', ada.keys.privateKey) }))).code).toBe(6114);
    expect((await refused('refused', archive, headers({ 'noodle-signature': '' }))).code).toBe(6101);
  });

  test('a key that the account has not registered, another\'s, or a revoked one: a stolen token alone publishes nothing', async () => {
    const archive = await pack({ name: 'refused' });
    const revoked = generateKeys();
    await addKey(ada, revoked);
    await ada.client.ok(routes.revokeKey, { body: { publicKey: revoked.publicKey } });
    for (const keys of [generateKeys(), grace.keys, revoked]) expect((await refused('refused', archive, () => submission('refused', '1.0.0', archive, keys))).code).toBe(6114);
  });

  test.each(['noodlecore', 'con', 'search', 'constructor', 'noodle'])('the reserved name `%s`', async (name) => {
    expect((await refused(name, await pack({ name }))).code).toBe(6116);
  });
});

test('a name that looks like another is refused to strangers', async () => {
  await publish(ada, 'modern_colours');
  for (const name of ['moderncolours', 'm0dern_colours', 'modem_colours', 'modern__colours']) {
    expect(await grace.client.refused(routes.publish, submission(name, '1.0.0', await pack({ name }), grace.keys))).toMatchObject({ code: 6115, status: 409 });
  }
  await publish(grace, 'modern_colors', '1.0.0');
});

async function download(name: string): Promise<ArrayBuffer> {
  const response = await registry.get().client.send(routes.archive, { params: { name, version: '1.0.0' } });
  return response.arrayBuffer();
}

test('a name one slip away from a well-known one is refused to strangers', async () => {
  await publish(ada, 'popular_thing');
  for (let round = 0; round < 50; round++) await Promise.all(Array.from({ length: 20 }, () => download('popular_thing')));
  await registry.get().client.ok(routes.statistics, { params: { name: 'popular_thing' } });
  for (const name of ['popular_thong', 'populr_thing', 'popular_thingy', 'popualr_thing']) expect((await grace.client.refused(routes.publish, submission(name, '1.0.0', await pack({ name }), grace.keys))).code).toBe(6115);
  await publish(ada, 'popular_things');
});

test('a provenance about this archive is kept; one about another, or that is not signed, is refused', async () => {
  const builder = generateKeys();
  const archive = await pack({ name: 'built' });
  const statement = (integrity: string) => JSON.stringify({ kind: 'noodle-provenance-v1', name: 'built', version: '1.0.0', integrity, repository: 'https://example.org/built', commit: 'a'.repeat(40), builder: 'the builder', run: null });
  const sent = (text: string, signed: string) => {
    const plain = submission('built', '1.0.0', archive, ada.keys);
    const provenance = Buffer.from(JSON.stringify({ statement: text, signature: signText(signed, builder.privateKey), publicKey: builder.publicKey })).toString('base64');
    return { ...plain, headers: { ...plain.headers, 'noodle-provenance': provenance } };
  };
  const right = statement(integrityOf(archive));
  const wrong = statement(integrityOf(Buffer.from('other')));
  expect((await ada.client.refused(routes.publish, sent(wrong, wrong))).code).toBe(6112);
  expect((await ada.client.refused(routes.publish, sent(right, wrong))).code).toBe(6114);
  expect((await ada.client.refused(routes.publish, sent('{}', '{}'))).code).toBe(6112);
  await ada.client.ok(routes.publish, sent(right, right));
  expect((await index('built')).versions[0].provenance).toMatchObject({ statement: right, publicKey: builder.publicKey });
});

test('many packages are asked for at once, with null for what is not there', async () => {
  await publish(ada, 'batch_one');
  await publish(ada, 'batch_two');
  const { packages } = await registry.get().client.ok(routes.packageQuery, { body: { names: ['batch_one', 'nothing_such', 'batch_two', 'batch_one'] } });
  expect(packages).toEqual({ batch_one: await index('batch_one'), nothing_such: null, batch_two: await index('batch_two') });
  expect((await registry.get().client.ok(routes.packageQuery, { body: { names: [] } })).packages).toEqual({});
  await publish(ada, 'nothing_such');
  expect((await registry.get().client.ok(routes.packageQuery, { body: { names: ['nothing_such'] } })).packages['nothing_such']?.latest).toBe('1.0.0');
});

test('who has the index already gets nothing again', async () => {
  await publish(ada, 'tagged');
  const params = { name: 'tagged' };
  const first = await registry.get().client.send(routes.packageIndex, { params });
  const etag = first.headers.get('etag') ?? '';
  expect((await registry.get().client.send(routes.packageIndex, { params, headers: { 'if-none-match': `"other", ${etag}` } })).status).toBe(304);
  await publish(ada, 'tagged', '1.1.0');
  expect((await registry.get().client.send(routes.packageIndex, { params, headers: { 'if-none-match': etag } })).status).toBe(200);
});
