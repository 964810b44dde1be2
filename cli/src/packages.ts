import { join, sep } from 'node:path';
import type { PackageAccess, PackageRules } from '@noodlecore/compiler/names/package-rules';
import { packageOf } from '@noodlecore/compiler/names/packages';
import { rulesForUsers } from '@noodlecore/package-manager/interface/package-rules';
import type { ManifestDependency } from '@noodlecore/package-manager/manifest/manifest';
import { InstalledPackages, type InstalledPackage } from '@noodlecore/package-manager/project/installed';
import { rootOf } from '@noodlecore/package-manager/project/root';
import { LIBRARY_PACKAGE } from './installation.ts';
import { sourceFolderOf, type Project } from './project.ts';

/** The packages that a project's modules import. Nothing is looked at before a module of another package is asked for. */
export class ProjectPackages {
  private readonly project: Project;
  private readonly isTolerant: boolean;
  private opened: InstalledPackages | null = null;

  /** @param isTolerant what is wrong with noodle.lock is not told: there are no packages then. For editors, in which it is half written at times. */
  constructor(project: Project, { isTolerant = false } = {}) {
    this.project = project;
    this.isTolerant = isTolerant;
  }

  /** Where a module of another package would lie; nowhere where there is no such package. */
  pathOf(moduleName: string): string | null {
    const found = this.find(packageOf(moduleName));
    return found && join(sourcesOf(found), `${moduleName.split('.').slice(1).join(sep)}.nc`);
  }

  /** The package, where it is one that is installed. */
  find(name: string): InstalledPackage | null {
    if (!this.isForeign(name)) return null;
    return this.tolerating(() => this.installed().find(name), null);
  }

  /** What holds for a module; tests may import what only they need. */
  rulesOf(moduleName: string, isTest: boolean): PackageRules | null {
    if (this.project.name === '' || this.project.name === LIBRARY_PACKAGE || this.project.isSalvaged) return null;
    const other = this.find(packageOf(moduleName));
    return other ? rulesForUsers(other.manifest, (name) => this.find(name) !== null) : this.ownRules(isTest);
  }

  /** The packages that the project's own modules may import. */
  listed(): InstalledPackage[] {
    return this.project.dependencies.flatMap(({ name }) => this.find(name) ?? []);
  }

  /** The files by which it was decided which packages there are. */
  inputs(): string[] {
    return [...(this.opened?.inputs ?? [])];
  }

  refresh(): void {
    this.opened = null;
  }

  private ownRules(isTest: boolean): PackageRules {
    const { name: own, dependencies, ffi } = this.project;
    const access = (name: string): PackageAccess => {
      if (name === own) return { kind: 'listed', range: '*' };
      const listed = dependencies.filter((each) => each.name === name && each.kind !== 'system');
      const usable = listed.find(({ kind }) => isTest || kind !== 'development');
      return usable ? this.accessTo(usable) : { kind: listed.length > 0 ? 'tests-only' : 'not-listed' };
    };
    return { strict: null, ffi, capabilities: null, access };
  }

  private accessTo({ name, range }: ManifestDependency): PackageAccess {
    return this.find(name) ? { kind: 'listed', range } : { kind: 'not-installed' };
  }

  private isForeign(name: string): boolean {
    return this.project.name !== '' && name !== this.project.name && name !== LIBRARY_PACKAGE && (this.project.dependencies.length > 0 || this.project.isSalvaged);
  }

  private installed(): InstalledPackages {
    this.opened ??= new InstalledPackages(rootOf(this.project.root));
    return this.opened;
  }

  private tolerating<T>(look: () => T, otherwise: T): T {
    if (!this.isTolerant) return look();
    try {
      return look();
    } catch {
      return otherwise;
    }
  }
}

/** The folder of a package's sources. */
export function sourcesOf({ root, manifest }: InstalledPackage): string {
  return sourceFolderOf(root, manifest);
}
