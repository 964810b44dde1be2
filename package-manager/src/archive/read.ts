import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { archiveTooLarge, brokenArchive, unsafeArchive } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { packageFault, systemCode } from '../fault.ts';
import { MAX_ARCHIVE_BYTES, MAX_FILES, MAX_UNPACKED_BYTES, megabytes } from './limits.ts';
import { checkPath } from './path.ts';

/** The files of an archive by their path below the package's folder, in order of their paths. */
export type ArchiveFiles = ReadonlyMap<string, Buffer>;

/**
 * Reads a `.tar.gz` whole, and refuses what no package holds: nothing is written anywhere.
 * @throws PackageFault 6004 (unsafe entry), 6005 (too large), 6006 (cannot be read)
 */
export async function readArchive(bytes: Uint8Array): Promise<ArchiveFiles> {
  if (bytes.length > MAX_ARCHIVE_BYTES) throw packageFault(archiveTooLarge, { what: `the archive has ${megabytes(bytes.length)}`, limit: megabytes(MAX_ARCHIVE_BYTES) });
  const reader = new ArchiveReader();
  await reader.read(await unzip(bytes));
  return new Map([...reader.files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const unzipAll = promisify<Uint8Array, { readonly maxOutputLength: number }, Buffer>(gunzip);

/** What a tar archive has around the contents of its files: a header and a block that is not full each, and long names. */
const MAX_TAR_BYTES = MAX_UNPACKED_BYTES + MAX_FILES * 2048;

/** Not by the parser of tar archives: that takes the square of the time for a bomb, and unpacks other formats too. */
async function unzip(bytes: Uint8Array): Promise<Buffer> {
  const tar = await unzipAll(bytes, { maxOutputLength: MAX_TAR_BYTES }).catch((error: unknown) => {
    if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE') throw packageFault(archiveTooLarge, { what: 'what is unpacked has more', limit: megabytes(MAX_UNPACKED_BYTES) });
    throw packageFault(brokenArchive, { problem: error instanceof Error ? error.message : 'it is damaged' });
  });
  if (tar[0] === 0x1f && tar[1] === 0x8b) throw packageFault(brokenArchive, { problem: 'it is compressed twice' });
  return tar;
}

class ArchiveReader {
  readonly files = new Map<string, Buffer>();
  /** Paths as systems compare them that do not tell capitals from small letters; folders above too. */
  private readonly taken = new Map<string, 'file' | 'folder'>();
  private size = 0;
  private failure: Error | null = null;

  read(tar: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      const parser = new Parser({ strict: true, brotli: false, zstd: false, maxMetaEntrySize: 4096, onReadEntry: (entry) => this.take(entry, (error) => parser.abort(error)) });
      parser.on('error', (error: unknown) => reject(this.failure ?? packageFault(brokenArchive, { problem: error instanceof Error ? error.message.replace(/^TAR_\w+: /, '') : 'it is damaged' })));
      parser.on('end', () => (this.failure ? reject(this.failure) : this.files.size === 0 ? reject(packageFault(brokenArchive, { problem: 'it has no files' })) : resolve()));
      parser.end(tar);
    });
  }

  private take(entry: ReadEntry, abort: (error: Error) => void): void {
    const fail = (error: Error): void => {
      this.failure ??= error;
      entry.resume();
      abort(error);
    };
    if (this.failure) return void entry.resume();
    const refuse = (problem: string): void => fail(packageFault(unsafeArchive, { entry: entry.path.slice(0, 200), problem }));
    const checked = checkPath(entry.path);
    if (checked.kind === 'refused') return refuse(checked.problem);
    if (entry.type === 'Directory') return void entry.resume();
    if (entry.type !== 'File' && entry.type !== 'OldFile') return refuse(`which is no file (${entry.type})`);
    if (checked.path === '' || !this.claim(checked.path)) return refuse('whose place is taken by another entry');
    if (this.files.size >= MAX_FILES) return fail(packageFault(archiveTooLarge, { what: `the archive has more than ${MAX_FILES} files`, limit: `${MAX_FILES}` }));
    this.size += entry.size;
    if (this.size > MAX_UNPACKED_BYTES) return fail(packageFault(archiveTooLarge, { what: 'what is unpacked has more', limit: megabytes(MAX_UNPACKED_BYTES) }));
    const chunks: Buffer[] = [];
    this.files.set(checked.path, Buffer.alloc(0));
    entry.on('data', (chunk) => chunks.push(chunk));
    entry.on('end', () => this.files.set(checked.path, Buffer.concat(chunks)));
  }

  private claim(path: string): boolean {
    const segments = path.toLowerCase().split('/');
    for (let length = 1; length < segments.length; length++) {
      const folder = segments.slice(0, length).join('/');
      if (this.taken.get(folder) === 'file') return false;
      this.taken.set(folder, 'folder');
    }
    const whole = segments.join('/');
    if (this.taken.has(whole)) return false;
    this.taken.set(whole, 'file');
    return true;
  }
}
