import { z } from 'zod';
import { keyTaken, notThere, tokenMayNot, userTaken, wrongPassword, wrongSignature } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import { keyStatement, type SigningKey } from '@noodlecore/package-manager/protocol/accounts';
import { isSignedBy } from '@noodlecore/package-manager/trust/signature';
import { makeToken, scopesOf, tokensOf, type Caller } from '../auth/tokens.ts';
import { firstRow, type Queries } from '../database/database.ts';
import type { Handlers } from '../http/call.ts';
import type { Registry } from '../registry.ts';

const DONE = { done: true } as const;

const accountRow = z.object({ id: z.coerce.number(), password: z.string().nullable(), is_admin: z.boolean() });
const keyRow = z.object({ public_key: z.string(), name: z.string(), added_at: z.coerce.number(), revoked_at: z.coerce.number().nullable() });

export const accountHandlers: Handlers<'register' | 'login' | 'logout' | 'whoami' | 'changePassword' | 'tokens' | 'addToken' | 'revokeToken' | 'keys' | 'addKey' | 'revokeKey'> = {
  async register(registry, { caller, body: { user, password } }) {
    const mayAdd = registry.isOpen || (caller?.isAdmin === true && caller.token.scopes.includes('admin'));
    if (!mayAdd) throw packageFault(tokenMayNot, { needed: 'the scope `admin`, because this registry takes no accounts from strangers' });
    const hash = await registry.passwords.hash(password);
    const added = await registry.database.run('insert into accounts (name, password, created_at) values ($1, $2, $3) on conflict (name) do nothing', [user, hash, registry.now()]);
    if (added !== 1) throw packageFault(userTaken, { user });
    return { user };
  },

  async login(registry, { address, body: { user, password, name, days } }) {
    const { database, now } = registry;
    const account = await firstRow(database, accountRow, 'select id, password, is_admin from accounts where name = $1', [user]);
    const isRight = await isRightPassword(registry, { user, address }, password, account?.password ?? null);
    if (!isRight || account === null) throw packageFault(wrongPassword, {});
    return makeToken(database, { accountId: account.id, name, scopes: scopesOf(account.is_admin), packages: null, days }, now());
  },

  async logout({ database }, { caller }) {
    await database.run('delete from tokens where id = $1', [caller.token.id]);
    return DONE;
  },

  whoami: async (_, { caller: { user, isAdmin, token } }) => ({ user, isAdmin, token }),

  async changePassword(registry, { address, caller, body }) {
    const { database, passwords } = registry;
    const account = await firstRow(database, accountRow, 'select id, password, is_admin from accounts where id = $1', [caller.accountId]);
    // An account without a password, as the first one, gets its first.
    const may = account !== null && (account.password === null ? body.password === '' : await isRightPassword(registry, { user: caller.user, address }, body.password, account.password));
    if (!may) throw packageFault(wrongPassword, {});
    const hash = await passwords.hash(body.newPassword);
    await database.transaction(async (queries) => {
      await queries.run('update accounts set password = $2 where id = $1', [caller.accountId, hash]);
      await queries.run('delete from tokens where account_id = $1 and id <> $2', [caller.accountId, caller.token.id]);
    });
    return DONE;
  },

  tokens: async ({ database, now }, { caller }) => ({ tokens: await tokensOf(database, caller.accountId, now()) }),

  async addToken({ database, now }, { caller, body }) {
    checkNotMore(caller, body);
    return makeToken(database, { accountId: caller.accountId, ...body }, now());
  },

  async revokeToken({ database }, { caller, params: { id } }) {
    const removed = await database.run('delete from tokens where id = $1 and account_id = $2', [id, caller.accountId]);
    if (removed !== 1) throw packageFault(notThere, { what: 'such token of yours' });
    return DONE;
  },

  async keys({ database }, { params: { user } }) {
    const rows = await database.rows(keyRow, 'select k.public_key, k.name, k.added_at, k.revoked_at from keys k join accounts a on a.id = k.account_id where a.name = $1 order by k.added_at, k.public_key', [user]);
    return { keys: rows.map(keyOf) };
  },

  async addKey(registry, { address, caller, body: { publicKey, name, signature, password } }) {
    if (!isSignedBy(keyStatement({ user: caller.user, publicKey }), signature, publicKey)) throw packageFault(wrongSignature, { problem: 'it is not one of this key for this account' });
    await checkMayAddKey(registry, caller, address, password);
    const at = registry.now();
    return registry.log.change(async (change) => {
      const added = await change.queries.run('insert into keys (public_key, account_id, name, added_at) values ($1, $2, $3, $4) on conflict (public_key) do nothing', [publicKey, caller.accountId, name, at]);
      if (added !== 1) throw packageFault(keyTaken, {});
      await change.append({ kind: 'key', publicKey, isRevoked: false, user: caller.user, at });
      return { publicKey, name, addedAt: at, revokedAt: null };
    });
  },

  revokeKey: (registry, { caller, body: { publicKey } }) => revokeKey(registry, caller, publicKey),
};

