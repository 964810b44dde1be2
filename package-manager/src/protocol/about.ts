import { z } from 'zod';
import type { Route } from './route.ts';
import { count, publicKey } from './values.ts';

export const PROTOCOL_VERSION = 1;

/** What this registry is: a client remembers `origin` and `logKey` from its first visit, and refuses others later. */
export const about = {
  method: 'GET',
  path: '/v1',
  summary: 'What this registry is',
  group: 'registry',
  scope: null,
  answer: z.object({
    protocol: z.literal(PROTOCOL_VERSION),
    /** Whose log it is: the first line of its checkpoints. */
    origin: z.string().min(1).max(200),
    logKey: publicKey,
    limits: z.object({ archiveBytes: count, unpackedBytes: count, files: count, namesPerQuery: count }),
  }),
} as const satisfies Route;

export const openapi = { method: 'GET', path: '/v1/openapi.json', summary: 'This description', group: 'registry', scope: null, answer: z.record(z.string(), z.unknown()) } as const satisfies Route;
