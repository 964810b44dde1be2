import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { invalidBase } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import type { FileTree } from '@noodlecore/package-manager/formats/file-tree';
import { fault, reasonOf } from '../fault.ts';

/** The files of an image layout. @throws Fault 6219 where it cannot be read */
export function layoutIn(folder: string): FileTree {
  try {
    const blobs = readdirSync(join(folder, 'blobs'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length));
    return new Map(['oci-layout', 'index.json', ...blobs].map((path) => [path.replaceAll(sep, '/'), readFileSync(join(folder, path))]));
  } catch (error) {
    throw fault(invalidBase, { path: folder, problem: reasonOf(error) });
  }
}
