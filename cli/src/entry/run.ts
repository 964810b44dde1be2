import { renderMessage } from '@noodlecore/compiler/diagnostics/render/message';
import { runCachedProgram } from '../cached-program.ts';
import { NOTHING } from '../capabilities.ts';
import type { CacheRecord } from '../cache/record.ts';
import { faultOf } from '../internal-fault.ts';
import { ClosedPipe, writeAll } from '../write-all.ts';

/** Runs a cached program that asks for nothing, and leaves its exit code. */
export async function runRecord(record: CacheRecord, args: readonly string[], engine: 'interpreter' | 'jit' | undefined): Promise<void> {
  process.on('uncaughtException', end);
  try {
    process.exitCode = await runCachedProgram(record, args, { permit: { grants: NOTHING, asks: NOTHING }, engine });
  } catch (error) {
    end(error);
  }
}

function end(error: unknown): never {
  if (error instanceof ClosedPipe) process.exit(0);
  const { code, message, hint, exitCode } = faultOf(error);
  try {
    writeAll(2, `${renderMessage({ code, severity: 'error', message, hint })}\n`);
  } catch {
    // There is nowhere left to say it; the exit code does.
  }
  process.exit(exitCode);
}
