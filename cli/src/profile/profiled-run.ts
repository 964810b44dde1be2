import type { Vm } from '@noodlecore/runtime/vm/vm';
import { sampledCalls } from './sampled-calls.ts';
import { writeProfile } from './written-profile.ts';

/** Writes where a program of bytecode has spent its time. */
export function writeSampled(vm: Vm, path: string): void {
  const profile = vm.profile();
  if (profile !== null) writeProfile(sampledCalls(profile), path);
}

/** A server is profiled until somebody ends it. */
export function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}
