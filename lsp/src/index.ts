export type { PackageNews } from './manifest/package-hover.ts';
export { serve, type ServerOptions } from './server/server.ts';
export type { Findings, KeptFindings, ManifestOnDisk, OpenedProject, ProjectFinder, WorkspaceHost } from './workspace/project.ts';
