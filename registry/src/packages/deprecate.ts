import semver from 'semver';
import { z } from 'zod';
import { invalidRequest } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import { checkRole, checkTokenIsFor } from '../auth/permission.ts';
import type { Caller } from '../auth/tokens.ts';
import type { Registry } from '../registry.ts';
import { findPackage } from './find.ts';
import { refreshPackage } from './latest.ts';

export interface DeprecationWish {
  readonly name: string;
  readonly range: string;
  /** Null takes it back. */
  readonly message: string | null;
}

/** The versions whose message changed; without any, nothing is written. @throws PackageFault 6001, 6101, 6108, 6109 */
export async function deprecate(registry: Registry, caller: Caller, { name, range, message }: DeprecationWish): Promise<{ versions: string[]; logIndex: number | null }> {
  checkTokenIsFor(caller, name);
  if (semver.validRange(range) === null) throw packageFault(invalidRequest, { where: 'range', problem: 'must be a range of versions such as <2.0.0' });
  const changed = await registry.log.change(async (change) => {
    const { queries } = change;
    const found = await findPackage(queries, name);
    await checkRole(queries, caller, found, 'maintainer');
    const all = await queries.rows(z.object({ version: z.string(), deprecated: z.string().nullable() }), 'select version, deprecated from versions where package_id = $1 order by log_index', [found.id]);
    const versions = all.filter((each) => each.deprecated !== message && semver.satisfies(each.version, range, { includePrerelease: true })).map(({ version }) => version);
    if (versions.length === 0) return { versions, logIndex: null };
    await queries.run('update versions set deprecated = $2 where package_id = $1 and version = any($3::text[])', [found.id, message, versions]);
    await refreshPackage(queries, found);
    return { versions, logIndex: await change.append({ kind: 'deprecate', name, versions, message, user: caller.user, at: registry.now() }) };
  });
  registry.answers.changed(name);
  return changed;
}
