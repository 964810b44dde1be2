import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { repeatedImport, unusedImport } from '@noodlecore/compiler/diagnostics/catalogue/declarations/warnings';
import { unreachableCode, unusedFunction, unusedPrivate, unusedVariable } from '@noodlecore/compiler/diagnostics/catalogue/warnings';
import type { Diagnostic, Severity } from '@noodlecore/compiler/diagnostics/diagnostic';
import { rangeOf } from '../convert.ts';
import { uriOf } from '../view.ts';
import type { Findings } from '../workspace/project.ts';
import type { Session } from '../workspace/session.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What editors show greyed out. */
const UNNECESSARY: ReadonlySet<number> = new Set([unusedVariable.code, unusedFunction.code, unusedPrivate.code, unusedImport.code, repeatedImport.code, unreachableCode.code]);

/** Everything that is to be said about a module. */
export function diagnosticsOf(session: Session, { diagnostics }: Findings, pageOf: (code: number) => string | null): LspDiagnostic[] {
  return diagnostics.map((diagnostic) => lspDiagnostic(session, diagnostic, pageOf));
}

export function lspDiagnostic(session: Session, diagnostic: Diagnostic, pageOf: (code: number) => string | null): LspDiagnostic {
  const { code, severity, primary, secondary } = diagnostic;
  const page = pageOf(code);
  return {
    range: rangeOf(primary.span),
    severity: SEVERITIES[severity],
    code,
    ...(page && { codeDescription: { href: page } }),
    source: 'noodlec',
    message: messageOf(diagnostic),
    ...(UNNECESSARY.has(code) && { tags: [DiagnosticTag.Unnecessary] }),
    relatedInformation: secondary.map(({ span, text }) => ({ location: { uri: uriOf(session, span.source), range: rangeOf(span) }, message: text })),
  };
}

function messageOf({ message, primary, hint }: Diagnostic): string {
  const label = primary.text === message ? '' : `\n${primary.text}`;
  return `${message}${label}${hint ? `\nhint: ${hint}` : ''}`;
}
