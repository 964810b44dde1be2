import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { integrityOf } from '@noodlecore/package-manager/archive/integrity';
import { packArchive } from '@noodlecore/package-manager/archive/pack';
import { parseManifest } from '@noodlecore/package-manager/index';
import { keyStatement } from '@noodlecore/package-manager/protocol/accounts';
import { generateKeys, releaseStatement, signText, type KeyPair } from '@noodlecore/package-manager/trust/signature';

/** How many packages there are. */
const PACKAGES = 200;

/** A server as a process of its own, from a script in this folder that prints its address. */
export async function startServer(script: string, args: readonly string[]): Promise<{ readonly address: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [address]: unknown[] = await once(createInterface(child.stdout), 'line');
  return { address: String(address), child };
}

/** Publishes 200 packages; each needs up to three of those before it. Gives their names in that order. */
export async function fill(address: string, work: string): Promise<string[]> {
  const keys = generateKeys();
  const account = { user: 'bench', password: 'a long password' };
  await post(address, '/v1/accounts', account);
  const { token } = await post(address, '/v1/login', account);
  await post(address, '/v1/keys', { publicKey: keys.publicKey, name: 'bench', signature: signText(keyStatement({ user: account.user, publicKey: keys.publicKey }), keys.privateKey) }, token);
  const names: string[] = [];
  for (let i = 0; i < PACKAGES; i++) {
    const name = `package_${String(i).padStart(3, '0').replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)])}`;
    await publish({ address, token, keys, folder: join(work, name) }, name, names.slice(-3));
    names.push(name);
  }
  return names;
}

interface Publisher {
  readonly address: string;
  readonly token: string;
  readonly keys: KeyPair;
  readonly folder: string;
}

async function publish({ address, token, keys, folder }: Publisher, name: string, needed: readonly string[]): Promise<void> {
  const version = '1.0.0';
  const manifest = JSON.stringify({ name, version, license: 'MIT', description: 'One of many', dependencies: Object.fromEntries(needed.map((each) => [each, '^1.0.0'])) });
  mkdirSync(join(folder, 'src'), { recursive: true });
  for (const [path, text] of [['noodle.json', manifest], ['README.md', '# One of many\n\nIt is there to be counted.\n'], ['src/main.nc', 'func main() {}']]) writeFileSync(join(folder, path), text);
  const parsed = parseManifest(manifest);
  if (parsed.kind !== 'manifest') throw new Error('a broken manifest');
  const { bytes } = await packArchive(folder, parsed.manifest);
  const integrity = integrityOf(bytes);
  const response = await fetch(`${address}/v1/packages/${name}/${version}`, {
    method: 'PUT',
    headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/gzip', 'noodle-integrity': integrity, 'noodle-key': keys.publicKey, 'noodle-signature': signText(releaseStatement({ name, version, integrity }), keys.privateKey) },
    body: new Uint8Array(bytes),
  });
  if (!response.ok) throw new Error(`${name} was not published: ${await response.text()}`);
}

async function post(address: string, path: string, body: object, token?: string): Promise<{ readonly token: string }> {
  const response = await fetch(`${address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${path} answered ${JSON.stringify(answer)}`);
  return { token: typeof answer === 'object' && answer !== null && 'token' in answer ? String(answer.token) : '' };
}
