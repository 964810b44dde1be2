import { beforeAll, expect, test } from 'vitest';
import { keyStatement } from '@noodlecore/package-manager/protocol/accounts';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { generateKeys, signText } from '@noodlecore/package-manager/trust/signature';
import { PASSWORD, newPerson, pack, publish, submission, type Person } from './support/people.ts';
import { HOOK_MS, startTestRegistry, useRegistry } from './support/start.ts';

const DAY_MS = 86_400_000;

const registry = useRegistry();
let ada: Person;
beforeAll(async () => {
  ada = await newPerson(registry.get().client, 'ada');
  await publish(ada, 'geometry');
  await publish(ada, 'colours');
}, HOOK_MS);

const login = (password: string, user = 'ada') => ({ body: { user, password } });

test('whose a token is, and what it may; at logout it ends', async () => {
  const { client } = registry.get();
  const { token, ...info } = await client.ok(routes.login, login(PASSWORD));
  const mine = client.as(token);
  expect(await mine.ok(routes.whoami)).toMatchObject({ user: 'ada', isAdmin: false, token: { id: info.id, scopes: ['read', 'publish', 'yank', 'owners', 'account'] } });
  await mine.ok(routes.logout);
  expect(await mine.refused(routes.whoami)).toMatchObject({ status: 401, code: 6107 });
});

test('no name is given twice, and a wrong password and an unknown user look the same', async () => {
  const { client } = registry.get();
  expect(await client.refused(routes.register, login('another password'))).toMatchObject({ status: 409, code: 6110 });
  const wrong = await client.refused(routes.login, login('wrong password'));
  const unknown = await client.refused(routes.login, login('wrong password', 'nobody'));
  expect({ ...wrong, requestId: '' }).toEqual({ ...unknown, requestId: '' });
  expect(wrong).toMatchObject({ status: 401, code: 6106 });
  expect((await client.refused(routes.register, { body: { user: 'short', password: 'short' } })).code).toBe(6101);
});

test('tokens end by themselves', async () => {
  const { token } = await ada.client.ok(routes.addToken, { body: { name: 'brief', scopes: ['publish'], days: 2 } });
  const brief = ada.client.as(token);
  await brief.ok(routes.whoami);
  registry.get().ahead = 2 * DAY_MS + 1;
  expect((await brief.refused(routes.whoami)).code).toBe(6107);
  registry.get().ahead = 0;
});

test('tokens do what their scopes say, with the packages that they are for, and make none that may more', async () => {
  const made = await ada.client.ok(routes.addToken, { body: { name: 'ci', scopes: ['publish', 'account'], packages: ['geometry'], days: 30 } });
  const ci = ada.client.as(made.token);
  const send = async (name: string) => submission(name, '1.1.0', await pack({ name, version: '1.1.0' }), ada.keys);
  expect(await ci.refused(routes.publish, await send('colours'))).toMatchObject({ status: 403, code: 6108 });
  expect((await ci.refused(routes.publish, await send('brand_new'))).code).toBe(6108);
  expect((await ci.refused(routes.yank, { params: { name: 'geometry', version: '1.0.0' }, body: {} })).code).toBe(6108);
  expect((await ci.refused(routes.setOwner, { params: { name: 'geometry', user: 'ada' }, body: { role: 'owner' } })).code).toBe(6108);
  expect((await ci.refused(routes.addToken, { body: { name: 'more', scopes: ['yank'], packages: ['geometry'], days: 1 } })).code).toBe(6108);
  expect((await ci.refused(routes.addToken, { body: { name: 'more', scopes: ['publish'], packages: ['colours'], days: 1 } })).code).toBe(6108);
  expect((await ci.refused(routes.addToken, { body: { name: 'more', scopes: ['publish'], days: 1 } })).code).toBe(6108);
  await ci.ok(routes.addToken, { body: { name: 'less', scopes: ['publish'], packages: ['geometry'], days: 1 } });
  await ci.ok(routes.publish, await send('geometry'));
});

