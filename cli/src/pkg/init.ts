import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { alreadyThere, invalidManifest, invalidName } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { MANIFEST_NAME } from '@noodlecore/package-manager/manifest/manifest';
import { isSharableName } from '@noodlecore/package-manager/manifest/names';
import { parseManifest } from '@noodlecore/package-manager/manifest/parse';
import type { InitOptions } from '../commands/pkg/init.ts';
import { fault } from '../fault.ts';
import { suggestName } from '../new-project.ts';
import { replaceFile } from '../replace-file.ts';
import type { Terminal } from '../terminal.ts';

/** Writes a manifest for the files of the current folder. */
export function initPackage({ name = basename(resolve('.')), type, license }: InitOptions, terminal: Terminal): void {
  if (existsSync(MANIFEST_NAME)) throw fault(alreadyThere, { path: MANIFEST_NAME });
  if (!isSharableName(name)) throw fault(invalidName, { name }, { hint: `\`noodle pkg init --name ${suggestName(name)}\` would do` });
  const isProgram = existsSync('src/main.nc') || existsSync('main.nc');
  const manifest = { name, version: '0.1.0', type: isProgram && type === 'library' ? 'application' : type, ...(license !== undefined && { license }), strict: true };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const parsed = parseManifest(text);
  if (parsed.kind === 'problems') throw fault(invalidManifest, { path: MANIFEST_NAME, problem: parsed.problems[0].message });
  replaceFile(MANIFEST_NAME, text);
  terminal.out(`  ${terminal.outPalette.help('+')} ${MANIFEST_NAME}\n`);
  if (!readdirSync('.').some((entry) => entry === 'src' || entry.endsWith('.nc'))) terminal.error('note: sources are looked for in src/\n');
}
