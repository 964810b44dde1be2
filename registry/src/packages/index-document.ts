import { z } from 'zod';
import { provenance } from '@noodlecore/package-manager/protocol/provenance';
import type { IndexDocument } from '@noodlecore/package-manager/protocol/packages';
import type { Queries } from '../database/database.ts';
import { packageOrNull } from './find.ts';
import { storedManifest } from './stored-manifest.ts';

const row = z.object({
  version: z.string(),
  integrity: z.string(),
  size: z.coerce.number(),
  manifest: storedManifest,
  user: z.string(),
  public_key: z.string(),
  signature: z.string(),
  provenance: provenance.nullable(),
  log_index: z.coerce.number(),
  published_at: z.coerce.number(),
  yanked: z.boolean(),
  deprecated: z.string().nullable(),
});

/** Null where there is no such package. */
export async function indexDocumentOf(queries: Queries, name: string): Promise<IndexDocument | null> {
  const found = await packageOrNull(queries, name);
  if (found === null) return null;
  const rows = await queries.rows(
    row,
    `select v.version, v.integrity, v.size, v.manifest, a.name as user, v.public_key, v.signature, v.provenance, v.log_index, v.published_at, v.yanked, v.deprecated
     from versions v join accounts a on a.id = v.account_id where v.package_id = $1 order by v.log_index`,
    [found.id],
  );
  const [{ owners }] = await queries.rows(z.object({ owners: z.coerce.number() }), `select count(*) as owners from roles where package_id = $1 and role = 'owner'`, [found.id]);
  return {
    name: found.name,
    description: found.description,
    latest: found.latest,
    owners,
    versions: rows.map((each) => ({
      version: each.version,
      dependencies: each.manifest.dependencies,
      integrity: each.integrity,
      size: each.size,
      publishedAt: each.published_at,
      yanked: each.yanked,
      deprecated: each.deprecated,
      permissions: each.manifest.permissions,
      license: each.manifest.license,
      publisher: { user: each.user, publicKey: each.public_key },
      signature: each.signature,
      logIndex: each.log_index,
      provenance: each.provenance,
    })),
  };
}
