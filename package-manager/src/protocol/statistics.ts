import { z } from 'zod';
import type { Route } from './route.ts';
import { count, day, exactVersion, packageName } from './values.ts';

export const statistics = {
  method: 'GET',
  path: '/v1/packages/:name/statistics',
  summary: 'Downloads and builds of a package',
  group: 'statistics',
  scope: null,
  params: z.object({ name: packageName }),
  query: z.strictObject({ days: z.coerce.number().int().min(1).max(365).default(30) }),
  answer: z.object({
    downloads: count,
    builds: count,
    /** Days on which there was something, oldest first. */
    days: z.array(z.object({ day, downloads: count, builds: count })),
    versions: z.array(z.object({ version: exactVersion, downloads: count, builds: count })),
  }),
} as const satisfies Route;

/** A build that used these versions; nothing is kept of who built. Versions that are not there are passed over. */
export const countBuilds = {
  method: 'POST',
  path: '/v1/statistics/builds',
  summary: 'Counts a build with these versions',
  group: 'statistics',
  scope: null,
  body: z.strictObject({ packages: z.array(z.strictObject({ name: packageName, version: exactVersion })).max(1000) }),
  answer: z.object({ counted: count }),
} as const satisfies Route;
