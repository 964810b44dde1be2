import { join } from 'node:path';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { outOfMemory } from '@noodlecore/compiler/diagnostics/catalogue/runtime';
import type { RunOutcome } from '@noodlecore/runtime/vm/run';
import type { WasmProgram } from '@noodlecore/runtime/wasm/run';
import type { Permit } from './capabilities.ts';
import { ExitCode } from './exit-code.ts';
import { Fault } from './fault.ts';

/** What the thread is to run. */
export interface WasmJob {
  readonly program: WasmProgram;
  readonly args: readonly string[];
  readonly permit: Permit;
  /** What the program prints comes with the result. */
  readonly collects: boolean;
}

export interface WasmResult {
  readonly outcome: RunOutcome;
  /** How to allow what was refused. */
  readonly hint: string | null;
  readonly output: string;
  readonly error: string;
}

/** Deep recursion is no reason to fail: JavaScript's own stack would hold a tenth of this. */
const STACK_MEGABYTES = 64;

/**
 * A task, and a `try` that may wait, have a stack of their own, as large as the smaller of these two says. V8 keeps up to 4 MB of stacks for the
 * next task: larger ones would be asked of the system anew each time, which makes tasks dear.
 */
const TASK_STACK_KILOBYTES = 3_900;
const V8_FLAGS = [`--stack-size=${TASK_STACK_KILOBYTES}`, `--wasm-stack-switching-stack-size=${TASK_STACK_KILOBYTES}`];

/** A thread that runs compiled programs, one at a time. */
export class WasmThread {
  private readonly worker: Worker;

  constructor() {
    for (const flag of V8_FLAGS) setFlagsFromString(flag);
    const file = import.meta.filename.endsWith('.ts') ? 'wasm-worker.ts' : 'wasm-worker.mjs';
    this.worker = new Worker(join(import.meta.dirname, file), { resourceLimits: { stackSizeMb: STACK_MEGABYTES } });
    this.worker.unref();
  }

  run(job: WasmJob): Promise<WasmResult> {
    const { worker } = this;
    worker.ref();
    return new Promise((resolve, reject) => {
      const failed = (error: unknown): void => reject(isOutOfMemory(error) ? memoryFault() : error);
      worker.once('error', failed);
      worker.once('message', (result: WasmResult) => {
        worker.off('error', failed);
        worker.unref();
        resolve(result);
      });
      worker.postMessage(job);
    });
  }

  end(): void {
    void this.worker.terminate();
  }
}

/** Nobody but the engine counts what a program in WebAssembly holds: it ends the thread where there is no more. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function memoryFault(): Fault {
  const limit = Math.floor(getHeapStatistics().heap_size_limit / 1024 ** 2);
  return new Fault(outOfMemory.code, `out of memory: more than ${limit} MB in use`, { exitCode: ExitCode.failed });
}
