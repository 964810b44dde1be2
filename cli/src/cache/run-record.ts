import { cacheFile } from './location.ts';
import { freshRecord, type CacheRecord } from './record.ts';

/** The compiled program of a source file or folder, if nothing that it was made from has changed. */
export function cachedProgram(target: string, strict: boolean | undefined, stamp: string): CacheRecord | undefined {
  return freshRecord(programFile(target, strict), stamp, target);
}

export function programFile(target: string, strict: boolean | undefined): string {
  return cacheFile('program', target, strict === undefined ? '' : 'strict');
}
