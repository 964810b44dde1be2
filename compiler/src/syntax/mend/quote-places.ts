/** A quote that is left out, put in, or written for another one, at an offset. */
export interface QuoteChange {
  readonly at: number;
  readonly quote: string;
  readonly kind: 'remove' | 'open' | 'close' | 'replace';
}

/** In a longer line more is broken than a quote. */
const MAX_PLACES = 40;

/** Where a line of a text may have a quote too much or too few: what is likely first. */
export function quoteChanges(text: string, from: number, to: number, quote: string): QuoteChange[] {
  const line = text.slice(from, to);
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

/** Where a text that begins in the line may end: at the end of the line, but for the signs that end its statement, then before every sign that follows texts. */
function closingsIn(line: string, quote: string): number[] {
  const first = line.indexOf(quote);
  if (first < 0) return [];
  const end = line.length - (/[)\]};,\s]*$/.exec(line)?.[0].length ?? 0);
  const inside = [...line.matchAll(/(?<=\S)(?=[)\]},;]|\s*(?:=>|[=!]=|&&|\|\||[+:?|]|$))/g)].map(({ index }) => index);
  return [...new Set([end, ...inside])].filter((at) => at > first);
}

/** Where values begin in the line, the last first. */
function openingsIn(line: string, quote: string): number[] {
  const begins = [...line.matchAll(/(?<=(?:[([{,:=+?|<>]|=>|\b(?:return|in|throw))\s*|^\s*)(?=\S)/g)].map(({ index }) => index);
  return begins.filter((at) => line.includes(quote, at) && line[at] !== quote).reverse();
}
