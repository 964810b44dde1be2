import { z } from 'zod';
import type { SearchHit } from '@noodlecore/package-manager/protocol/packages';
import type { Queries, Value } from '../database/database.ts';
import { PACKAGE_COLUMNS, packageRow } from './find.ts';

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

const ORDERS: Readonly<Record<SearchWish['sort'], string>> = {
  // The name itself first; else how well the words fit, and among equals what is used more.
  relevance: `(name = $3) desc, ts_rank(words, to_tsquery('simple', $2)) * (1 + ln(1 + downloads)) desc, downloads desc, name`,
  newest: 'published_at desc, name',
  downloads: 'downloads desc, name',
  name: 'name',
};

/** Packages that have all the words, or words that begin so; those with no version left are not shown. */
export async function search(queries: Queries, { q, page, size, sort }: SearchWish): Promise<SearchResult> {
  const words = (q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
  const values: Value[] = [words.length === 0, words.map((word) => `${word}:*`).join(' & '), q.trim().toLowerCase()];
  const which = `from packages where latest is not null and ($1 or words @@ to_tsquery('simple', $2)) and $3::text is not null`;
  const [{ total }] = await queries.rows(z.object({ total: z.coerce.number() }), `select count(*) as total ${which}`, values);
  const rows = await queries.rows(packageRow, `select ${PACKAGE_COLUMNS} ${which} order by ${ORDERS[words.length === 0 && sort === 'relevance' ? 'downloads' : sort]} limit $4 offset $5`, [...values, size, (page - 1) * size]);
  return {
    total,
    page,
    size,
    packages: rows.flatMap((row) => (row.latest === null ? [] : { name: row.name, version: row.latest, description: row.description, keywords: row.keywords, license: row.license, downloads: row.downloads, publishedAt: row.published_at, deprecated: row.is_deprecated })),
  };
}
