/** The runtime: what the command line, the tests and embedders use of it. */
export { Vm } from './vm/vm.ts';
export type { VmOptions } from './vm/vm.ts';
export type { RunOutcome } from './vm/run.ts';
export type { ErrorReport } from './vm/errors.ts';
export type { FrameView, TaskView, ValueView } from './vm/inspect.ts';
export type { VmMetrics } from './vm/metrics.ts';
export { NativeRegistry } from './natives/registry.ts';
export { standardNatives } from './natives/standard.ts';
export type { RuntimeHost } from './natives/host.ts';
