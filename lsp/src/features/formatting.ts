import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { SourceText } from '@noodlecore/compiler/base/source';
import { format } from '@noodlecore/compiler/format/format';
import { offsetAt, overlaps, replaceRange } from '../convert.ts';
import { whitespaceEdits } from './whitespace-edits.ts';

/** The whole document in the one style: small edits, so that the cursor stays where it is. */
export function formatDocument(source: SourceText): TextEdit[] {
  return whitespaceEdits(source.text, asBefore(source.text, format(source).text)).map(({ start, end, newText }) => replaceRange({ source, start, end }, newText));
}

/** Lines go on ending as they do, and a mark of the byte order stays: they are the editor's. */
function asBefore(before: string, formatted: string): string {
  const text = before.includes('\r\n') ? formatted.replace(/\r?\n/g, '\r\n') : formatted;
  return before.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
}

/** The lines that a range touches. */
export function formatRange(source: SourceText, range: Range): TextEdit[] {
  return formatRanges(source, [range]);
}

/** The lines that several ranges touch, each edit once. */
export function formatRanges(source: SourceText, ranges: readonly Range[]): TextEdit[] {
  const parts = ranges.map(wholeLines);
  return formatDocument(source).filter((edit) => parts.some((lines) => overlaps(edit.range, lines) && edit.range.start.line < lines.end.line));
}

function wholeLines(range: Range): Range {
  return { start: { line: range.start.line, character: 0 }, end: { line: range.end.line + (range.end.character > 0 || range.end.line === range.start.line ? 1 : 0), character: 0 } };
}

/** After `;` its line, after `}` the lines back to its `{`; after a new line the mark of a documentation comment. */
export function formatOnType(source: SourceText, position: Position, typed: string): TextEdit[] {
  if (typed === '\n') return continueDoc(source, position);
  const end = offsetAt(source, position);
  const first = typed === '}' ? lineOfBrace(source.text, end) : position.line;
  return formatRange(source, { start: { line: first, character: 0 }, end: position }).filter(({ range }) => range.start.line >= first && range.end.line <= position.line);
}

function lineOfBrace(text: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    if (text[at] === '}') depth++;
    else if (text[at] === '{' && --depth === 0) return text.slice(0, at).split('\n').length - 1;
  }
  return 0;
}

/** A line behind one of `///` goes on with it. */
function continueDoc(source: SourceText, position: Position): TextEdit[] {
  const lines = source.text.split('\n');
  const before = lines[position.line - 1] ?? '';
  const mark = /^(\s*)\/\/\/(?!\/)( ?)\S/.exec(before);
  const here = lines[position.line] ?? '';
  if (!mark || /^\s*\/\/\//.test(here) || !/^\s*$/.test(here)) return [];
  const start = offsetAt(source, { line: position.line, character: 0 });
  return [replaceRange({ source, start, end: start + here.replace(/\r$/, '').length }, `${mark[1]}///${mark[2]}`)];
}
