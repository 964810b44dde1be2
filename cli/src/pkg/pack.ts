import { dirname, join } from 'node:path';
import type { PackedRelease } from '@noodlecore/package-manager/operations';
import type { PackOptions } from '../commands/pkg/pack.ts';
import { ExitCode } from '../exit-code.ts';
import { makeFolder } from '../make-folder.ts';
import { packAs } from '../pack/pack.ts';
import { isFolder, openFolder } from '../project.ts';
import { report } from '../report.ts';
import { replaceFile } from '../replace-file.ts';
import type { Terminal } from '../terminal.ts';
import { operations } from './operations.ts';
import { table } from './table.ts';

/** Writes the package around the current folder as what is asked for, or says what would be in its archive. */
export async function packPackage(options: PackOptions, terminal: Terminal): Promise<number> {
  if (!options.list && options.as.some((format) => format !== 'tar.gz')) return packFormats(options, terminal);
  const { output, list, format } = options;
  const release = await (await operations()).packRelease('.');
  const { manifest, bytes } = release;
  const path = output ?? `${manifest.name}-${manifest.version}.tar.gz`;
  if (!list) replaceFile(path, bytes);
  if (format === 'json') terminal.out(`${JSON.stringify({ type: 'packed', ...releaseFacts(release), path: list ? null : path })}\n`);
  else terminal.out(list ? contentsText(release) : `${path}: ${bytes.length} bytes, ${release.integrity}\n`);
  return ExitCode.ok;
}

/** For other tools: nothing is written where one of the formats cannot be made. */
async function packFormats({ output, as: formats, base, format }: PackOptions, terminal: Terminal): Promise<number> {
  const { packRelease, integrityOf } = await operations();
  const { folder, manifest } = await packRelease('.');
  const packed = await packAs({ project: openFolder(folder), manifest, formats, base });
  if (packed.kind === 'errors') {
    report(packed.diagnostics, format, terminal);
    return ExitCode.failed;
  }
  const { files, notForPython } = packed;
  const placeOf = (name: string): string => (output === undefined ? name : files.length === 1 && !isFolder(output) ? output : join(output, name));
  for (const { name, bytes } of files) {
    const path = placeOf(name);
    makeFolder(dirname(path));
    replaceFile(path, bytes);
    const facts = { path, bytes: bytes.length, integrity: integrityOf(bytes) };
    terminal.out(format === 'json' ? `${JSON.stringify({ type: 'packed', name: manifest.name, version: manifest.version, ...facts })}\n` : `${path}: ${facts.bytes} bytes, ${facts.integrity}\n`);
  }
  if (notForPython.length > 0) terminal.error(`note: the wheel leaves out ${notForPython.map((name) => `\`${name}\``).join(', ')}: Python is given ints, floats, bools and Strings only\n`);
  return ExitCode.ok;
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
