import { chmodSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cannotWrite } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { fault, reasonOf } from './fault.ts';
import { statOf } from './file-content.ts';

/** Puts other content in a file's place in one step: where no space is left, or the process is ended, the old content stays. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  try {
    replace(path, content);
  } catch (error) {
    throw fault(cannotWrite, { path, reason: reasonOf(error) });
  }
}

function replace(path: string, content: string | Uint8Array): void {
  const before = statOf(path);
  // What a link leads to is replaced, not the link; a device is written to as it is.
  if (before && !before.isFile()) return writeFileSync(path, content);
  const target = before ? realpathSync(path) : path;
  const temporary = `${target}.${process.pid}~`;
  try {
    writeFileSync(temporary, content);
    if (before) chmodSync(temporary, before.mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
