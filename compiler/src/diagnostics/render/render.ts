import { append } from '../../base/lists.ts';
import { positionAt, type SourceText } from '../../base/source.ts';
import type { Diagnostic, Fix } from '../diagnostic.ts';
import { mendedLines, shortened, type MendedLine } from './mended-lines.ts';
import { plainPalette, type Palette } from './palette.ts';
import { drawSnippet, frameRow, markOf, roomOf, type Mark, type SnippetStyle } from './snippet.ts';
import { wrap } from './wrap.ts';

/**
 * Draws a diagnostic for people: header, source lines with marks, hint and fix, in rows of at most `width` columns as far as
 * that can be. Ends without a line break.
 *
 *     error[1201]: nothing here is called `coutn`
 *       ┌─ src/main.nc:3:7
 *       │
 *     3 │ print(coutn);
 *       │       ^^^^^ did you mean `count`?
 */
export function renderDiagnostic(diagnostic: Diagnostic, palette: Palette = plainPalette, width = Infinity): string {
  const groups = marksBySource(diagnostic);
  const fix = diagnostic.fixes.find((candidate) => candidate.sure) ?? diagnostic.fixes[0];
  const mended = fix ? mendedLines(fix) : [];
  const lastLine = Math.max(...[...groups.values()].flat().map((mark) => mark.endLine), ...mended.map(({ number }) => number ?? 0));
  const style: SnippetStyle = {
    palette,
    gutter: String(lastLine).length,
    width,
    primary: (text) => palette.severity(diagnostic.severity, text),
  };
  const rows = [header(diagnostic, palette, width)];
  for (const [source, marks] of groups) {
    rows.push(frameRow(style, '', '┌─', placeOf(source, marks)), frameRow(style, '', '│'), ...drawSnippet(source, marks, style));
  }
  append(rows, notes(diagnostic, fix, mended, style));
  return rows.join('\n');
}

function header(diagnostic: Diagnostic, palette: Palette, width: number): string {
  const tag = `${diagnostic.severity}[${diagnostic.code}]`;
  const [first, ...more] = wrap(`${tag}: ${diagnostic.message}`, width - 2).split('\n');
  return [`${palette.severity(diagnostic.severity, tag)}${palette.strong(first.slice(tag.length))}`, ...more.map((line) => palette.strong(`  ${line}`))].join('\n');
}

/** The primary label's file first. */
function marksBySource(diagnostic: Diagnostic): Map<SourceText, Mark[]> {
  const { message, primary, secondary } = diagnostic;
  // A label that only repeats the header says nothing: the mark alone points.
  const label = primary.text === message ? { ...primary, text: '' } : primary;
  const groups = new Map<SourceText, Mark[]>([[primary.span.source, [markOf(label, true)]]]);
  for (const other of secondary) {
    const marks = groups.get(other.span.source);
    if (marks) marks.push(markOf(other, false));
    else groups.set(other.span.source, [markOf(other, false)]);
  }
  return groups;
}

function placeOf(source: SourceText, marks: readonly Mark[]): string {
  const { start } = marks[0].label.span;
  const { line, column } = positionAt(source, start);
  return `${source.path}:${line}:${column}`;
}

function notes(diagnostic: Diagnostic, fix: Fix | undefined, mended: readonly MendedLine[], style: SnippetStyle): string[] {
  const rows: string[] = [];
  if (diagnostic.hint) append(rows, note('hint', diagnostic.hint, style));
  if (fix) rows.push(...note('fix', fix.title, style), ...mended.map((line) => mendedRow(line, style)));
  return rows.length > 0 ? [frameRow(style, '', '│'), ...rows] : rows;
}

function mendedRow(line: MendedLine, style: SnippetStyle): string {
  return line.number === null ? frameRow(style, '', '·') : frameRow(style, String(line.number), '+', style.palette.help(shortened(line, roomOf(style))));
}

function note(kind: string, text: string, style: SnippetStyle): string[] {
  const indent = ' '.repeat(kind.length + 2);
  const [first, ...more] = wrap(text, roomOf(style) - indent.length).split('\n');
  return [frameRow(style, '', '=', `${style.palette.help(`${kind}:`)} ${first}`), ...more.map((line) => frameRow(style, '', ' ', indent + line))];
}
