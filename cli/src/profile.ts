import type { Vm } from '@noodlecore/runtime/vm/vm';
import { cpuProfileText, summaryOf } from './cpu-profile.ts';
import { replaceFile } from './replace-file.ts';
import { writeAll } from './write-all.ts';

/** Writes where a program has spent its time, and says the most of it. */
export function writeProfile(vm: Vm, path: string): void {
  const profile = vm.profile();
  if (profile === null) return;
  replaceFile(path, `${cpuProfileText(profile)}\n`);
  const seconds = profile.samples.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  writeAll(2, `${path}: ${profile.samples.length.toLocaleString('en')} samples in ${seconds.toFixed(2)} s, for Chrome DevTools, VS Code or speedscope\n${summaryOf(profile)}`);
}

/** A server is profiled until somebody ends it. */
export function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}
