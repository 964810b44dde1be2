import { parentPort } from 'node:worker_threads';
import { runWasm } from '@noodlecore/runtime/wasm/run';
import { Guard } from './guard.ts';
import { nodeHost } from './runtime-host.ts';
import type { WasmJob, WasmResult } from './wasm-thread.ts';

/** Runs compiled programs, one after the other, in a thread whose stack is as large as deep recursion asks for. */
parentPort?.on('message', (job: WasmJob) => {
  void run(job).then((result) => parentPort?.postMessage(result));
});

async function run({ program, args, permit, collects }: WasmJob): Promise<WasmResult> {
  const host = nodeHost();
  const guard = new Guard(permit);
  const collected = { output: '', error: '' };
  const collecting = {
    write: (text: string) => void (collected.output += text),
    writeError: (text: string) => void (collected.error += text),
    flush: () => {},
  };
  const outcome = await runWasm(program, { host: collects ? { ...host, ...collecting } : host, args, allows: guard.allows });
  host.close();
  return { outcome, hint: guard.hint(), ...collected };
}
