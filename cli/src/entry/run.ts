import { runCachedProgram } from '../cached-program.ts';
import type { CacheRecord } from '../cache/record.ts';
import { ClosedPipe } from '../write-all.ts';

/** Runs a cached program and leaves its exit code. */
export async function runRecord(record: CacheRecord, args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await runCachedProgram(record, args, {});
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
}
