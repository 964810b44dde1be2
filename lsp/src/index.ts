export { serve, type ServerOptions } from './server/server.ts';
export type { OpenedProject, ProjectFinder, WorkspaceHost } from './workspace/project.ts';
