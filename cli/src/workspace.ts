import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { noSources, wrongKindOfFile } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { sortDiagnostics } from '@noodlecore/compiler/diagnostics/render/report';
import { packageOf } from '@noodlecore/compiler/names/packages';
import { Program } from '@noodlecore/compiler/program';
import { fault } from './fault.ts';
import { readInput } from './read-file.ts';
import { displayPath, FileHost, sourceFiles } from './host.ts';
import { partsOf } from './inner-projects.ts';
import { LIBRARY_PACKAGE, libraryFolder, PRELUDE_PACKAGE } from './installation.ts';
import { missingFile } from './missing-file.ts';
import { findProject, isFolder, moduleNameOf, openFolder, projectOfFile, projectOfFolder, type Project } from './project.ts';

export interface WorkspaceOptions {
  readonly strict?: boolean;
  /** The tests of a folder count too. */
  readonly tests?: boolean;
  /** Projects that lie in a named folder, which is none itself, are meant as what they are. */
  readonly projectsBelow?: boolean;
  /** The library's code is wanted as well, not only what it declares. */
  readonly wholeLibrary?: boolean;
}

/** What a command works on: the modules that the user named, in their project, under one program. */
export interface Workspace {
  readonly project: Project;
  readonly host: FileHost;
  readonly program: Program;
  /** Full names of the named modules, in order of their paths. */
  readonly roots: readonly string[];
  /** The files that the user named, as they are now: a folder's come and go. */
  readonly files: () => Iterable<string>;
}

/** What the user named in one project, before anything is read. */
export interface Selection {
  readonly project: Project;
  readonly files: (() => Iterable<string>)[];
  text?: string;
}

/** Files, folders and `-`; those of one project share a program, so that nothing is checked twice. */
export function openWorkspaces(targets: readonly string[], options: WorkspaceOptions = {}): Workspace[] {
  return select(targets, options).map((selection) => openSelection(selection, options));
}

export function openWorkspace(target: string, options: WorkspaceOptions = {}): Workspace {
  return openWorkspaces([target], options)[0];
}

export function openProject(project: Project, options: WorkspaceOptions = {}): Workspace {
  return openSelection(selectProject(project, options), options);
}

export function selectProject(project: Project, options: WorkspaceOptions): Selection {
  return { project, files: [() => projectFiles(project, options)] };
}

export function select(targets: readonly string[], options: WorkspaceOptions): Selection[] {
  const selections = new Map<string, Selection>();
  for (const target of options.projectsBelow ? targets.flatMap(withProjectsBelow) : targets) {
    const project = projectOfTarget(target);
    const key = `${project.name}\0${project.sourceFolder}`;
    const selection = selections.get(key) ?? { project, files: [] };
    selections.set(key, selection);
    if (target === '-') selection.text = readInput();
    else selection.files.push(isFolder(target) ? () => folderFiles(project, target, options) : () => [target]);
  }
  return [...selections.values()];
}

/** The files of a selection as they are now. */
export function filesOf({ files }: Selection): string[] {
  return [...new Set(files.flatMap((list) => [...list()]))];
}

/** Reads again what changed on disk. */
export function refreshWorkspace(workspace: Workspace): Workspace {
  workspace.host.refresh();
  const roots = bindFiles(workspace.project, workspace.host, workspace.files());
  workspace.program.open(roots);
  return { ...workspace, roots };
}

/** The modules whose public names are in scope everywhere. */
export function preludeModules(): string[] {
  const folder = join(libraryFolder, ...PRELUDE_PACKAGE.split('.'));
  return sourceFiles(folder).map((file) => `${PRELUDE_PACKAGE}.${basename(file, '.nc')}`);
}

/** What there is to say about all modules that are not the library's (unless they are what was named). */
export function diagnosticsOf(workspace: Workspace): Diagnostic[] {
  return sortDiagnostics([...diagnosticsByModule(workspace).values()].flat());
}

