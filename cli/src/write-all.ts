import { writeSync } from 'node:fs';
import { reasonOf } from './fault.ts';

/** The reader of our output went away (`noodle … | head`): end quietly, as other tools do. */
export class ClosedPipe extends Error {}

/** Output that has no place to go: a full disk, a closed descriptor. */
export class Unwritable extends Error {
  readonly stream: string;
  readonly reason: string;

  constructor(descriptor: number, error: unknown) {
    super();
    this.stream = descriptor === 1 ? 'standard output' : 'standard error';
    this.reason = reasonOf(error);
  }
}

/** Writes synchronously, so that nothing is lost when the process ends, and waits where a pipe is full. */
export function writeAll(descriptor: number, data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EAGAIN') pauseBriefly();
      else if (code === 'EPIPE') throw new ClosedPipe();
      else throw new Unwritable(descriptor, error);
    }
  }
}

/** For a pipe that is full, or has nothing yet. */
export function pauseBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}
