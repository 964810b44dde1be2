export { serve, type ServerOptions } from './server/server.ts';
export type { Findings, KeptFindings, OpenedProject, ProjectFinder, WorkspaceHost } from './workspace/project.ts';
