import { randomBytes } from 'node:crypto';
import semver from 'semver';
import { z } from 'zod';
import { invalidConfirmation } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import type { YankAnswer } from '@noodlecore/package-manager/protocol/yank';
import { checkRole, checkTokenIsFor } from '../auth/permission.ts';
import { secretHash, type Caller } from '../auth/tokens.ts';
import type { Queries } from '../database/database.ts';
import type { Registry } from '../registry.ts';
import { findPackage, findVersion, type PackageRow, type VersionRow } from './find.ts';
import { refreshPackage } from './latest.ts';

const CONFIRMATION_MS = 10 * 60_000;

export interface YankWish {
  readonly action: 'yank' | 'unyank';
  readonly name: string;
  readonly version: string;
  readonly reason: string | undefined;
  readonly confirmation: string | undefined;
}

/**
 * Takes a version back, or gives it again: the first call says what it would do, the second, with the word of the first, does it.
 * @throws PackageFault 6001, 6108, 6109, 6117, 6118
 */
export async function yank(registry: Registry, caller: Caller, wish: YankWish): Promise<YankAnswer> {
  const { name, version, confirmation } = wish;
  checkTokenIsFor(caller, name);
  const found = await findPackage(registry.database, name);
  await checkRole(registry.database, caller, found, 'maintainer');
  const target = await findVersion(registry.database, found, version);
  return confirmation === undefined ? ask(registry, caller, wish, found, target) : confirm(registry, caller, { ...wish, confirmation }, found, target);
}

async function ask({ database, now }: Registry, caller: Caller, { action, name, version }: YankWish, found: PackageRow, target: VersionRow): Promise<YankAnswer> {
  const confirmation = randomBytes(18).toString('base64url');
  const expiresAt = now() + CONFIRMATION_MS;
  await database.run('delete from confirmations where expires_at <= $1', [now()]);
  await database.run('insert into confirmations (hash, account_id, action, version_id, expires_at) values ($1, $2, $3, $4, $5)', [secretHash(confirmation), caller.accountId, action, target.id, expiresAt]);
  const dependents = action === 'yank' ? await leftWithout(database, found, target) : [];
  const [{ downloads }] = await database.rows(z.object({ downloads: z.coerce.number() }), 'select coalesce(sum(downloads), 0) as downloads from uses where version_id = $1', [target.id]);
  return { kind: 'to-confirm', confirmation, expiresAt, effect: effectOf(action, name, version, dependents), dependents, downloads };
}

function effectOf(action: 'yank' | 'unyank', name: string, version: string, dependents: readonly string[]): string {
  if (action === 'unyank') return `${name} ${version} will be chosen again.`;
  const left = dependents.length === 0 ? '' : ` ${dependents.length === 1 ? 'One package finds' : `${dependents.length} packages find`} no other version that fits: ${dependents.slice(0, 10).join(', ')}.`;
  return `${name} ${version} will not be chosen any more; lockfiles that have it still get it.${left}`;
}

/** Packages whose newest version would find none that fits among those that stay. */
async function leftWithout(queries: Queries, found: PackageRow, target: VersionRow): Promise<string[]> {
  const needs = await queries.rows(z.object({ name: z.string(), range: z.string() }), 'select p.name, n.range from needs n join packages p on p.id = n.package_id where n.needed = $1 order by p.downloads desc, p.name limit 5000', [found.name]);
  const others = await queries.rows(z.object({ version: z.string() }), 'select version from versions where package_id = $1 and id <> $2 and not yanked', [found.id, target.id]);
  return needs.filter(({ range }) => semver.satisfies(target.version, range) && !others.some(({ version }) => semver.satisfies(version, range))).map(({ name }) => name).slice(0, 100);
}

async function confirm(registry: Registry, caller: Caller, wish: YankWish & { readonly confirmation: string }, found: PackageRow, target: VersionRow): Promise<YankAnswer> {
  const { action, name, version, confirmation } = wish;
  const yanked = action === 'yank';
  const logIndex = await registry.log.change(async (change) => {
    const used = await change.queries.run('delete from confirmations where hash = $1 and account_id = $2 and action = $3 and version_id = $4 and expires_at > $5', [secretHash(confirmation), caller.accountId, action, target.id, registry.now()]);
    if (used !== 1) throw packageFault(invalidConfirmation, {});
    await checkRole(change.queries, caller, found, 'maintainer');
    await change.queries.run('update versions set yanked = $2 where id = $1', [target.id, yanked]);
    await refreshPackage(change.queries, found);
    return change.append({ kind: action, name, version, reason: wish.reason ?? null, user: caller.user, at: registry.now() });
  });
  registry.answers.changed(name);
  return { kind: 'done', name, version, yanked, logIndex };
}
