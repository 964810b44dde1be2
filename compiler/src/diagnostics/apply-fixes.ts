import type { SourceText } from '../base/source.ts';
import type { Diagnostic, Fix, TextEdit } from './diagnostic.ts';

/** The first sure fix of each diagnostic that has one. */
export function sureFixes(diagnostics: readonly Diagnostic[]): Fix[] {
  return diagnostics.flatMap(({ fixes }) => fixes.filter((fix) => fix.sure).slice(0, 1));
}

/**
 * Fixes that can be applied at once: of those that touch each other the one that begins first, and of equal ones one. The others may
 * still be wanted after that, or not, which only the next check tells.
 */
export function compatibleFixes(fixes: readonly Fix[]): Fix[] {
  const ends = new Map<SourceText, number>();
  const seen = new Set<string>();
  return [...fixes].sort((a, b) => startOf(a) - startOf(b)).filter((fix) => {
    const edits = inOrder(fix.edits);
    const identity = JSON.stringify(edits.map(({ span, newText }) => [span.source.path, span.start, span.end, newText]));
    if (seen.has(identity) || edits.some(({ span }) => span.start < (ends.get(span.source) ?? 0))) return false;
    seen.add(identity);
    for (const { span } of edits) ends.set(span.source, Math.max(ends.get(span.source) ?? 0, span.end));
    return true;
  });
}

/** The edits of each text, in their order. */
export function editsBySource(fixes: readonly Fix[]): Map<SourceText, TextEdit[]> {
  const edits = Map.groupBy(fixes.flatMap((fix) => fix.edits), ({ span }) => span.source);
  return new Map([...edits].map(([source, own]) => [source, inOrder(own)]));
}

/** The text after edits that do not touch each other, in their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let mended = '';
  let at = 0;
  for (const { span, newText } of edits) {
    mended += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return mended + text.slice(at);
}

function startOf({ edits }: Fix): number {
  return Math.min(...edits.map(({ span }) => span.start));
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
