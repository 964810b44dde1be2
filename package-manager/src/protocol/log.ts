import { z } from 'zod';
import type { Route } from './route.ts';
import { count, exactVersion, integrity, packageName, publicKey, role, sentence, signature, time, treeHash, userName } from './values.ts';

/** What a leaf of the log says. Its bytes are the text that the registry serves; hash those, not JSON that was written anew. */
export const logEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('publish'), name: packageName, version: exactVersion, integrity, user: userName, publicKey, signature, at: time }),
  z.object({ kind: z.literal('yank'), name: packageName, version: exactVersion, reason: sentence(300).nullable(), user: userName, at: time }),
  z.object({ kind: z.literal('unyank'), name: packageName, version: exactVersion, reason: sentence(300).nullable(), user: userName, at: time }),
  z.object({ kind: z.literal('deprecate'), name: packageName, versions: z.array(exactVersion), message: sentence(300).nullable(), user: userName, at: time }),
  /** `of` has that role since, or none. */
  z.object({ kind: z.literal('owner'), name: packageName, of: userName, role: role.nullable(), user: userName, at: time }),
  z.object({ kind: z.literal('key'), publicKey, isRevoked: z.boolean(), user: userName, at: time }),
]);

export type LogEntry = z.infer<typeof logEntry>;

export const MAX_LOG_ENTRIES = 256;

const index = z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);

/** As `readCheckpoint` reads it. */
export const checkpoint = { method: 'GET', path: '/v1/log/checkpoint', summary: 'The signed state of the log', group: 'log', scope: null, answer: 'text' } as const satisfies Route;

/** A leaf, and the hashes that lead from it to the root of the tree of `size`. */
export const logInclusion = { method: 'GET', path: '/v1/log/entries/:index', summary: 'An entry, with the proof that it is in the log', group: 'log', scope: null, params: z.object({ index }), query: z.strictObject({ size: index.optional() }), answer: z.object({ index: count, size: count, entry: z.string(), proof: z.array(treeHash) }) } as const satisfies Route;

export const logConsistency = { method: 'GET', path: '/v1/log/consistency', summary: 'The proof that a later log is an earlier one with more behind it', group: 'log', scope: null, query: z.strictObject({ from: index, to: index }), answer: z.object({ from: count, to: count, proof: z.array(treeHash) }) } as const satisfies Route;

/** For whoever watches the log: the leaves in order. */
export const logEntries = { method: 'GET', path: '/v1/log/entries', summary: 'The log itself', group: 'log', scope: null, query: z.strictObject({ from: index.default(0), count: z.coerce.number().int().min(1).max(MAX_LOG_ENTRIES).default(MAX_LOG_ENTRIES) }), answer: z.object({ from: count, size: count, entries: z.array(z.string()) }) } as const satisfies Route;
