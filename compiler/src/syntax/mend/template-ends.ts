import type { Part } from './excerpts.ts';
import type { QuoteChange } from './quote-places.ts';

/** A template with more lines is not looked through for its end. */
const MAX_LINES = 80;
/** How many places are tried. */
const MAX_PLACES = 40;

interface Line extends Part {
  readonly written: string;
  /** What stands behind the text of a line: the signs that end a statement. */
  readonly tail: string;
  /** How far the next line that holds something is indented; -1 where nothing follows. */
  readonly nextIndent: number;
}

/**
 * Where a template that begins in a line, and goes over several, may lack its closing backtick, the likely places first: before signs that stand
 * alone in a line, at another quote that ends one, where the lines go back to the indentation of the first, then anywhere else.
 */
export function endsBelow(text: string, opening: Part, limit: number): QuoteChange[] {
  const indent = indentOf(text.slice(opening.from, opening.to));
  const lines = linesBelow(text, opening.to, limit);
  const ranked = lines.flatMap((line) => closings(line).map((change) => ({ change, rank: rankOf(line, change, indent) })));
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, MAX_PLACES).map(({ change }) => change);
}

function linesBelow(text: string, from: number, limit: number): Line[] {
  const lines: Line[] = [];
  for (let at = from + 1; at < limit && lines.length < MAX_LINES; ) {
    const end = text.indexOf('\n', at);
    const to = end < 0 ? text.length : end;
    const written = text.slice(at, to);
    const [tail] = /[)\]};,\s]*$/.exec(written) ?? [''];
    const next = text.slice(to).search(/\S/);
    if (written.trim() !== '') lines.push({ from: at, to, written, tail, nextIndent: next < 0 ? -1 : to + next - 1 - text.lastIndexOf('\n', to + next) });
    at = to + 1;
  }
  return lines;
}

/** Before each of the signs that end the line, all of them first; a quote before them may be the wrong one. */
function closings({ from, to, written, tail }: Line): QuoteChange[] {
  const end = to - tail.length;
  const quote = /["']$/.test(written.slice(0, written.length - tail.length)) && written.trim() !== tail.trim();
  const places: QuoteChange[] = quote ? [{ at: end - 1, quote: '`', kind: 'replace' }] : [];
  const first = Math.max(end, from + indentOf(written));
  for (let at = first; at <= to; at++) if (at === first || /\S/.test(written.charAt(at - 1 - from))) places.push({ at, quote: '`', kind: 'close' });
  return places;
}

function rankOf({ written, tail, nextIndent }: Line, { kind }: QuoteChange, indent: number): number {
  if (/^\s*[;),][)\]};,\s]*$/.test(written)) return 0;
  if (kind === 'replace') return 1;
  const goesBack = nextIndent <= indent;
  if (goesBack && /[;),]/.test(tail)) return 2;
  if (goesBack && indentOf(written) > indent) return 3;
  return tail.includes(';') ? 4 : 5;
}

function indentOf(line: string): number {
  return Math.max(0, line.search(/\S/));
}

/** Whether the backtick of a line that has an odd number of them begins a template, by what stands before the last. */
export function opensTemplate(line: string): boolean {
  return /(?:^|[(,=:?+[{>]|\b(?:return|throw|in)|&&|\|\|)\s*$/.test(line.slice(0, line.lastIndexOf('`'))) && !/^\s*`\s*[)\]};,.]/.test(line);
}
