import { beforeAll, expect, test } from 'vitest';
import { keyStatement } from '@noodlecore/package-manager/protocol/accounts';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { generateKeys, signText, type KeyPair } from '@noodlecore/package-manager/trust/signature';
import { signedHeadersOf } from './support/client.ts';
import { PASSWORD, newPerson, pack, publish, submission, type Person } from './support/people.ts';
import { HOOK_MS, useRegistry } from './support/start.ts';

/** Somebody has a token of another's that may do everything, and neither their keys nor their password. */

const registry = useRegistry();
let ada: Person;
let mallory: Person;
/** What mallory sends with ada's token, signed with a key of her own. */
let thief: Person['client'];
beforeAll(async () => {
  ada = await newPerson(registry.get().client, 'ada');
  mallory = await newPerson(registry.get().client, 'mallory');
  thief = ada.client.as(ada.client.token ?? '', mallory.keys);
  await publish(ada, 'geometry');
}, HOOK_MS);

const version = { name: 'geometry', version: '1.0.0' };
const addKeyBody = ({ publicKey, privateKey }: KeyPair, user = 'ada') => ({ publicKey, name: 'new', signature: signText(keyStatement({ user, publicKey }), privateKey) });

test('a token alone publishes nothing, takes nothing back, deprecates nothing and gives no roles', async () => {
  const archive = await pack({ name: 'geometry', version: '1.0.1' });
  expect(await thief.refused(routes.publish, submission('geometry', '1.0.1', archive, mallory.keys))).toMatchObject({ code: 6114 });
  const refused = { status: 422, code: 6114, message: expect.stringContaining('`ada` has registered no such key') };
  for (const route of [routes.yank, routes.unyank]) expect(await thief.refused(route, { params: version, body: {} })).toMatchObject(refused);
  expect(await thief.refused(routes.deprecate, { params: { name: 'geometry' }, body: { range: '*', message: 'use mine' } })).toMatchObject(refused);
  expect(await thief.refused(routes.setOwner, { params: { name: 'geometry', user: 'mallory' }, body: { role: 'owner' } })).toMatchObject(refused);
  expect(await thief.refused(routes.removeOwner, { params: { name: 'geometry', user: 'ada' } })).toMatchObject(refused);
  const unsigned = registry.get().client.as(ada.client.token ?? '');
  expect(await unsigned.refused(routes.setOwner, { params: { name: 'geometry', user: 'mallory' }, body: { role: 'owner' } })).toMatchObject({ status: 400, code: 6101, message: expect.stringContaining('headers.noodle-key') });
});

test('a token makes no key: a further one takes the password, also after all were revoked', async () => {
  const eve = await newPerson(registry.get().client, 'eve');
  const keys = generateKeys();
  expect(await eve.client.refused(routes.addKey, { body: addKeyBody(keys, 'eve') })).toMatchObject({ code: 6106 });
  expect(await eve.client.refused(routes.addKey, { body: { ...addKeyBody(keys, 'eve'), password: 'a guess at it' } })).toMatchObject({ code: 6106 });
  await eve.client.ok(routes.revokeKey, { body: { publicKey: eve.keys.publicKey } });
  expect(await eve.client.refused(routes.addKey, { body: addKeyBody(keys, 'eve') })).toMatchObject({ code: 6106 });
  expect(await eve.client.refused(routes.publish, submission('by_eve', '1.0.0', await pack({ name: 'by_eve' }), eve.keys))).toMatchObject({ code: 6114, message: expect.stringContaining('the key was revoked') });
  await eve.client.ok(routes.addKey, { body: { ...addKeyBody(keys, 'eve'), password: PASSWORD } });
});

test('a signature is for one call, and for a quarter of an hour', async () => {
  const { client } = registry.get();
  const bare = client.as(ada.client.token ?? '');
  const params = { name: 'geometry', user: 'mallory' };
  const headers = signedHeadersOf(ada.keys, routes.setOwner, params, { role: 'publisher' });
  expect(await bare.refused(routes.setOwner, { params, body: { role: 'owner' }, headers })).toMatchObject({ code: 6114, message: expect.stringContaining('not one of this key for this call') });
  expect(await bare.refused(routes.setOwner, { params: { ...params, user: 'eve' }, body: { role: 'publisher' }, headers })).toMatchObject({ code: 6114 });
  expect(await bare.refused(routes.removeOwner, { params, headers })).toMatchObject({ code: 6114 });
  for (const [minutes, problem] of [[-16, 'too long ago'], [16, 'in the future']] as const) {
    const late = signedHeadersOf(ada.keys, routes.setOwner, params, { role: 'publisher' }, Date.now() + minutes * 60_000);
    expect(await bare.refused(routes.setOwner, { params, body: { role: 'publisher' }, headers: late })).toMatchObject({ code: 6114, message: expect.stringContaining(problem) });
  }
  await bare.ok(routes.setOwner, { params, body: { role: 'publisher' }, headers });
  await ada.client.ok(routes.removeOwner, { params });
});

test('its owner ends it, and all others of the account with it, by a new password', async () => {
  const { token } = await registry.get().client.ok(routes.login, { body: { user: 'ada', password: PASSWORD } });
  const minted = await thief.ok(routes.addToken, { body: { name: 'backup', scopes: ['read', 'publish', 'account'], days: 365 } });
  const own = registry.get().client.as(token, ada.keys);
  expect((await own.ok(routes.tokens)).tokens.map(({ name }) => name)).toContain('backup');
  expect(await thief.refused(routes.changePassword, { body: { password: '', newPassword: 'the account is mine' } })).toMatchObject({ code: 6106 });
  await own.ok(routes.changePassword, { body: { password: PASSWORD, newPassword: 'another good sentence' } });
  for (const stolen of [thief, registry.get().client.as(minted.token)]) expect(await stolen.refused(routes.whoami)).toMatchObject({ code: 6107 });
});
