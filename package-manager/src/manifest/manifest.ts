import type { Dependency, DependencyKind } from '../resolve/source.ts';
import type { PackageStatus, PackageType, Permissions } from './names.ts';

/** What `noodle.json` says, defaults filled in. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly type: PackageType;
  readonly status: PackageStatus;
  readonly authors: readonly string[];
  readonly maintainers: readonly string[];
  readonly homepage: string | null;
  readonly repository: string | null;
  readonly documentation: string | null;
  /** An SPDX expression; null where none is given. */
  readonly license: string | null;
  readonly keywords: readonly string[];
  readonly category: string | null;
  /** The module that `noodle run` runs, without the package's name. */
  readonly main: string;
  /** Command → the module whose `main` it runs. */
  readonly commands: Readonly<Record<string, string>>;
  /** Folder of the sources. */
  readonly source: string;
  /** Folder of the tests. */
  readonly test: string;
  /** What is packed beside the sources, the README and the licence. */
  readonly files: readonly string[];
  readonly strict: boolean;
  /** May declare `extern` functions. */
  readonly ffi: boolean;
  /** What its programs ask to be allowed, as it is written: folders are the project's. */
  readonly permissions: Permissions;
  /** Name → a command line that `noodle pkg run` starts. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: readonly ManifestDependency[];
  /** Folders of packages that are developed together. */
  readonly workspace: readonly string[];
  readonly registry: string | null;
}

export interface ManifestDependency extends Dependency {
  /** A folder beside the project, in the place of a published version. */
  readonly path: string | null;
}

/** The key under which dependencies of a kind stand. */
export const DEPENDENCY_KEYS: Readonly<Record<DependencyKind, string>> = {
  required: 'dependencies',
  optional: 'optionalDependencies',
  development: 'developmentDependencies',
  peer: 'peerDependencies',
  system: 'systemDependencies',
};

/** Something that is wrong with a manifest, and where. */
export interface ManifestProblem {
  readonly message: string;
  /** Keys and positions from the top: `['dependencies', 'json_tools']`. */
  readonly path: readonly (string | number)[];
  /** Where it stands in the text; the first character where something is missing. */
  readonly range: TextRange;
}

/** Offsets into a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export const MANIFEST_NAME = 'noodle.json';
export const DEFAULT_SOURCE = 'src';
export const DEFAULT_TEST = 'test';
