import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { lspDiagnostic, lspEdit, rangeOf, uriOf } from '../convert.ts';

/** The fixes of the diagnostics in a range, the sure ones preferred. */
export function fixes(diagnostics: readonly Diagnostic[], range: Range): CodeAction[] {
  return diagnostics.filter((diagnostic) => touches(rangeOf(diagnostic.primary.span), range)).flatMap((diagnostic) =>
    diagnostic.fixes.map((fix) => {
      const changes: Record<string, ReturnType<typeof lspEdit>[]> = {};
      for (const edit of fix.edits) (changes[uriOf(edit.span.source.path)] ??= []).push(lspEdit(edit));
      return { title: fix.title, kind: CodeActionKind.QuickFix, isPreferred: fix.sure, diagnostics: [lspDiagnostic(diagnostic)], edit: { changes } };
    }),
  );
}

function touches(a: Range, b: Range): boolean {
  const before = (left: Range['start'], right: Range['start']): boolean => left.line < right.line || (left.line === right.line && left.character < right.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}
