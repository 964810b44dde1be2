import type { Part } from './excerpts.ts';

/** A quote that is left out, put in, written for another one, or with a backslash as a part of its text, at an offset. */
export interface QuoteChange {
  readonly at: number;
  readonly quote: string;
  readonly kind: 'remove' | 'open' | 'close' | 'replace' | 'escape';
  /** Where others are changed in the same way. */
  readonly more?: readonly number[];
}

/** In a longer line more is broken than a quote. */
const MAX_PLACES = 40;

/** Where a line of a text may have a wrong quote, one too much or one too few: what is likely first. */
export function quoteChanges(text: string, { from, to }: Part, quotes: readonly string[]): QuoteChange[] {
  const line = text.slice(from, to);
  return [...byLikelihood(line, quotes).flatMap((quote) => othersIn(line, quote).map((at): QuoteChange => ({ at: from + at, quote, kind: 'replace' }))), ...quotes.flatMap((quote) => changesOf(line, from, quote))];
}

/** Which quote is meant where another one stands: only a template has values in it, and the one that stands there more often is seldom the wrong one. */
function byLikelihood(line: string, quotes: readonly string[]): readonly string[] {
  const count = (quote: string): number => (quote === '`' && line.includes('${') ? Infinity : line.split(quote).length);
  return quotes.toSorted((a, b) => count(b) - count(a));
}

export function isOdd(line: string, quote: string): boolean {
  return line.split(quote).length % 2 === 0;
}

/** Where another quote stands that no second one pairs with: it may stand for this one, if that has none either. What ends, or begins, a text with values is likely to. */
function othersIn(line: string, quote: string): number[] {
  if (!isOdd(line, quote)) return [];
  const places = ['"', '`', "'"].filter((other) => other !== quote && isOdd(line, other)).flatMap((other) => [...line.matchAll(new RegExp(other, 'g'))].map(({ index }) => index));
  return places.sort((a, b) => Number(hasValues(line, b, quote)) - Number(hasValues(line, a, quote))).slice(0, MAX_PLACES);
}

/** Whether values stand between a place and the nearest quote of a kind. */
function hasValues(line: string, at: number, quote: string): boolean {
  const before = line.lastIndexOf(quote, at);
  const behind = line.indexOf(quote, at + 1);
  return (before >= 0 && line.slice(before, at).includes('${')) || (behind >= 0 && line.slice(at, behind).includes('${'));
}

function changesOf(line: string, from: number, quote: string): QuoteChange[] {
  const places = [
    ...twinsIn(line, quote).map((at): QuoteChange => ({ at: from + at, quote, kind: 'remove' })),
    ...closingsIn(line, quote).map((at): QuoteChange => ({ at: from + at, quote, kind: 'close' })),
    // What begins with such a quote is taken to begin one character before it.
    ...openingsIn(line, quote).filter((at) => at > 0).map((at): QuoteChange => ({ at: from + at, quote, kind: 'open' })),
  ];
  return places.slice(0, MAX_PLACES);
}

/** Three are no slip, but another language's way to write a text. */
function twinsIn(line: string, quote: string): number[] {
  const twins: number[] = [];
  for (let at = line.indexOf(quote + quote); at >= 0; at = line.indexOf(quote + quote, at + 2)) if (line[at + 2] !== quote) twins.push(at);
  return twins;
}

/** Where a text that begins in the line may end: at the end of the line, but for the signs that end its statement, then before every sign that follows texts, or a method of one. */
function closingsIn(line: string, quote: string): number[] {
  const first = line.indexOf(quote);
  if (first < 0) return [];
  const end = line.length - (/[)\]};,\s]*$/.exec(line)?.[0].length ?? 0);
  const inside = [...line.matchAll(/(?<=\S)(?=[)\]},;]|\.[A-Za-z_]\w*\(|\s*(?:=>|[=!]=|&&|\|\||[+:?|]|$))/g)].map(({ index }) => index);
  return [...new Set([end, ...inside])].filter((at) => at > first);
}

/** Where values begin in the line, the last first. */
function openingsIn(line: string, quote: string): number[] {
  const begins = [...line.matchAll(/(?<=(?:[([{,:=+?|<>]|=>|\b(?:return|in|throw))\s*|^\s*)(?=\S)/g)].map(({ index }) => index);
  return begins.filter((at) => line.includes(quote, at) && line[at] !== quote).reverse();
}
