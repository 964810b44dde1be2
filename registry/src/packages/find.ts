import { z } from 'zod';
import { unknownPackage } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { unknownVersion } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import { firstRow, type Queries } from '../database/database.ts';

export const packageRow = z.object({
  id: z.coerce.number(),
  name: z.string(),
  latest: z.string().nullable(),
  description: z.string(),
  keywords: z.array(z.string()),
  license: z.string().nullable(),
  is_deprecated: z.boolean(),
  downloads: z.coerce.number(),
  published_at: z.coerce.number(),
});
export type PackageRow = z.infer<typeof packageRow>;

const versionRow = z.object({ id: z.coerce.number(), version: z.string(), integrity: z.string(), public_key: z.string(), published_at: z.coerce.number(), log_index: z.coerce.number(), yanked: z.boolean(), deprecated: z.string().nullable() });
export type VersionRow = z.infer<typeof versionRow>;

export const PACKAGE_COLUMNS = 'id, name, latest, description, keywords, license, is_deprecated, downloads, published_at';

export async function packageOrNull(queries: Queries, name: string): Promise<PackageRow | null> {
  return firstRow(queries, packageRow, `select ${PACKAGE_COLUMNS} from packages where name = $1`, [name]);
}

/** @throws PackageFault 6001 */
export async function findPackage(queries: Queries, name: string): Promise<PackageRow> {
  const found = await packageOrNull(queries, name);
  if (found === null) throw noSuchPackage(name);
  return found;
}

export function noSuchPackage(name: string): Error {
  return packageFault(unknownPackage, { registry: 'this registry', name });
}

export async function versionOrNull(queries: Queries, packageId: number, version: string): Promise<VersionRow | null> {
  return firstRow(queries, versionRow, 'select id, version, integrity, public_key, published_at, log_index, yanked, deprecated from versions where package_id = $1 and version = $2', [packageId, version]);
}

/** The version that has the same place in the order, whatever it says after a `+`. */
export async function equalVersion(queries: Queries, packageId: number, version: string): Promise<VersionRow | null> {
  return firstRow(queries, versionRow, `select id, version, integrity, public_key, published_at, log_index, yanked, deprecated from versions where package_id = $1 and split_part(version, '+', 1) = split_part($2, '+', 1)`, [packageId, version]);
}

/** @throws PackageFault 6117 */
export async function findVersion(queries: Queries, { id, name }: PackageRow, version: string): Promise<VersionRow> {
  const found = await versionOrNull(queries, id, version);
  if (found === null) throw packageFault(unknownVersion, { name, version });
  return found;
}
