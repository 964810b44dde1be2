import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export const repository = join(import.meta.dirname, '../..');

/** Files below a folder of the repository, as paths relative to it, in order. */
export function filesBelow(folder: string, extension: string): string[] {
  const found: string[] = [];
  const root = join(repository, folder);
  const walk = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      const inner = join(path, name);
      if (statSync(inner).isDirectory()) walk(inner);
      else if (name.endsWith(extension)) found.push(relative(root, inner));
    }
  };
  if (statSync(root, { throwIfNoEntry: false })) walk(root);
  return found;
}

export function readFrom(folder: string, path: string): string {
  return readFileSync(join(repository, folder, path), 'utf8');
}
