import { zipSync, type Zippable } from 'fflate';
import { EPOCH } from '../archive/epoch.ts';
import { inOrder, type FileTree } from './file-tree.ts';

/** Zip archives say no time zone: everywhere the same digits. */
const LOCAL_EPOCH = new Date(EPOCH.getUTCFullYear(), EPOCH.getUTCMonth(), EPOCH.getUTCDate(), EPOCH.getUTCHours(), EPOCH.getUTCMinutes(), EPOCH.getUTCSeconds());

/** The system (3 is Unix), and `-rw-r--r--` as it keeps it. */
const UNIX = 3;
const ORDINARY_FILE = (0o100644 << 16) >>> 0;

/** A zip archive of files in memory, the same bytes for the same files. */
export function zipOf(files: FileTree): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of inOrder(files)) entries[path] = [content, { level: 9, mtime: LOCAL_EPOCH, os: UNIX, attrs: ORDINARY_FILE }];
  return zipSync(entries);
}
