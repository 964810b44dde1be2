import { z } from 'zod';
import { notThere } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import type { LogEntry } from '@noodlecore/package-manager/protocol/log';
import { signCheckpoint, writeCheckpoint } from '@noodlecore/package-manager/trust/checkpoint';
import { leafHash, type Hash } from '@noodlecore/package-manager/trust/merkle';
import type { KeyPair } from '@noodlecore/package-manager/trust/signature';
import type { Database, Queries } from '../database/database.ts';
import { completedBy, consistencyRanges, hashOf, inclusionRanges, nodesOf, siblingsOf, type Lookup, type Range, type TreeNode } from './tree.ts';

const nodeRow = z.object({ level: z.number(), index: z.coerce.number(), hash: z.string() });
const sizeRow = z.object({ size: z.coerce.number() });
const entryRow = z.object({ entry: z.string() });

/** The append-only log of all that was published, yanked, deprecated, and of who may sign and own what. */
export class TransparencyLog {
  readonly origin: string;
  readonly publicKey: string;
  private readonly database: Database;
  private readonly privateKey: string;
  private signed: { readonly size: number; readonly text: string } | null = null;

  constructor(database: Database, origin: string, keys: KeyPair) {
    this.database = database;
    this.origin = origin;
    this.publicKey = keys.publicKey;
    this.privateKey = keys.privateKey;
  }

  /** Everything that the log is about is changed in here, one change after another. */
  change<T>(work: (change: LogChange) => Promise<T>): Promise<T> {
    return this.database.transaction(async (queries) => {
      const [{ size }] = await queries.rows(sizeRow, 'select size from log_state for update');
      return work(new LogChange(queries, size));
    });
  }

  async checkpoint(): Promise<string> {
    const size = await this.size();
    if (this.signed?.size !== size) {
      const [root] = await this.hashes([{ start: 0, end: size }]);
      this.signed = { size, text: writeCheckpoint(signCheckpoint({ origin: this.origin, size, root }, this.privateKey)) };
    }
    return this.signed.text;
  }

  /** @throws PackageFault 6121 */
  async inclusion(index: number, wantedSize: number | undefined): Promise<{ index: number; size: number; entry: string; proof: string[] }> {
    const size = await this.size();
    const at = wantedSize ?? size;
    if (at > size) throw packageFault(notThere, { what: `log of ${at} entries` });
    if (index >= at) throw packageFault(notThere, { what: `entry ${index} in a log of ${at}` });
    const [{ entry }] = await this.database.rows(entryRow, 'select entry from log_entries where index = $1', [index]);
    return { index, size: at, entry, proof: base64(await this.hashes(inclusionRanges(index, at))) };
  }

  /** @throws PackageFault 6121 */
  async consistency(from: number, to: number): Promise<{ from: number; to: number; proof: string[] }> {
    const size = await this.size();
    if (to > size || from > to) throw packageFault(notThere, { what: `log that grew from ${from} to ${to} entries` });
    return { from, to, proof: base64(await this.hashes(consistencyRanges(from, to))) };
  }

  async entries(from: number, count: number): Promise<{ from: number; size: number; entries: string[] }> {
    const size = await this.size();
    const rows = await this.database.rows(entryRow, 'select entry from log_entries where index >= $1 and index < $2 order by index', [from, Math.min(from + count, size)]);
    return { from, size, entries: rows.map(({ entry }) => entry) };
  }

  private async size(): Promise<number> {
    const [{ size }] = await this.database.rows(sizeRow, 'select size from log_state');
    return size;
  }

  private async hashes(ranges: readonly Range[]): Promise<Hash[]> {
    const lookup = await lookupOf(this.database, ranges.flatMap(nodesOf));
    return ranges.map((range) => hashOf(range, lookup));
  }
}

/** A change under way: its entries are in the log when it is committed, and not before. */
export class LogChange {
  readonly queries: Queries;
  private size: number;

  constructor(queries: Queries, size: number) {
    this.queries = queries;
    this.size = size;
  }

  /** The index of the new entry. */
  async append(entry: LogEntry): Promise<number> {
    const text = JSON.stringify(entry);
    const index = this.size++;
    const completed = completedBy(index, leafHash(Buffer.from(text)), await lookupOf(this.queries, siblingsOf(index)));
    await this.queries.run('insert into log_entries (index, entry) values ($1, $2)', [index, text]);
    await this.queries.run('insert into log_nodes (level, index, hash) select * from unnest($1::int[], $2::bigint[], $3::text[])', [completed.map(({ level }) => level), completed.map((node) => node.index), base64(completed.map(({ hash }) => hash))]);
    await this.queries.run('update log_state set size = $1', [this.size]);
    return index;
  }
}

async function lookupOf(queries: Queries, nodes: readonly TreeNode[]): Promise<Lookup> {
  const rows = nodes.length === 0 ? [] : await queries.rows(nodeRow, 'select n.level, n.index, n.hash from log_nodes n join unnest($1::int[], $2::bigint[]) as wanted(level, index) using (level, index)', [nodes.map(({ level }) => level), nodes.map(({ index }) => index)]);
  const known = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, Buffer.from(hash, 'base64')]));
  return ({ level, index }) => {
    const hash = known.get(`${level}/${index}`);
    if (!hash) throw new Error(`the log has no node ${level}/${index}`);
    return hash;
  };
}

function base64(hashes: readonly Hash[]): string[] {
  return hashes.map((hash) => hash.toString('base64'));
}
