import { dirname, join, relative, resolve, sep } from 'node:path';
import { wrongLocalPackage } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { noProject } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { packageFault } from '../fault.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { manifestIn } from './manifest-file.ts';
import { memberFolders, rootOf } from './root.ts';

/** A package in a folder in which somebody works. */
export interface LocalPackage {
  readonly folder: string;
  /** From the folder of noodle.lock, with `/`; `.` is that folder itself. */
  readonly path: string;
  readonly manifest: Manifest;
  /** The project itself, or one of its workspace: what only its tests need is installed too. */
  readonly isMember: boolean;
}

/** The packages that a project consists of, and those that it takes from folders beside it. */
export interface LocalPackages {
  /** The folder of noodle.lock. */
  readonly root: string;
  /** The manifest of that folder. */
  readonly manifest: Manifest;
  /** By their names. */
  readonly packages: ReadonlyMap<string, LocalPackage>;
}

/** Manifests that take the place of those on the disk, by their folders: what a command is about to write. */
export type ChangedManifests = ReadonlyMap<string, Manifest>;

/**
 * Opens the project around a folder, with all folders that its manifests lead to.
 * @throws PackageFault 7009 (no project), 7012 (a manifest), 6013 (a folder that is not the package)
 */
export function openLocalPackages(folder: string, changed: ChangedManifests = new Map()): LocalPackages {
  const own = projectFolder(folder);
  const root = rootOf(own);
  const opener = new Opener(root, changed);
  const manifest = opener.manifestOf(root);
  opener.add(root, manifest, true);
  for (const member of memberFolders(root, manifest)) opener.add(member, opener.manifestOf(member), true);
  opener.follow();
  return { root, manifest, packages: opener.packages };
}

/** The nearest folder upward with a manifest. */
export function projectFolder(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (manifestIn(folder)) return folder;
    if (dirname(folder) === folder) throw packageFault(noProject, { directory: start }, 'make one with `noodle pkg init`, or with `noodle new NAME`');
  }
}

class Opener {
  readonly packages = new Map<string, LocalPackage>();
  private readonly root: string;
  private readonly changed: ChangedManifests;

  constructor(root: string, changed: ChangedManifests) {
    this.root = root;
    this.changed = changed;
  }

  manifestOf(folder: string): Manifest {
    const manifest = this.changed.get(folder) ?? manifestIn(folder);
    if (manifest) return manifest;
    throw packageFault(wrongLocalPackage, { path: this.shown(folder), problem: 'has no noodle.json' });
  }

  add(folder: string, manifest: Manifest, isMember: boolean): void {
    const other = this.packages.get(manifest.name);
    if (other?.folder === folder) return;
    if (other) throw packageFault(wrongLocalPackage, { path: this.shown(folder), problem: `holds a package \`${manifest.name}\`, and so does \`${other.path}\`` });
    this.packages.set(manifest.name, { folder, path: this.shown(folder), manifest, isMember });
  }

  /** Opens the folders that manifests name, and those that theirs name. */
  follow(): void {
    // A map is walked to its end, also where that moves away.
    for (const { folder, manifest, isMember } of this.packages.values()) {
      for (const { name, path, kind } of manifest.dependencies) {
        if (path === null || (kind === 'development' && !isMember)) continue;
        const target = join(folder, path);
        const found = this.manifestOf(target);
        if (found.name !== name) throw packageFault(wrongLocalPackage, { path: this.shown(target), problem: `is the package \`${found.name}\`, and \`${manifest.name}\` looks for \`${name}\` there` });
        this.add(target, found, this.packages.get(name)?.isMember ?? false);
      }
    }
  }

  private shown(folder: string): string {
    return relative(this.root, folder).split(sep).join('/') || '.';
  }
}
