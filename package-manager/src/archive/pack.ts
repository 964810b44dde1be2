import { Buffer } from 'node:buffer';
import { create, type WriteEntry } from 'tar';
import { archiveTooLarge } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { packageFault } from '../fault.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { packageFiles } from './contents.ts';
import { EPOCH } from './epoch.ts';
import { ARCHIVE_FOLDER, MAX_ARCHIVE_BYTES, megabytes } from './limits.ts';
import { readArchive, type ArchiveFiles } from './read.ts';

export interface PackedArchive {
  readonly bytes: Buffer;
  readonly files: ArchiveFiles;
}

/**
 * Packs a package: the same files give the same bytes, whoever packs them and whenever. What is packed is read back with the eyes of
 * someone who does not trust it.
 * @throws PackageFault 6004, 6005
 */
export async function packArchive(root: string, manifest: Manifest): Promise<PackedArchive> {
  const paths = packageFiles(root, manifest);
  const stream = create({ cwd: root, gzip: { level: 9 }, portable: true, mtime: EPOCH, prefix: ARCHIVE_FOLDER, noDirRecurse: true, strict: true, onWriteEntry: withoutMode }, paths);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  if (bytes.length > MAX_ARCHIVE_BYTES) throw packageFault(archiveTooLarge, { what: `the archive has ${megabytes(bytes.length)}`, limit: megabytes(MAX_ARCHIVE_BYTES) });
  return { bytes, files: await readArchive(bytes) };
}

/** Who may run or read a file is its owner's matter, and no part of the package. */
function withoutMode({ stat }: WriteEntry): void {
  if (stat) stat.mode = 0o100644;
}