test('tokens are listed without themselves, and revoked by whose they are', async () => {
  const grace = await newPerson(registry.get().client, 'grace');
  const { token, ...info } = await ada.client.ok(routes.addToken, { body: { name: 'lost', scopes: ['read'], days: 1 } });
  const { tokens } = await ada.client.ok(routes.tokens);
  expect(tokens).toContainEqual(info);
  expect(JSON.stringify(tokens)).not.toContain(token);
  expect((await grace.client.refused(routes.revokeToken, { params: { id: info.id } })).code).toBe(6121);
  await ada.client.ok(routes.revokeToken, { params: { id: info.id } });
  expect((await ada.client.as(token).refused(routes.whoami)).code).toBe(6107);
});

test('a new password ends all other tokens', async () => {
  const person = await newPerson(registry.get().client, 'changing');
  const other = await person.client.ok(routes.login, login(PASSWORD, 'changing'));
  expect((await person.client.refused(routes.changePassword, { body: { password: 'wrong', newPassword: 'a new long password' } })).code).toBe(6106);
  await person.client.ok(routes.changePassword, { body: { password: PASSWORD, newPassword: 'a new long password' } });
  await person.client.ok(routes.whoami);
  expect((await person.client.as(other.token).refused(routes.whoami)).code).toBe(6107);
  expect((await person.client.refused(routes.login, login(PASSWORD, 'changing'))).code).toBe(6106);
});

test('keys are registered by who has them, are seen by all, and never come back', async () => {
  const hopper = await newPerson(registry.get().client, 'hopper');
  const keys = generateKeys();
  const body = (user: string, pair = keys) => ({ body: { publicKey: keys.publicKey, name: 'desk', signature: signText(keyStatement({ user, publicKey: keys.publicKey }), pair.privateKey), password: PASSWORD } });
  expect((await hopper.client.refused(routes.addKey, body('ada'))).code).toBe(6114);
  expect((await hopper.client.refused(routes.addKey, body('hopper', generateKeys()))).code).toBe(6114);
  await hopper.client.ok(routes.addKey, body('hopper'));
  expect((await ada.client.refused(routes.addKey, body('ada'))).code).toBe(6122);
  expect((await ada.client.refused(routes.revokeKey, { body: { publicKey: keys.publicKey } })).code).toBe(6121);
  const revoked = await hopper.client.ok(routes.revokeKey, { body: { publicKey: keys.publicKey } });
  expect(await hopper.client.ok(routes.revokeKey, { body: { publicKey: keys.publicKey } })).toEqual(revoked);
  expect((await hopper.client.refused(routes.addKey, body('hopper'))).code).toBe(6122);
  expect((await registry.get().client.ok(routes.keys, { params: { user: 'hopper' } })).keys).toContainEqual(revoked);
});

test('the first account has a token for a day, sets a password with it, and keeps the registry', async () => {
  const admin = registry.get().client.as(registry.get().adminToken);
  expect(await admin.ok(routes.whoami)).toMatchObject({ user: 'admin', isAdmin: true });
  expect((await registry.get().client.refused(routes.login, login('', 'admin'))).code).toBe(6106);
  await admin.ok(routes.changePassword, { body: { password: '', newPassword: 'the keeper has one' } });
  expect((await admin.refused(routes.changePassword, { body: { password: '', newPassword: 'and not another' } })).code).toBe(6106);
  await registry.get().client.ok(routes.login, login('the keeper has one', 'admin'));
});

test('a registry for some takes accounts from its keeper only', async () => {
  const closed = await startTestRegistry({ isOpen: false });
  expect((await closed.client.refused(routes.register, login(PASSWORD))).code).toBe(6108);
  await closed.client.as(closed.adminToken).ok(routes.register, login(PASSWORD));
  await closed.started.stop();
});
