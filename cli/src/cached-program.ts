import { decodeVouched } from '@noodlecore/runtime/nbc/decode';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { factsOf } from './cache/program-facts.ts';
import { moduleBytes, type CacheRecord } from './cache/record.ts';
import { execute, type ExecutionOptions } from './engine.ts';
import { packedModule } from './library-pack.ts';

/** Runs what was compiled before. Its container vouches for the bytes. */
export function runCachedProgram(record: CacheRecord, args: readonly string[], options: ExecutionOptions): Promise<number> {
  const { modules } = record.head;
  const find = (name: string): NbcModule | undefined => {
    const index = modules.indexOf(name);
    return index < 0 ? packedModule(name) : decodeVouched(moduleBytes(record, index));
  };
  return execute(factsOf(record).main, args, { find, isTrusted: () => true }, options);
}
