export { resolve, type MissingPeer, type Resolution } from './resolve/resolve.ts';
export type { CandidateOptions, Policy } from './resolve/candidates.ts';
export type { Dependency, DependencyKind, PackageInfo, PackageSource, Release } from './resolve/source.ts';
export { DEFAULT_SOURCE, DEFAULT_TEST, DEPENDENCY_KEYS, MANIFEST_NAME, type Manifest, type ManifestDependency, type ManifestProblem } from './manifest/manifest.ts';
export { EVERYTHING, isPackageName, isSharableName, type PackageStatus, type PackageType, type Permission, type Permissions } from './manifest/names.ts';
export { parseManifest } from './manifest/parse.ts';
export { manifestSchema } from './manifest/schema.ts';
