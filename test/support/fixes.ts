import { applyEdits, compatibleFixes, editsBySource, sureFixes } from '@noodlecore/compiler/diagnostics/apply-fixes';
import type { Diagnostic, Fix } from '@noodlecore/compiler/diagnostics/diagnostic';

/** The text after all sure fixes of the diagnostics that can be applied at once. */
export function applySureFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  return mended(text, compatibleFixes(sureFixes(diagnostics)));
}

/** The text after one fix, or null where it touches another text too. */
export function applyFix(text: string, fix: Fix): string | null {
  return fix.edits.some(({ span }) => span.source.text !== text) ? null : mended(text, [fix]);
}

function mended(text: string, fixes: readonly Fix[]): string {
  return [...editsBySource(fixes)].reduce((current, [source, edits]) => (source.text === text ? applyEdits(text, edits) : current), text);
}
