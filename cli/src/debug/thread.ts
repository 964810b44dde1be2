import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Debuggee, FromProgram, ToProgram } from '@noodlecore/debugger/index';
import { ExitCode } from '../exit-code.ts';
import type { DebugJob } from './settings.ts';

/** Deep recursion is no reason to fail. */
const STACK_MEGABYTES = 64;

/** What a thread is started with. */
export interface ThreadData {
  readonly job: DebugJob;
  readonly port: MessagePort;
  readonly signal: SharedArrayBuffer;
}

/** A thread that compiles and runs one program under the debugger. */
export class DebugThread implements Debuggee {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  /** What came before anybody listened. */
  readonly #early: FromProgram[] = [];
  #listener: ((message: FromProgram) => void) | null = null;

  constructor(job: DebugJob, environment: Readonly<Record<string, string>>) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const file = import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'debug-worker.mjs';
    this.#worker = new Worker(join(import.meta.dirname, file), {
      workerData: { job, port: port2, signal: this.#signal.buffer },
      transferList: [port2],
      env: { ...process.env, ...environment },
      resourceLimits: { stackSizeMb: STACK_MEGABYTES },
    });
    port1.on('message', (message: FromProgram) => this.#hear(message));
    this.#worker.on('error', (error) => this.#hear({ kind: 'failed', text: `the program's thread has ended: ${error instanceof Error ? error.message : String(error)}` }));
    // What the thread has said last comes before its port closes.
    port1.on('close', () => this.#hear({ kind: 'ended', exitCode: ExitCode.internal }));
  }

  post(message: ToProgram): void {
    this.#port.postMessage(message);
    Atomics.add(this.#signal, 0, 1);
    Atomics.notify(this.#signal, 0);
  }

  kill(): void {
    this.#listener = () => {};
    this.#port.close();
    void this.#worker.terminate();
  }

  listen(listener: (message: FromProgram) => void): void {
    this.#listener = listener;
    for (const message of this.#early.splice(0)) listener(message);
  }

  #hear(message: FromProgram): void {
    if (this.#listener === null) this.#early.push(message);
    else this.#listener(message);
  }
}
