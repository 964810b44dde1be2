import { z } from 'zod';
import type { EntryDocumentation, PackageDocumentation } from '@noodlecore/package-manager/interface/documentation';
import type { Queries } from '../database/database.ts';

const code = z.array(z.object({ text: z.string(), kind: z.string().optional(), place: z.string().optional(), package: z.string().optional() }));

const entry: z.ZodType<EntryDocumentation> = z.object({
  kind: z.string(),
  name: z.string(),
  code,
  doc: z.string().nullable(),
  get members() {
    return z.array(entry);
  },
});

const documentation = z.object({ modules: z.array(z.object({ name: z.string(), doc: z.string().nullable(), entries: z.array(entry) })), isCut: z.boolean() });

/** What a version gives to others; null where it was published before that was kept. */
export async function documentationOf(queries: Queries, versionId: number): Promise<PackageDocumentation | null> {
  const [row] = await queries.rows(z.object({ documentation: z.string().nullable() }), 'select documentation from versions where id = $1', [versionId]);
  return row.documentation === null ? null : documentation.parse(JSON.parse(row.documentation));
}
