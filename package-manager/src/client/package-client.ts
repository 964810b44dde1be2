import { notInStore, unknownPackage, wrongIntegrity } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { packageFault, PackageFault } from '../fault.ts';
import type { PublishedPackage } from '../install/choose.ts';
import { archive, indexDocument, packageIndex, type IndexDocument } from '../protocol/packages.ts';
import type { Connection } from './connection.ts';
import { inParallel } from './in-parallel.ts';
import type { KnownRegistry } from './known-registry.ts';
import { keyOf, LogWatch } from './log-watch.ts';

/** Requests at a time. */
export const PARALLEL = 16;
/** Milliseconds for an archive of the largest size on a slow line. */
const ARCHIVE_PATIENCE = 300_000;

export interface ArchiveRequest {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/** The packages of one registry, as installing needs them. */
export class PackageClient {
  readonly registry: string;
  /** Only what is on this machine is looked at. */
  readonly isOffline: boolean;
  private readonly connection: Connection;
  private readonly known: KnownRegistry;
  private readonly log: LogWatch;
  private readonly documents = new Map<string, Promise<IndexDocument | null>>();

  constructor(connection: Connection, known: KnownRegistry, { offline = false } = {}) {
    this.registry = connection.registry;
    this.connection = connection;
    this.known = known;
    this.isOffline = offline;
    this.log = new LogWatch(connection, known);
  }

  /**
   * All versions of some packages; null for those that there are not.
   * @param isThere which archives are on this machine: offline, others are not looked at.
   * @throws PackageFault 6018 (the log)
   */
  async packages(names: readonly string[], isThere: (integrity: string) => boolean): Promise<Map<string, PublishedPackage | null>> {
    // A registry that rewrote its history is believed nothing at all.
    if (!this.isOffline) await this.log.checkpoint();
    const documents = await inParallel(names, PARALLEL, (name) => this.document(name));
    return new Map(names.map((name, i) => [name, this.published(documents[i], isThere)]));
  }

  /** What the registry says of a package; asked once. */
  document(name: string): Promise<IndexDocument | null> {
    const asked = this.documents.get(name) ?? (this.isOffline ? Promise.resolve(this.remembered(name)) : this.fetchDocument(name));
    this.documents.set(name, asked);
    return asked;
  }

  /**
   * Checks a release's signature, and that the log has it.
   * @param anew also where it was found there before.
   * @throws PackageFault 6003 (the registry has another hash for it), 6017, 6018, 6019
   */
  async vouch({ name, version, integrity }: ArchiveRequest, { anew = false } = {}): Promise<void> {
    const told = (await this.document(name))?.versions.find((each) => each.version === version);
    if (!told) throw packageFault(unknownPackage, { name: `${name} ${version}`, registry: this.connection.registry });
    if (told.integrity !== integrity) throw packageFault(wrongIntegrity, { name, version, expected: integrity, found: told.integrity });
    // Offline, only releases that were found in the log before are looked at.
    if (!this.isOffline) await this.log.vouch({ name, told }, anew);
  }

  /**
   * The archive of a version, which has that hash: it is counted while it comes.
   * @throws PackageFault 6003 (another hash), 6011 (offline)
   */
  async archive({ name, version, integrity }: ArchiveRequest): Promise<Buffer> {
    if (this.isOffline) throw packageFault(notInStore, { name, version });
    const answer = await this.connection.send(archive, { params: { name, version }, headers: { accept: 'application/gzip' }, patience: ARCHIVE_PATIENCE });
    if (answer.integrity !== integrity) throw packageFault(wrongIntegrity, { name, version, expected: integrity, found: answer.integrity });
    return answer.bytes;
  }

  private remembered(name: string): IndexDocument | null {
    const known = this.known.index(name);
    if (!known) throw packageFault(notInStore, { name, version: 'of whatever version' });
    return known.document;
  }

  private async fetchDocument(name: string): Promise<IndexDocument | null> {
    const before = this.known.index(name);
    try {
      const answer = await this.connection.send(packageIndex, { params: { name }, headers: before ? { 'if-none-match': before.etag } : {} });
      if (answer.status === 304 && before) return before.document;
      const document = this.connection.parse(indexDocument, answer);
      const etag = answer.headers.get('etag');
      if (document.name !== name) throw packageFault(unknownPackage, { name, registry: this.connection.registry });
      if (etag !== null) this.known.keepIndex(etag, document);
      return document;
    } catch (error) {
      if (error instanceof PackageFault && error.code === unknownPackage.code) return null;
      throw error;
    }
  }

  private published(document: IndexDocument | null, isThere: (integrity: string) => boolean): PublishedPackage | null {
    if (!document) return null;
    const { name, versions } = document;
    const usable = this.isOffline ? versions.filter((told) => isThere(told.integrity) && this.known.isProved(keyOf({ name, told }))) : versions;
    return { name, releases: usable.map(({ version, dependencies, integrity, permissions, yanked, publishedAt }) => ({ version, dependencies, integrity, permissions, yanked, publishedAt })) };
  }
}
