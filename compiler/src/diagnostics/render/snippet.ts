import { append } from '../../base/lists.ts';
import { lineStarts, lineText, positionAt, type SourceText } from '../../base/source.ts';
import type { Label } from '../diagnostic.ts';
import { Canvas } from './canvas.ts';
import { expand, type ExpandedText } from './columns.ts';
import type { Palette } from './palette.ts';
import { wrap } from './wrap.ts';

/** A label on its way into the picture. Lines are one-based, offsets count from the line's start; `end` is exclusive. */
export interface Mark {
  readonly label: Label;
  readonly primary: boolean;
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}

export interface SnippetStyle {
  readonly palette: Palette;
  /** The colour of primary marks: their severity's. One function object, since neighbours of one colour are painted together. */
  readonly primary: (text: string) => string;
  /** Width of the line-number column. */
  readonly gutter: number;
  /** Columns that a row may take; infinite where no terminal breaks them. */
  readonly width: number;
}

/** Columns for what stands behind the bar of the frame. */
export function roomOf(style: SnippetStyle): number {
  return style.width - style.gutter - 3;
}

/** Where a label's span starts and ends. A line break at the very end of a span does not count: nobody means it. */
export function markOf(label: Label, primary: boolean): Mark {
  const { source } = label.span;
  const start = Math.min(label.span.start, source.text.length);
  let end = Math.min(Math.max(label.span.end, start), source.text.length);
  while (end > start && (source.text[end - 1] === '\n' || source.text[end - 1] === '\r')) end--;
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return { label, primary, line: from.line, start: from.column - 1, endLine: to.line, end: to.column - 1 };
}

/** Draws the lines of one source that the marks touch, marks and label texts beneath them. */
export function drawSnippet(source: SourceText, marks: readonly Mark[], style: SnippetStyle): string[] {
  const blocks = marks.filter((mark) => mark.line !== mark.endLine).sort((a, b) => a.line - b.line || b.endLine - a.endLine);
  const rows: string[] = [];
  let previous = 0;
  for (const line of linesToShow(marks, lineStarts(source).length)) {
    if (previous > 0 && line > previous + 1) rows.push(frameRow(style, '', '·'));
    append(rows, drawLine(source, line, marks, blocks, style));
    previous = line;
  }
  return rows;
}

/** Lines with a start or an end of a mark; a single line that would be left out between two others is shown as well. */
function linesToShow(marks: readonly Mark[], lineCount: number): number[] {
  const wanted = new Set<number>();
  for (const mark of marks) wanted.add(mark.line).add(mark.endLine);
  for (const line of [...wanted]) if (line + 2 <= lineCount && wanted.has(line + 2)) wanted.add(line + 1);
  return [...wanted].sort((a, b) => a - b);
}

function drawLine(source: SourceText, line: number, marks: readonly Mark[], blocks: readonly Mark[], style: SnippetStyle): string[] {
  const single = marks.filter((mark) => mark.line === line && mark.endLine === line);
  const touching = [...single, ...blocks.filter((mark) => mark.line === line || mark.endLine === line)];
  const view = viewOf(lineText(source, line), line, touching, Math.min(LONGEST_LINE, roomOf(style) - 2 * blocks.length));
  const rows = [frameRow(style, String(line), '│', sideBars(blocks, line, style) + view.expanded.text)];
  for (const row of drawSingles(single, view, style, roomOf(style) - 2 * blocks.length)) rows.push(frameRow(style, '', '│', sideBars(blocks, line + 0.25, style) + row));
  for (const block of blocks) {
    if (block.line === line && !startsAtText(block, source)) rows.push(frameRow(style, '', '│', drawArm(block, blocks, line, view, style)));
  }
  for (const block of blocks.toReversed()) {
    if (block.endLine === line) append(rows, drawArmWithText(block, blocks, line, view, style));
  }
  return rows.map((row) => row.trimEnd());
}

// ------------------------------------------------------------ spans within one line

/** Marks in the first row with the rightmost text beside them; the other texts hang below, rightmost first. */
function drawSingles(marks: readonly Mark[], view: View, style: SnippetStyle, room: number): string[] {
  if (marks.length === 0) return [];
  const ordered = [...marks].sort((a, b) => b.start - a.start || Number(a.primary) - Number(b.primary));
  const canvas = new Canvas();
  // Primary marks last: where marks overlap, they stay on top.
  for (const mark of [...marks].sort((a, b) => Number(a.primary) - Number(b.primary))) {
    const from = columnOf(view, mark.start);
    const to = Math.max(columnOf(view, mark.end), from + 1);
    canvas.put(0, from, (mark.primary ? '^' : '-').repeat(to - from), paintOf(mark, style));
  }
  const inline = ordered.find((mark) => fitsBeside(mark, marks));
  const beside = canvas.width(0) + 1;
  const height = inline ? canvas.putText(0, beside, fitted(inline.label.text, room - beside), paintOf(inline, style)) : 1;
  const hanging = ordered.filter((mark) => mark !== inline && mark.label.text !== '');
  let row = 1;
  for (const [i, mark] of hanging.entries()) {
    const textRow = Math.max(row, height) + (i === 0 ? 1 : 0);
    const next = canvas.putText(textRow, columnOf(view, mark.start), fitted(mark.label.text, room - columnOf(view, mark.start)), paintOf(mark, style));
    for (const other of hanging.slice(i)) {
      const to = other.start === mark.start ? textRow : next;
      for (let y = row; y < to; y++) canvas.put(y, columnOf(view, other.start), '│', paintOf(other, style));
    }
    row = next;
  }
  return canvas.rows();
}

