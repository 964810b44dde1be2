import semver from 'semver';
import { z } from 'zod';
import { invalidRequest, notThere } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import { advisory, type Advisory } from '@noodlecore/package-manager/protocol/advisories';
import { firstRow, type Queries, type Value } from '../database/database.ts';
import type { Handlers } from '../http/call.ts';
import { findPackage } from '../packages/find.ts';

const row = z.object({ content: advisory });

export const advisoryHandlers: Handlers<'advisories' | 'advisoryQuery' | 'addAdvisory' | 'changeAdvisory'> = {
  advisories: async ({ database }, { query: { since } }) => ({ advisories: await read(database, 'where updated_at > $1', [since]) }),

  advisoryQuery: async ({ database }, { body: { names } }) => ({ advisories: await read(database, 'where package = any($1::text[]) and withdrawn_at is null', [names]) }),

  async addAdvisory({ database, now }, { body }) {
    checkRanges(body);
    const at = now();
    return database.transaction(async (queries) => {
      await findPackage(queries, body.package);
      // Ids are counted: two that come at once must not get one.
      await queries.run('lock table advisories in exclusive mode');
      const year = new Date(at).getUTCFullYear();
      const [{ count }] = await queries.rows(z.object({ count: z.coerce.number() }), 'select count(*) as count from advisories where id like $1', [`NCSA-${year}-%`]);
      return write(queries, { ...body, id: `NCSA-${year}-${String(count + 1).padStart(4, '0')}`, publishedAt: at, updatedAt: at, withdrawnAt: null });
    });
  },

  async changeAdvisory({ database, now }, { params: { id }, body: { isWithdrawn, ...body } }) {
    checkRanges(body);
    return database.transaction(async (queries) => {
      const before = await firstRow(queries, row, 'select content from advisories where id = $1 for update', [id]);
      if (before === null) throw packageFault(notThere, { what: `advisory ${id}` });
      await findPackage(queries, body.package);
      const at = now();
      return write(queries, { ...body, id, publishedAt: before.content.publishedAt, updatedAt: at, withdrawnAt: isWithdrawn ? (before.content.withdrawnAt ?? at) : null });
    });
  },
};

async function read(queries: Queries, which: string, values: readonly Value[]): Promise<Advisory[]> {
  return (await queries.rows(row, `select content from advisories ${which} order by updated_at, id`, values)).map(({ content }) => content);
}

async function write(queries: Queries, content: Advisory): Promise<Advisory> {
  await queries.run(
    `insert into advisories (id, package, content, updated_at, withdrawn_at) values ($1, $2, $3::jsonb, $4, $5)
     on conflict (id) do update set package = excluded.package, content = excluded.content, updated_at = excluded.updated_at, withdrawn_at = excluded.withdrawn_at`,
    [content.id, content.package, JSON.stringify(content), content.updatedAt, content.withdrawnAt],
  );
  return content;
}

/** @throws PackageFault 6101 */
function checkRanges({ affected, patched }: { readonly affected: string; readonly patched: string | null }): void {
  for (const [where, range] of [['affected', affected], ['patched', patched]] as const) {
    if (range !== null && semver.validRange(range) === null) throw packageFault(invalidRequest, { where: `body.${where}`, problem: 'must be a range of versions such as <1.4.2' });
  }
}
