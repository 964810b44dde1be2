import type { SourceText } from '@noodlecore/compiler/base/source';
import type { Host } from '@noodlecore/compiler/host';

/** What the server needs of the files: the command line brings the one over the file system. */
export interface WorkspaceHost extends Host {
  /** Puts an editor's unsaved text in the place of a module's file. */
  replace(moduleName: string, source: SourceText): void;
  /** Goes back to the file. */
  restore(moduleName: string): void;
  /** Looks at the files again. */
  refresh(): void;
  /** The full path of the file that a source was read from. */
  fileOf(source: SourceText): string;
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
  /** The module that a file is. */
  moduleName(path: string): string;
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
