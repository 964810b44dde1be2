import { z } from 'zod';
import { MAX_NAMES_PER_QUERY } from './packages.ts';
import type { Route } from './route.ts';
import { packageName, sentence, time } from './values.ts';

const range = z.string().min(1).max(200);

const advisoryText = z.strictObject({
  package: packageName,
  title: sentence(200),
  description: z.string().max(10_000),
  severity: z.enum(['low', 'moderate', 'high', 'critical']),
  /** Versions that have the weakness. */
  affected: range.meta({ example: '<1.4.2' }),
  /** Versions that have it no more; null where there is none yet. */
  patched: range.nullable().meta({ example: '>=1.4.2' }),
  references: z.array(z.url().max(500)).max(20),
});

export const advisory = advisoryText.extend({ id: z.string().regex(/^NCSA-\d{4}-\d{4,}$/).meta({ example: 'NCSA-2026-0001' }), publishedAt: time, updatedAt: time, withdrawnAt: time.nullable() });

export type Advisory = z.infer<typeof advisory>;

const advisoryParams = z.object({ id: advisory.shape.id });

/** Newest last; `since` leaves out those that did not change after it. */
export const advisories = { method: 'GET', path: '/v1/advisories', summary: 'Known weaknesses', group: 'advisories', scope: null, query: z.strictObject({ since: z.coerce.number().int().nonnegative().default(0) }), answer: z.object({ advisories: z.array(advisory) }) } as const satisfies Route;

export const advisoryQuery = { method: 'POST', path: '/v1/advisories/query', summary: 'Known weaknesses of these packages, without those withdrawn', group: 'advisories', scope: null, body: z.strictObject({ names: z.array(packageName).max(MAX_NAMES_PER_QUERY) }), answer: z.object({ advisories: z.array(advisory) }) } as const satisfies Route;

export const addAdvisory = { method: 'POST', path: '/v1/advisories', summary: 'Adds a weakness', group: 'advisories', scope: 'admin', body: advisoryText, answer: advisory } as const satisfies Route;

export const changeAdvisory = { method: 'PUT', path: '/v1/advisories/:id', summary: 'Says a weakness anew, or withdraws it', group: 'advisories', scope: 'admin', params: advisoryParams, body: advisoryText.extend({ isWithdrawn: z.boolean() }), answer: advisory } as const satisfies Route;
