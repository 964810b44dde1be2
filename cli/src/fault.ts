import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import type { Definition } from '@noodlecore/compiler/diagnostics/definition';
import { renderMessage } from '@noodlecore/compiler/diagnostics/render/message';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

interface FaultOptions {
  readonly hint?: string;
  readonly exitCode?: number;
  /** What the message says, drawn where it stands in a file. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Ends a command with one coded line. What the user did can always be put right, so there is no stack trace. */
export class Fault extends Error {
  readonly code: number;
  readonly hint: string | undefined;
  readonly exitCode: number;
  readonly diagnostics: readonly Diagnostic[];

  constructor(code: number, message: string, { hint, exitCode = ExitCode.usage, diagnostics = [] }: FaultOptions = {}) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCode;
    this.diagnostics = diagnostics;
  }
}

/** A fault with the message of a catalogue entry. */
export function fault<P>(kind: Definition<P>, params: P, options?: FaultOptions): Fault {
  return new Fault(kind.code, kind.message(params), options);
}

/** Says what ended a command. */
export function tellFault({ code, message, hint, diagnostics }: Fault, terminal: Terminal): void {
  const { error, errorPalette } = terminal;
  if (diagnostics.length > 0) error(`${renderReport(diagnostics, { palette: errorPalette, width: terminal.errorColumns })}\n`);
  else error(`${renderMessage({ code, severity: 'error', message, hint }, errorPalette)}\n`);
}

/** The reason of a failed system call in plain words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'no space is left',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links run in a circle',
  ENODEV: 'it is no ordinary file',
  EFBIG: 'it is larger than 64 MB',
  EBADF: 'it is closed',
};
