import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { checksum } from './checksum.ts';

/**
 * A file of a JSON head and some blobs: magic, length of the head, checksum of what follows, head, blobs. The head tells the
 * blobs' lengths, and blobs are handed out as views, so reading one costs a single read of the file.
 */
const MAGIC = 'NOODLE2\n';
const CHECKSUM_AT = MAGIC.length + 4;
const HEAD_AT = CHECKSUM_AT + 4;

export interface Container<Head> {
  readonly head: Head;
  blob(index: number): Uint8Array;
}

interface Layout<Head> {
  readonly head: Head;
  readonly lengths: readonly number[];
}

/** Replaces the file in one step; where it cannot be written, there is no cache, and nobody is told. */
export function writeContainer(path: string, head: object, blobs: readonly Uint8Array[]): void {
  const layout = Buffer.from(JSON.stringify({ head, lengths: blobs.map((blob) => blob.length) }));
  const start = Buffer.alloc(HEAD_AT);
  start.write(MAGIC);
  start.writeUInt32LE(layout.length, MAGIC.length);
  const content = Buffer.concat([layout, ...blobs]);
  start.writeUInt32LE(checksum(content), CHECKSUM_AT);
  const temporary = `${path}.${process.pid}`;
  try {
    makeFolder(dirname(path));
    writeFileSync(temporary, Buffer.concat([start, content]));
    renameSync(temporary, path);
  } catch {
    return;
  }
}

interface ReadingOptions {
  /** The file came with the toolchain: going through all of it would take a tenth of a start. */
  readonly installed?: boolean;
}

/** Undefined where there is no such file, or it is not whole. `isHead` guards what is read. */
export function readContainer<Head>(path: string, isHead: (value: unknown) => value is Head, { installed = false }: ReadingOptions = {}): Container<Head> | undefined {
  try {
    const bytes = readFileSync(path);
    if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
    if (!installed && bytes.readUInt32LE(CHECKSUM_AT) !== checksum(bytes.subarray(HEAD_AT))) return undefined;
    const headEnd = HEAD_AT + bytes.readUInt32LE(MAGIC.length);
    const layout: unknown = JSON.parse(bytes.toString('utf8', HEAD_AT, headEnd));
    if (!isLayout(layout, isHead)) return undefined;
    const offsets = offsetsOf(layout.lengths, headEnd);
    if (offsets[offsets.length - 1] !== bytes.length) return undefined;
    return { head: layout.head, blob: (index) => bytes.subarray(offsets[index], offsets[index + 1]) };
  } catch {
    return undefined;
  }
}

function offsetsOf(lengths: readonly number[], start: number): number[] {
  const offsets = [start];
  for (const length of lengths) offsets.push(offsets[offsets.length - 1] + length);
  return offsets;
}

function isLayout<Head>(value: unknown, isHead: (value: unknown) => value is Head): value is Layout<Head> {
  return typeof value === 'object' && value !== null && 'head' in value && isHead(value.head) && 'lengths' in value && Array.isArray(value.lengths);
}
