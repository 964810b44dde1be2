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
  const parsed = parseManifest(readFileSync(path, 'utf8'));
  if (parsed.kind === 'manifest') return parsed.manifest;
  throw packageFault(invalidManifest, { path, problem: parsed.problems[0].message });
}
