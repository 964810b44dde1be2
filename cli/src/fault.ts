import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import type { Definition } from '@noodlecore/compiler/diagnostics/definition';
import { renderMessage } from '@noodlecore/compiler/diagnostics/render/message';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

export { reasonOf } from '@noodlecore/package-manager/system-reason';

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
