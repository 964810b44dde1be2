import type { WasmProgram } from '@noodlecore/runtime/wasm/run';
import { ThreadProfiler } from './thread-profiler.ts';
import { v8Calls } from './v8-calls.ts';
import { writeProfile } from './written-profile.ts';

/** Runs a program of WebAssembly in its thread, and writes where it has spent its time. Null where somebody has ended it, who gets the profile too. */
export async function profiledRun<T>(work: () => Promise<T>, program: WasmProgram, path: string): Promise<T | null> {
  const profiler = new ThreadProfiler();
  await profiler.start();
  const result = await Promise.race([work(), interrupted()]);
  const profile = await profiler.stop();
  if (profile !== null) writeProfile(v8Calls(profile, program.sourceMap), path);
  return result;
}

function interrupted(): Promise<null> {
  return new Promise((resolve) => process.once('SIGINT', () => resolve(null)));
}
