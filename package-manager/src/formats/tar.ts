import { gzipSync } from 'node:zlib';
import { Header, Pax, type HeaderData } from 'tar';
import { EPOCH } from '../archive/epoch.ts';
import { inOrder, type FileTree } from './file-tree.ts';

const BLOCK = 512;

export interface TarOptions {
  /** Whether the folders that files stand in have entries of their own, as the layers of images do. */
  readonly folders?: boolean;
}

/** A tar archive (POSIX.1-2001) of files in memory, the same bytes for the same files: owned by root, readable by all, at one time. */
export function tarOf(files: FileTree, { folders = false }: TarOptions = {}): Buffer {
  const blocks: Buffer[] = [];
  const made = new Set<string>();
  for (const [path, content] of inOrder(files)) {
    for (const folder of folders ? foldersOf(path) : []) {
      if (!made.has(folder)) blocks.push(...entry({ path: `${folder}/`, type: 'Directory', mode: 0o755, size: 0 }));
      made.add(folder);
    }
    blocks.push(...entry({ path, type: 'File', mode: 0o644, size: content.length }), Buffer.from(content), padding(content.length));
  }
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

/** As gzip compresses it; what the header says of the machine is left out. */
export function gzipOf(bytes: Uint8Array): Buffer {
  const compressed = gzipSync(bytes, { level: 9 });
  compressed[OPERATING_SYSTEM] = UNKNOWN_SYSTEM;
  return compressed;
}

/** RFC 1952, section 2.3. */
const OPERATING_SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** The header, and before it one that has what no old header holds. */
function entry(data: HeaderData): Buffer[] {
  const whole: HeaderData = { uid: 0, gid: 0, uname: '', gname: '', mtime: EPOCH, ...data };
  const header = new Header(whole);
  const block = Buffer.alloc(BLOCK);
  const needsPax = header.encode(block, 0);
  return needsPax ? [new Pax({ path: header.path, size: header.size }).encode(), block] : [block];
}

function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}
