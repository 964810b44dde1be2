export { Adapter, type Debuggee, type TerminalRequest } from './adapter/adapter.ts';
export { launchSettings, type LaunchSettings } from './adapter/settings.ts';
export { Connection } from './protocol/connection.ts';
export { RequestError } from './protocol/arguments.ts';
export { Channel, type FromProgram, type ToProgram } from './session/channel.ts';
export type { DebuggedProgram } from './session/program.ts';
export { runDebugged } from './session/run.ts';
