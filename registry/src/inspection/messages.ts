import type { Release } from '@noodlecore/package-manager/resolve/source';
import type { InterfaceChange } from '@noodlecore/package-manager/publish/interface-change';
import type { PackageDocumentation } from '@noodlecore/package-manager/interface/documentation';
import type { ReleaseProblem } from '@noodlecore/package-manager/interface/inspector';
import type { Manifest } from '@noodlecore/package-manager/manifest/manifest';

/** What the thread that looks at releases and the registry say to each other: a job, questions of the thread with their answers, and what was found. */

export interface InspectionJob {
  readonly name: string;
  readonly version: string;
  readonly archive: Uint8Array;
}

/** A version that the registry has. */
export interface KnownRelease extends Release {
  readonly integrity: string;
  readonly yanked: boolean;
}

export type Question = { readonly kind: 'releases'; readonly names: readonly string[] } | { readonly kind: 'archive'; readonly integrity: string };

/** Packages in the order of the question, null for those that there are not. */
export type Reply = { readonly kind: 'releases'; readonly packages: readonly (readonly KnownRelease[] | null)[] } | { readonly kind: 'archive'; readonly bytes: Uint8Array };

export interface InspectedRelease {
  readonly manifest: Manifest;
  readonly readme: string;
  /** Those that only should be known are among them. */
  readonly problems: readonly ReleaseProblem[];
  readonly changes: readonly InterfaceChange[];
  readonly documentation: PackageDocumentation;
  /** The versions that there were when it was looked at. */
  readonly published: readonly string[];
}

export type Found =
  | { readonly kind: 'inspected'; readonly release: InspectedRelease }
  /** What nobody can look at further. */
  | { readonly kind: 'refused'; readonly code: number; readonly message: string };

export type ToThread = { readonly kind: 'job'; readonly job: InspectionJob } | Reply;
/** `ready` comes once, when the library has been read. */
export type FromThread = { readonly kind: 'ready' } | Question | Found;
