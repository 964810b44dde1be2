import type { SourceText } from '@noodlecore/compiler/base/source';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import type { Host } from '@noodlecore/compiler/host';
import type { Program } from '@noodlecore/compiler/program';

/** What the server needs of the files: the command line brings the one over the file system. */
export interface WorkspaceHost extends Host {
  /** Puts an editor's unsaved text in the place of a module's file. */
  replace(moduleName: string, source: SourceText): void;
  /** Goes back to the file. */
  restore(moduleName: string): void;
  /** Looks at the files again. */
  refresh(): void;
  /** Whether no text stands in the place of a module's file that says something else than the file. */
  isSaved(moduleName: string): boolean;
  /** The full path of the file that a source was read from. */
  fileOf(source: SourceText): string;
}

/** What there is to say about a module. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
}

/** What was found in a project before, kept on disk: it answers before a program is opened, and spares the work on modules that are as they were. */
export interface KeptFindings {
  /** Of each module, where nothing that was looked at has changed since; null where something has, or nothing is kept. */
  unchanged(): ReadonlyMap<string, Findings> | null;
  /** Of a module of the program that is as it was, as is all that it sees of others; undefined of others. */
  of(program: Program): (moduleName: string) => Findings | undefined;
  /** False as long as the editor has texts that are not saved. */
  save(program: Program, findings: ReadonlyMap<string, Findings>): boolean;
  /** The file of a source in what was kept. */
  fileOf(source: SourceText): string | undefined;
}

/** A package's manifest as it is on disk. */
export interface ManifestOnDisk extends SourceText {
  /** Why it cannot be read at all: it is a folder, or far too large. */
  readonly problem: string | null;
}

/** A package, or the folder of files that belong to none. */
export interface OpenedProject {
  /** Full path of its folder. */
  readonly root: string;
  /** The package's name; empty without a manifest. */
  readonly name: string;
  readonly host: WorkspaceHost;
  readonly prelude: readonly string[];
  readonly strict: boolean;
  /** Null where nothing is kept. */
  readonly kept: KeptFindings | null;
  /** The module that a file is. */
  moduleName(path: string): string;
  /** The package's manifest as it is on disk; null without one. */
  manifest(): ManifestOnDisk | null;
  /** All of a package's own files, sources and tests; none without a manifest, where any folder of the machine may be meant. */
  files(): readonly string[];
}

/** How projects are found. */
export interface ProjectFinder {
  /** Opens the project around a file. */
  readonly open: (path: string) => OpenedProject;
  /** Files with the same key share a project. */
  readonly keyOf: (path: string) => string;
  /** A file of each package below a folder that the editor has opened. */
  readonly packagesBelow: (folder: string) => readonly string[];
}
