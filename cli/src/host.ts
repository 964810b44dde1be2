import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { SourceText } from '@noodlecore/compiler/base/source';
import { cannotRead } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { Host } from '@noodlecore/compiler/host';
import type { PackageRules } from '@noodlecore/compiler/names/package-rules';
import { fault, reasonOf } from './fault.ts';
import { codeOf, isMissing, readContent, statOf } from './file-content.ts';
import { libraryFolder } from './installation.ts';
import { libraryFace } from './library-faces.ts';
import { ProjectPackages, sourcesOf } from './packages.ts';
import { candidatePaths, isInside, manifestPaths, moduleNameOf, type Project } from './project.ts';

interface KnownFile {
  readonly path: string;
  readonly source: SourceText;
  readonly bytes: Uint8Array;
  readonly modified: number;
}

/** What a result was made from, so that it can be told later whether it still holds. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly contents: readonly Uint8Array[];
  /** Files that would have been read if they had been there. */
  readonly absent: readonly string[];
}

const LIBRARY_PREFIX = 'noodlecore.';

/** Modules in files: those of one project, of the packages that it uses, and the library. Texts are kept until `refresh` finds them changed. */
export class FileHost implements Host {
  private readonly project: Project;
  readonly packages: ProjectPackages;
  private readonly isLibrary: boolean;
  private readonly files = new Map<string, KnownFile>();
  private readonly absent = new Set<string>();
  private readonly overlay = new Map<string, SourceText>();
  /** The names of all modules, as the folders were when they were last looked at. */
  private names: readonly string[] | null = null;

  /**
   * @param wholeLibrary reads the library's sources themselves, comments and all, and not their faces.
   * @param isTolerant what is wrong with noodle.lock is not told.
   */
  constructor(project: Project, { wholeLibrary = false, isTolerant = false } = {}) {
    this.project = project;
    this.packages = new ProjectPackages(project, { isTolerant });
    this.isLibrary = wholeLibrary || isInside(libraryFolder, project.sourceFolder);
  }

  /** Puts a text in the place of a module's file: standard input, an editor's unsaved buffer. */
  replace(moduleName: string, source: SourceText): void {
    if (this.overlay.get(moduleName)?.text === source.text) return;
    // A file that is only opened stays the same: nothing is read or checked again for it.
    const file = this.files.get(moduleName)?.source;
    this.overlay.set(moduleName, file?.text === source.text ? file : source);
  }

  /** Goes back from a replaced text to the file. */
  restore(moduleName: string): void {
    this.overlay.delete(moduleName);
  }

  /** Makes a file known under a name that the usual rules would not give it. */
  bind(moduleName: string, path: string): SourceText {
    const known = this.files.get(moduleName) ?? readKnown(path);
    if (!known) throw fault(cannotRead, { path: displayPath(path), reason: path.includes('\uFFFD') ? 'its name is not valid UTF-8' : 'it is not there' });
    this.files.set(moduleName, known);
    return known.source;
  }

  resolve(moduleName: string): SourceText | undefined {
    const replaced = this.overlay.get(moduleName) ?? this.files.get(moduleName)?.source;
    if (replaced || this.absent.has(moduleName)) return replaced;
    const face = this.isLibrary ? undefined : libraryFace(moduleName);
    if (face) return face;
    for (const path of this.pathsOf(moduleName)) {
      const known = readKnown(path);
      if (!known) continue;
      this.files.set(moduleName, known);
      return known.source;
    }
    this.absent.add(moduleName);
    return undefined;
  }

  /** What does not belong to a package stands beside the project's own code, as its tests do. */
  rulesOf(moduleName: string): PackageRules | null {
    const path = this.files.get(moduleName)?.path;
    return this.packages.rulesOf(moduleName, path === undefined || isInside(this.project.testFolder, resolve(path)));
  }

  /** The file that a module was read from. */
  pathOf(moduleName: string): string | undefined {
    return this.files.get(moduleName)?.path;
  }

  /** The file that a source was read from, or is the face of. */
  fileOf(source: SourceText): string {
    if (isAbsolute(source.path)) return source.path;
    return filesRead.get(source) ?? join(libraryFolder, source.path);
  }

  /** The folders in which the files lie that were read; the library's are not among them. */
  folders(): Set<string> {
    return new Set([...this.files.values()].map(({ path }) => dirname(resolve(path))).filter((folder) => !isInside(libraryFolder, folder)));
  }

  /** Whether no text stands in the place of a module's file that says something else than the file. */
  isSaved(moduleName: string): boolean {
    const source = this.overlay.get(moduleName);
    if (!source) return true;
    const file = this.files.get(moduleName) ?? readKnown(source.path);
    if (file?.source.text !== source.text) return false;
    this.files.set(moduleName, file);
    return true;
  }

