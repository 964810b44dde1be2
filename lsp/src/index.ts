export { serve, type ServerOptions } from './server.ts';
export type { OpenedWorkspace, WorkspaceHost } from './workspace.ts';
