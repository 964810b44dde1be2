import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { withoutEchoes } from './echoes.ts';
import { mergeHabits } from './habits.ts';
import type { ModuleState } from './module-state.ts';
import { withoutRepetitions } from './type-echoes.ts';

/** All that any rule found in a module, what follows from other mistakes included. */
export function everythingFound(state: ModuleState): readonly Diagnostic[] {
  return [...state.parsed.diagnostics, ...state.diagnostics, ...(state.found ?? [])];
}

/** All that is to be said about a module. */
export function moduleDiagnostics(state: ModuleState, strict: boolean): Diagnostic[] {
  const later = [...state.diagnostics, ...(state.found ?? [])];
  const all = [...withoutRepetitions([...state.parsed.diagnostics, ...withoutEchoes(later, state)], state.parsed.ast)].sort((a, b) => a.primary.span.start - b.primary.span.start || a.code - b.code);
  return mergeHabits(all, state.parsed.ast)
    .map((diagnostic) => (strict && diagnostic.strict ? { ...diagnostic, severity: 'error' as const } : diagnostic));
}
