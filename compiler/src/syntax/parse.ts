import type { SourceText } from '../base/source.ts';
import { invalidUtf8, nestedTooDeeply } from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ModuleNode } from './ast.ts';
import { nodeBelow } from './height.ts';
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
const noGaps: ReadonlySet<number> = new Set();

/**
 * Reads a module. Most texts are right, so the first reading is quick and gives up at the first mistake; a text with
 * mistakes is read once more with care: broken tokens are mended, and each mistake is reported and gone past.
 */
export function parse(source: SourceText): ParseResult {
  const { tokens, comments } = tokenize(source.text);
  const ast = parser.read({ source, tokens, comments, careful: false, missingBraces: 0, strayBraces: 0, silentEnd: false, gaps: noGaps });
  if (ast !== null && !isTooDeep(ast)) return { ast, diagnostics: finish(source, parser.diagnostics), comments };
  return parseCarefully(source);
}

/** How deep a tree may be: later stages walk it with recursion. */
const MAX_HEIGHT = 1200;

/** Nesting and chains are bounded each; together they might still build a tree that is too deep. */
function isTooDeep(ast: ModuleNode): boolean {
  return parser.longestChain * parser.deepest > MAX_HEIGHT && nodeBelow(ast, MAX_HEIGHT) !== null;
}

function parseCarefully(source: SourceText): ParseResult {
  const { tokens, comments } = tokenize(source.text);
  const mended = mendTokens(source, tokens);
  const ast = parser.read({ source, comments, careful: true, ...mended });
  if (ast === null) throw new Error('a careful reading does not give up');
  const diagnostics = finish(source, [...mended.diagnostics, ...parser.diagnostics]);
  if (!isTooDeep(ast)) return { ast, diagnostics, comments };
  const deepest = nodeBelow(ast, MAX_HEIGHT) ?? ast;
  const tooDeep = nestedTooDeeply({ source, start: deepest.start, end: deepest.end }, { limit: MAX_HEIGHT });
  return { ast: emptyModule(source), diagnostics: [...diagnostics, tooDeep], comments };
}

function emptyModule(source: SourceText): ModuleNode {
  return { kind: 'module', id: 0, start: 0, end: source.text.length, imports: [], items: [], nodeCount: 1 };
}

/** In text order, with what is wrong with the file's bytes. */
function finish(source: SourceText, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const undecoded = source.text.indexOf('\uFFFD');
  const all = undecoded < 0 ? diagnostics : [...diagnostics, invalidUtf8({ source, start: undecoded, end: undecoded + 1 }, {})];
  return all.length < 2 ? all : [...all].sort((a, b) => a.primary.span.start - b.primary.span.start);
}
