import type { PackedRelease } from '@noodlecore/package-manager/operations';
import type { PackOptions } from '../commands/pkg/pack.ts';
import { replaceFile } from '../replace-file.ts';
import type { Terminal } from '../terminal.ts';
import { operations } from './operations.ts';
import { table } from './table.ts';

/** Writes the archive of the package around the current folder, or says what would be in it. */
export async function packPackage({ output, list, format }: PackOptions, terminal: Terminal): Promise<void> {
  const release = await (await operations()).packRelease('.');
  const { manifest, bytes } = release;
  const path = output ?? `${manifest.name}-${manifest.version}.tar.gz`;
  if (!list) replaceFile(path, bytes);
  if (format === 'json') terminal.out(`${JSON.stringify({ type: 'packed', ...releaseFacts(release), path: list ? null : path })}\n`);
  else terminal.out(list ? contentsText(release) : `${path}: ${bytes.length} bytes, ${release.integrity}\n`);
}

/** What programs want to know of a release. */
export function releaseFacts({ manifest, bytes, integrity, files }: PackedRelease): object {
  return { name: manifest.name, version: manifest.version, integrity, bytes: bytes.length, files: [...files].map(([path, content]) => ({ path, bytes: content.length })) };
}

/** The files with their sizes, and what they come to. */
export function contentsText({ manifest, bytes, files }: PackedRelease): string {
  const unpacked = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return `${manifest.name} ${manifest.version}\n${table([], [...files].map(([path, content]) => [`  ${path}`, `${content.length}`]))}${files.size} files, ${unpacked} bytes, packed ${bytes.length}\n`;
}
