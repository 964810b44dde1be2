import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { statOf } from '../file-content.ts';
import { readContainer, writeContainer, type Container } from './container.ts';
import { evictNowAndThen, markUsed } from './eviction.ts';

/** What was found out about a set of files the last time, and the files' contents by which it is known to hold still. */
export interface RecordHead {
  /** Which toolchain wrote it: another one might find other things. */
  readonly toolchain: string;
  readonly target: string;
  /** Files that were read; blob i is the content of input i. */
  readonly inputs: readonly string[];
  /** Files that were looked for and were not there. */
  readonly absent: readonly string[];
  /** Names of modules; their bytecode is in the blobs after those of the inputs. */
  readonly modules: readonly string[];
  /** Whatever the command wants to know again. */
  readonly facts: string;
}

export type CacheRecord = Container<RecordHead>;

/** The record, if nothing that it was made from has changed since. */
export function freshRecord(path: string, toolchain: string, target: string): CacheRecord | undefined {
  const record = readRecord(path);
  return record && record.head.toolchain === toolchain && record.head.target === target && isFresh(record) ? record : undefined;
}

export function readRecord(path: string): CacheRecord | undefined {
  const record = readContainer(path, isRecordHead);
  if (record) markUsed(path);
  return record;
}

export function isFresh({ head, blob }: CacheRecord): boolean {
  return head.inputs.every((input, i) => isUnchanged(input, blob(i))) && !head.absent.some((file) => existsSync(file));
}

export function moduleBytes(record: CacheRecord, index: number): Uint8Array {
  return record.blob(record.head.inputs.length + index);
}

export function writeRecord(path: string, head: RecordHead, inputs: readonly Uint8Array[], modules: readonly Uint8Array[]): void {
  writeContainer(path, head, [...inputs, ...modules]);
  evictNowAndThen(dirname(path));
}

/** Contents are compared, not times: a clock can lie, and the files are small. */
function isUnchanged(path: string, content: Uint8Array): boolean {
  const stats = statOf(path);
  return stats?.isFile() === true && stats.size === content.length && readFileSync(path).equals(content);
}

export function isRecordHead(value: unknown): value is RecordHead {
  return typeof value === 'object' && value !== null && 'toolchain' in value && 'target' in value && 'inputs' in value && 'absent' in value && 'modules' in value && 'facts' in value;
}
