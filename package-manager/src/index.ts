export { resolve, type MissingPeer, type Resolution } from './resolve/resolve.ts';
export type { CandidateOptions, Policy } from './resolve/candidates.ts';
export type { Dependency, DependencyKind, PackageInfo, PackageSource, Release } from './resolve/source.ts';