/** The same, by module: what several have in common is told of one of them. */
export function diagnosticsByModule(workspace: Workspace): ReadonlyMap<string, readonly Diagnostic[]> {
  return toldTogether(workspace, new Map(programModules(workspace).map((name) => [name, moduleDiagnostics(workspace, name)])));
}

/** What there is to say about modules together, by what is told of each. */
export function toldTogether({ program, host }: Workspace, told: ReadonlyMap<string, readonly Diagnostic[]>): ReadonlyMap<string, readonly Diagnostic[]> {
  return program.toldTogether(told, (name) => !host.packages.find(packageOf(name)));
}

/** What there is to say about a module by itself; of another package only what keeps it from being compiled, since nobody here can mend the rest. */
export function moduleDiagnostics({ program, host }: Workspace, name: string): readonly Diagnostic[] {
  const all = program.diagnostics(name);
  return host.packages.find(packageOf(name)) ? all.filter(({ severity }) => severity === 'error') : all;
}

/** Everything that was opened but for the library, which every installation brings compiled. */
export function programModules({ program, project, roots }: Workspace): string[] {
  const named = new Set(roots);
  return program.moduleNames().filter((name) => named.has(name) || project.name === LIBRARY_PACKAGE || !name.startsWith(`${LIBRARY_PACKAGE}.`));
}

/** Of these the project's own: not those of packages that it uses. */
export function ownModules(workspace: Workspace): string[] {
  return programModules(workspace).filter((name) => !workspace.host.packages.find(packageOf(name)));
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

function projectOfTarget(target: string): Project {
  if (target === '-') return findProject('.') ?? openFolder('.');
  if (!existsSync(target)) throw missingFile(target);
  if (isFolder(target)) return projectOfFolder(target);
  if (!target.endsWith('.nc')) throw fault(wrongKindOfFile, { path: target, expected: 'an .nc file' });
  return projectOfFile(target);
}

/** A folder above projects stands for each of them, and for what it has beside them. */
function withProjectsBelow(target: string): string[] {
  if (target === '-' || !isFolder(target) || projectOfFolder(target).name !== '') return [target];
  const { files, projects } = partsOf(target);
  return [...(files.length > 0 || projects.length === 0 ? [target] : []), ...projects];
}

/** Of a project's own folder everything that it consists of, of another one what lies in it. */
function folderFiles(project: Project, folder: string, options: WorkspaceOptions): string[] {
  if (options.projectsBelow && project.name === '') {
    const { files, projects } = partsOf(folder);
    if (files.length > 0 || projects.length > 0) return [...files];
  }
  if (resolve(folder) === project.root) return projectFiles(project, options);
  const files = sourceFiles(resolve(folder));
  if (files.length === 0) throw fault(noSources, { path: folder });
  return files;
}

function projectFiles(project: Project, options: WorkspaceOptions): string[] {
  const files = new Set(sourceFiles(project.sourceFolder));
  if (options.tests) for (const file of sourceFiles(project.testFolder)) files.add(file);
  if (files.size === 0) throw fault(noSources, { path: displayPath(project.root) || '.' });
  return [...files];
}

const STANDARD_INPUT = '<stdin>';

export function openSelection(selection: Selection, options: WorkspaceOptions): Workspace {
  const { project, text } = selection;
  const host = new FileHost(project, { wholeLibrary: options.wholeLibrary });
  const roots = bindFiles(project, host, filesOf(selection));
  if (text !== undefined) {
    host.replace(STANDARD_INPUT, { path: STANDARD_INPUT, text });
    roots.push(STANDARD_INPUT);
  }
  const program = new Program(host, preludeModules(), { strict: options.strict ?? project.strict });
  program.open(roots);
  return { project, host, program, roots, files: () => filesOf(selection) };
}

/** Makes files known under the names that they have in the project. */
function bindFiles(project: Project, host: FileHost, files: Iterable<string>): string[] {
  return Array.from(files, (file) => {
    const name = moduleNameOf(project, file);
    host.bind(name, file);
    return name;
  });
}
