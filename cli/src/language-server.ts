import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { MANIFEST_NAME } from '@noodlecore/package-manager/manifest/manifest';
import { serve, type ManifestOnDisk, type OpenedProject, type ServerOptions } from '@noodlecore/lsp/index';
import { EditorFindings } from './cache/editor-findings.ts';
import { Fault } from './fault.ts';
import { FileHost, sourceFiles } from './host.ts';
import { installationRoot } from './installation.ts';
import { manifestPaths, moduleNameOf, projectOfFile, type Project } from './project.ts';
import { salvagedProjectOfFile } from './salvaged-project.ts';
import { readText } from './read-file.ts';
import { version } from './version.ts';
import { preludeModules } from './workspace.ts';

/** By how many hundredths the heap may grow before all of it is looked through. Left alone, V8 lets the trees of texts that were typed over pile up far beyond what is in use. */
const HEAP_GROWTH = 50;

/** Serves until the editor goes away. */
export function serveEditor(): Promise<never> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  serve(serverOptions());
  return new Promise(() => {});
}

/** Projects as the commands see them. */
export function serverOptions(): ServerOptions {
  return {
    version,
    pageOf,
    newestOf: async (name, folder) => (await import('./pkg/newest.ts')).newestOf(name, folder),
    now: () => performance.now(),
    projects: { open: openForEditor, keyOf: (path) => projectFor(path).sourceFolder, packagesBelow: (folder) => packagesBelow(folder, MAX_DEPTH) },
  };
}

function openForEditor(path: string): OpenedProject {
  const project = projectFor(path);
  const host = new FileHost(project, { wholeLibrary: true, isTolerant: true });
  const files = (): readonly string[] => (project.name === '' ? [] : [...sourceFiles(project.sourceFolder), ...sourceFiles(project.testFolder)]);
  return {
    root: project.root,
    name: project.name,
    host,
    files,
    kept: EditorFindings.open(project, host, files),
    prelude: preludeModules(),
    strict: project.strict,
    manifest: () => manifestOf(project.root),
    moduleName: (file) => moduleNameOf(project, resolve(file)),
  };
}

function manifestOf(root: string): ManifestOnDisk | null {
  const path = join(root, MANIFEST_NAME);
  if (!existsSync(path)) return null;
  try {
    return { path, text: readText(path), problem: null };
  } catch (error) {
    if (error instanceof Fault) return { path, text: '', problem: error.message };
    throw error;
  }
}

/** Projects as they were when their manifests could last be read, by the manifests' folders. */
const lastGood = new Map<string, Project>();

/** The project of a file. While its manifest is being typed, and is broken, what it said before holds, else what can be read of it. */
function projectFor(path: string): Project {
  try {
    const project = projectOfFile(path);
    lastGood.set(project.root, project);
    return project;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const manifest = manifestPaths(dirname(resolve(path))).find((candidate) => existsSync(candidate));
    return lastGood.get(dirname(manifest ?? path)) ?? salvagedProjectOfFile(path);
  }
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
