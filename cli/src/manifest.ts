import { invalidManifest } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { type Manifest } from '@noodlecore/package-manager/manifest/manifest';
import { parseManifest } from '@noodlecore/package-manager/manifest/parse';
import { fault } from './fault.ts';

/** Reads a manifest's text; the first thing that is wrong with it ends the command. */
export function readManifest(text: string, path: string): Manifest {
  const parsed = parseManifest(text);
  if (parsed.kind === 'manifest') return parsed.manifest;
  throw fault(invalidManifest, { path, problem: parsed.problems[0].message });
}
