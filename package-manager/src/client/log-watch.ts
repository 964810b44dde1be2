import { logRewritten, notInLog, wrongSignature } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { packageFault } from '../fault.ts';
import { about } from '../protocol/about.ts';
import { checkpoint as checkpointRoute, logConsistency, logEntry, logInclusion } from '../protocol/log.ts';
import type { IndexVersion } from '../protocol/packages.ts';
import { isCheckpointOf, readCheckpoint, type Checkpoint } from '../trust/checkpoint.ts';
import { isConsistent, isIncluded, leafHash, type Hash } from '../trust/merkle.ts';
import { isSignedBy, releaseStatement } from '../trust/signature.ts';
import type { Connection } from './connection.ts';
import type { KnownRegistry } from './known-registry.ts';

/** A release, as a registry tells it. */
export interface ToldRelease {
  readonly name: string;
  readonly told: IndexVersion;
}

/**
 * Believes a registry only what its log has: the log's state is compared with the last one that this machine saw, and each release is
 * looked up in it, as Go's checksum database does.
 */
export class LogWatch {
  private readonly connection: Connection;
  private readonly known: KnownRegistry;
  private current: Promise<Checkpoint> | null = null;

  constructor(connection: Connection, known: KnownRegistry) {
    this.connection = connection;
    this.known = known;
  }

  /**
   * Checks that a release was signed by its publisher, and that all the world can see it in the log.
   * @throws PackageFault 6017 (signature), 6018 (the log), 6019 (not in it)
   */
  async vouch(release: ToldRelease, anew = false): Promise<void> {
    const { name, told } = release;
    const statement = releaseStatement({ name, version: told.version, integrity: told.integrity });
    if (!anew && this.known.isProved(keyOf(release))) return;
    if (!isSignedBy(statement, told.signature, told.publisher.publicKey)) throw packageFault(wrongSignature, { name, version: told.version, problem: `is not signed by its publisher ${told.publisher.user}` });
    const { size, root } = await this.checkpoint();
    const inclusion = await this.connection.ask(logInclusion, { params: { index: told.logIndex }, query: { size } });
    const problem = problemOf(release, inclusion.entry) ?? (isIncluded({ index: told.logIndex, size, leaf: leafHash(Buffer.from(inclusion.entry)), proof: hashes(inclusion.proof), root }) ? null : 'the proof does not lead to its root');
    if (problem !== null) throw packageFault(notInLog, { name, version: told.version, registry: this.connection.registry, problem });
    this.known.keepProved(keyOf(release));
  }

  /** The log's state now, which follows from the one that was seen last. Asked once. */
  checkpoint(): Promise<Checkpoint> {
    this.current ??= this.follow();
    return this.current;
  }

  private async follow(): Promise<Checkpoint> {
    const { origin, logKey } = await this.connection.ask(about);
    const before = this.known.identity();
    if (before && before.origin !== origin) throw this.rewritten(`is the registry \`${origin}\` now, and was \`${before.origin}\``);
    if (before && before.logKey !== logKey) throw this.rewritten('signs its log with another key than before');
    const text = await this.connection.text(checkpointRoute);
    const now = readCheckpoint(text);
    if (!now || now.origin !== origin || !isCheckpointOf(now, logKey)) throw this.rewritten('shows a log that is not signed with its key');
    const last = before && readCheckpoint(before.checkpoint);
    if (last) await this.compare(last, now);
    if (!last || now.size > last.size) this.known.remember({ origin, logKey, checkpoint: text });
    return now;
  }

  private async compare(before: Checkpoint, now: Checkpoint): Promise<void> {
    if (now.size < before.size) throw this.rewritten(`shows a log of ${now.size} entries, and had ${before.size} before`);
    const proof = now.size === before.size || before.size === 0 ? [] : hashes((await this.connection.ask(logConsistency, { query: { from: before.size, to: now.size } })).proof);
    if (!isConsistent({ before, after: now, proof })) throw this.rewritten(`shows a log whose first ${before.size} entries are not those that it had before`);
  }

  private rewritten(problem: string): Error {
    return packageFault(logRewritten, { registry: this.connection.registry, problem });
  }
}

/** How a release is noted once it was found in the log. */
export function keyOf({ name, told }: ToldRelease): string {
  return `${name} ${told.version} ${told.integrity} ${told.publisher.publicKey}`;
}

/** What an entry of the log says otherwise than the release; null where they agree. */
function problemOf({ name, told }: ToldRelease, text: string): string | null {
  const parsed = logEntry.safeParse(entryJson(text));
  if (!parsed.success || parsed.data.kind !== 'publish') return 'the entry is no publication';
  const { data: entry } = parsed;
  if (entry.name !== name || entry.version !== told.version) return `the entry is about \`${entry.name}\` ${entry.version}`;
  if (entry.integrity !== told.integrity) return 'the entry has another hash';
  return entry.publicKey === told.publisher.publicKey && entry.user === told.publisher.user ? null : 'the entry has another publisher';
}

function entryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hashes(proof: readonly string[]): Hash[] {
  return proof.map((hash) => Buffer.from(hash, 'base64'));
}
