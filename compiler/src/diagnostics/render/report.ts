import type { Diagnostic } from '../diagnostic.ts';
import { plainPalette, type Palette } from './palette.ts';
import { renderDiagnostic } from './render.ts';

export interface ReportOptions {
  readonly palette?: Palette;
  /** Columns of the terminal; none where no terminal breaks the rows. */
  readonly width?: number;
  /** Diagnostics drawn at most; the others are only counted. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 50;

/** By file, then by place; errors before warnings at one place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => {
    const { span: left } = a.primary;
    const { span: right } = b.primary;
    if (left.source !== right.source && left.source.path !== right.source.path) return left.source.path < right.source.path ? -1 : 1;
    return left.start - right.start || Number(b.severity === 'error') - Number(a.severity === 'error') || a.code - b.code;
  });
}

/** Everything that is drawn for one run of the compiler: diagnostics, then the summary. Empty when there is nothing to say. */
export function renderReport(diagnostics: readonly Diagnostic[], options: ReportOptions = {}): string {
  if (diagnostics.length === 0) return '';
  const { palette = plainPalette, width, limit = DEFAULT_LIMIT } = options;
  // Errors first choice: a hundred warnings must not push the one error off the screen.
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  const shown = sortDiagnostics(errors.length >= limit ? errors : diagnostics).slice(0, limit);
  const parts = shown.map((diagnostic) => renderDiagnostic(diagnostic, palette, width));
  return [...parts, summary(diagnostics, shown, palette)].join('\n\n');
}

function summary(diagnostics: readonly Diagnostic[], shown: readonly Diagnostic[], palette: Palette): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const counts = [count(errors, 'error'), count(diagnostics.length - errors, 'warning')].filter((text) => text !== '').join(', ');
  const hidden = diagnostics.length - shown.length;
  const more = hidden > 0 ? ` (${hidden} not shown)` : '';
  const codes = [...new Set(shown.map((diagnostic) => diagnostic.code))];
  const explain = `more about ${codes.length === 1 ? 'this' : 'these'}: noodlec explain ${codes.slice(0, 5).join(' ')}`;
  return `${palette.severity(errors > 0 ? 'error' : 'warning', counts)}${more}; ${explain}`;
}

function count(n: number, noun: string): string {
  return n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`;
}
