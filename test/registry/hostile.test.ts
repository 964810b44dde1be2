import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { errorAnswer } from '@noodlecore/package-manager/protocol/error';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { newPerson, pack, publish, submission, type Person } from './support/people.ts';
import { HOOK_MS, startTestRegistry, useRegistry } from './support/start.ts';

/** Requests as an enemy sends them: each is refused with a code, and the registry goes on. */

const registry = useRegistry();
let ada: Person;
beforeAll(async () => {
  ada = await newPerson(registry.get().client, 'ada');
  await publish(ada, 'geometry');
}, HOOK_MS);

/** Sends bytes as they are, and gives all that comes back until the connection is closed. */
function sendRaw(text: string, more: { readonly open?: boolean; readonly to?: string } = {}): Promise<string> {
  const { hostname, port } = new URL(more.to ?? registry.get().client.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(text);
    if (!more.open) socket.end();
  });
}

async function refusal(path: string, init: RequestInit = {}): Promise<{ status: number; code: number; message: string }> {
  const response = await fetch(`${registry.get().client.address}${path}`, init);
  const { code, message } = errorAnswer.strict().parse(await response.json());
  return { status: response.status, code, message };
}

const post = (body: string, type = 'application/json'): RequestInit => ({ method: 'POST', headers: { 'content-type': type }, body });

test.each(['..%2f..%2fetc%2fpasswd', '%2e%2e', '..%5c..', 'a%00b', 'Geometry', '-rf', 'a.b', '%F0%9F%98%80', '__proto__', 'a'.repeat(65), "'%20or%201=1", '%25'])('a name of tricks: %s', async (name) => {
  for (const path of [`/v1/packages/${name}`, `/v1/packages/${name}/1.0.0/archive`, `/v1/packages/geometry/${name}/archive`]) {
    const { status } = await refusal(path);
    expect([400, 404]).toContain(status);
  }
});

test.each(['1.0.0-..', '1.0.0-01', '01.0.0', '9999999999999999.0.0', '1.0', '1.0.0.0', '^1.0.0', 'latest', `1.0.0-${'a'.repeat(65)}`])('a version that is none: %s', async (version) => {
  const sent = submission('geometry', version, await pack({ name: 'geometry' }), ada.keys);
  expect(await ada.client.refused(routes.publish, sent)).toMatchObject({ status: 400, code: 6101 });
});

test('paths that no call has, and methods that a call has not', async () => {
  for (const path of ['/v1/', '/v1/packages', '//', '/v1/packages/geometry/', '/.env', '/v1/../../etc/passwd', '/%', '/v1/packages/%E0%A4%A']) expect([400, 404]).toContain((await refusal(path)).status);
  expect(await refusal('/v1', { method: 'DELETE' })).toMatchObject({ status: 404, code: 6102 });
  expect((await fetch(`${registry.get().client.address}/packages/../../etc/passwd`)).status).toBe(404);
  expect((await fetch(`${registry.get().client.address}/packages/%3Cscript%3E`)).status).toBe(404);
});

