import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { unsafeArchive } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { packageFault } from '../fault.ts';
import { MANIFEST_NAME, type Manifest } from '../manifest/manifest.ts';

/** Files at the top of a package that belong to it whatever `files` says. */
const ALWAYS = /^(?:readme|changelog|licen[cs]e|notice)(?:\.[a-z]+)?$/i;

/**
 * The files that a package consists of, by their paths below its folder, in order: the manifest, README, CHANGELOG and licence, the
 * sources, and what `files` names. Hidden files and the tests are left out.
 * @throws PackageFault 6004 where one of them is a link or a device
 */
export function packageFiles(root: string, manifest: Manifest): string[] {
  const found = new Set<string>([MANIFEST_NAME]);
  for (const entry of entriesOf(root)) if (entry.isFile() && ALWAYS.test(entry.name)) found.add(entry.name);
  for (const part of [manifest.source, ...manifest.files]) addPart(found, root, part.replace(/^\.\//, '').replace(/\/$/, ''));
  return [...found].sort();
}

function addPart(found: Set<string>, root: string, path: string): void {
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isDirectory()) {
    for (const { name } of entriesOf(join(root, path))) if (!name.startsWith('.') && name !== 'node_modules') addPart(found, root, `${path}/${name}`);
  } else if (stats.isFile()) found.add(path);
  else throw packageFault(unsafeArchive, { entry: path, problem: 'which is a link or a device' });
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}
