import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspace } from 'vscode';

/** How the toolchain is started, and where it was found. */
export interface Toolchain {
  readonly command: string;
  readonly origin: 'setting' | 'project' | 'bundled' | 'path';
}

const NAMES = process.platform === 'win32' ? ['noodle.cmd', 'noodle.exe'] : ['noodle'];

/**
 * The setting first; then the project's own toolchain, in its folder or above; then the one that was packed with the extension; then the path.
 * @param extension the extension's own folder
 */
export function findToolchain(extension: string): Toolchain {
  const setting = workspace.getConfiguration('noodlecore').get<string>('command', '').trim();
  if (setting !== '') return { command: setting, origin: 'setting' };
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const own = uri.scheme === 'file' ? inOrAbove(uri.fsPath) : null;
    if (own) return { command: own, origin: 'project' };
  }
  const bundled = firstOf(join(extension, 'toolchain/bin'));
  return bundled ? { command: bundled, origin: 'bundled' } : { command: 'noodle', origin: 'path' };
}

function inOrAbove(start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    const found = firstOf(join(folder, 'node_modules/.bin')) ?? firstOf(join(folder, 'bin'));
    if (found) return found;
    if (dirname(folder) === folder) return null;
  }
}

function firstOf(folder: string): string | null {
  return NAMES.map((name) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
