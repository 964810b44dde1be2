import { positionAt, type Span } from '../../base/source.ts';
import type { Diagnostic } from '../diagnostic.ts';

interface JsonSpan {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One object on one line: what `--format json` prints for a diagnostic. Lines and columns count from one, in UTF-16 units. */
export function renderJson(diagnostic: Diagnostic): string {
  const { code, severity, message, primary, secondary, hint, fixes } = diagnostic;
  return JSON.stringify({
    type: 'diagnostic',
    code,
    severity,
    message,
    ...jsonSpan(primary.span),
    label: primary.text,
    related: secondary.map((label) => ({ ...jsonSpan(label.span), label: label.text })),
    hint: hint ?? null,
    fixes: fixes.map((fix) => ({
      title: fix.title,
      sure: fix.sure,
      edits: fix.edits.map((edit) => ({ ...jsonSpan(edit.span), newText: edit.newText })),
    })),
  });
}

function jsonSpan({ source, start, end }: Span): JsonSpan {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return { file: source.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
