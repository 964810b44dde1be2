import { DiagnosticSeverity, type Diagnostic as LspDiagnostic, type Position, type Range, type TextEdit as LspTextEdit } from 'vscode-languageserver';
import { pathToFileURL } from 'node:url';
import { lineStarts, positionAt, type SourceText, type Span } from '@noodlecore/compiler/base/source';
import type { Diagnostic, Severity, TextEdit } from '@noodlecore/compiler/diagnostics/diagnostic';

/** The only file that knows the protocol's positions: lines and UTF-16 columns from zero. */

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function rangeOf({ source, start, end }: Span): Range {
  return { start: lspPosition(source, start), end: lspPosition(source, end) };
}

export function lspPosition(source: SourceText, offset: number): Position {
  const { line, column } = positionAt(source, offset);
  return { line: line - 1, character: column - 1 };
}

export function offsetAt(source: SourceText, { line, character }: Position): number {
  const starts = lineStarts(source);
  if (line >= starts.length) return source.text.length;
  const next = line + 1 < starts.length ? starts[line + 1] : source.text.length;
  return Math.min(starts[line] + character, next);
}

export function lspDiagnostic(diagnostic: Diagnostic): LspDiagnostic {
  const { code, severity, message, primary, secondary, hint } = diagnostic;
  const label = primary.text === message ? '' : `\n${primary.text}`;
  return {
    range: rangeOf(primary.span),
    severity: SEVERITIES[severity],
    code,
    source: 'noodlec',
    message: `${message}${label}${hint ? `\nhint: ${hint}` : ''}`,
    relatedInformation: secondary.map(({ span, text }) => ({ location: { uri: uriOf(span.source.path), range: rangeOf(span) }, message: text })),
  };
}

export function lspEdit({ span, newText }: TextEdit): LspTextEdit {
  return { range: rangeOf(span), newText };
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
