import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { unknownMember } from './diagnostics/catalogue/expressions.ts';
import { unknownExport, unknownName, unknownType } from './diagnostics/catalogue/names.ts';
import type { ModuleState } from './module-state.ts';

/**
 * All that is to be said about a module. Where its text could not be read whole, what later stages found is told only
 * for the parts that could: anything else would be an echo of the syntax error.
 */
export function moduleDiagnostics(state: ModuleState, strict: boolean): Diagnostic[] {
  const syntax = state.parsed.diagnostics;
  const later = [...state.diagnostics, ...(state.checked?.diagnostics ?? [])];
  const told = syntax.some((diagnostic) => diagnostic.severity === 'error') ? later.filter((diagnostic) => !isEcho(diagnostic, state)) : later;
  return [...syntax, ...told]
    .map((diagnostic) => (strict && diagnostic.strict ? { ...diagnostic, severity: 'error' as const } : diagnostic))
    .sort((a, b) => a.primary.span.start - b.primary.span.start || a.code - b.code);
}

/** What these say is missing may be there after all, in the part that could not be read. */
const MISSING: ReadonlySet<number> = new Set([unknownName.code, unknownType.code, unknownExport.code, unknownMember.code]);

function isEcho(diagnostic: Diagnostic, state: ModuleState): boolean {
  if (diagnostic.severity !== 'error' || MISSING.has(diagnostic.code)) return true;
  const { start, end } = diagnostic.primary.span;
  const item = state.parsed.ast.items.find((candidate) => candidate.start <= start && end <= candidate.end);
  if (!item) return true;
  return state.parsed.diagnostics.some(({ primary }) => primary.span.start >= item.start && primary.span.start <= item.end);
}
