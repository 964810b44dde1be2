import { z } from 'zod';
import { PERMISSIONS } from '../manifest/names.ts';
import type { DependencyKind } from '../resolve/source.ts';
import { provenance } from './provenance.ts';
import type { Route } from './route.ts';
import { signedHeaders } from './signed-call.ts';
import { count, exactVersion, integrity, packageName, publicKey, sentence, signature, time, userName } from './values.ts';

const DEPENDENCY_KINDS = ['required', 'optional', 'development', 'peer', 'system'] as const satisfies readonly DependencyKind[];

export const MAX_NAMES_PER_QUERY = 500;
export const MAX_SEARCH_PAGE = 100;

const permissionNames = z.enum(['read', 'write', 'net', 'env', 'run', 'clock'] as const satisfies readonly (keyof typeof PERMISSIONS)[]);

/** One published version, as the resolver and the installer need it. */
export const indexVersion = z.object({
  version: exactVersion,
  dependencies: z.array(z.object({ name: z.string().max(64), range: z.string().max(200), kind: z.enum(DEPENDENCY_KINDS) })),
  integrity,
  /** Bytes of the archive. */
  size: count,
  publishedAt: time,
  yanked: z.boolean(),
  /** What to use in its place; null where it is not deprecated. */
  deprecated: z.string().nullable(),
  permissions: z.partialRecord(permissionNames, z.array(z.string())),
  license: z.string().nullable(),
  publisher: z.object({ user: userName, publicKey }),
  /** Of `releaseStatement`, by the publisher's key. */
  signature,
  /** Where the publication stands in the log. */
  logIndex: count,
  provenance: provenance.nullable(),
});

/** All versions of a package, oldest first. */
export const indexDocument = z.object({
  name: packageName,
  description: z.string(),
  /** The highest version that is neither yanked nor a pre-release; else the highest that is not yanked; null where all are yanked. */
  latest: exactVersion.nullable(),
  owners: count,
  versions: z.array(indexVersion),
});

export type IndexVersion = z.infer<typeof indexVersion>;
export type IndexDocument = z.infer<typeof indexDocument>;

export const versionParams = z.object({ name: packageName, version: exactVersion });
const nameParams = z.object({ name: packageName });

/** Has an `etag`, and answers 304 where `if-none-match` names it. */
export const packageIndex = { method: 'GET', path: '/v1/packages/:name', summary: 'All versions of a package', group: 'packages', scope: null, params: nameParams, answer: indexDocument } as const satisfies Route;

/** Many at once, for the resolver: null stands for a package that is not there. */
export const packageQuery = {
  method: 'POST',
  path: '/v1/packages/query',
  summary: 'All versions of several packages',
  group: 'packages',
  scope: null,
  body: z.strictObject({ names: z.array(packageName).max(MAX_NAMES_PER_QUERY) }),
  answer: z.object({ packages: z.record(packageName, indexDocument.nullable()) }),
} as const satisfies Route;

/** Counts as a download. */
export const archive = { method: 'GET', path: '/v1/packages/:name/:version/archive', summary: 'The archive of a version', group: 'packages', scope: null, params: versionParams, answer: 'archive' } as const satisfies Route;

export const readme = { method: 'GET', path: '/v1/packages/:name/:version/readme', summary: 'The README of a version, as it was written', group: 'packages', scope: null, params: versionParams, answer: 'text' } as const satisfies Route;

export const searchHit = z.object({
  name: packageName,
  version: exactVersion,
  description: z.string(),
  keywords: z.array(z.string()),
  license: z.string().nullable(),
  downloads: count,
  publishedAt: time,
  deprecated: z.boolean(),
});

export type SearchHit = z.infer<typeof searchHit>;

/** Where there are words, no more than 1,000 that have them are found: those that are used most. */
export const search = {
  method: 'GET',
  path: '/v1/search',
  summary: 'Packages by words of their name, description and keywords',
  group: 'packages',
  scope: null,
  query: z.strictObject({
    q: z.string().max(200).default(''),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(MAX_SEARCH_PAGE).default(20),
    sort: z.enum(['relevance', 'newest', 'downloads', 'name']).default('relevance'),
  }),
  answer: z.object({ total: count, page: count, size: count, packages: z.array(searchHit) }),
} as const satisfies Route;

/** Without a message, versions are no longer deprecated. One leaf of the log. */
export const deprecate = {
  method: 'PUT',
  path: '/v1/packages/:name/deprecation',
  summary: 'Deprecates versions, or takes it back',
  group: 'publishing',
  scope: 'yank',
  params: nameParams,
  headers: signedHeaders,
  body: z.strictObject({ range: z.string().min(1).max(200).meta({ example: '<2.0.0' }), message: sentence(300).nullable() }),
  answer: z.object({ versions: z.array(exactVersion), logIndex: count.nullable() }),
} as const satisfies Route;
