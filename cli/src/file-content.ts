import { closeSync, constants, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs';

/** No source and no compiled module comes near; what is larger might have no end. */
export const LARGEST = 64 * 1024 * 1024;

/** What is there and cannot be read, with the code that the system would give. */
export class Unreadable extends Error {
  readonly code: 'EISDIR' | 'ENODEV' | 'EFBIG';

  constructor(code: Unreadable['code']) {
    super(code);
    this.code = code;
  }
}

export interface FileContent {
  readonly bytes: Buffer;
  /** When it was changed last. */
  readonly modified: number;
}

/** An ordinary file. Throws as Node does, for pipes and devices too: reading one might never end. */
export function readContent(path: string): FileContent {
  // Opened without this flag, a pipe waits for somebody who writes to it.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw new Unreadable('EISDIR');
    if (!stats.isFile()) throw new Unreadable('ENODEV');
    if (stats.size > LARGEST) throw new Unreadable('EFBIG');
    return { bytes: readFileSync(descriptor), modified: stats.mtimeMs };
  } finally {
    closeSync(descriptor);
  }
}

/** Undefined where there is nothing, or nothing that can be looked at. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/** Whether a system call failed because there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  return MISSING.has(codeOf(error));
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
