import { z } from 'zod';
import { versionParams } from './packages.ts';
import type { Route } from './route.ts';
import { signedHeaders } from './signed-call.ts';
import { count, exactVersion, packageName, sentence, time } from './values.ts';

/** The first call, without `confirmation`, answers what it would do and a word that confirms it; the second one does it. Its reason stands in the log. */
const body = z.strictObject({ reason: sentence(300).optional(), confirmation: z.string().max(100).optional() });

const answer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('to-confirm'),
    confirmation: z.string(),
    expiresAt: time,
    /** Sentences for whoever decides. */
    effect: z.string(),
    /** Packages whose newest version would no longer find one that fits among those that stay. */
    dependents: z.array(packageName),
    downloads: count,
  }),
  z.object({ kind: z.literal('done'), name: packageName, version: exactVersion, yanked: z.boolean(), logIndex: count }),
]);

export type YankAnswer = z.infer<typeof answer>;

export const yank = { method: 'POST', path: '/v1/packages/:name/:version/yank', summary: 'Takes a version back: only lockfiles that have it still get it', group: 'publishing', scope: 'yank', params: versionParams, headers: signedHeaders, body, answer } as const satisfies Route;

export const unyank = { method: 'POST', path: '/v1/packages/:name/:version/unyank', summary: 'Gives a version that was taken back again', group: 'publishing', scope: 'yank', params: versionParams, headers: signedHeaders, body, answer } as const satisfies Route;
