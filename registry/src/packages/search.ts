import { z } from 'zod';
import type { SearchHit } from '@noodlecore/package-manager/protocol/packages';
import type { Queries, Value } from '../database/database.ts';
import { PACKAGE_COLUMNS, packageRow, type PackageRow } from './find.ts';

export interface SearchWish {
  readonly q: string;
  readonly page: number;
  readonly size: number;
  readonly sort: 'relevance' | 'newest' | 'downloads' | 'name';
}

export interface SearchResult {
  total: number;
  page: number;
  size: number;
  packages: SearchHit[];
}

const MOST_WORDS = 10;
/** Of packages that have the words, so many of those used most are ranked: a word that all have must not make all wait. */
const MOST_RANKED = 1000;

const ORDERS: Readonly<Record<SearchWish['sort'], string>> = {
  // The name itself first; else how well the words fit, and among equals what is used more.
  relevance: `(name = $2) desc, ts_rank(words, to_tsquery('simple', $1)) * (1 + ln(1 + downloads)) desc, downloads desc, id`,
  newest: 'published_at desc, id',
  downloads: 'downloads desc, id',
  name: 'name',
};

/** Packages that have all the words, or words that begin so; those with no version left are not shown. */
export async function search(queries: Queries, wish: SearchWish): Promise<SearchResult> {
  const words = (wish.q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
  return words.length === 0 ? list(queries, wish) : find(queries, wish, words);
}

async function list(queries: Queries, { page, size, sort }: SearchWish): Promise<SearchResult> {
  const total = await countOf(queries, 'select count(*) as count from packages where latest is not null');
  const rows = await queries.rows(packageRow, `select ${PACKAGE_COLUMNS} from packages where latest is not null order by ${ORDERS[sort === 'relevance' ? 'downloads' : sort]} limit $1 offset $2`, [size, (page - 1) * size]);
  return { total, page, size, packages: rows.flatMap(hitOf) };
}

async function find(queries: Queries, { q, page, size, sort }: SearchWish, words: readonly string[]): Promise<SearchResult> {
  // Databases take no NUL.
  const name = q.replaceAll(/\p{Cc}/gu, ' ').trim().toLowerCase();
  const values: Value[] = [words.map((word) => `${word}:*`).join(' & '), name];
  const found = `
    (select id from packages where latest is not null and name = $2)
    union
    (select id from packages where latest is not null and words @@ to_tsquery('simple', $1) order by downloads desc, id limit ${MOST_RANKED})`;
  const rows = await queries.rows(packageRow.extend({ total: z.coerce.number() }), `select ${PACKAGE_COLUMNS}, count(*) over () as total from packages where id in (${found}) order by ${ORDERS[sort]} limit $3 offset $4`, [...values, size, (page - 1) * size]);
  const total = rows.at(0)?.total ?? (page === 1 ? 0 : await countOf(queries, `select count(*) as count from (${found}) as found`, values));
  return { total, page, size, packages: rows.flatMap(hitOf) };
}

async function countOf(queries: Queries, sql: string, values: readonly Value[] = []): Promise<number> {
  const [{ count }] = await queries.rows(z.object({ count: z.coerce.number() }), sql, values);
  return count;
}

function hitOf(row: PackageRow): SearchHit[] {
  if (row.latest === null) return [];
  return [{ name: row.name, version: row.latest, description: row.description, keywords: row.keywords, license: row.license, downloads: row.downloads, publishedAt: row.published_at, deprecated: row.is_deprecated }];
}