/** @throws RetryLater 6104 where it was wrong too often */
async function isRightPassword({ passwords, failedLogins, now }: Registry, who: { readonly user: string; readonly address: string }, password: string, kept: string | null): Promise<boolean> {
  const attempt = failedLogins.begin(who.user, who.address, now());
  try {
    const isRight = await passwords.isRight(password, kept);
    if (isRight) attempt.takeBack();
    return isRight;
  } catch (error) {
    attempt.takeBack();
    throw error;
  }
}

/** Only an account's first key comes with its token alone. @throws PackageFault 6106 */
async function checkMayAddKey(registry: Registry, caller: Caller, address: string, password: string | undefined): Promise<void> {
  const { database } = registry;
  const [{ keys }] = await database.rows(z.object({ keys: z.coerce.number() }), 'select count(*) as keys from keys where account_id = $1', [caller.accountId]);
  if (keys === 0 && password === undefined) return;
  const account = await firstRow(database, accountRow, 'select id, password, is_admin from accounts where id = $1', [caller.accountId]);
  if (password === undefined || !(await isRightPassword(registry, { user: caller.user, address }, password, account?.password ?? null))) throw packageFault(wrongPassword, {});
}

/** @throws PackageFault 6108 */
function checkNotMore({ token, isAdmin }: Caller, wish: { readonly scopes: readonly string[]; readonly packages: readonly string[] | null }): void {
  const more = wish.scopes.find((each) => !token.scopes.some((mine) => mine === each) || (each === 'admin' && !isAdmin));
  if (more !== undefined) throw packageFault(tokenMayNot, { needed: `the scope \`${more}\` itself` });
  const only = token.packages;
  if (only === null) return;
  const other = wish.packages === null ? 'all packages' : wish.packages.find((name) => !only.includes(name));
  if (other !== undefined) throw packageFault(tokenMayNot, { needed: `${other} itself` });
}

async function revokeKey(registry: Registry, caller: Caller, publicKey: string): Promise<SigningKey> {
  const at = registry.now();
  return registry.log.change(async (change) => {
    const before = await ownKey(change.queries, caller, publicKey);
    if (before === null) throw packageFault(notThere, { what: 'such key of yours' });
    if (before.revoked_at !== null) return keyOf(before);
    await change.queries.run('update keys set revoked_at = $2 where public_key = $1', [publicKey, at]);
    await change.append({ kind: 'key', publicKey, isRevoked: true, user: caller.user, at });
    return keyOf({ ...before, revoked_at: at });
  });
}

function ownKey(queries: Queries, { accountId }: Caller, publicKey: string): Promise<z.infer<typeof keyRow> | null> {
  return firstRow(queries, keyRow, 'select public_key, name, added_at, revoked_at from keys where public_key = $1 and account_id = $2', [publicKey, accountId]);
}

function keyOf(row: z.infer<typeof keyRow>): SigningKey {
  return { publicKey: row.public_key, name: row.name, addedAt: row.added_at, revokedAt: row.revoked_at };
}
