import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { salvagedManifest } from '@noodlecore/package-manager/manifest/parse';
import { sourceFiles } from './host.ts';
import { LIBRARY_PACKAGE } from './installation.ts';
import { manifestPaths, partOrFolder, projectOf, sourceFolderOf, type Project } from './project.ts';
import { readText } from './read-file.ts';

/** The project of a file whose manifest cannot be read, as far as that goes. */
export function salvagedProjectOfFile(file: string): Project {
  const path = resolve(file);
  const manifest = manifestPaths(dirname(path)).find((candidate) => existsSync(candidate));
  return partOrFolder(manifest === undefined ? undefined : salvageProject(manifest), path);
}

/** Without a readable name the package is called as its own modules call each other, else as its folder. */
function salvageProject(path: string): Project {
  const root = dirname(path);
  const manifest = salvagedManifest(readable(path));
  const source = sourceFolderOf(root, manifest);
  const name = manifest.name || nameInImports(source) || basename(root);
  return { ...projectOf(root, relative('', path) || path, { ...manifest, name: name === LIBRARY_PACKAGE ? basename(root) : name }), isSalvaged: true };
}

function readable(path: string): string {
  try {
    return readText(path);
  } catch {
    return '';
  }
}

/** So many files are looked at for the package's name. */
const MOST_FILES = 50;

function nameInImports(source: string): string | null {
  for (const file of sourceFiles(source).slice(0, MOST_FILES)) {
    for (const [, name, inner] of readable(file).matchAll(/^import ([a-z]\w*)\.(\w+(?:\.\w+)*)/gm)) {
      if (existsSync(join(source, `${inner.split('.').join(sep)}.nc`))) return name;
    }
  }
  return null;
}
