import { writeSync } from 'node:fs';

/** The reader of our output went away (`noodle … | head`): end quietly, as other tools do. */
export class ClosedPipe extends Error {}

/** Writes synchronously, so that nothing is lost when the process ends, and waits where a pipe is full. */
export function writeAll(descriptor: number, data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
      else if (code === 'EPIPE') throw new ClosedPipe();
      else throw error;
    }
  }
}