const NARROWEST = 20;

/** A label's text in the columns that are left; where those are too few, the terminal may break it. */
function fitted(text: string, room: number): string {
  return room < NARROWEST ? text : wrap(text, room);
}

/** Its text can stand to the right of the row of marks: it ends last, and no other starts at the same place. */
function fitsBeside(mark: Mark, marks: readonly Mark[]): boolean {
  return marks.every((other) => other === mark || (other.start < mark.start && other.end <= Math.max(mark.end, mark.start + 1)));
}

function paintOf(mark: Mark, style: SnippetStyle): (text: string) => string {
  return mark.primary ? style.primary : style.palette.secondary;
}

// ------------------------------------------------------------ spans over several lines

/** `╭ │` in front of the text, one column for each block. A fraction in `line` means: below that line. */
function sideBars(blocks: readonly Mark[], line: number, style: SnippetStyle): string {
  let bars = '';
  for (const block of blocks) {
    const opens = line === block.line && startsAtText(block, block.label.span.source);
    const inside = line > block.line ? line <= block.endLine + 0.5 && (line > block.line + 0.5 || startsAtText(block, block.label.span.source)) : false;
    bars += opens ? paintOf(block, style)('╭ ') : inside ? paintOf(block, style)('│ ') : '  ';
  }
  return bars;
}

/** Nothing but blanks stands before the block, so its bar can start beside the line itself. */
function startsAtText(block: Mark, source: SourceText): boolean {
  return lineText(source, block.line).slice(0, block.start).trim() === '';
}

/** `╭────^`: from the bar to where the block starts. */
function drawArm(block: Mark, blocks: readonly Mark[], line: number, view: View, style: SnippetStyle): string {
  return armOf(block, blocks, line, columnOf(view, block.start), '╭', style);
}

function drawArmWithText(block: Mark, blocks: readonly Mark[], line: number, view: View, style: SnippetStyle): string[] {
  const at = Math.max(columnOf(view, block.end) - 1, 0);
  const arm = armOf(block, blocks, line + 0.25, at, '╰', style);
  const indent = ' '.repeat(2 * blocks.length + at + 2);
  const [first, ...more] = fitted(block.label.text, roomOf(style) - indent.length).split('\n');
  return [
    frameRow(style, '', '│', `${arm} ${paintOf(block, style)(first)}`),
    ...more.map((text) => frameRow(style, '', '│', indent + paintOf(block, style)(text))),
  ];
}

function armOf(block: Mark, blocks: readonly Mark[], line: number, column: number, corner: string, style: SnippetStyle): string {
  const index = blocks.indexOf(block);
  const before = sideBars(blocks.slice(0, index), line, style);
  const dashes = '─'.repeat(2 * (blocks.length - index) - 1 + column);
  return before + paintOf(block, style)(corner + dashes + (block.primary ? '^' : '-'));
}

// ------------------------------------------------------------ the line itself

/** As much of a line as is shown: all of it, unless it is too long. */
interface View {
  readonly expanded: ExpandedText;
  /** Offset in the line of the first unit shown. */
  readonly from: number;
  /** Columns that the mark of a cut takes on the left. */
  readonly shift: number;
}

const LONGEST_LINE = 240;
const SHORTEST_LINE = 40;
const MOST_BEFORE = 80;

function viewOf(text: string, line: number, marks: readonly Mark[], columns: number): View {
  const room = Math.max(columns, SHORTEST_LINE);
  const whole = text.length <= room ? expand(text) : null;
  if (whole && whole.columns[text.length] <= room) return { expanded: whole, from: 0, shift: 0 };
  const offsets = marks.flatMap((mark) => [...(mark.line === line ? [mark.start] : []), ...(mark.endLine === line ? [mark.end] : [])]);
  const first = offsets.length > 0 ? Math.min(...offsets) : 0;
  const last = Math.max(first, ...offsets);
  // What is marked comes into sight with something before it, and nothing is cut on the left without need.
  const from = last < room - 1 ? 0 : Math.max(0, first - Math.min(MOST_BEFORE, Math.floor(room / 3)));
  const rest = expand(text.slice(from, from + room));
  const length = rest.columns.findLastIndex((column) => column <= room - 2);
  const shift = from > 0 ? 1 : 0;
  const shown = `${from > 0 ? '…' : ''}${expand(text.slice(from, from + length)).text}${from + length < text.length ? '…' : ''}`;
  return { expanded: { text: shown, columns: rest.columns.slice(0, length + 1) }, from, shift };
}

function columnOf(view: View, offset: number): number {
  const { columns } = view.expanded;
  const index = Math.min(Math.max(offset - view.from, 0), columns.length - 1);
  return columns[index] + view.shift;
}

/** `12 │ text`, the number to the right. */
export function frameRow(style: SnippetStyle, number: string, bar: string, text = ''): string {
  return `${style.palette.frame(`${number.padStart(style.gutter)} ${bar}`)} ${text}`.trimEnd();
}
