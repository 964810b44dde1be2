import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { invalidManifest } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { packageFault } from '../fault.ts';
import { MANIFEST_NAME, type Manifest } from '../manifest/manifest.ts';
import { parseManifest } from '../manifest/parse.ts';

export function manifestPath(folder: string): string {
  return join(folder, MANIFEST_NAME);
}

/**
 * The manifest of a folder; null where it has none.
 * @throws PackageFault 7012
 */
export function manifestIn(folder: string): Manifest | null {
  const path = manifestPath(folder);
  if (!existsSync(path)) return null;
  return manifestOf(readFileSync(path, 'utf8'), path);
}

/**
 * The manifest that a text says.
 * @param path as messages name it
 * @throws PackageFault 7012
 */
export function manifestOf(text: string, path: string): Manifest {
  const parsed = parseManifest(text);
  if (parsed.kind === 'manifest') return parsed.manifest;
  const [{ message, range }] = parsed.problems;
  const above = text.slice(0, range.start).split('\n');
  throw packageFault(invalidManifest, { path: `${path}:${above.length}:${(above.at(-1)?.length ?? 0) + 1}`, problem: message });
}
