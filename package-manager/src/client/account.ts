import { addKey, keys, keyStatement, login, register, whoami } from '../protocol/accounts.ts';
import { signText, type KeyPair } from '../trust/signature.ts';
import { Connection } from './connection.ts';
import type { Login } from './credentials.ts';

export interface Identity extends Login {
  readonly isAdmin: boolean;
  readonly scopes: readonly string[];
}

export interface Password {
  readonly user: string;
  readonly password: string;
}

/** @throws PackageFault what the registry refuses with, such as 6110 (the name is taken) */
export async function createAccount(registry: string, account: Password): Promise<void> {
  await new Connection(registry).ask(register, { body: account });
}

/**
 * A token for a password.
 * @param name under which it is listed among the account's tokens.
 * @throws PackageFault 6106 (no such user with this password)
 */
export async function loginWith(registry: string, { user, password }: Password, name: string, days: number): Promise<Login> {
  const { token, expiresAt } = await new Connection(registry, { token: null }).ask(login, { body: { user, password, name, days } });
  return { user, token, expiresAt };
}

/** Whose a token is. @throws PackageFault 6107 (it is not valid) */
export async function identityOf(connection: Connection, token: string): Promise<Identity> {
  const { user, isAdmin, token: told } = await connection.ask(whoami);
  return { user, token, expiresAt: told.expiresAt, isAdmin, scopes: told.scopes };
}

/**
 * Makes a key known as the account's, where it is not yet.
 * @param password null where it is not known: then only an account's first key can be.
 */
export async function registerKey(connection: Connection, { user, password }: { readonly user: string; readonly password: string | null }, { publicKey, privateKey }: KeyPair, name: string): Promise<'known' | 'new' | 'revoked' | 'not registered'> {
  const known = await connection.ask(keys, { params: { user } });
  const same = known.keys.find((each) => each.publicKey === publicKey);
  if (same) return same.revokedAt === null ? 'known' : 'revoked';
  if (password === null && known.keys.length > 0) return 'not registered';
  await connection.ask(addKey, { body: { publicKey, name, signature: signText(keyStatement({ user, publicKey }), privateKey), ...(password !== null && { password }) } });
  return 'new';
}
