import { dirname, join, resolve, sep } from 'node:path';
import type { Manifest } from '../manifest/manifest.ts';
import { PACKAGES_FOLDER } from '../store/place.ts';
import { manifestIn } from './manifest-file.ts';

/**
 * The folder whose noodle.lock counts for a package: of one that was installed into a project the project's, else that of the workspace which
 * the package belongs to, else its own.
 */
export function rootOf(folder: string): string {
  const own = resolve(folder);
  if (dirname(own).endsWith(join(sep, PACKAGES_FOLDER))) return dirname(dirname(dirname(own)));
  for (let above = dirname(own), below = own; above !== below; below = above, above = dirname(above)) {
    const manifest = readable(above);
    if (manifest && memberFolders(above, manifest).includes(own)) return above;
  }
  return own;
}

export function memberFolders(root: string, { workspace }: Manifest): string[] {
  return workspace.map((folder) => join(root, folder).replace(/[\\/]$/, ''));
}

/** What is wrong with a manifest that is none of ours is not told here. */
function readable(folder: string): Manifest | null {
  try {
    return manifestIn(folder);
  } catch {
    return null;
  }
}
