import { z } from 'zod';
import { versionParams } from './packages.ts';
import type { Route } from './route.ts';
import { count, exactVersion, integrity, packageName, publicKey, signature, time } from './values.ts';

/**
 * All or nothing, and safe to send again: the same bytes by the same key answer the same, with `isNew: false`. Other bytes under a
 * version that there is are refused (6111). What the archive's manifest says is what is published.
 */
export const publish = {
  method: 'PUT',
  path: '/v1/packages/:name/:version',
  summary: 'Publishes a version; the body is the archive (application/gzip)',
  group: 'publishing',
  scope: 'publish',
  params: versionParams,
  headers: z.object({
    'noodle-integrity': integrity,
    /** Of `releaseStatement({ name, version, integrity })`. */
    'noodle-signature': signature,
    /** A key that is registered for the account. */
    'noodle-key': publicKey,
    /** Base64 of the JSON of `provenance`. */
    'noodle-provenance': z.base64().max(8000).optional(),
  }),
  body: 'archive',
  answer: z.object({ name: packageName, version: exactVersion, integrity, publishedAt: time, logIndex: count, isNew: z.boolean() }),
} as const satisfies Route;
