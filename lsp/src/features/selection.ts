import type { SelectionRange } from 'vscode-languageserver';
import { rangeOf } from '../convert.ts';
import type { Spot } from '../view.ts';

/** The ranges that a growing selection goes through: a name, the expressions around it, statements, bodies, the file. */
export function selectionRange({ source, path, offset }: Spot): SelectionRange {
  let range: SelectionRange = { range: rangeOf({ source, start: 0, end: source.text.length }) };
  let last = { start: 0, end: source.text.length };
  for (const node of path) {
    for (const span of [node, innerOfBraces(node, source.text)]) {
      if (span.start > offset || span.end < offset || (span.start === last.start && span.end === last.end) || span.start < last.start || span.end > last.end) continue;
      last = span;
      range = { range: rangeOf({ source, start: span.start, end: span.end }), parent: range };
    }
  }
  return range;
}

/** Of a block also what stands between its braces. */
function innerOfBraces(node: { readonly kind: string; readonly start: number; readonly end: number }, text: string): { start: number; end: number } {
  const braced = node.kind === 'block' || node.kind === 'map' || node.kind === 'list';
  return braced && text.length > node.start && node.end - node.start > 2 ? { start: node.start + 1, end: node.end - 1 } : node;
}
