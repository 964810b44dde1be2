import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { Connection } from '@noodlecore/package-manager/client/connection';
import { inParallel } from '@noodlecore/package-manager/client/in-parallel';
import { KnownRegistry } from '@noodlecore/package-manager/client/known-registry';
import { LogWatch } from '@noodlecore/package-manager/client/log-watch';
import type { IndexVersion } from '@noodlecore/package-manager/protocol/packages';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { signCheckpoint, writeCheckpoint } from '@noodlecore/package-manager/trust/checkpoint';
import { consistencyProof, inclusionProof, leafHash, rootHash, type Hash } from '@noodlecore/package-manager/trust/merkle';
import { generateKeys, releaseStatement, signText } from '@noodlecore/package-manager/trust/signature';

/** What a client makes of servers that fail, lie, and rewrite their history. */
const folders: string[] = [];
const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`;
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

const NONE = { total: 0, page: 1, size: 20, packages: [] };
const REFUSAL = { code: 6123, name: 'x', message: 'not now', requestId: '6b3f0c1e-6f5a-4c7e-9b1a-0d2f4e6a8b90' };

test('questions are asked again when that may help, and nothing else is', async () => {
  let calls = 0;
  const address = await serve((_, response) => (++calls < 3 ? json(response, REFUSAL, 503) : json(response, NONE)));
  const connection = new Connection(address, { firstPause: 1 });
  expect(await connection.ask(routes.search)).toEqual(NONE);
  expect(calls).toBe(3);
  calls = 0;
  await expect(connection.ask(routes.login, { body: { user: 'ada', password: 'x' } })).rejects.toMatchObject({ code: 6123, message: 'not now' });
  expect(calls).toBe(1);
});

test('an answer that is cut off is asked for again; in the end the reason is told', async () => {
  let calls = 0;
  const address = await serve((_, response) => {
    calls++;
    response.writeHead(200, { 'content-length': 1000 }).write('{');
    setTimeout(() => response.destroy(), 5);
  });
  await expect(new Connection(address, { firstPause: 1 }).ask(routes.search)).rejects.toMatchObject({ code: 6009 });
  expect(calls).toBe(4);
});

test.each([
  ['a page of a proxy', '<html>', 200, 6010],
  ['an error of a proxy', '<html>', 404, 6010],
  ['another form', '{"total":"many"}', 200, 6010],
  ['a refusal', JSON.stringify({ ...REFUSAL, code: 6117 }), 404, 6117],
])('%s', async (_what, body, status, code) => {
  const address = await serve((_, response) => void response.writeHead(status).end(body));
  await expect(new Connection(address, { tries: 1 }).ask(routes.search)).rejects.toMatchObject({ code });
});

test('who says nothing is not waited for without end; who is not there, is not', async () => {
  const address = await serve(() => {});
  await expect(new Connection(address, { tries: 1 }).ask(routes.search, { patience: 20 })).rejects.toMatchObject({ code: 6009, message: expect.stringContaining('in time') });
  await expect(new Connection('http://127.0.0.1:1', { tries: 1 }).ask(routes.search)).rejects.toMatchObject({ code: 6009 });
});

test('a token is not sent in the open', () => {
  expect(() => new Connection('http://packages.example.org', { token: 'x' })).toThrow(expect.objectContaining({ code: 6029 }));
  expect(() => new Connection('https://packages.example.org', { token: 'x' })).not.toThrow();
});

test('so many at a time, in order, and none begins after a failure', async () => {
  let [running, most, begun] = [0, 0, 0];
  const act = async (n: number): Promise<number> => {
    begun++;
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    if (n === 13) throw new Error('unlucky');
    return n * 2;
  };
  expect(await inParallel([1, 2, 3, 4, 5], 2, act)).toEqual([2, 4, 6, 8, 10]);
  expect(most).toBe(2);
  begun = 0;
  await expect(inParallel([13, ...Array.from({ length: 50 }, () => 1)], 2, act)).rejects.toThrow('unlucky');
  expect(begun).toBeLessThan(5);
});

const LOG_KEYS = generateKeys();
const PUBLISHER = generateKeys();

interface Lies {
  keys?: typeof LOG_KEYS;
  /** Keys that the checkpoint is signed with where they are others. */
  signed?: typeof LOG_KEYS;
  origin?: string;
}

/** A registry whose log can be changed at will: what a keeper could do who holds its key. */
async function logServer(entries: string[], lies: Lies = {}): Promise<string> {
  const hashes = (size: number): Hash[] => entries.slice(0, size).map((entry) => leafHash(Buffer.from(entry)));
  const origin = (): string => lies.origin ?? 'log.example';
  return serve((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const keys = lies.keys ?? LOG_KEYS;
    if (url.pathname === '/v1') return json(response, { protocol: 1, origin: origin(), logKey: keys.publicKey, limits: { archiveBytes: 1, unpackedBytes: 1, files: 1, namesPerQuery: 1 } });
    if (url.pathname === '/v1/log/checkpoint') return void response.end(writeCheckpoint(signCheckpoint({ origin: origin(), size: entries.length, root: rootHash(hashes(entries.length)) }, (lies.signed ?? keys).privateKey)));
    if (url.pathname === '/v1/log/consistency') {
      const [from, to] = [Number(url.searchParams.get('from')), Number(url.searchParams.get('to'))];
      return json(response, { from, to, proof: consistencyProof(hashes(to), from).map((hash) => hash.toString('base64')) });
    }
    const index = Number(url.pathname.split('/').at(-1));
    const size = Number(url.searchParams.get('size'));
    return json(response, { index, size, entry: entries[index] ?? '{}', proof: inclusionProof(hashes(size), index).map((hash) => hash.toString('base64')) });
  });
}

/** One who comes by now and then, and remembers. */
function visitor(address: string): () => LogWatch {
  const folder = mkdtempSync(join(tmpdir(), 'noodle-client-'));
  folders.push(folder);
  return () => new LogWatch(new Connection(address, { tries: 1 }), new KnownRegistry(address, { cache: join(folder, 'cache'), config: join(folder, 'config') }));
}

const entry = (n: number): string => JSON.stringify({ kind: 'yank', name: `p${n}`, version: '1.0.0', user: 'ada', at: n });

test('a log that grows is followed', async () => {
  const entries: string[] = [];
  const visit = visitor(await logServer(entries));
  for (let size = 0; size < 12; size += size < 6 ? 1 : 3) {
    while (entries.length < size) entries.push(entry(entries.length));
    expect((await visit().checkpoint()).size).toBe(size);
  }
});

test.each<[string, (entries: string[], lies: Lies) => void, string]>([
  ['entries that are gone', (entries) => void entries.pop(), 'shows a log of 4 entries, and had 5 before'],
  ['an entry that was changed', (entries) => void (entries[2] = entry(99)), 'whose first 5 entries are not those'],
  ['an early entry that was changed, and more behind', (entries) => void (entries.splice(0, 1, entry(99)), entries.push(entry(5), entry(6))), 'whose first 5 entries are not those'],
  ['an entry that was taken out, and others behind', (entries) => void (entries.splice(1, 1), entries.push(entry(5), entry(6))), 'whose first 5 entries are not those'],
  ['another key', (_, lies) => void (lies.keys = generateKeys()), 'signs its log with another key'],
  ['a signature by somebody else', (_, lies) => void (lies.signed = generateKeys()), 'not signed with its key'],
  ['another registry', (_, lies) => void (lies.origin = 'other.example'), 'is the registry `other.example` now, and was `log.example`'],
])('%s: its registry is not believed any more', async (_what, change, problem) => {
  const entries = [0, 1, 2, 3, 4].map(entry);
  const lies: Lies = {};
  const visit = visitor(await logServer(entries, lies));
  await visit().checkpoint();
  change(entries, lies);
  await expect(visit().checkpoint()).rejects.toMatchObject({ code: 6018, message: expect.stringContaining(problem) });
  await expect(visit().checkpoint(), 'and it stays so').rejects.toMatchObject({ code: 6018 });
});

const INTEGRITY = `sha256-${'A'.repeat(43)}=`;

function release(change: Partial<IndexVersion> = {}): { readonly name: string; readonly told: IndexVersion } {
  const signature = signText(releaseStatement({ name: 'shapes', version: '1.0.0', integrity: INTEGRITY }), PUBLISHER.privateKey);
  return { name: 'shapes', told: { version: '1.0.0', dependencies: [], integrity: INTEGRITY, size: 1, publishedAt: 0, yanked: false, deprecated: null, permissions: {}, license: 'MIT', publisher: { user: 'ada', publicKey: PUBLISHER.publicKey }, signature, logIndex: 1, provenance: null, ...change } };
}

function published(change: object = {}): string {
  const { told } = release();
  return JSON.stringify({ kind: 'publish', name: 'shapes', version: '1.0.0', integrity: INTEGRITY, user: 'ada', publicKey: PUBLISHER.publicKey, signature: told.signature, at: 0, ...change });
}

test('a release that its publisher signed, and that stands in the log', async () => {
  const visit = visitor(await logServer([entry(0), published(), entry(2)]));
  await expect(visit().vouch(release())).resolves.toBeUndefined();
  await expect(visit().vouch(release()), 'and nobody is asked again').resolves.toBeUndefined();
});

test.each<[string, string, Partial<IndexVersion>, number]>([
  ['another hash than was signed', published(), { integrity: `sha256-${'B'.repeat(43)}=` }, 6017],
  ['a signature that is none', published(), { signature: `${'A'.repeat(86)}==` }, 6017],
  ['the signature of another version', published(), { version: '1.0.1' }, 6017],
  ['an entry about another hash', published({ integrity: `sha256-${'C'.repeat(43)}=` }), {}, 6019],
  ['an entry about another package', published({ name: 'forms' }), {}, 6019],
  ['an entry by another user', published({ user: 'eve' }), {}, 6019],
  ['an entry that is no publication', entry(1), {}, 6019],
  ['a place where there is nothing', published(), { logIndex: 7 }, 6019],
])('%s is refused', async (_what, text, change, code) => {
  const visit = visitor(await logServer([entry(0), text, entry(2)]));
  await expect(visit().vouch(release(change))).rejects.toMatchObject({ code });
});
