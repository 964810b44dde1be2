/** All that commands do with packages, in one place: it is loaded when the first of them runs, and by nobody else. */
export { addPackages, removePackages, type AddOptions } from './install/add.ts';
export type { Change } from './install/changes.ts';
export { chainsTo, dependencyTree, type TreeNode, type WhyStep } from './install/graph.ts';
export { install, type Installed, type InstallEvent, type InstallOptions, type InstallTools } from './install/install.ts';
export { readAsked, readExact, type AskedPackage } from './install/package-request.ts';
export { requestLine, type PermissionRequest } from './install/permission-requests.ts';
export { Connection } from './client/connection.ts';
export { Credentials, keyPairOf, type Login } from './client/credentials.ts';
export { KnownRegistry, type Places } from './client/known-registry.ts';
export { PackageClient } from './client/package-client.ts';
export { openLocalPackages, projectFolder } from './project/local-packages.ts';
export { Store } from './store/store.ts';
export * from './publishing.ts';
