import { z } from 'zod';
import { unpublishable, versionExists, wrongSignature } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { hexOf } from '@noodlecore/package-manager/archive/integrity';
import { packageFault } from '@noodlecore/package-manager/fault';
import type { AnswerOf } from '@noodlecore/package-manager/protocol/route';
import type { Routes } from '@noodlecore/package-manager/protocol/routes';
import { checkRole, checkTokenIsFor } from '../auth/permission.ts';
import type { Caller } from '../auth/tokens.ts';
import { firstRow, type Queries } from '../database/database.ts';
import type { LogChange } from '../log/log.ts';
import type { Registry } from '../registry.ts';
import { equalVersion, packageOrNull, type PackageRow } from './find.ts';
import { refreshPackage } from './latest.ts';
import { checkNewName, lookOf } from './similar.ts';
import { storedOf } from './stored-manifest.ts';
import { checkSubmission, type CheckedSubmission, type Submission } from './submission.ts';

type Published = AnswerOf<Routes['publish']>;

/**
 * All or nothing: the archive is written first, under its hash, where nobody sees it; one transaction then makes it a version. An archive
 * whose transaction never came is collected when the registry starts.
 * @throws PackageFault 6108, 6109, 6111 and those of `checkSubmission` and `checkNewName`
 */
export async function publish(registry: Registry, caller: Caller, submission: Submission): Promise<Published> {
  const { name, version, integrity } = submission;
  await checkMay(registry.database, caller, submission);
  const before = await alreadyPublished(registry.database, submission);
  if (before) return before;
  const checked = await checkSubmission(submission);
  await registry.storage.put(hexOf(integrity), submission.archive);
  const published = await registry.log.change(async (change) => {
    await checkMay(change.queries, caller, submission);
    return (await alreadyPublished(change.queries, submission)) ?? addVersion(change, { caller, submission, checked, now: registry.now() });
  });
  registry.answers.changed(name);
  return { ...published, name, version };
}

/** Looked at before anything is read, and again inside the transaction, where it counts. */
async function checkMay(queries: Queries, caller: Caller, { name, publicKey }: Submission): Promise<void> {
  checkTokenIsFor(caller, name);
  const found = await packageOrNull(queries, name);
  if (found === null) await checkNewName(queries, name, caller.accountId);
  else await checkRole(queries, caller, found, 'publisher');
  const key = await firstRow(queries, z.object({ revoked_at: z.coerce.number().nullable() }), 'select revoked_at from keys where public_key = $1 and account_id = $2', [publicKey, caller.accountId]);
  if (key === null) throw packageFault(wrongSignature, { problem: `\`${caller.user}\` has registered no such key` });
  if (key.revoked_at !== null) throw packageFault(wrongSignature, { problem: 'the key was revoked' });
}

/** What was answered before, where the same was published before. @throws PackageFault 6111 */
async function alreadyPublished(queries: Queries, { name, version, integrity, publicKey }: Submission): Promise<Published | null> {
  const found = await packageOrNull(queries, name);
  const there = found && (await equalVersion(queries, found.id, version));
  if (!there) return null;
  if (there.version !== version || there.integrity !== integrity || there.public_key !== publicKey) throw packageFault(versionExists, { name, version });
  return { name, version, integrity, publishedAt: there.published_at, logIndex: there.log_index, isNew: false };
}

interface NewVersion {
  readonly caller: Caller;
  readonly submission: Submission;
  readonly checked: CheckedSubmission;
  readonly now: number;
}

async function addVersion(change: LogChange, wish: NewVersion): Promise<Published> {
  const { caller, submission, checked, now } = wish;
  const { name, version, integrity, publicKey, signature } = submission;
  const { queries } = change;
  await checkDependencies(queries, checked);
  const found = (await packageOrNull(queries, name)) ?? (await addPackage(change, wish));
  const logIndex = await change.append({ kind: 'publish', name, version, integrity, user: caller.user, publicKey, signature, at: now });
  await queries.run(
    `insert into versions (package_id, version, integrity, size, manifest, readme, account_id, public_key, signature, provenance, log_index, published_at)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10::jsonb, $11, $12)`,
    [found.id, version, integrity, submission.archive.length, JSON.stringify(storedOf(checked.manifest)), checked.readme, caller.accountId, publicKey, signature, checked.provenance && JSON.stringify(checked.provenance), logIndex, now],
  );
  await queries.run('update packages set published_at = $2 where id = $1', [found.id, now]);
  await refreshPackage(queries, found);
  return { name, version, integrity, publishedAt: now, logIndex, isNew: true };
}

/** Whoever publishes the first version owns the package. */
async function addPackage(change: LogChange, { caller, submission: { name }, now }: NewVersion): Promise<PackageRow> {
  const { queries } = change;
  await queries.run('insert into packages (name, look, published_at) values ($1, $2, $3)', [name, lookOf(name), now]);
  const added = await packageOrNull(queries, name);
  if (added === null) throw new Error(`the package ${name} was not added`);
  await queries.run(`insert into roles (package_id, account_id, role) values ($1, $2, 'owner')`, [added.id, caller.accountId]);
  await change.append({ kind: 'owner', name, of: caller.user, role: 'owner', user: caller.user, at: now });
  return added;
}

/** @throws PackageFault 6113 where it needs what nobody could install */
async function checkDependencies(queries: Queries, { manifest }: CheckedSubmission): Promise<void> {
  const needed = manifest.dependencies.filter(({ kind }) => kind === 'required' || kind === 'peer').map(({ name }) => name);
  const there = await queries.rows(z.object({ name: z.string() }), 'select name from packages where name = any($1::text[])', [needed]);
  const missing = needed.find((name) => !there.some((each) => each.name === name));
  if (missing !== undefined) throw packageFault(unpublishable, { name: manifest.name, problem: `it needs \`${missing}\`, which this registry does not have` });
}
