import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { integrityOf } from '@noodlecore/package-manager/archive/integrity';
import { packArchive } from '@noodlecore/package-manager/archive/pack';
import { parseManifest } from '@noodlecore/package-manager/index';
import { keyStatement } from '@noodlecore/package-manager/protocol/accounts';
import type { AnswerOf } from '@noodlecore/package-manager/protocol/route';
import { routes, type Routes } from '@noodlecore/package-manager/protocol/routes';
import { generateKeys, releaseStatement, signText, type KeyPair } from '@noodlecore/package-manager/trust/signature';
import type { Client, Sent } from './client.ts';
import { temporaryFolder } from './data.ts';

/** An account with a token and a key. */
export interface Person {
  readonly user: string;
  readonly client: Client;
  readonly keys: KeyPair;
}

export const PASSWORD = 'correct horse battery';

export async function newPerson(client: Client, user: string): Promise<Person> {
  await client.ok(routes.register, { body: { user, password: PASSWORD } });
  const { token } = await client.ok(routes.login, { body: { user, password: PASSWORD } });
  const keys = generateKeys();
  const person: Person = { user, client: client.as(token, keys), keys };
  await addKey(person, person.keys);
  return person;
}

export async function addKey({ user, client }: Person, keys: KeyPair): Promise<void> {
  await client.ok(routes.addKey, { body: { publicKey: keys.publicKey, name: 'laptop', signature: signText(keyStatement({ user, publicKey: keys.publicKey }), keys.privateKey), password: PASSWORD } });
}

/** The archive of a package of these files; the manifest is completed to what is publishable. */
export async function pack(manifest: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const folder = temporaryFolder();
  const text = JSON.stringify({ version: '1.0.0', license: 'MIT', description: 'What a test publishes', ...manifest });
  for (const [path, content] of Object.entries({ 'noodle.json': text, 'README.md': '# It\n\nhelps.', 'src/main.nc': 'func main() {}', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const parsed = parseManifest(text);
  if (parsed.kind !== 'manifest') throw new Error(`a broken manifest: ${parsed.problems[0].message}`);
  return (await packArchive(folder, parsed.manifest)).bytes;
}

/** What publishing sends, signed by these keys. */
export function submission(name: string, version: string, archive: Buffer, keys: KeyPair): Sent {
  const integrity = integrityOf(archive);
  return { params: { name, version }, body: archive, headers: { 'noodle-integrity': integrity, 'noodle-key': keys.publicKey, 'noodle-signature': signText(releaseStatement({ name, version, integrity }), keys.privateKey) } };
}

export type Published = AnswerOf<Routes['publish']>;

export async function publish({ client, keys }: Person, name: string, version = '1.0.0', manifest: Readonly<Record<string, unknown>> = {}): Promise<Published> {
  return client.ok(routes.publish, submission(name, version, await pack({ name, version, ...manifest }), keys));
}
