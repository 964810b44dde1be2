import type { IToken } from 'chevrotain';
import type { SourceText } from '../base/source.ts';
import { invalidUtf8, nestedTooDeeply } from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ModuleNode } from './ast.ts';
import { divisionsInComments } from './comment-division.ts';
import { nodeBelow } from './height.ts';
import { joinCommas } from './joined-commas.ts';
import { tokenize, type Comment } from './lexer.ts';
import { countBraces, mendTokens } from './mend/mend.ts';
import { mendAngleOpenings } from './mend/angle-openings.ts';
import type { Accepts } from './mend/brackets/trial.ts';
import { mendBrackets } from './mend/mend-brackets.ts';
import { withoutLifetimes } from './mend/lifetimes.ts';
import { mendMisspeltWords } from './mend/misspelt-words.ts';
import { mendQuotes } from './mend/quotes.ts';
import type { Attempt, Read } from './mend/reading.ts';
import { closeTemplates } from './mend/unclosed-templates.ts';
import { closeInterpolations } from './mend/unclosed-interpolations.ts';
import { NoodleParser } from './parser/grammar.ts';
import type { Reading } from './parser/token-reader.ts';
import { nothingUnread, unreadWords } from './unread.ts';

export type { Comment } from './lexer.ts';

export interface ParseResult {
  readonly ast: ModuleNode;
  /** In text order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: readonly Comment[];
  /** Those of the mistakes in spite of which it is certain what belongs to what. */
  readonly settled: ReadonlySet<Diagnostic>;
  /** What only the quick reading stopped at, where the careful one found nothing to say: later stages may say it better. */
  readonly forgiven: Diagnostic | null;
}

const parser = new NoodleParser();
const noGaps: ReadonlySet<number> = new Set();
const noComments: readonly Comment[] = [];
const nothingSettled: ReadonlySet<Diagnostic> = new Set();

/**
 * Reads a module. Most texts are right, so the first reading is quick and gives up at the first mistake; a text with
 * mistakes is read once more with care: broken tokens are mended, and each mistake is reported and gone past.
 */
export function parse(source: SourceText): ParseResult {
  const { tokens, comments } = tokenize(source.text);
  const ast = parser.read(quickly(source, tokens, comments));
  if (ast !== null && !isTooDeep(ast)) return { ast, diagnostics: finish(source, parser.diagnostics, comments), comments, settled: nothingSettled, forgiven: null };
  return parseCarefully(source, parser.firstMistake);
}

function quickly(source: SourceText, tokens: IToken[], comments: readonly Comment[]): Reading {
  return { source, tokens, comments, careful: false, missingBraces: 0, strayBraces: 0, silentEnd: false, gaps: noGaps };
}

/** How deep a tree may be: later stages walk it with recursion. */
const MAX_HEIGHT = 1200;

/** Nesting and chains are bounded each; together they might still build a tree that is too deep. */
function isTooDeep(ast: ModuleNode): boolean {
  return parser.longestChain * parser.deepest > MAX_HEIGHT && nodeBelow(ast, MAX_HEIGHT) !== null;
}

function parseCarefully(source: SourceText, firstMistake: Diagnostic | null): ParseResult {
  const accepts: Accepts = (changed) => parser.read(quickly(source, changed, noComments)) !== null;
  const lifetimes = withoutLifetimes(source);
  const quotes = mendQuotes(source, lifetimes.text, accepts);
  const { tokens, comments, reports: templates } = quotes.reports.length > 0 ? { ...quotes, reports: [] } : closeTemplates(source, quotes);
  const mended = mendTokens(source, tokens);
  const { silentEnd, gaps } = mended;
  const read: Read = (changed) => readCarefully({ source, comments, careful: true, silentEnd, gaps, tokens: changed, ...countBraces(changed) });
  const closed = closeInterpolations(source, { tokens: mended.tokens, attempt: read([...mended.tokens]), reports: [...lifetimes.reports, ...quotes.reports, ...templates, ...mended.diagnostics] }, read);
  const balanced = mendBrackets(source, closed, read, accepts);
  const { attempt, reports } = mendMisspeltWords(source, mendAngleOpenings(source, balanced, read), read);
  const { ast } = attempt;
  const settled = new Set([...quotes.reports, ...balanced.settled]);
  const found = [...reports, ...joinCommas(attempt.diagnostics)];
  // Whatever the careful reading forgives: a text that the quick one could not read is never taken as it stands.
  const forgiven = found.some(({ severity }) => severity === 'error') ? null : firstMistake;
  if (forgiven !== null) found.push(forgiven);
  const diagnostics = finish(source, found, comments);
  if (!isTooDeep(ast)) return { ast: { ...ast, unread: unreadWords(ast, tokens) }, diagnostics, comments, settled, forgiven };
  const deepest = nodeBelow(ast, MAX_HEIGHT) ?? ast;
  const tooDeep = nestedTooDeeply({ source, start: deepest.start, end: deepest.end }, { limit: MAX_HEIGHT });
  return { ast: emptyModule(source, tokens), diagnostics: [...diagnostics, tooDeep], comments, settled: nothingSettled, forgiven: null };
}

function readCarefully(reading: Reading): Attempt {
  const ast = parser.read(reading);
  if (ast === null) throw new Error('a careful reading does not give up');
  return { ast, diagnostics: parser.diagnostics };
}

function emptyModule(source: SourceText, tokens: readonly IToken[]): ModuleNode {
  const empty: ModuleNode = { kind: 'module', id: 0, start: 0, end: source.text.length, imports: [], items: [], nodeCount: 1, unread: nothingUnread };
  return { ...empty, unread: unreadWords(empty, tokens) };
}

/** In text order, with what is wrong with the file's bytes and comments. */
function finish(source: SourceText, diagnostics: readonly Diagnostic[], comments: readonly Comment[]): readonly Diagnostic[] {
  const all = [...diagnostics, ...divisionsInComments(source, comments)];
  const undecoded = source.text.indexOf('\uFFFD');
  if (undecoded >= 0) return ofBrokenBytes(source, undecoded, all);
  return all.length < 2 ? all : all.sort((a, b) => a.primary.span.start - b.primary.span.start);
}

/** The file is in another encoding: what cannot be read at such bytes follows from that, and in UTF-16 all of it. */
function ofBrokenBytes(source: SourceText, undecoded: number, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const { text } = source;
  const span = { source, start: undecoded, end: undecoded + 1 };
  if (/^\uFFFD\uFFFD(?:.\0|\0.)/s.test(text)) return [invalidUtf8(span, {}, { label: 'with these two bytes a file in UTF-16 begins', hint: 'save it again as UTF-8' })];
  const others = diagnostics.filter(({ primary: { span: { start } } }) => text[start] !== '\uFFFD');
  return [...others, invalidUtf8(span, {})].sort((a, b) => a.primary.span.start - b.primary.span.start);
}
