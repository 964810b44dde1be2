import type { Diagnostic } from './diagnostic.ts';

/** Ends the compilation of a module that the checker found good: it exceeds a limit of what it is compiled to. */
export class DiagnosticError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = 'DiagnosticError';
    this.diagnostic = diagnostic;
  }
}
