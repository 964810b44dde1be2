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

/** A module whose declarations may be to blame for mistakes, and the means to find out what would be without one of them. */
export interface Case {
  readonly state: ModuleState;
  /** The mistakes, some of them in other modules, where those are looked at together. */
  readonly found: readonly Diagnostic[];
  /** The modules in which they are, checked. */
  readonly broken: readonly ModuleState[];
  /** The modules in which what the module declares under a name may be used, checked. */
  readonly users: (name: string) => readonly ModuleState[];
  /** Gives null where enough has been tried. */
  readonly attempt: (edits: readonly TextEdit[]) => Outcome | null;
}
