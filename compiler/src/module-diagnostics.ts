import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { withoutEchoes } from './echoes.ts';
import { mergeHabits } from './habits.ts';
import type { ModuleState } from './module-state.ts';
import { withoutRepetitions } from './repetitions.ts';

/** All that any rule found in a module, what follows from other mistakes included. */
export function everythingFound(state: ModuleState): readonly Diagnostic[] {
  return [...state.parsed.diagnostics, ...state.diagnostics, ...(state.found ?? [])];
}

/** All that is to be said about a module. */
export function moduleDiagnostics(given: ModuleState, strict: boolean): Diagnostic[] {
  const later = [...given.diagnostics, ...(given.found ?? [])];
  const state = withoutForgiven(given, later);
  const all = [...withoutRepetitions([...state.parsed.diagnostics, ...withoutEchoes(later, state)], state.parsed.ast)].sort((a, b) => a.primary.span.start - b.primary.span.start || a.code - b.code);
  return mergeHabits(all, state.parsed.ast)
    .map((diagnostic) => (strict && diagnostic.strict ? { ...diagnostic, severity: 'error' as const } : diagnostic));
}

/** `property size: Size;` in an interface: what could not be read quickly is told as what it is, a field where none can be. */
function withoutForgiven(state: ModuleState, later: readonly Diagnostic[]): ModuleState {
  const { parsed, source: { text } } = state;
  const { forgiven } = parsed;
  const lineOf = ({ primary: { span } }: Diagnostic): number => text.lastIndexOf('\n', span.start - 1);
  if (forgiven === null || !later.some((each) => each.severity === 'error' && lineOf(each) === lineOf(forgiven))) return state;
  return { ...state, parsed: { ...parsed, diagnostics: parsed.diagnostics.filter((each) => each !== forgiven), forgiven: null } };
}
