import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { registryCannotStart } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault, systemCode } from '@noodlecore/package-manager/fault';
import { generateKeys, isSignedBy, signText, type KeyPair } from '@noodlecore/package-manager/trust/signature';
import { FailedLogins } from './auth/attempts.ts';
import { Passwords } from './auth/password.ts';
import { makeToken, scopesOf } from './auth/tokens.ts';
import { firstRow, type Database } from './database/database.ts';
import { migrate } from './database/migrations.ts';
import { openEmbedded } from './database/pglite.ts';
import { openServer } from './database/postgres.ts';
import { lockFolder } from './folder-lock.ts';
import { Inspections } from './inspection/inspections.ts';
import { LateDocumentation } from './inspection/late-documentation.ts';
import type { InspectionLimits } from './inspection/thread.ts';
import { TransparencyLog } from './log/log.ts';
import { collectLeftovers } from './packages/collect.ts';
import { Answers } from './packages/answers.ts';
import type { Registry } from './registry.ts';
import { UseCounter } from './statistics/uses.ts';
import { openFolder } from './storage/folder.ts';
import { openS3, type S3Options } from './storage/s3.ts';

export interface OpenOptions {
  /** Folder of the keys, and of the database and the archives where those are not elsewhere. */
  readonly data: string;
  /** Folder of the library's sources, which releases are checked against. */
  readonly libraryFolder: string;
  readonly inspectionLimits?: InspectionLimits;
  /** Address of a PostgreSQL server; the embedded database where it is null. */
  readonly databaseUrl?: string | null;
  readonly bucket?: S3Options | null;
  /** Whose log it is, for the first start; made up where it is not given. */
  readonly origin?: string;
  readonly isOpen?: boolean;
  /** How much work a password takes, as the power of two that scrypt calls N. */
  readonly passwordCost?: number;
  /** Makes a new token for the first account, as at the first start. */
  readonly newAdminToken?: boolean;
  readonly now?: () => number;
  readonly report?: (error: unknown) => void;
}

export interface OpenedRegistry {
  readonly registry: Registry;
  /** Of the account `admin`, for a day; null after the first start. */
  readonly adminToken: string | null;
  close(): Promise<void>;
}

const settingRow = z.object({ value: z.string() });

/** Opens or makes a registry. @throws PackageFault 6125 */
export async function openRegistry(options: OpenOptions): Promise<OpenedRegistry> {
  const { data } = options;
  const now = options.now ?? Date.now;
  const opened: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const each of opened.reverse()) await each();
  };
  try {
    await mkdir(data, { recursive: true, mode: 0o700 });
    const unlock = await lockFolder(data);
    opened.push(unlock);
    const database = options.databaseUrl ? openServer(options.databaseUrl) : await openEmbedded(join(data, 'database'));
    opened.push(() => database.close());
    await migrate(database);
    const keys = await logKeys(data, database);
    const storage = options.bucket ? openS3(options.bucket) : await openFolder(join(data, 'archives'));
    await collectLeftovers(database, storage, now());
    const log = new TransparencyLog(database, await originOf(database, options.origin), keys);
    const answers = new Answers(database);
    const inspections = new Inspections({ database, storage, libraryFolder: options.libraryFolder, limits: options.inspectionLimits });
    const lateDocumentation = new LateDocumentation({ database, storage, inspections, made: (name) => answers.changed(name), failed: options.report ?? (() => {}) });
    opened.push(() => lateDocumentation.close());
    opened.push(() => inspections.close());
    const uses = new UseCounter({ database, now, failed: options.report ?? (() => {}), counted: () => answers.counted() });
    opened.push(() => uses.close());
    const adminToken = await firstAccount(database, now(), options.newAdminToken ?? false);
    return { registry: { database, storage, log, uses, now, answers, inspections, lateDocumentation, passwords: new Passwords(options.passwordCost), failedLogins: new FailedLogins(), isOpen: options.isOpen ?? true }, adminToken, close };
  } catch (error) {
    await close().catch(() => {});
    throw packageFault(registryCannotStart, { data, reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return reasonOf(error.errors.at(0));
  return error instanceof Error ? error.message : String(error);
}

/** The key of the log: made once, and never another for the same log. */
async function logKeys(data: string, database: Database): Promise<KeyPair> {
  const path = join(data, 'log-key.json');
  const known = await firstRow(database, settingRow, `select value from settings where key = 'log-key'`);
  const kept = await readKeys(path);
  if (known !== null && kept?.publicKey !== known.value) throw new Error(`\`${path}\` does not hold the key of its log`);
  if (known !== null && kept !== null) return kept;
  const keys = kept ?? generateKeys();
  if (kept === null) {
    // Whole or not at all: half a key would keep the registry from ever starting again.
    await writeFile(`${path}.new`, JSON.stringify(keys), { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  }
  await chmod(path, 0o600);
  await database.run(`insert into settings (key, value) values ('log-key', $1)`, [keys.publicKey]);
  return keys;
}

async function readKeys(path: string): Promise<KeyPair | null> {
  try {
    const keys = z.object({ publicKey: z.string(), privateKey: z.string() }).parse(JSON.parse(await readFile(path, 'utf8')));
    if (!isSignedBy('', signText('', keys.privateKey), keys.publicKey)) throw new Error(`\`${path}\` does not hold a pair of keys`);
    return keys;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function originOf(database: Database, wanted: string | undefined): Promise<string> {
  const origin = wanted ?? `noodle-registry-${randomBytes(4).toString('hex')}`;
  await database.run(`insert into settings (key, value) values ('origin', $1) on conflict (key) do nothing`, [origin]);
  const [{ value }] = await database.rows(settingRow, `select value from settings where key = 'origin'`);
  if (wanted !== undefined && wanted !== value) throw new Error(`its log belongs to \`${value}\`, and not to \`${wanted}\``);
  return value;
}

/** The first account keeps the registry. It has no password until it sets one, with the token that is shown once. */
async function firstAccount(database: Database, now: number, again: boolean): Promise<string | null> {
  return database.transaction(async (queries) => {
    const added = await queries.run(`insert into accounts (name, is_admin, created_at) values ('admin', true, $1) on conflict (name) do nothing`, [now]);
    if (added === 0 && !again) return null;
    const [{ id }] = await queries.rows(z.object({ id: z.coerce.number() }), `select id from accounts where name = 'admin'`);
    const { token } = await makeToken(queries, { accountId: id, name: 'first start', scopes: scopesOf(true), packages: null, days: 1 }, now);
    return token;
  });
}
