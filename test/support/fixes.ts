import type { Diagnostic, Fix } from '@noodlecore/compiler/diagnostics/diagnostic';

/** The text after all sure fixes of the diagnostics, from the end to the start; of overlapping ones the first counts. */
export function applySureFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  const edits = diagnostics
    .flatMap((diagnostic) => diagnostic.fixes.find((fix) => fix.sure)?.edits ?? [])
    .toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  let mended = text;
  let limit = text.length + 1;
  for (const { span, newText } of edits) {
    if (span.end > limit) continue;
    mended = mended.slice(0, span.start) + newText + mended.slice(span.end);
    limit = span.start;
  }
  return mended;
}

/** The text after one fix, or null where it touches another text too. */
export function applyFix(text: string, fix: Fix): string | null {
  if (fix.edits.some(({ span }) => span.source.text !== text)) return null;
  return fix.edits
    .toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((mended, { span, newText }) => mended.slice(0, span.start) + newText + mended.slice(span.end), text);
}
