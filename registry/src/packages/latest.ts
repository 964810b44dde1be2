import semver from 'semver';
import { z } from 'zod';
import { firstRow, type Queries } from '../database/database.ts';
import { storedManifest, type StoredManifest } from './stored-manifest.ts';

const row = z.object({ id: z.coerce.number(), version: z.string(), yanked: z.boolean(), deprecated: z.string().nullable() });

/** The version that a newcomer should take. */
export function latestOf<T extends { readonly version: string; readonly yanked: boolean }>(versions: readonly T[]): T | null {
  const there = versions.filter(({ yanked }) => !yanked).sort((a, b) => semver.compareBuild(b.version, a.version));
  return there.find(({ version }) => semver.prerelease(version) === null) ?? there.at(0) ?? null;
}

/** Brings what a package shows of its newest version up to date, after versions came, went or were deprecated. */
export async function refreshPackage(queries: Queries, { id, name }: { readonly id: number; readonly name: string }): Promise<void> {
  const latest = latestOf(await queries.rows(row, 'select id, version, yanked, deprecated from versions where package_id = $1', [id]));
  await queries.run('delete from needs where package_id = $1', [id]);
  if (latest === null) {
    await queries.run('update packages set latest = null where id = $1', [id]);
    return;
  }
  const stored = await firstRow(queries, z.object({ manifest: storedManifest }), 'select manifest from versions where id = $1', [latest.id]);
  if (stored === null) throw new Error(`version ${latest.id} is gone`);
  await describe(queries, { id, name, version: latest.version, isDeprecated: latest.deprecated !== null }, stored.manifest);
}

interface Newest {
  readonly id: number;
  readonly name: string;
  readonly version: string;
  readonly isDeprecated: boolean;
}

async function describe(queries: Queries, { id, name, version, isDeprecated }: Newest, manifest: StoredManifest): Promise<void> {
  await queries.run(
    `update packages set latest = $2, description = $3, keywords = $4, license = $5, is_deprecated = $6,
       words = setweight(to_tsvector('simple', $7), 'A') || setweight(to_tsvector('simple', $8), 'B') || setweight(to_tsvector('simple', $3), 'C')
     where id = $1`,
    [id, version, manifest.description, manifest.keywords, manifest.license, isDeprecated, `${name} ${name.replaceAll('_', ' ')}`, manifest.keywords.join(' ')],
  );
  const needed = manifest.dependencies.filter(({ kind }) => kind === 'required');
  await queries.run('insert into needs (package_id, needed, range) select $1, * from unnest($2::text[], $3::text[])', [id, needed.map((each) => each.name), needed.map(({ range }) => range)]);
}
