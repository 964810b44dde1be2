import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds NoodleCore itself: the one with `stdlib-nc`, above this file (bundled or not). */
export const installationRoot: string = findRoot(import.meta.dirname);

/** Modules `noodlecore.*` by their path. */
export const libraryFolder: string = join(installationRoot, 'stdlib-nc');

/** What the build made. */
export const distFolder: string = join(installationRoot, 'dist');

export const LIBRARY_PACKAGE = 'noodlecore';
export const PRELUDE_PACKAGE = 'noodlecore.core';

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'stdlib-nc')) || dirname(folder) === folder) return folder;
  }
}
