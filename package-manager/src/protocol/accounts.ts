import { z } from 'zod';
import type { Route } from './route.ts';
import { id, packageName, publicKey, scope, sentence, signature, time, userName } from './values.ts';

/** No composition rules; long ones are welcome (NIST SP 800-63B). */
export const password = z.string().min(10, 'must have at least 10 characters').max(200, 'must have at most 200 characters');
export const MAX_TOKEN_DAYS = 365;

const days = z.number().int().min(1).max(MAX_TOKEN_DAYS);
const scopes = z.array(scope).min(1).max(6);
/** Null: all packages. */
const onlyPackages = z.array(packageName).min(1).max(100).nullable();

/** What is known of a token; the token itself is answered once, when it is made. */
export const tokenInfo = z.object({ id, name: z.string(), scopes, packages: onlyPackages, createdAt: time, expiresAt: time, lastUsedAt: time.nullable() });
export type TokenInfo = z.infer<typeof tokenInfo>;

/** `noodle_` and 43 letters: sent as `authorization: Bearer …`. */
const newToken = tokenInfo.extend({ token: z.string() });
export const TOKEN_FORM = /^noodle_[A-Za-z0-9_-]{43}$/;

const done = z.object({ done: z.literal(true) });

export const register = { method: 'POST', path: '/v1/accounts', summary: 'Makes an account', group: 'accounts', scope: null, body: z.strictObject({ user: userName, password }), answer: z.object({ user: userName }) } as const satisfies Route;

/** A token of all scopes that the account can have, for as many days. */
export const login = { method: 'POST', path: '/v1/login', summary: 'A token for a password', group: 'accounts', scope: null, body: z.strictObject({ user: userName, password: z.string().max(200), name: sentence(100).default('login'), days: days.default(30) }), answer: newToken } as const satisfies Route;

export const logout = { method: 'POST', path: '/v1/logout', summary: 'Ends the token that is sent along', group: 'accounts', scope: 'read', answer: done } as const satisfies Route;

export const whoami = { method: 'GET', path: '/v1/whoami', summary: 'Whose the token is, and what it may', group: 'accounts', scope: 'read', answer: z.object({ user: userName, isAdmin: z.boolean(), token: tokenInfo }) } as const satisfies Route;

/** Ends all other tokens of the account. */
export const changePassword = { method: 'PUT', path: '/v1/password', summary: 'A new password', group: 'accounts', scope: 'account', body: z.strictObject({ password: z.string().max(200), newPassword: password }), answer: done } as const satisfies Route;

export const tokens = { method: 'GET', path: '/v1/tokens', summary: 'The account\'s tokens', group: 'accounts', scope: 'account', answer: z.object({ tokens: z.array(tokenInfo) }) } as const satisfies Route;

/** Never more than the token that asks for it may. */
export const addToken = { method: 'POST', path: '/v1/tokens', summary: 'A further token, as for continuous integration', group: 'accounts', scope: 'account', body: z.strictObject({ name: sentence(100), scopes, packages: onlyPackages.default(null), days }), answer: newToken } as const satisfies Route;

export const revokeToken = { method: 'DELETE', path: '/v1/tokens/:id', summary: 'Ends a token', group: 'accounts', scope: 'account', params: z.object({ id }), answer: done } as const satisfies Route;

export const signingKey = z.object({ publicKey, name: z.string(), addedAt: time, revokedAt: time.nullable() });
export type SigningKey = z.infer<typeof signingKey>;

export const keys = { method: 'GET', path: '/v1/accounts/:user/keys', summary: 'The keys with which an account signs, revoked ones too', group: 'accounts', scope: null, params: z.object({ user: userName }), answer: z.object({ keys: z.array(signingKey) }) } as const satisfies Route;

/** What a new key signs, so that nobody registers another's. */
export function keyStatement({ user, publicKey }: { readonly user: string; readonly publicKey: string }): string {
  return `noodle-key-v1\n${user}\n${publicKey}\n`;
}

/** `signature` is of `keyStatement`, by the key itself. Whoever had a key before says the account's password too: a stolen token makes no keys. One leaf of the log. */
export const addKey = { method: 'POST', path: '/v1/keys', summary: 'Registers a key', group: 'accounts', scope: 'account', body: z.strictObject({ publicKey, name: sentence(100), signature, password: z.string().max(200).optional() }), answer: signingKey } as const satisfies Route;

/** Nothing new is accepted from it; what it signed before stays. One leaf of the log. */
export const revokeKey = { method: 'POST', path: '/v1/keys/revoke', summary: 'Revokes a key', group: 'accounts', scope: 'account', body: z.strictObject({ publicKey }), answer: signingKey } as const satisfies Route;
