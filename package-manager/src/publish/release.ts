import { localDependency, privatePackage } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
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
 * Refuses what nobody else could use.
 * @throws PackageFault 6022, 6210, 6216
 */
export function requirePublishable({ name, version, status, dependencies }: Manifest): void {
  if (status === 'private') throw packageFault(privatePackage, { name });
  if (!isSharableName(name)) throw packageFault(cannotPublish, { problem: `\`${name}\` is a name that no package can be shared under` });
  if (version === '0.0.0') throw packageFault(cannotPublish, { problem: 'noodle.json gives no version' });
  const local = dependencies.find(({ path, range, kind }) => path !== null && range === '*' && kind !== 'development');
  if (local) throw packageFault(localDependency, { name: local.name, path: local.path ?? '' }, `give the versions that fit as well: "${local.name}": { "path": "${local.path}", "version": "^1.0.0" }`);
}

export interface PublishedRelease {
  readonly logIndex: number;
  readonly publishedAt: number;
  /** False where the same was published before: nothing happened then. */
  readonly isNew: boolean;
}

/** Sends a release. Safe to send again: what arrived already is answered as if it had just. */
export async function sendRelease(connection: Connection, { manifest, bytes, integrity }: PackedRelease, keys: KeyPair): Promise<PublishedRelease> {
  const { name, version } = manifest;
  const signature = signText(releaseStatement({ name, version, integrity }), keys.privateKey);
  const headers = { 'noodle-integrity': integrity, 'noodle-signature': signature, 'noodle-key': keys.publicKey };
  return connection.ask(publish, { params: { name, version }, headers, body: bytes, patience: PATIENCE, isRepeatable: true });
}