describe('bodies that are not what they should be', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number for names', '{"names":1}'],
    ['an object for a name', '{"names":[{"toString":"x"}]}'],
    ['a key that changes all objects', '{"names":[],"__proto__":{"isAdmin":true}}'],
    ['another such key', '{"names":[],"constructor":{"prototype":{"isAdmin":true}}}'],
    ['a field that nobody knows', '{"names":[],"more":1}'],
    ['too many names', JSON.stringify({ names: Array.from({ length: 501 }, (_, i) => `p${i}`) })],
    ['depths without end', `${'{"names":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ])('%s', async (_, body) => {
    expect(await refusal('/v1/packages/query', post(body))).toMatchObject({ status: 400, code: 6101 });
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  test('another type of content', async () => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/gzip']) expect((await refusal('/v1/packages/query', post('{"names":[]}', type))).status).toBe(400);
    const { client, keys } = ada;
    const { params, headers } = submission('geometry', '1.1.0', await pack({ name: 'geometry', version: '1.1.0' }), keys);
    expect(await client.refused(routes.publish, { params, headers, body: { archive: 'here' } })).toMatchObject({ status: 400, code: 6101 });
  });

  test('more than a call takes is refused before it is read, and a stranger is not read at all', async () => {
    expect(await refusal('/v1/packages/query', post(JSON.stringify({ names: ['x'.repeat(300_000)] })))).toMatchObject({ status: 413, code: 6103 });
    const head = (length: number, token: string) => `PUT /v1/packages/geometry/9.9.9 HTTP/1.1\r\nhost: x\r\ncontent-type: application/gzip\r\nauthorization: Bearer ${token}\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n`;
    expect(await sendRaw(head(20_000_000, ada.client.token ?? ''), { open: true })).toContain('413');
    expect(await sendRaw(head(1000, 'noodle_nothing'), { open: true })).toContain('401');
  });

  test('bodies that come too slowly end after the time that a request has', async () => {
    const impatient = await startTestRegistry({ requestTimeoutMs: 300 });
    const answer = await sendRaw(`POST /v1/packages/query HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"names"`, { open: true, to: impatient.client.address });
    await impatient.started.stop();
    expect(answer).toContain('408');
    expect(answer).toContain('"code":6123');
  });
});

test('what is no HTTP, headers without end, and requests inside requests', async () => {
  expect(await sendRaw('rubbish\r\n\r\n')).toMatch(/^HTTP\/1\.1 400[^]*"code":6101/);
  expect(await sendRaw(`GET / HTTP/1.1\r\nhost: x\r\nlong: ${'x'.repeat(40_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431/);
  expect(await sendRaw('POST /v1/packages/query HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
});

test('headers that are no tokens', async () => {
  for (const authorization of ['Bearer', 'Bearer x', 'Basic YWRhOng=', `Bearer ${'x'.repeat(5000)}`, "Bearer noodle_' or 1=1 --", 'Bearer noodle_' + 'A'.repeat(43)]) {
    expect(await refusal('/v1/whoami', { headers: { authorization } })).toMatchObject({ status: 401, code: 6107 });
  }
  expect(await refusal('/v1/whoami')).toMatchObject({ status: 401, code: 6105 });
});

test('ids of requests are the registry\'s own', async () => {
  const mine = '00000000-0000-4000-8000-000000000000';
  const response = await fetch(`${registry.get().client.address}/v1`, { headers: { 'x-request-id': mine, 'request-id': mine } });
  const id = response.headers.get('x-request-id');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(id).not.toBe(mine);
});

test.each([
  ['zeros that unpack to a gigabyte', () => gzipSync(Buffer.alloc(1024 ** 3), { level: 1 })],
  ['one file of a gigabyte', () => gzipSync(Buffer.concat([tarHeader('package/a', 1024 ** 3), Buffer.alloc(200 * 1024 * 1024)]), { level: 1 })],
  ['no archive', () => Buffer.from('rubbish')],
  ['nothing', () => Buffer.alloc(0)],
  ['half an archive', () => gzipSync(Buffer.concat([tarHeader('package/a', 100), Buffer.alloc(50)]))],
])('an archive of %s', async (_, make) => {
  const { code } = await ada.client.refused(routes.publish, submission('geometry', '2.0.0', make(), ada.keys));
  expect([6004, 6005, 6006, 6101, 6113]).toContain(code);
  await registry.get().client.ok(routes.about);
});

function tarHeader(path: string, size: number): Buffer {
  const block = Buffer.alloc(512);
  block.write(path, 0);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write('0', 156);
  block.write('ustar\x0000', 257);
  block.fill(' ', 148, 156);
  block.write(`${block.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

test('too many requests are refused with the time to wait, each kind by its own limit', async () => {
  const strict = await startTestRegistry({ rates: { logins: 3, reads: 1000 } });
  const body = { user: 'ada', password: 'wrong' };
  for (let i = 0; i < 3; i++) expect((await strict.client.refused(routes.login, { body })).code).toBe(6106);
  const response = await strict.client.send(routes.login, { body });
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(errorAnswer.parse(await response.json())).toMatchObject({ code: 6104, name: 'too-many-requests' });
  // Saying that one is another does not help.
  expect((await strict.client.refused(routes.login, { body, headers: { 'x-forwarded-for': '192.0.2.7' } })).code).toBe(6104);
  await strict.client.ok(routes.about);
  await strict.started.stop();
});

test('a proxy is believed, and not what its client makes it say', async () => {
  const proxied = await startTestRegistry({ isBehindProxy: true, rates: { logins: 1 } });
  const attempt = (address: string) => proxied.client.send(routes.login, { body: { user: 'ada', password: 'wrong' }, headers: { 'x-forwarded-for': address } }).then(({ status }) => status);
  expect([await attempt('192.0.2.1'), await attempt('192.0.2.1'), await attempt('198.51.100.9, 192.0.2.1'), await attempt('192.0.2.2')]).toEqual([401, 429, 429, 401]);
  await proxied.started.stop();
});

test('one account cannot fill the memory with archives that never end', async () => {
  const token = ada.client.token ?? '';
  const head = `PUT /v1/packages/geometry/9.9.9 HTTP/1.1\r\nhost: x\r\ncontent-type: application/gzip\r\nauthorization: Bearer ${token}\r\ncontent-length: 1000000\r\n\r\nx`;
  const { hostname, port } = new URL(registry.get().client.address);
  const sockets = new Set<Socket>();
  // One that came while what is asked below was counted is refused, and comes again.
  const hold = (): void => {
    while (sockets.size < 8) {
      const socket = connect(Number(port), hostname);
      sockets.add(socket);
      for (const end of ['data', 'error', 'close'] as const) socket.once(end, () => sockets.delete(socket));
      socket.write(head);
    }
  };
  const answered = async (): Promise<number> => (await ada.client.send(routes.publish, submission('geometry', '9.9.9', Buffer.from('x'), ada.keys))).status;
  await expect.poll(() => (hold(), answered()), { timeout: 20_000 }).toBe(503);
  for (const socket of sockets) socket.destroy();
  await expect.poll(answered, { timeout: 20_000 }).toBe(422);
});

test('who never ends an upload does not keep the registry from ending', async () => {
  const { client, started } = await startTestRegistry({ stopPatienceMs: 200 });
  const person = await newPerson(client, 'ada');
  const { hostname, port } = new URL(client.address);
  const socket = connect(Number(port), hostname);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  socket.write(`PUT /v1/packages/geometry/1.0.0 HTTP/1.1\r\nhost: x\r\ncontent-type: application/gzip\r\nauthorization: Bearer ${person.client.token}\r\ncontent-length: 1000000\r\n\r\nx`);
  await client.ok(routes.about);
  await started.stop();
  await closed;
});

test('a search for what no database takes is answered', async () => {
  const { address } = registry.get().client;
  for (const q of ['a%00', '%00', 'a%01%7f', 'a%ff']) for (const path of ['/', '/v1/search']) expect((await fetch(`${address}${path}?q=${q}`)).status, q).toBe(200);
});

test('browsers are told what they may do', async () => {
  const { address } = registry.get().client;
  const preflight = await fetch(`${address}/v1/packages/query`, { method: 'OPTIONS', headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' } });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  const page = await fetch(address);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  for (const response of [page, await fetch(`${address}/v1`), await fetch(`${address}/nothing`)]) {
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  }
});

test('a fault of the registry itself tells a stranger nothing, and its keeper everything', async () => {
  const reported: unknown[] = [];
  const broken = await startTestRegistry({ report: (id, error) => reported.push(id, error) });
  const person = await newPerson(broken.client, 'ada');
  await publish(person, 'geometry');
  const { rmSync } = await import('node:fs');
  rmSync(`${broken.data}/archives`, { recursive: true });
  const answer = await broken.client.refused(routes.archive, { params: { name: 'geometry', version: '1.0.0' } });
  expect(answer).toEqual({ status: 500, code: 6124, name: 'registry-fault', message: 'the registry failed; nothing was changed', requestId: expect.any(String) });
  expect(reported).toEqual([answer.requestId, expect.objectContaining({ message: 'the archive of geometry 1.0.0 is not in the storage' })]);
  await broken.started.stop();
});
