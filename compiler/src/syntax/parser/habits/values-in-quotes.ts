import { badEscape } from '../../../diagnostics/catalogue/syntax.ts';
import type { Label } from '../../../diagnostics/diagnostic.ts';
import type { ParserCore } from '../core.ts';

interface Piece {
  /** Where the `\(` stands in what is between the quotes. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** `"size \(cache.size)"`, as in Swift: reports it, and gives the text without the values; null where there are none. */
export function valuesInQuotes(p: ParserCore, raw: string, start: number): string | null {
  const pieces = piecesOf(raw);
  const [first, ...others] = pieces;
  if (first === undefined) return null;
  const secondary: Label[] = others.map((piece) => ({ span: p.span(start + piece.start, start + piece.start + 2), text: 'and here' }));
  const newText = `\`${between(raw, pieces, (text) => text.replace(/`|\$(?=\{)/g, '\\$&'), (value) => `\${${value}}`)}\``;
  const edits = [{ span: p.span(start - 1, start + raw.length + 1), newText }];
  p.report(badEscape(p.span(start + first.start, start + first.start + 2), { text: '\\(', why: 'a value is put in with `${…}`, between backticks' }, { secondary, fixes: [{ title: 'write a template', sure: true, edits }] }));
  return between(raw, pieces, (text) => text, () => '');
}

/** Values whose parentheses are closed in the text, and which hold no quotes. */
function piecesOf(raw: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = raw.indexOf('\\('); at >= 0; at = raw.indexOf('\\(', at)) {
    const end = closing(raw, at + 1);
    if (end < 0) return [];
    pieces.push({ start: at, end: end + 1, value: raw.slice(at + 2, end) });
    at = end;
  }
  return pieces.every(({ value }) => /^[^\\"'`]+$/.test(value)) ? pieces : [];
}

function closing(raw: string, open: number): number {
  let depth = 0;
  for (let at = open; at < raw.length; at++) {
    if (raw[at] === '(') depth++;
    else if (raw[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

function between(raw: string, pieces: readonly Piece[], text: (part: string) => string, value: (part: string) => string): string {
  let from = 0;
  let whole = '';
  for (const piece of pieces) {
    whole += text(raw.slice(from, piece.start)) + value(piece.value);
    from = piece.end;
  }
  return whole + text(raw.slice(from));
}
