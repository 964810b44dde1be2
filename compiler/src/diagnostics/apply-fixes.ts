import type { SourceText, Span } from '../base/source.ts';
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
  const taken = new Map<SourceText, TakenRanges>();
  const seen = new Set<string>();
  return [...fixes].sort((a, b) => startOf(a) - startOf(b)).filter(({ edits }) => {
    const identity = JSON.stringify(edits.map(({ span, newText }) => [span.source.path, span.start, span.end, newText]));
    if (seen.has(identity) || edits.some(({ span }) => taken.get(span.source)?.touches(span))) return false;
    seen.add(identity);
    for (const { span } of edits) rangesOf(taken, span.source).add(span);
    return true;
  });
}

function rangesOf(taken: Map<SourceText, TakenRanges>, source: SourceText): TakenRanges {
  const ranges = taken.get(source) ?? new TakenRanges();
  taken.set(source, ranges);
  return ranges;
}

/** Ranges of a text that do not touch each other, in order. */
class TakenRanges {
  readonly #ranges: { readonly start: number; readonly end: number }[] = [];

  /** Whether something is changed in both; what is put in at an end of a range is not inside it. O(log ranges). */
  touches({ start, end }: Span): boolean {
    let at = this.#placeOf(start);
    if (at > 0 && this.#ranges[at - 1].end > start) return true;
    for (; at < this.#ranges.length && this.#ranges[at].start < end; at++) {
      if (this.#ranges[at].end > start) return true;
    }
    return false;
  }

  add({ start, end }: Span): void {
    this.#ranges.splice(this.#placeOf(start), 0, { start, end });
  }

  /** How many ranges begin before a position. */
  #placeOf(start: number): number {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ranges[middle].start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The edits of each text, in their order. */
export function editsBySource(fixes: readonly Pick<Fix, 'edits'>[]): Map<SourceText, TextEdit[]> {
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
