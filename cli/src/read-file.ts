import { readSync } from 'node:fs';
import { cannotRead } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { fault, reasonOf } from './fault.ts';
import { codeOf, isMissing, LARGEST, readContent, Unreadable } from './file-content.ts';
import { missingFile } from './missing-file.ts';
import { pauseBriefly } from './write-all.ts';

const CHUNK = 1 << 16;

/** The text of a file that the user named, or that a named one leads to. */
export function readText(path: string): string {
  try {
    return readContent(path).bytes.toString('utf8');
  } catch (error) {
    if (isMissing(error)) throw missingFile(path);
    throw fault(cannotRead, { path, reason: reasonOf(error) });
  }
}

/** All of standard input. */
export function readInput(): string {
  const chunks: Buffer[] = [];
  for (let length = 0; length <= LARGEST; ) {
    const chunk = readChunk();
    if (chunk.length === 0) return Buffer.concat(chunks).toString('utf8');
    chunks.push(chunk);
    length += chunk.length;
  }
  throw fault(cannotRead, { path: 'standard input', reason: reasonOf(new Unreadable('EFBIG')) });
}

function readChunk(): Buffer {
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    try {
      return chunk.subarray(0, readSync(0, chunk));
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw fault(cannotRead, { path: 'standard input', reason: reasonOf(error) });
      pauseBriefly();
    }
  }
}
