import { append } from '../../base/lists.ts';
import { lineText, lineStarts, positionAt, type SourceText } from '../../base/source.ts';
import type { Fix, TextEdit } from '../diagnostic.ts';
import { expand } from './columns.ts';

const LONGEST_LINE = 160;
const SHORTEST_LINE = 40;
const MOST_LINES = 12;
const NEAR = 4;

/** A line as a fix would leave it; without a number where lines are left out. */
export interface MendedLine {
  readonly number: number | null;
  readonly text: string;
  /** The offset of the first character that is not as it was. */
  readonly changedAt: number;
}

const GAP: MendedLine = { number: null, text: '', changedAt: 0 };

/** The lines that a fix changes, as it would leave them. Nothing where it only removes, or changes more than one file. */
export function mendedLines(fix: Fix): readonly MendedLine[] {
  const [first] = fix.edits;
  if (!first || fix.edits.some(({ span }) => span.source !== first.span.source)) return [];
  const shown: MendedLine[] = [];
  for (const near of neighbours(fix.edits)) {
    const lines = mended(first.span.source, near);
    if (shown.length > 0 && lines.length > 0) shown.push(GAP);
    append(shown, lines);
  }
  return shown.length > MOST_LINES ? [...shown.slice(0, MOST_LINES), GAP] : shown;
}

/** The edits in the order of the text, those with few lines between them together. */
function neighbours(edits: readonly TextEdit[]): TextEdit[][] {
  const groups: TextEdit[][] = [];
  let last = -NEAR;
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const { source, start, end } = edit.span;
    if (positionAt(source, start).line > last + NEAR) groups.push([]);
    groups[groups.length - 1].push(edit);
    last = Math.max(last, positionAt(source, end).line);
  }
  return groups;
}

function mended(source: SourceText, edits: readonly TextEdit[]): readonly MendedLine[] {
  const from = Math.min(...edits.map(({ span }) => positionAt(source, span.start).line));
  const to = Math.max(...edits.map(({ span }) => positionAt(source, span.end).line));
  const before = linesOf(source, from, to);
  const { start, lines } = changed(before, applied(source, lineStarts(source)[from - 1], lineStarts(source)[to - 1] + lineText(source, to).length, edits));
  return lines.map((line, index) => ({ number: from + start + index, text: line, changedAt: commonLength(line, before[start + index] ?? '') }));
}

function linesOf(source: SourceText, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => lineText(source, from + index));
}

/** The lines from `offset` to `end`, mended. */
function applied(source: SourceText, offset: number, end: number, edits: readonly TextEdit[]): string[] {
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

/** How much of the beginning of two lines is the same. */
function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

/** The line in at most `room` columns, with what is changed in sight. */
export function shortened({ text, changedAt }: MendedLine, room: number): string {
  const longest = Math.max(Math.min(room, LONGEST_LINE), SHORTEST_LINE);
  const whole = text.length <= longest ? expand(text) : null;
  if (whole && whole.columns[text.length] <= longest) return whole.text;
  const from = changedAt < longest / 2 ? 0 : changedAt - Math.floor(longest / 3);
  const { columns } = expand(text.slice(from, from + longest));
  const end = from + columns.findLastIndex((column) => column <= longest - 2);
  return `${from > 0 ? '…' : ''}${expand(text.slice(from, end)).text}${end < text.length ? '…' : ''}`;
}
