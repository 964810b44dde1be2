import type { IToken } from 'chevrotain';
import type { SourceText } from '../../base/source.ts';
import { unclosedTemplate } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { tokenize, type Tokens } from '../lexer.ts';
import { TemplateEnd, TemplateStart } from '../tokens.ts';

export interface ClosedTemplates extends Tokens {
  readonly reports: readonly Diagnostic[];
}

/**
 * Where one backtick is missing, every template behind it is read inside out, up to the end of the file. The first that goes
 * over several lines of what looks like code is the one that lacks it: it is taken to end with its line, and the text is split anew.
 */
export function closeTemplates(source: SourceText, read: Tokens): ClosedTemplates {
  const { text } = source;
  const unclosed = count(read.tokens, TemplateStart) - count(read.tokens, TemplateEnd);
  const broken = unclosed === 1 ? firstBroken(text, read.tokens) : null;
  const lineEnd = endOfLine(text, broken ?? 0);
  if (broken === null || NEXT_IN_VALUE.test(text.slice(broken, Math.min(lineEnd, broken + LONGEST_TEMPLATE)))) return { ...read, reports: [] };
  const opening = missingOpening(text, broken);
  const at = opening ?? broken + withoutEnd(text.slice(broken, lineEnd)).length;
  const label = opening === null ? 'this template has no closing backtick in its line' : 'the template that this ends has no opening backtick';
  const span = { source, start: broken, end: broken + 1 };
  const edits = [{ span: { source, start: at, end: at }, newText: '`' }];
  const report = unclosedTemplate(span, {}, { label, fixes: [{ title: 'insert a backtick', sure: false, edits }] });
  return { ...splitWithBacktick(text, at), reports: [report] };
}

/** `` `${a-${b}` ``: a `}` is missing, and the backtick is not. */
const NEXT_IN_VALUE = /^`[^`]*\$\{[^{}`]*\$\{[^`]*`/;

/** Nobody writes longer ones in one line, and hostile ones must not cost the square of their length. */
const LONGEST_TEMPLATE = 1000;

function count(tokens: readonly IToken[], type: IToken['tokenType']): number {
  return tokens.filter(({ tokenType }) => tokenType === type).length;
}

/** The start of the first template that holds code, or null. */
function firstBroken(text: string, tokens: readonly IToken[]): number | null {
  const starts: number[] = [];
  for (const { tokenType, startOffset } of tokens) {
    if (tokenType === TemplateStart) starts.push(startOffset);
    else if (tokenType === TemplateEnd) {
      const start = starts.pop();
      if (start !== undefined && starts.length === 0 && holdsCode(text, start, startOffset)) return start;
    }
  }
  const [start] = starts;
  return start !== undefined && holdsCode(text, start, text.length) ? start : null;
}

/** Whether the line behind the first is one of code: those that are only text end otherwise. */
function holdsCode(text: string, start: number, end: number): boolean {
  const [first, ...more] = text.slice(start, end).split('\n', 8);
  const next = more.find((line) => line.trim() !== '');
  return next !== undefined && /[)\]};,{]\s*$/.test(first) && (/[;{}]\s*$/.test(next) || /^\s*(?:let|const|func|return|if|for|while|class|record|enum|import|\}|@|\/\/)/.test(next));
}

/** A line without the brackets and signs that end its statement; a `}` that ends a value of the template belongs to it. */
function withoutEnd(line: string): string {
  const [tail] = /[)\]};,\s]*$/.exec(line) ?? [''];
  const kept = line.slice(0, line.length - tail.length);
  const isOpen = kept.split('${').length > kept.split('}').length;
  return isOpen && tail.startsWith('}') ? `${kept}}` : kept;
}

function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at;
}

/** Where the opening backtick belongs, if values were put in before the closing one: behind the `(`, `,` or `=` before them. */
function missingOpening(text: string, backtick: number): number | null {
  const lineStart = text.lastIndexOf('\n', backtick) + 1;
  const before = text.slice(lineStart, backtick);
  const value = before.indexOf('${');
  if (value < 0 || before.includes('`')) return null;
  const [lead] = /^.*(?:[(,=:?+[]|\breturn\b)\s*/.exec(before.slice(0, value)) ?? [''];
  return lineStart + lead.length;
}

/** The tokens that the text would have with one more backtick; offsets are those of the text as it is. */
function splitWithBacktick(text: string, at: number): Tokens {
  const { tokens, comments } = tokenize(`${text.slice(0, at)}\`${text.slice(at)}`);
  const place = (offset: number): number => (offset > at ? offset - 1 : offset);
  return {
    tokens: tokens.map((token) => ({ ...token, startOffset: place(token.startOffset), ...(token.startOffset === at ? { image: '' } : {}) })),
    comments: comments.map(({ start, end, kind }) => ({ start: place(start), end: place(end), kind })),
  };
}
