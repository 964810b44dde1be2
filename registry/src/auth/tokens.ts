import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { TOKEN_FORM, type TokenInfo } from '@noodlecore/package-manager/protocol/accounts';
import { SCOPES, scope, type Scope } from '@noodlecore/package-manager/protocol/values';
import { firstRow, type Database, type Queries } from '../database/database.ts';

/** Whose a call is, and what it may. */
export interface Caller {
  readonly accountId: number;
  readonly user: string;
  readonly isAdmin: boolean;
  readonly token: TokenInfo;
}

const DAY_MS = 86_400_000;
/** How exactly it is kept when a token was used last. */
const USE_PRECISION_MS = 60_000;

const tokenFields = {
  id: z.string(),
  name: z.string(),
  scopes: z.array(scope),
  packages: z.array(z.string()).nullable(),
  created_at: z.coerce.number(),
  expires_at: z.coerce.number(),
  last_used_at: z.coerce.number().nullable(),
};
const tokenRow = z.object(tokenFields);
const callerRow = z.object({ ...tokenFields, account_id: z.coerce.number(), user: z.string(), is_admin: z.boolean() });

/** Only the hash is kept: who reads the database has no tokens. They are random, so that no salt is needed. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export interface TokenWish {
  readonly accountId: number;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly packages: readonly string[] | null;
  readonly days: number;
}

export async function makeToken(queries: Queries, wish: TokenWish, now: number): Promise<TokenInfo & { readonly token: string }> {
  const token = `noodle_${randomBytes(32).toString('base64url')}`;
  const scopes = [...new Set(wish.scopes)];
  const info = { id: randomUUID(), name: wish.name, scopes, packages: wish.packages && [...wish.packages], createdAt: now, expiresAt: now + wish.days * DAY_MS, lastUsedAt: null };
  await queries.run('insert into tokens (id, hash, account_id, name, scopes, packages, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [info.id, secretHash(token), wish.accountId, info.name, scopes, info.packages, now, info.expiresAt]);
  return { ...info, token };
}

/** All that an account's own tokens can have. */
export function scopesOf(isAdmin: boolean): Scope[] {
  return SCOPES.filter((each) => isAdmin || each !== 'admin');
}

/** Null for a token that is none, has expired or was revoked. */
export async function callerOf(database: Database, token: string, now: number): Promise<Caller | null> {
  if (!TOKEN_FORM.test(token)) return null;
  const row = await firstRow(database, callerRow, 'select t.*, a.name as user, a.is_admin from tokens t join accounts a on a.id = t.account_id where t.hash = $1', [secretHash(token)]);
  if (row === null || row.expires_at <= now) return null;
  if ((row.last_used_at ?? 0) < now - USE_PRECISION_MS) await database.run('update tokens set last_used_at = $1 where id = $2', [now, row.id]);
  return { accountId: row.account_id, user: row.user, isAdmin: row.is_admin, token: infoOf(row) };
}

export async function tokensOf(queries: Queries, accountId: number, now: number): Promise<TokenInfo[]> {
  const rows = await queries.rows(tokenRow, 'select * from tokens where account_id = $1 and expires_at > $2 order by created_at, id', [accountId, now]);
  return rows.map(infoOf);
}

function infoOf(row: z.infer<typeof tokenRow>): TokenInfo {
  return { id: row.id, name: row.name, scopes: row.scopes, packages: row.packages, createdAt: row.created_at, expiresAt: row.expires_at, lastUsedAt: row.last_used_at };
}
