import { pathToFileURL } from 'node:url';
import type { Position, Range, TextEdit as LspTextEdit } from 'vscode-languageserver';
import { lineStarts, positionAt, type SourceText } from '@noodlecore/compiler/base/source';

/** The only file that knows the protocol's positions: lines and UTF-16 columns from zero. */

export interface TextRange {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

export function rangeOf({ source, start, end }: TextRange): Range {
  return { start: lspPosition(source, start), end: lspPosition(source, end) };
}

export function lspPosition(source: SourceText, offset: number): Position {
  const { line, column } = positionAt(source, offset);
  return { line: line - 1, character: column - 1 };
}

/** Positions beyond a line's end mean its end, as the protocol says. */
export function offsetAt(source: SourceText, { line, character }: Position): number {
  const starts = lineStarts(source);
  if (line < 0) return 0;
  if (line >= starts.length) return source.text.length;
  const next = line + 1 < starts.length ? starts[line + 1] - 1 : source.text.length;
  return Math.min(starts[line] + Math.max(character, 0), next);
}

/** New lines end as the others of the text do. */
export function replaceRange(range: TextRange, newText: string): LspTextEdit {
  return { range: rangeOf(range), newText: endsInTwo(range.source) ? newText.replace(/\r?\n/g, '\r\n') : newText };
}

const lineEnds = new WeakMap<SourceText, boolean>();

function endsInTwo(source: SourceText): boolean {
  const known = lineEnds.get(source) ?? source.text.includes('\r\n');
  lineEnds.set(source, known);
  return known;
}

export function insertAt(source: SourceText, offset: number, newText: string): LspTextEdit {
  return replaceRange({ source, start: offset, end: offset }, newText);
}

export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}

export function overlaps(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
