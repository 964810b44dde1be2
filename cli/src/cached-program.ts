import { decode } from '@noodlecore/runtime/nbc/decode';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { moduleBytes, type CacheRecord } from './cache/record.ts';
import { execute, type ExecutionOptions } from './engine.ts';
import { packedModule } from './library-pack.ts';

/** Runs what was compiled before. The record's facts are the main module's name. */
export function runCachedProgram(record: CacheRecord, args: readonly string[], options: ExecutionOptions): Promise<number> {
  const { modules, facts } = record.head;
  const find = (name: string): NbcModule | undefined => {
    const index = modules.indexOf(name);
    return index < 0 ? packedModule(name) : decode(moduleBytes(record, index));
  };
  return execute(facts, args, { find, isTrusted: () => true }, options);
}