  /** The files of the project that were read; null where a text came from somewhere else. The library is not among them. */
  inputs(): Inputs | null {
    if (![...this.overlay.keys()].every((name) => this.isSaved(name))) return null;
    const own = [...this.files].filter(([, { path }]) => !isInside(libraryFolder, path) || isInside(libraryFolder, this.project.root));
    const looked = [...this.absent, ...own.map(([name]) => name)].flatMap((name) => this.ownPathsOf(name));
    const manifests = manifestPaths(this.project.root);
    const manifest = manifests.filter((path) => existsSync(path)).slice(0, 1);
    const decisive = this.packages.inputs();
    const also = [...manifest, ...decisive.filter((path) => existsSync(path))];
    return {
      paths: [...own.map(([, { path }]) => resolve(path)), ...also],
      contents: [...own.map(([, { bytes }]) => bytes), ...also.map((path) => readFileSync(path))],
      absent: [...[...looked, ...decisive].filter((path) => !existsSync(path)), ...(manifest.length > 0 ? manifests.slice(0, manifests.indexOf(manifest[0])) : manifests)],
    };
  }

  /** Looks at the files again. A text that is the same stays the same object. */
  refresh(): void {
    this.absent.clear();
    this.names = null;
    this.packages.refresh();
    for (const [name, known] of this.files) {
      const stats = statOf(known.path);
      if (!stats?.isFile()) this.files.delete(name);
      else if (stats.mtimeMs !== known.modified || stats.size !== known.bytes.length) this.reread(name, known);
    }
  }

  moduleNames(): Iterable<string> {
    this.names ??= [...this.namesInFolders()];
    return this.names;
  }

  private *namesInFolders(): Iterable<string> {
    for (const path of sourceFiles(this.project.sourceFolder)) yield moduleNameOf(this.project, path);
    if (isInside(libraryFolder, this.project.sourceFolder)) return;
    for (const found of this.packages.listed()) for (const path of sourceFiles(sourcesOf(found))) yield `${found.name}.${dotted(relative(sourcesOf(found), path))}`;
    for (const path of sourceFiles(join(libraryFolder, 'noodlecore'))) yield dotted(relative(libraryFolder, path));
  }

  /** Where a module that is not the library's would lie. */
  private ownPathsOf(moduleName: string): readonly string[] {
    const other = this.packages.pathOf(moduleName);
    return other === null ? candidatePaths(this.project, moduleName) : [other];
  }

  private reread(name: string, known: KnownFile): void {
    const now = readKnown(known.path);
    if (!now) this.files.delete(name);
    else this.files.set(name, now.source.text === known.source.text ? { ...now, source: known.source } : now);
  }

  private pathsOf(moduleName: string): readonly string[] {
    const own = this.ownPathsOf(moduleName);
    return moduleName.startsWith(LIBRARY_PREFIX) ? [...own, join(libraryFolder, `${moduleName.split('.').join(sep)}.nc`)] : own;
  }
}

/** The module's name that a path below the sources gives. */
function dotted(path: string): string {
  return path.slice(0, -'.nc'.length).split(sep).join('.');
}

/** The full path of the file that each source was read from. */
const filesRead = new WeakMap<SourceText, string>();

function readKnown(path: string): KnownFile | undefined {
  try {
    const { bytes, modified } = readContent(path);
    const source = { path: displayPath(path), text: bytes.toString('utf8') };
    filesRead.set(source, resolve(path));
    return { path, source, bytes, modified };
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'EISDIR') return undefined;
    throw fault(cannotRead, { path: displayPath(path), reason: reasonOf(error) });
  }
}

/** As the user would name it: relative to the current folder, the library's by its own root. */
export function displayPath(path: string): string {
  const full = resolve(path);
  const here = relative(process.cwd(), full);
  if (isInside(libraryFolder, full) && here.startsWith('..')) return relative(libraryFolder, full);
  return here.length <= full.length ? here : full;
}

/** Every `.nc` file below a folder, in order of their paths; hidden folders, `node_modules` and links to folders are left out. */
export function sourceFiles(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const inner = join(path, entry.name);
      if (entry.isDirectory()) walk(inner);
      else if (entry.name.endsWith('.nc') && isOrdinary(entry, inner)) found.push(inner);
    }
  };
  try {
    walk(folder);
  } catch (error) {
    if (!isMissing(error)) throw fault(cannotRead, { path: displayPath(folder), reason: reasonOf(error) });
  }
  return found;
}

/** Links that lead nowhere are told when they are read. */
function isOrdinary(entry: Dirent, path: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && (statOf(path)?.isFile() ?? true));
}
