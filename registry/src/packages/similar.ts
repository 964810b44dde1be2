import { z } from 'zod';
import { nameTooSimilar, reservedPackageName } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import { isSharableName } from '@noodlecore/package-manager/manifest/names';
import type { Queries } from '../database/database.ts';

/** Beside those that no package can have anywhere: names of the house, and of what packages are made with. */
const RESERVED: ReadonlySet<string> = new Set(['noodle', 'noodlec', 'noodlepkg', 'noodle_pkg', 'nc', 'core', 'std', 'stdlib', 'main', 'query', 'search', 'admin', 'root', 'registry', 'package', 'packages', 'undefined', 'null', 'true', 'false']);

/** From so many downloads on, names one slip away from a package's are refused. */
const WELL_KNOWN_DOWNLOADS = 1000;
/** Of names about as long, so many of those used most are looked at. */
const MOST_WELL_KNOWN = 5000;
/** In shorter names one letter makes another word. */
const MIN_SLIP_LENGTH = 5;

/**
 * The form in which names that look alike are the same: without `_`, digits as the letters that they look like, doubled letters
 * once. Two packages never share it.
 */
export function lookOf(name: string): string {
  return name.replaceAll('_', '').replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('5', 's').replaceAll('rn', 'm').replaceAll('vv', 'w').replace(/(.)\1+/g, '$1');
}

/**
 * Whether a new package may have this name.
 * @throws PackageFault 6115 (too similar), 6116 (reserved)
 */
export async function checkNewName(queries: Queries, name: string, accountId: number): Promise<void> {
  if (!isSharableName(name) || RESERVED.has(name)) throw packageFault(reservedPackageName, { name });
  const mine = '(select package_id from roles where account_id = $2 and role = \'owner\')';
  const nameRow = z.object({ name: z.string() });
  const alike = await queries.rows(nameRow, `select name from packages where look = $1 and id not in ${mine}`, [lookOf(name), accountId]);
  const wellKnown = await queries.rows(
    z.object({ names: z.string() }),
    `select coalesce(string_agg(name, ' '), '') as names from (select name from packages where latest is not null and downloads >= $1 and abs(length(name) - $3) <= 1 and id not in ${mine} order by downloads desc, id limit ${MOST_WELL_KNOWN}) as known`,
    [WELL_KNOWN_DOWNLOADS, accountId, name.length],
  );
  const slips = name.length < MIN_SLIP_LENGTH ? [] : wellKnown.flatMap(({ names }) => names.split(' ')).filter((each) => isOneSlipAway(name, each));
  const other = alike.at(0)?.name ?? slips.at(0);
  if (other !== undefined) throw packageFault(nameTooSimilar, { name, other });
}

/** One letter more, fewer or other, or two neighbours swapped (Damerau). */
export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
