import { z } from 'zod';
import type { Database } from '../database/database.ts';

const FLUSH_MS = 2000;
/** Names of versions come from strangers: more than these are not counted until the next time. */
const MOST_AT_ONCE = 50_000;

interface Use {
  downloads: number;
  builds: number;
}

interface UseCounterParts {
  readonly database: Database;
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
  /** What counts was written. */
  readonly counted: () => void;
}

/**
 * Downloads and builds, counted in memory and written every few seconds: a download must not wait for a disk. A crash loses those
 * of the last seconds, which are statistics and nothing else.
 */
export class UseCounter {
  private readonly parts: UseCounterParts;
  private counted = new Map<string, Use & { readonly name: string; readonly version: string; readonly day: string }>();
  private readonly timer: NodeJS.Timeout;

  constructor(parts: UseCounterParts) {
    this.parts = parts;
    this.timer = setInterval(() => void this.flush().catch(parts.failed), FLUSH_MS);
    this.timer.unref();
  }

  count(name: string, version: string, what: keyof Use): void {
    const day = new Date(this.parts.now()).toISOString().slice(0, 10);
    const key = `${name} ${version} ${day}`;
    let use = this.counted.get(key);
    if (!use) {
      if (this.counted.size >= MOST_AT_ONCE) return;
      use = { name, version, day, downloads: 0, builds: 0 };
      this.counted.set(key, use);
    }
    use[what]++;
  }

  async flush(): Promise<void> {
    const uses = [...this.counted.values()];
    if (uses.length === 0) return;
    this.counted = new Map();
    // In one order in all processes, so that no two wait for each other.
    uses.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
    const columns = [uses.map(({ name }) => name), uses.map(({ version }) => version), uses.map(({ day }) => day), uses.map(({ downloads }) => downloads), uses.map(({ builds }) => builds)];
    await this.parts.database.transaction(async (queries) => {
      const rows = await queries.rows(
        z.object({ package_id: z.coerce.number(), downloads: z.coerce.number() }),
        `with used as (
           insert into uses (version_id, day, downloads, builds)
           select v.id, u.day, u.downloads, u.builds from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[]) as u(name, version, day, downloads, builds)
           join packages p on p.name = u.name join versions v on v.package_id = p.id and v.version = u.version
           on conflict (version_id, day) do update set downloads = uses.downloads + excluded.downloads, builds = uses.builds + excluded.builds
           returning version_id
         )
         select p.id as package_id, sum(u.downloads) as downloads from unnest($1::text[], $4::bigint[]) as u(name, downloads) join packages p on p.name = u.name
         where (select count(*) from used) >= 0 group by p.id order by p.id`,
        columns,
      );
      for (const { package_id, downloads } of rows) await queries.run('update packages set downloads = downloads + $2 where id = $1', [package_id, downloads]);
    });
    this.parts.counted();
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.flush().catch(this.parts.failed);
  }
}
