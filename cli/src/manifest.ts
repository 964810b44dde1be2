import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { invalidManifest, unknownManifestKey } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { MANIFEST_NAME, type Manifest } from '@noodlecore/package-manager/manifest/manifest';
import { misspeltKeys } from '@noodlecore/package-manager/manifest/misspelt-keys';
import { parseManifest } from '@noodlecore/package-manager/manifest/parse';
import { fault } from './fault.ts';
import { readText } from './read-file.ts';

/**
 * Reads a manifest's text; what is wrong with it ends the command, all of it told.
 * @throws Fault 7012
 */
export function readManifest(text: string, path: string): Manifest {
  const parsed = parseManifest(text);
  if (parsed.kind === 'manifest') return parsed.manifest;
  const source = { path, text };
  const diagnostics = parsed.problems.map(({ message, range }) => invalidManifest({ source, ...range }, { path, problem: null }, { label: message }));
  throw fault(invalidManifest, { path, problem: parsed.problems[0].message }, { diagnostics });
}

/** Keys of a project's manifest that have no effect and look as if they were meant to. */
export function manifestWarnings(root: string): Diagnostic[] {
  const path = join(root, MANIFEST_NAME);
  if (!existsSync(path)) return [];
  const source = { path: relative('', path) || path, text: readText(path) };
  return misspeltKeys(source.text).map(({ meant, key, range }) => {
    const span = { source, ...range };
    return unknownManifestKey(span, { key }, { label: `did you mean \`${meant}\`?`, fixes: [{ title: `write \`${meant}\``, sure: false, edits: [{ span, newText: `"${meant}"` }] }] });
  });
}
