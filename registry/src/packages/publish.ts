import { z } from 'zod';
import { registryBusy, versionExists } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { hexOf } from '@noodlecore/package-manager/archive/integrity';
import { packageFault } from '@noodlecore/package-manager/fault';
import type { Provenance } from '@noodlecore/package-manager/protocol/provenance';
import type { AnswerOf } from '@noodlecore/package-manager/protocol/route';
import type { Routes } from '@noodlecore/package-manager/protocol/routes';
import { checkOwnKey } from '../auth/own-key.ts';
import { checkRole, checkTokenIsFor } from '../auth/permission.ts';
import type { Caller } from '../auth/tokens.ts';
import type { Queries } from '../database/database.ts';
import type { InspectedRelease } from '../inspection/messages.ts';
import type { LogChange } from '../log/log.ts';
import type { Registry } from '../registry.ts';
import { equalVersion, packageOrNull, type PackageRow } from './find.ts';
import { refreshPackage } from './latest.ts';
import { RefusedRelease } from './refused-release.ts';
import { checkNewName, lookOf } from './similar.ts';
import { storedOf } from './stored-manifest.ts';
import { checkSignatures, type Submission } from './submission.ts';

type Published = AnswerOf<Routes['publish']>;

/** How often a release is looked at again because another one came in between. */
const MOST_LOOKS = 5;

/**
 * All or nothing: the archive is written first, under its hash, where nobody sees it; one transaction then makes it a version. An archive
 * whose transaction never came is collected when the registry starts.
 * @throws PackageFault 6108, 6109, 6111, 6112, 6114, and those of `checkNewName` and `Inspections.inspect`; RefusedRelease
 */
export async function publish(registry: Registry, caller: Caller, submission: Submission): Promise<Published> {
  const { name, integrity } = submission;
  await checkMay(registry.database, caller, submission);
  const before = await alreadyPublished(registry.database, submission);
  if (before) return before;
  const provenance = checkSignatures(submission);
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const inspected = await registry.inspections.inspect(caller.accountId, submission);
    // Against one that was published meanwhile, its own version number would stand first of all.
    await checkMay(registry.database, caller, submission);
    const meanwhile = await alreadyPublished(registry.database, submission);
    if (meanwhile) return meanwhile;
    refuseProblems(name, inspected);
    await registry.storage.put(hexOf(integrity), submission.archive);
    const published = await registry.log.change(async (change) => {
      await checkMay(change.queries, caller, submission);
      const there = await alreadyPublished(change.queries, submission);
      if (there) return there;
      if (!(await isStillUpToDate(change.queries, name, inspected))) return null;
      return addVersion(change, { caller, submission, inspected, provenance, now: registry.now() });
    });
    registry.answers.changed(name);
    if (published) return published;
  }
  throw packageFault(registryBusy, { reason: `other versions of \`${name}\` are being published` });
}

/** @throws RefusedRelease */
function refuseProblems(name: string, { problems, changes }: InspectedRelease): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new RefusedRelease(name, errors, changes);
}

/** Whether the versions are those that the release was held against. */
async function isStillUpToDate(queries: Queries, name: string, { published }: InspectedRelease): Promise<boolean> {
  const there = await queries.rows(z.object({ version: z.string() }), 'select v.version from versions v join packages p on p.id = v.package_id where p.name = $1', [name]);
  return there.length === published.length;
}

/** Looked at before anything is read, and again inside the transaction, where it counts. */
async function checkMay(queries: Queries, caller: Caller, { name, publicKey }: Submission): Promise<void> {
  checkTokenIsFor(caller, name);
  const found = await packageOrNull(queries, name);
  if (found === null) await checkNewName(queries, name, caller.accountId);
  else await checkRole(queries, caller, found, 'publisher');
  await checkOwnKey(queries, caller, publicKey);
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
  readonly inspected: InspectedRelease;
  readonly provenance: Provenance | null;
  readonly now: number;
}

async function addVersion(change: LogChange, wish: NewVersion): Promise<Published> {
  const { caller, submission, inspected, provenance, now } = wish;
  const { name, version, integrity, publicKey, signature } = submission;
  const { queries } = change;
  const found = (await packageOrNull(queries, name)) ?? (await addPackage(change, wish));
  const logIndex = await change.append({ kind: 'publish', name, version, integrity, user: caller.user, publicKey, signature, at: now });
  await queries.run(
    `insert into versions (package_id, version, integrity, size, manifest, readme, account_id, public_key, signature, provenance, log_index, published_at, documentation)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10::jsonb, $11, $12, $13)`,
    [found.id, version, integrity, submission.archive.length, JSON.stringify(storedOf(inspected.manifest)), inspected.readme, caller.accountId, publicKey, signature, provenance && JSON.stringify(provenance), logIndex, now, JSON.stringify(inspected.documentation)],
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
