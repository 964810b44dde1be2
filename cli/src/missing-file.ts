import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileNotFound } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { closest } from '@noodlecore/compiler/diagnostics/suggest';
import { fault, type Fault } from './fault.ts';

/** There is nothing at a path that was named; perhaps something with a name like it was meant. */
export function missingFile(path: string): Fault {
  const meant = closest(basename(path), namesIn(dirname(path)));
  return fault(fileNotFound, { path }, meant === null ? {} : { hint: `did you mean \`${join(dirname(path), meant)}\`?` });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
