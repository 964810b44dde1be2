/** How one package leans on another. */
export type DependencyKind = 'required' | 'optional' | 'development' | 'peer' | 'system';

export interface Dependency {
  readonly name: string;
  /** A range as npm writes them: `^1.2.0`, `>=1 <3`, `1.x || 2.x`. */
  readonly range: string;
  readonly kind: DependencyKind;
}

/** One version that there is. */
export interface Release {
  readonly version: string;
  readonly dependencies: readonly Dependency[];
  /** Taken back: chosen only where a lockfile has it already. */
  readonly yanked?: boolean;
  /** Milliseconds since 1970. */
  readonly publishedAt?: number;
}

export interface PackageInfo {
  readonly name: string;
  /** In any order. */
  readonly releases: readonly Release[];
}

/** Where the resolver learns which versions there are; null where there is no such package. */
export type PackageSource = (names: readonly string[]) => Promise<ReadonlyMap<string, PackageInfo | null>>;
