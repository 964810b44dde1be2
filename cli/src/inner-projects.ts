import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { MANIFEST_NAME } from '@noodlecore/package-manager/manifest/manifest';
import { sourceFiles } from './host.ts';

/** What lies in a folder that is no project. */
export interface FolderParts {
  readonly files: readonly string[];
  /** Folders with a manifest of their own, which says what the files below it mean. */
  readonly projects: readonly string[];
}

export function partsOf(folder: string): FolderParts {
  const root = resolve(folder);
  const projects = new Map<string, string | null>([[root, null]]);
  const projectOf = (path: string): string | null => {
    const known = projects.get(path);
    if (known !== undefined) return known;
    const found = existsSync(join(path, MANIFEST_NAME)) ? path : projectOf(dirname(path));
    projects.set(path, found);
    return found;
  };
  const files = sourceFiles(root);
  return {
    files: files.filter((file) => projectOf(dirname(file)) === null),
    projects: [...new Set(files.map((file) => projectOf(dirname(file))))].filter((project) => project !== null),
  };
}
