import { z } from 'zod';
import { invalidToken, notLoggedIn, roleMayNot, tokenMayNot } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import { ROLES, role, type Role, type Scope } from '@noodlecore/package-manager/protocol/values';
import { firstRow, type Database, type Queries } from '../database/database.ts';
import { callerOf, type Caller } from './tokens.ts';

/**
 * Whose a call is by its `authorization`, where it has one.
 * @throws PackageFault 6105 (needed and not sent), 6107 (not valid), 6108 (lacks the scope)
 */
export async function authenticate(database: Database, authorization: string | undefined, needed: Scope | null, now: number): Promise<Caller | null> {
  if (authorization === undefined) {
    if (needed !== null) throw packageFault(notLoggedIn, {});
    return null;
  }
  const caller = await callerOf(database, /^Bearer (\S{1,100})$/i.exec(authorization)?.[1] ?? '', now);
  if (caller === null) throw packageFault(invalidToken, {});
  if (needed !== null) checkScope(caller, needed);
  return caller;
}

/** Every token may read. @throws PackageFault 6108 */
function checkScope(caller: Caller, needed: Scope): void {
  const may = needed === 'read' || (caller.token.scopes.includes(needed) && (needed !== 'admin' || caller.isAdmin));
  if (!may) throw packageFault(tokenMayNot, { needed: `the scope \`${needed}\`` });
}

/** @throws PackageFault 6108 where the token is for other packages only */
export function checkTokenIsFor(caller: Caller, name: string): void {
  if (caller.token.packages !== null && !caller.token.packages.includes(name)) throw packageFault(tokenMayNot, { needed: `the package \`${name}\`` });
}

export async function roleOf(queries: Queries, packageId: number, accountId: number): Promise<Role | null> {
  return (await firstRow(queries, z.object({ role }), 'select role from roles where package_id = $1 and account_id = $2', [packageId, accountId]))?.role ?? null;
}

/** The registry's keepers may do what does not put code into a package. @throws PackageFault 6109 */
export async function checkRole(queries: Queries, caller: Caller, { id, name }: { readonly id: number; readonly name: string }, needed: Role): Promise<void> {
  if (needed !== 'publisher' && caller.isAdmin && caller.token.scopes.includes('admin')) return;
  const has = await roleOf(queries, id, caller.accountId);
  if (has === null || ROLES.indexOf(has) > ROLES.indexOf(needed)) throw packageFault(roleMayNot, { user: caller.user, name, needed: `\`${needed}\`` });
}
