import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MANIFEST_NAME } from '@noodlecore/package-manager/manifest/manifest';
import { serve, type OpenedProject, type ServerOptions } from '@noodlecore/lsp/index';
import { FileHost, sourceFiles } from './host.ts';
import { installationRoot } from './installation.ts';
import { moduleNameOf, projectOfFile } from './project.ts';
import { version } from './version.ts';
import { preludeModules } from './workspace.ts';

/** Serves until the editor goes away. */
export function serveEditor(): Promise<never> {
  serve(serverOptions());
  return new Promise(() => {});
}

/** Projects as the commands see them. */
export function serverOptions(): ServerOptions {
  return {
    version,
    pageOf,
    projects: { open: openForEditor, keyOf: (path) => projectOfFile(path).sourceFolder, packagesBelow: (folder) => packagesBelow(folder, MAX_DEPTH) },
  };
}

function openForEditor(path: string): OpenedProject {
  const project = projectOfFile(path);
  return {
    root: project.root,
    name: project.name,
    host: new FileHost(project, { wholeLibrary: true }),
    prelude: preludeModules(),
    strict: project.strict,
    moduleName: (file) => moduleNameOf(project, resolve(file)),
    files: () => (project.name === '' ? [] : [...sourceFiles(project.sourceFolder), ...sourceFiles(project.testFolder)]),
  };
}

/** Deeper than this, packages are found only when one of their files is opened. */
const MAX_DEPTH = 4;

/** A source file of each package in or below a folder. */
function packagesBelow(folder: string, depth: number): string[] {
  if (existsSync(join(folder, MANIFEST_NAME))) return sourceFiles(folder).slice(0, 1);
  if (depth === 0) return [];
  return foldersIn(folder).flatMap((inner) => packagesBelow(join(folder, inner), depth - 1));
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules').map(({ name }) => name);
  } catch {
    return [];
  }
}

function pageOf(code: number): string | null {
  const page = join(installationRoot, 'docs/errors', `${code}.md`);
  return existsSync(page) ? pathToFileURL(page).href : null;
}
