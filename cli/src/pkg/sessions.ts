import { notThere } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import type { Connection } from '@noodlecore/package-manager/operations';
import { packageFault } from '@noodlecore/package-manager/fault';
import type { LogoutOptions } from '../commands/pkg/logout.ts';
import type { WhoamiOptions } from '../commands/pkg/whoami.ts';
import type { Terminal } from '../terminal.ts';
import { operations } from './operations.ts';
import { openOwnConnection } from './registry.ts';
import { signingKey } from './signing-key.ts';
import { table } from './table.ts';

/** Whose the token is and what it may, and where it is asked for all else that can act in the account's name. */
export async function tellIdentity(options: WhoamiOptions, { out }: Terminal): Promise<void> {
  const { routes } = await operations();
  const connection = await openOwnConnection(options);
  const { user, token } = await connection.ask(routes.whoami);
  const all = options.all ? await everythingOf(connection, user) : null;
  if (options.format === 'json') return out(`${JSON.stringify({ type: 'whoami', user, registry: connection.registry, scopes: token.scopes, packages: token.packages, expiresAt: token.expiresAt, ...all })}\n`);
  out(`${user} at ${connection.registry}, until ${dayOf(token.expiresAt)}: ${token.scopes.join(', ')}\n`);
  if (all === null) return;
  const { publicKey } = await signingKey();
  const tokens = all.tokens.map((each) => [each.id, each.name, each.scopes.join(' '), each.packages?.join(' ') ?? 'all packages', `until ${dayOf(each.expiresAt)}`, each.lastUsedAt === null ? 'never used' : `used ${dayOf(each.lastUsedAt)}`, each.id === token.id ? 'this one' : '']);
  const keys = all.keys.map((each) => [each.publicKey, each.name, `added ${dayOf(each.addedAt)}`, each.revokedAt === null ? '' : `revoked ${dayOf(each.revokedAt)}`, each.publicKey === publicKey ? 'this machine' : '']);
  out(`\ntokens\n${table([], tokens)}\nsigning keys\n${table([], keys)}`);
}

async function everythingOf(connection: Connection, user: string) {
  const { routes } = await operations();
  const { tokens } = await connection.ask(routes.tokens);
  const { keys } = await connection.ask(routes.keys, { params: { user } });
  return { tokens, keys };
}

/** Ends a token, or revokes a key: whichever has this name. @throws PackageFault 6121 */
export async function revoke(what: string, options: LogoutOptions, { out }: Terminal): Promise<void> {
  const { routes } = await operations();
  const connection = await openOwnConnection(options);
  const { user } = await connection.ask(routes.whoami);
  const { tokens, keys } = await everythingOf(connection, user);
  const token = tokens.find(({ id }) => id === what);
  if (token) await connection.ask(routes.revokeToken, { params: { id: token.id } });
  else if (keys.some(({ publicKey }) => publicKey === what)) await connection.ask(routes.revokeKey, { body: { publicKey: what } });
  else throw packageFault(notThere, { what: 'such token or key of yours' }, 'list them with `noodle pkg whoami --all`');
  out(`${what} is revoked\n`);
}

/** Ends all tokens of the account but the one in use. */
export async function endOtherTokens(options: LogoutOptions, { out }: Terminal): Promise<void> {
  const { routes } = await operations();
  const connection = await openOwnConnection(options);
  const { token } = await connection.ask(routes.whoami);
  const { tokens } = await connection.ask(routes.tokens);
  const others = tokens.filter(({ id }) => id !== token.id);
  for (const { id } of others) await connection.ask(routes.revokeToken, { params: { id } });
  out(`${others.length === 1 ? 'one other token is' : `${others.length} other tokens are`} revoked\n`);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
