import { lineText, lineStarts, positionAt, type SourceText } from '../../base/source.ts';
import type { Fix, TextEdit } from '../diagnostic.ts';
import { expand } from './columns.ts';
import { frameRow, type SnippetStyle } from './snippet.ts';

const LONGEST_LINE = 160;
const MOST_LINES = 12;

/** The lines that a fix changes, as it would leave them. Nothing where it only removes, or changes more than one file. */
export function mendedLines(fix: Fix, style: SnippetStyle): string[] {
  const [first] = fix.edits;
  if (!first || fix.edits.some(({ span }) => span.source !== first.span.source)) return [];
  const { source } = first.span;
  const from = Math.min(...fix.edits.map(({ span }) => positionAt(source, span.start).line));
  const to = Math.max(...fix.edits.map(({ span }) => positionAt(source, span.end).line));
  const before = linesOf(source, from, to);
  const after = applied(source, lineStarts(source)[from - 1], before, fix.edits);
  const { start, lines } = changed(before, after);
  const shown = lines.slice(0, MOST_LINES).map((line, index) => row(String(from + start + index), line, style));
  return lines.length > MOST_LINES ? [...shown, frameRow(style, '', '+', style.palette.help('…'))] : shown;
}

function linesOf(source: SourceText, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => lineText(source, from + index));
}

/** `offset` is where the first of the lines begins. */
function applied(source: SourceText, offset: number, before: readonly string[], edits: readonly TextEdit[]): string[] {
  const end = Math.max(...edits.map(({ span }) => span.end), offset + before.join('\n').length);
  let text = source.text.slice(offset, end);
  for (const { span, newText } of edits.toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)) {
    text = text.slice(0, span.start - offset) + newText + text.slice(span.end - offset);
  }
  return text.split(/\r?\n/);
}

/** Without the lines at both ends that stay as they are, and blank ones there. */
function changed(before: readonly string[], after: readonly string[]): { readonly start: number; readonly lines: readonly string[] } {
  let start = 0;
  while (start < after.length && start < before.length && after[start] === before[start]) start++;
  let end = after.length;
  for (let last = before.length; end > start && last > start && after[end - 1] === before[last - 1]; last--) end--;
  while (start < end && after[start].trim() === '') start++;
  while (end > start && after[end - 1].trim() === '') end--;
  return { start, lines: after.slice(start, end) };
}

function row(number: string, line: string, style: SnippetStyle): string {
  const { text } = expand(line);
  return frameRow(style, number, '+', style.palette.help(text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text));
}
