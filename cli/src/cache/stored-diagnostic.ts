import type { SourceText, Span } from '@noodlecore/compiler/base/source';
import type { Diagnostic, Label } from '@noodlecore/compiler/diagnostics/diagnostic';

/** A span as numbers: which source, start, end. */
type StoredSpan = readonly [source: number, start: number, end: number];

interface StoredLabel {
  readonly at: StoredSpan;
  readonly text: string;
}

/** A diagnostic as plain data, its sources numbered. */
export interface StoredDiagnostic extends Pick<Diagnostic, 'code' | 'severity' | 'strict' | 'message' | 'hint'> {
  readonly primary: StoredLabel;
  readonly secondary: readonly StoredLabel[];
  readonly fixes: readonly { readonly title: string; readonly sure: boolean; readonly edits: readonly { readonly at: StoredSpan; readonly newText: string }[] }[];
}

export function storeDiagnostic(diagnostic: Diagnostic, numberOf: (source: SourceText) => number): StoredDiagnostic {
  const span = ({ source, start, end }: Span): StoredSpan => [numberOf(source), start, end];
  const label = (each: Label): StoredLabel => ({ at: span(each.span), text: each.text });
  const { code, severity, strict, message, hint, primary, secondary, fixes } = diagnostic;
  return {
    code,
    severity,
    strict,
    message,
    hint,
    primary: label(primary),
    secondary: secondary.map(label),
    fixes: fixes.map(({ title, sure, edits }) => ({ title, sure, edits: edits.map((edit) => ({ at: span(edit.span), newText: edit.newText })) })),
  };
}

export function restoreDiagnostic(stored: StoredDiagnostic, sourceAt: (number: number) => SourceText): Diagnostic {
  const span = ([source, start, end]: StoredSpan): Span => ({ source: sourceAt(source), start, end });
  const label = ({ at, text }: StoredLabel): Label => ({ span: span(at), text });
  return {
    ...stored,
    primary: label(stored.primary),
    secondary: stored.secondary.map(label),
    fixes: stored.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(({ at, newText }) => ({ span: span(at), newText })) })),
  };
}

/**
 * Whether a diagnostic depends on nothing but the text of its module and the faces that it sees. Labels in other texts move with
 * those, and what an error suggests may come from anywhere.
 */
export function isSelfContained({ severity, primary, secondary, fixes }: StoredDiagnostic): boolean {
  const [own] = primary.at;
  return severity === 'warning' && secondary.every(({ at }) => at[0] === own) && fixes.every(({ edits }) => edits.every(({ at }) => at[0] === own));
}
