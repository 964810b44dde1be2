import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { MemoryHost, type Host } from '@noodlecore/compiler/host';
import type { PackageRules } from '@noodlecore/compiler/names/package-rules';
import type { ModuleSymbol } from '@noodlecore/compiler/names/symbol';
import { Program } from '@noodlecore/compiler/program';
import type { ArchiveFiles } from '../archive/read.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { packedModules } from './packed-modules.ts';
import { rulesForUsers } from './package-rules.ts';

/** What an archive holds. */
export interface PackedPackage {
  readonly manifest: Manifest;
  readonly files: ArchiveFiles;
}

/** A package with all that it needs, directly and further away. */
export interface CompletePackage extends PackedPackage {
  readonly needed: readonly PackedPackage[];
}

/** The library that packages are checked against. */
export interface Library {
  readonly host: Host;
  /** Names of the modules whose public names are in scope everywhere. */
  readonly prelude: readonly string[];
}

export interface OpenedPackage {
  readonly modules: readonly ModuleSymbol[];
  readonly errors: readonly Diagnostic[];
}

/** Packages as their users see them, one after another, without anything being unpacked: the library is read once for all. */
export class PackedProgram {
  private readonly host: MemoryHost;
  private readonly program: Program;
  private modules: string[] = [];
  private packages: string[] = [];

  constructor({ host, prelude }: Library) {
    this.host = new MemoryHost(host);
    this.program = new Program(this.host, prelude);
    this.program.open([]);
  }

  /** Checks a package; what was opened before is forgotten. @param strict in the place of what its manifest says. */
  open({ manifest, files, needed }: CompletePackage, strict: boolean): OpenedPackage {
    this.clear();
    const names = new Set([manifest.name, ...needed.map((each) => each.manifest.name)]);
    const isThere = (name: string): boolean => names.has(name);
    for (const each of needed) this.add(each, rulesForUsers(each.manifest, isThere), `${each.manifest.name} ${each.manifest.version}: `);
    const own = this.add({ manifest, files }, { ...rulesForUsers(manifest, isThere), strict }, '');
    this.program.open(own);
    const errors = own.flatMap((name) => this.program.diagnostics(name)).filter(({ severity }) => severity === 'error');
    return { modules: own.map((name) => this.program.checked(name).symbol), errors };
  }

  private add({ manifest, files }: PackedPackage, rules: PackageRules, prefix: string): string[] {
    this.host.setRules(manifest.name, rules);
    this.packages.push(manifest.name);
    const modules = packedModules(manifest, files);
    for (const { name, path, text } of modules) this.host.set(name, text, `${prefix}${path}`);
    const names = modules.map(({ name }) => name);
    this.modules.push(...names);
    return names;
  }

  private clear(): void {
    for (const name of this.modules.splice(0)) this.host.delete(name);
    for (const name of this.packages.splice(0)) this.host.setRules(name, null);
    this.program.open([]);
  }
}
