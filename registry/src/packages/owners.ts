import { z } from 'zod';
import { lastOwner, unknownUser } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import { role, type Role } from '@noodlecore/package-manager/protocol/values';
import { checkRole, checkTokenIsFor, roleOf } from '../auth/permission.ts';
import type { Caller } from '../auth/tokens.ts';
import { firstRow, type Queries } from '../database/database.ts';
import type { Registry } from '../registry.ts';
import { findPackage } from './find.ts';

interface Owners {
  owners: { user: string; role: Role }[];
  logIndex: number | null;
}

export async function ownersOf(queries: Queries, packageId: number): Promise<Owners['owners']> {
  return queries.rows(z.object({ user: z.string(), role }), `select a.name as user, r.role from roles r join accounts a on a.id = r.account_id where r.package_id = $1 order by array_position(array['owner', 'maintainer', 'publisher'], r.role), a.name`, [packageId]);
}

/**
 * Gives a role, or takes it away with null. Whoever has one can lay it down.
 * @throws PackageFault 6001, 6108, 6109, 6119, 6120
 */
export async function setRole(registry: Registry, caller: Caller, { name, user, role: wanted }: { readonly name: string; readonly user: string; readonly role: Role | null }): Promise<Owners> {
  checkTokenIsFor(caller, name);
  const changed = await registry.log.change(async (change) => {
    const { queries } = change;
    const found = await findPackage(queries, name);
    if (wanted !== null || user !== caller.user) await checkRole(queries, caller, found, 'owner');
    const account = await firstRow(queries, z.object({ id: z.coerce.number() }), 'select id from accounts where name = $1', [user]);
    if (account === null) throw packageFault(unknownUser, { user });
    const before = await roleOf(queries, found.id, account.id);
    const owners = await ownersOf(queries, found.id);
    if (before === wanted) return { owners, logIndex: null };
    if (before === 'owner' && owners.filter((each) => each.role === 'owner').length === 1) throw packageFault(lastOwner, { name });
    if (wanted === null) await queries.run('delete from roles where package_id = $1 and account_id = $2', [found.id, account.id]);
    else await queries.run('insert into roles (package_id, account_id, role) values ($1, $2, $3) on conflict (package_id, account_id) do update set role = excluded.role', [found.id, account.id, wanted]);
    const logIndex = await change.append({ kind: 'owner', name, of: user, role: wanted, user: caller.user, at: registry.now() });
    return { owners: await ownersOf(queries, found.id), logIndex };
  });
  registry.answers.changed(name);
  return changed;
}
