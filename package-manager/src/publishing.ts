/** What `pack`, `diff` and `publish` do with packages; a part of operations.ts. */
export { packArchive, type PackedArchive } from './archive/pack.ts';
export { readArchive } from './archive/read.ts';
export { buildContext, imageArchive } from './formats/docker.ts';
export { npmPackage } from './formats/npm-package.ts';
export { InvalidLayout } from './formats/oci-image.ts';
export { pythonFunctions } from './formats/python-loader.ts';
export { wheel } from './formats/wheel.ts';
export { zipOf } from './formats/zip.ts';
export { contentsProblems } from './publish/contents-guards.ts';
export { manifestProblems } from './publish/manifest-guards.ts';
export { baseVersion, requiredVersion } from './publish/required-version.ts';
export { interfaceProblems, versionProblems } from './publish/version-guards.ts';
export { buildOrigin } from './trust/provenance.ts';
