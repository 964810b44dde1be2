import { createHash } from 'node:crypto';
import { z } from 'zod';
import { pathOf, type Params, type Route } from './route.ts';
import { publicKey, signature } from './values.ts';

/** How far a caller's clock may be from the registry's; older calls are not taken again. */
export const MAX_CALL_AGE_MS = 15 * 60_000;

/** What goes along with a call that others feel: a token alone, which may be stolen, does not do it. */
export const signedHeaders = z.object({
  /** A key that is registered for the account. */
  'noodle-key': publicKey,
  /** Of `callStatement`. */
  'noodle-signature': signature,
  /** When it was signed: milliseconds since 1970. */
  'noodle-time': z.string().regex(/^\d{1,15}$/, 'must be milliseconds since 1970'),
});

export type SignedHeaders = z.infer<typeof signedHeaders>;

/** Whether the protocol asks for a signature of the call. */
export function isSigned({ headers }: Route): boolean {
  return headers === signedHeaders;
}

/**
 * What is signed: each part on a line of its own.
 * @param body as JSON writes it without spaces; undefined where there is none.
 */
export function callStatement(route: Route, params: Params, body: unknown, time: string): string {
  const text = body === undefined || body === null ? '' : JSON.stringify(body);
  return `noodle-call-v1\n${route.method}\n${pathOf(route, params)}\n${createHash('sha256').update(text).digest('hex')}\n${time}\n`;
}
