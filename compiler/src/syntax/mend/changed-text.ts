import { TemplateEnd } from '../tokens.ts';
import type { Tokens } from '../lexer.ts';
import type { QuoteChange } from './quote-places.ts';

/** A text with quotes put in, left out and replaced. */
export interface ChangedText {
  readonly text: string;
  /** The closing backticks that were put in. */
  readonly closed: ReadonlySet<number>;
  /** Where an offset was before. */
  readonly place: (offset: number) => number;
}

const nothingClosed: ReadonlySet<number> = new Set();

export function unchanged(text: string): ChangedText {
  return { text, closed: nothingClosed, place: (offset) => offset };
}

/** What a quote with a backslash is read as: any character that is as long as the quote alone. */
const PLAIN = '.';

export function changed({ text, closed, place }: ChangedText, { at, quote, kind, more = [] }: QuoteChange): ChangedText {
  if (kind === 'escape') return { text: [at, ...more].reduce((current, each) => current.slice(0, each) + PLAIN + current.slice(each + 1), text), closed, place };
  if (kind === 'replace') return { text: text.slice(0, at) + quote + text.slice(at + 1), closed, place };
  const shift = kind === 'remove' ? -1 : 1;
  const moved = new Set([...closed].map((offset) => (offset < at ? offset : offset + shift)));
  if (kind === 'close') moved.add(at);
  // What begins with a quote that was put in ends where it did, and so begins before it.
  const before = (offset: number): number => (kind === 'remove' ? (offset >= at ? offset + 1 : offset) : kind === 'open' ? (offset >= at ? offset - 1 : offset) : offset > at ? offset - 1 : offset);
  return { text: kind === 'remove' ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + quote + text.slice(at), closed: moved, place: (offset) => place(before(offset)) };
}

/** Tokens of a changed text, where they stand in the text as it is. */
export function placed({ place, closed }: ChangedText, { tokens, comments }: Tokens): Tokens {
  return {
    tokens: tokens.map((token) => ({ ...token, startOffset: place(token.startOffset), ...(token.tokenType === TemplateEnd && closed.has(token.startOffset) ? { image: '' } : {}) })),
    comments: comments.map(({ start, end, kind }) => ({ start: place(start), end: place(end), kind })),
  };
}
