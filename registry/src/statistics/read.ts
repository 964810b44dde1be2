import { z } from 'zod';
import type { Queries } from '../database/database.ts';

const DAY_MS = 86_400_000;
const counts = { downloads: z.coerce.number(), builds: z.coerce.number() };

export interface Statistics {
  downloads: number;
  builds: number;
  days: { day: string; downloads: number; builds: number }[];
  versions: { version: string; downloads: number; builds: number }[];
}

export async function statisticsOf(queries: Queries, packageId: number, days: number, now: number): Promise<Statistics> {
  const since = new Date(now - (days - 1) * DAY_MS).toISOString().slice(0, 10);
  const versions = await queries.rows(z.object({ version: z.string(), ...counts }), 'select v.version, coalesce(sum(u.downloads), 0) as downloads, coalesce(sum(u.builds), 0) as builds from versions v left join uses u on u.version_id = v.id where v.package_id = $1 group by v.id, v.version, v.log_index order by v.log_index', [packageId]);
  return {
    downloads: versions.reduce((sum, each) => sum + each.downloads, 0),
    builds: versions.reduce((sum, each) => sum + each.builds, 0),
    days: await queries.rows(z.object({ day: z.string(), ...counts }), 'select u.day, sum(u.downloads) as downloads, sum(u.builds) as builds from uses u join versions v on v.id = u.version_id where v.package_id = $1 and u.day >= $2 group by u.day order by u.day', [packageId, since]),
    versions,
  };
}
