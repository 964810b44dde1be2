import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { DEFAULT_SOURCE, MANIFEST_NAME, type Manifest, type ManifestDependency } from '@noodlecore/package-manager/manifest/manifest';
import { invalidManifest, noProject } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { capabilities, normalTarget, NOTHING, type Grants } from './capabilities.ts';
import { fault } from './fault.ts';
import { readManifest } from './manifest.ts';
import { LIBRARY_PACKAGE, libraryFolder } from './installation.ts';
import { statOf } from './file-content.ts';
import { missingFile } from './missing-file.ts';
import { readText } from './read-file.ts';

/**
 * Where the modules of one package lie. Three things are such: a folder with `noodle.json`, a folder without one
 * (every `.nc` file in it is a module named by its path), and the folder of a single file.
 */
export interface Project {
  readonly root: string;
  /** The package's name, which begins its modules' names; empty without a manifest. */
  readonly name: string;
  readonly version: string;
  readonly sourceFolder: string;
  readonly testFolder: string;
  /** Full name of the module to run. */
  readonly main: string;
  readonly strict: boolean;
  /** What its programs ask to be allowed. */
  readonly asks: Grants;
  /** Whether its modules may declare `extern` functions. */
  readonly ffi: boolean;
  /** The packages that it lists. */
  readonly dependencies: readonly ManifestDependency[];
  /** Where they come from, where it says so. */
  readonly registry: string | null;
  /** Its manifest cannot be read whole: what it does not say may be said there. */
  readonly isSalvaged: boolean;
}

/** The project around a folder: the nearest manifest upward. */
export function findProject(start: string): Project | undefined {
  const path = manifestPaths(start).find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : readProject(dirname(path));
}

/** Where the manifest of a folder could lie: in it, or in one above it. */
export function manifestPaths(start: string): string[] {
  const paths: string[] = [];
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    paths.push(join(folder, MANIFEST_NAME));
    if (dirname(folder) === folder) return paths;
  }
}

/** The project around the current folder, for commands without a file name. */
export function requireProject(start: string): Project {
  const project = findProject(start);
  if (!project) throw fault(noProject, { directory: start }, { hint: 'name a file, or make a project with `noodle new NAME`' });
  return project;
}

/** A folder that was named on the command line: as its manifest says, or bare. */
export function openFolder(folder: string): Project {
  const root = resolve(folder);
  if (!existsSync(root)) throw missingFile(folder);
  return existsSync(join(root, MANIFEST_NAME)) ? readProject(root) : bareFolder(root);
}

/** The project that a file belongs to: the one whose sources or tests it lies in, else its own folder. */
export function projectOfFile(file: string): Project {
  const path = resolve(file);
  return partOrFolder(findProject(dirname(path)), path);
}

/** A project for what is its, else the file's own folder. */
export function partOrFolder(project: Project | undefined, path: string): Project {
  return project && isPartOf(project, dirname(path)) ? project : flatFolder(dirname(path));
}

/** Whether a folder is the sources or the tests of a project, or lies in them. */
function isPartOf(project: Project, folder: string): boolean {
  return [project.sourceFolder, project.testFolder].some((part) => folder === part || isInside(part, folder));
}

/** The project that a folder means: the one whose sources or tests it is or lies in, else what stands in the folder itself. */
export function projectOfFolder(folder: string): Project {
  const path = resolve(folder);
  const project = existsSync(join(path, MANIFEST_NAME)) ? undefined : findProject(path);
  return project && isPartOf(project, path) ? project : openFolder(folder);
}

/** The module that a file of the project is: its path below the source folder, the package's name in front. */
export function moduleNameOf(project: Project, file: string): string {
  const path = resolve(file);
  const base = isInside(project.sourceFolder, path) ? project.sourceFolder : project.root;
  const segments = relative(base, path).replace(/\.nc$/, '').split(sep);
  return [...(project.name === '' ? [] : [project.name]), ...segments].join('.');
}

/** Where a module of the project would lie. The first that exists counts; undefined is another package's name. */
export function candidatePaths(project: Project, moduleName: string): readonly string[] {
  const segments = moduleName.split('.');
  if (project.name !== '') {
    if (segments[0] !== project.name || segments.length === 1) return [];
    const inside = `${segments.slice(1).join(sep)}.nc`;
    return [join(project.sourceFolder, inside), join(project.root, inside)];
  }
  const inside = `${segments.join(sep)}.nc`;
  return project.sourceFolder === project.root ? [join(project.root, inside)] : [join(project.sourceFolder, inside), join(project.root, inside)];
}

export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

function readProject(root: string): Project {
  const path = join(root, MANIFEST_NAME);
  const shown = relative('', path) || path;
  return projectOf(root, shown, readManifest(readText(path), shown));
}

/** @param shown the manifest's path, as it is told. */
export function projectOf(root: string, shown: string, manifest: Manifest): Project {
  if (manifest.name === LIBRARY_PACKAGE && root !== libraryFolder) throw fault(invalidManifest, { path: shown, problem: `\`name\` must not be \`${LIBRARY_PACKAGE}\`, which is the library's` });
  return {
    root,
    name: manifest.name,
    version: manifest.version,
    sourceFolder: sourceFolderOf(root, manifest),
    testFolder: join(root, manifest.test),
    main: `${manifest.name}.${manifest.main}`,
    strict: manifest.strict,
    asks: absoluteGrants(manifest.permissions, root),
    ffi: manifest.ffi,
    dependencies: manifest.dependencies,
    registry: manifest.registry,
    isSalvaged: false,
  };
}

/** What a manifest asks for, with its folders where they are. */
export function absoluteGrants(grants: Grants, root: string): Grants {
  return Object.fromEntries(capabilities().flatMap((capability) => {
    const targets = grants[capability];
    return targets ? [[capability, targets.map((target) => normalTarget(capability, target, root))]] : [];
  }));
}

/** Where `src` is meant and not there, the sources lie beside the manifest; of a workspace that would be those of other packages. */
export function sourceFolderOf(root: string, { source, workspace }: Pick<Manifest, 'source' | 'workspace'>): string {
  const folder = join(root, source);
  return source === DEFAULT_SOURCE && workspace.length === 0 && !isFolder(folder) ? root : folder;
}

/** Without a manifest, `src` is still where sources are looked for first. */
function bareFolder(root: string): Project {
  const source = join(root, DEFAULT_SOURCE);
  return isFolder(source) ? { ...flatFolder(root), sourceFolder: source } : flatFolder(root);
}

/** Every `.nc` file in the folder is a module that is called after its path. */
export function flatFolder(root: string): Project {
  return { root, name: '', version: '0.0.0', sourceFolder: root, testFolder: join(root, 'test'), main: 'main', strict: false, asks: NOTHING, ffi: false, dependencies: [], registry: null, isSalvaged: false };
}

export function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
