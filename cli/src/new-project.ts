import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { alreadyThere, cannotWrite, invalidName } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { fault, reasonOf } from './fault.ts';
import { isPackageName } from '@noodlecore/package-manager/manifest/names';
import { templates, type TemplateName } from './templates.ts';
import type { Terminal } from './terminal.ts';
import { makeFolder } from './make-folder.ts';

/** Writes a template's files into a new folder; the folder's name is the package's. */
export function createProject(folder: string, template: TemplateName, terminal: Terminal): void {
  const name = folder === '' ? '' : basename(resolve(folder));
  if (!isPackageName(name)) throw fault(invalidName, { name }, { hint: `\`${suggestName(name)}\` would do` });
  if (existsSync(folder) && readdirSync(folder).some((entry) => entry !== '.git')) throw fault(alreadyThere, { path: folder });
  const files = Object.entries(templates[template](name));
  for (const [path, text] of files) write(join(folder, path), text);
  const { out, outPalette } = terminal;
  out(files.map(([path]) => `  ${outPalette.help('+')} ${join(folder, path)}\n`).join(''));
  const enter = resolve(folder) === resolve('.') ? '' : `cd ${folder} && `;
  out(`\nNext: ${outPalette.secondary(`${enter}${template === 'app' ? 'noodle run' : 'noodle test'}`)}\n`);
}

function write(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw fault(cannotWrite, { path, reason: reasonOf(error) });
  }
}

/** How long a package's name may be. */
const LONGEST = 64;

/** A name that a package can have, near what was typed. */
export function suggestName(name: string): string {
  const word = name.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return (/^[a-z]/.test(word) ? word : `my_${word}`.replace(/_$/, '_app')).slice(0, LONGEST);
}
