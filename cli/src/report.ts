import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { DiagnosticError } from '@noodlecore/compiler/diagnostics/diagnostic-error';
import { renderJson } from '@noodlecore/compiler/diagnostics/render/json';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import type { OutputFormat } from './context.ts';
import { withWholeSources } from './library-faces.ts';
import type { Terminal } from './terminal.ts';

/** Writes diagnostics: drawn on standard error for people, one object a line on standard output for programs. */
export function report(diagnostics: readonly Diagnostic[], format: OutputFormat, terminal: Terminal): void {
  if (diagnostics.length === 0) return;
  const shown = withWholeSources(diagnostics);
  if (format === 'json') terminal.out(shown.map((diagnostic) => `${renderJson(diagnostic)}\n`).join(''));
  else terminal.error(`${renderReport(shown, { palette: terminal.errorPalette, width: terminal.errorColumns })}\n`);
}

/** What `compile` makes; null where a module exceeds a limit of the bytecode, which is reported. */
export function reportingLimits<T>(compile: () => T, format: OutputFormat, terminal: Terminal): T | null {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    report([error.diagnostic], format, terminal);
    return null;
  }
}
