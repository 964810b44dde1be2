import { cannotPublish } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { integrityOf } from '../archive/integrity.ts';
import { packArchive } from '../archive/pack.ts';
import type { ArchiveFiles } from '../archive/read.ts';
import type { Connection } from '../client/connection.ts';
import { packageFault } from '../fault.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { isSharableName } from '../manifest/names.ts';
import { projectFolder } from '../project/local-packages.ts';
import { manifestIn } from '../project/manifest-file.ts';
import { publish } from '../protocol/publish.ts';
import { makeProvenance, provenanceHeader, type BuildOrigin } from '../trust/provenance.ts';
import { releaseStatement, signText, type KeyPair } from '../trust/signature.ts';

/** Milliseconds for an archive of the largest size on a slow line. */
const PATIENCE = 300_000;

/** A package as it is sent. */
export interface PackedRelease {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly bytes: Buffer;
  readonly integrity: string;
  readonly files: ArchiveFiles;
}

/**
 * Packs the package around a folder.
 * @throws PackageFault 7009, 7012 (the project), 6004, 6005 (the archive)
 */
export async function packRelease(current: string): Promise<PackedRelease> {
  const folder = projectFolder(current);
  const manifest = manifestIn(folder);
  if (!manifest) throw new Error('a project without a manifest');
  const { bytes, files } = await packArchive(folder, manifest);
  return { folder, manifest, bytes, files, integrity: integrityOf(bytes) };
}

/**
 * Refuses what has no name or version that anybody could ask for.
 * @throws PackageFault 6022
 */
export function requirePublishable({ name, version }: Manifest): void {
  if (!isSharableName(name)) throw packageFault(cannotPublish, { problem: `\`${name}\` is a name that no package can be shared under` });
  if (version === '0.0.0') throw packageFault(cannotPublish, { problem: 'noodle.json gives no version' });
}

export interface PublishedRelease {
  readonly logIndex: number;
  readonly publishedAt: number;
  /** False where the same was published before: nothing happened then. */
  readonly isNew: boolean;
}

/**
 * Sends a release. Safe to send again: what arrived already is answered as if it had just.
 * @param origin where it was built, which is then stated; null states nothing.
 */
export async function sendRelease(connection: Connection, { manifest, bytes, integrity }: PackedRelease, keys: KeyPair, origin: BuildOrigin | null): Promise<PublishedRelease> {
  const { name, version } = manifest;
  const signature = signText(releaseStatement({ name, version, integrity }), keys.privateKey);
  const provenance = origin && makeProvenance({ name, version, integrity }, origin, keys);
  const headers = { 'noodle-integrity': integrity, 'noodle-signature': signature, 'noodle-key': keys.publicKey, ...(provenance && { 'noodle-provenance': provenanceHeader(provenance) }) };
  return connection.ask(publish, { params: { name, version }, headers, body: bytes, patience: PATIENCE, isRepeatable: true });
}
