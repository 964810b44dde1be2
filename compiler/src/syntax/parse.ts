import type { SourceText } from '../base/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ModuleNode } from './ast.ts';
import { tokenize, type Comment } from './lexer.ts';
import { mendTokens } from './mend/mend.ts';
import { NoodleParser } from './parser/grammar.ts';

export type { Comment } from './lexer.ts';

export interface ParseResult {
  readonly ast: ModuleNode;
  /** In text order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: readonly Comment[];
}

const parser = new NoodleParser();

/**
 * Reads a module. Most texts are right, so the first reading is quick and gives up at the first mistake; a text with
 * mistakes is read once more with care: broken tokens are mended, and each mistake is reported and gone past.
 */
export function parse(source: SourceText): ParseResult {
  const { tokens, comments } = tokenize(source.text);
  const ast = parser.read({ source, tokens, comments, careful: false, missingBraces: 0, strayBraces: 0, silentEnd: false });
  if (ast !== null) return { ast, diagnostics: parser.diagnostics, comments };
  return parseCarefully(source);
}

function parseCarefully(source: SourceText): ParseResult {
  const { tokens, comments } = tokenize(source.text);
  const mended = mendTokens(source, tokens);
  const { missingBraces, strayBraces, silentEnd } = mended;
  const ast = parser.read({ source, tokens: mended.tokens, comments, careful: true, missingBraces, strayBraces, silentEnd });
  if (ast === null) throw new Error('a careful reading does not give up');
  const diagnostics = [...mended.diagnostics, ...parser.diagnostics].sort((a, b) => a.primary.span.start - b.primary.span.start);
  return { ast, diagnostics, comments };
}
