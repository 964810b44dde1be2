import type { Diagnostic, TextEdit } from '../diagnostics/diagnostic.ts';
import type { ModuleState } from '../module-state.ts';

/** One change that takes several mistakes away: they are one, which is told in their place. */
export interface Cause {
  readonly explains: readonly Diagnostic[];
  readonly told: Diagnostic;
}

/** What a module would be told if its text were another. */
export interface Outcome {
  /** What would not be said any more, but for what stands in the text that was replaced. */
  readonly explained: readonly Diagnostic[];
  /** The same, with what is certain of its own mending: a change that takes all of it away must say more than that. */
  readonly gone: readonly Diagnostic[];
  /** Whether nothing would be said that was not found before. */
  readonly isClean: boolean;
  /** What would be told that was not found before. */
  readonly fresh: readonly Diagnostic[];
}

/** A module with mistakes, and the means to find out what would be without one of them. */
export interface Case {
  readonly state: ModuleState;
  readonly found: readonly Diagnostic[];
  /** Gives null where enough has been tried. */
  readonly attempt: (edits: readonly TextEdit[]) => Outcome | null;
}
