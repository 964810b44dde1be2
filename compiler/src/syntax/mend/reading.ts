import type { IToken } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ModuleNode } from '../ast.ts';

/** What reading a text's tokens gave. */
export interface Attempt {
  readonly ast: ModuleNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads tokens, which it may change. */
export type Read = (tokens: IToken[]) => Attempt;

/** Tokens that were mended once they had been read, what reading them gave, and what was wrong with those of the text. */
export interface Mended {
  readonly tokens: readonly IToken[];
  readonly attempt: Attempt;
  readonly reports: readonly Diagnostic[];
}
