import type { IToken } from 'chevrotain';
import type { SourceText } from '../../base/source.ts';
import { unclosedString, unclosedTemplate } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { tokenize, type Tokens } from '../lexer.ts';
import { TemplateEnd, TemplateStart, UnclosedString } from '../tokens.ts';
import type { Accepts } from './brackets/trial.ts';

/** How many characters are read to try quotes, and how often at most. */
const MAX_CHARACTERS = 1_000_000;
const MAX_TRIALS = 12;

export interface MendedQuotes extends Tokens {
  readonly reports: readonly Diagnostic[];
}

/** A quote that is left out, or put in, at an offset. */
interface Change {
  readonly at: number;
  readonly quote: string;
  readonly isPutIn: boolean;
  /** Whether a text that begins before it ends there. */
  readonly isEnd?: boolean;
}

/**
 * A quote that stands twice, or is missing before a text, turns the rest of its line inside out, and a backtick the rest of the file. It is looked for by
 * trying: the text can be read without the second one, or with one more where a value begins. Closing quotes that are missing are told by what ends a line.
 */
export function mendQuotes(source: SourceText, read: Tokens, accepts: Accepts): MendedQuotes {
  const { text } = source;
  const good = candidatesIn(text, read.tokens)
    .slice(0, Math.min(MAX_TRIALS, Math.floor(MAX_CHARACTERS / text.length)))
    .filter((change) => accepts(tokensAfter(text, change).tokens));
  const [change] = good;
  // What lacks its end is told with more knowledge of what ends lines, but for what ends within a template.
  const isEnd = change !== undefined && change.isPutIn && !change.isEnd && read.tokens.some(({ tokenType, startOffset }) => tokenType === UnclosedString && startOffset < change.at);
  return change === undefined || isEnd ? { ...read, reports: [] } : { ...tokensAfter(text, change), reports: [report(source, change, good.length === 1)] };
}

function candidatesIn(text: string, tokens: readonly IToken[]): Change[] {
  const templates = tokens.reduce((open, { tokenType }) => open + (tokenType === TemplateStart ? 1 : tokenType === TemplateEnd ? -1 : 0), 0);
  if (templates === 1) return [...twinsIn(text, 0, text.length, '`'), ...endsWithin(tokens)];
  const unclosed = tokens.filter(({ tokenType }) => tokenType === UnclosedString);
  if (unclosed.length !== 1) return [];
  const [{ startOffset, image }] = unclosed;
  const quote = image.charAt(0);
  const start = text.lastIndexOf('\n', startOffset) + 1;
  const end = startOffset + image.length - (/[)\]};,\s]*$/.exec(image)?.[0].length ?? 0);
  return [...twinsIn(text, start, startOffset + image.length, quote), { at: end, quote, isPutIn: true }, ...missingIn(tokens, start, startOffset, quote)];
}

/** `` `${of('name)} and more` ``: the text ends before a bracket, a comma or a space. */
function endsWithin(tokens: readonly IToken[]): Change[] {
  const [first] = tokens.filter(({ tokenType }) => tokenType === UnclosedString);
  if (first === undefined) return [];
  const quote = first.image.charAt(0);
  return [...first.image.matchAll(/(?<=.)[)\]},\s]/g)].map(({ index }) => ({ at: first.startOffset + index, quote, isPutIn: true, isEnd: true }));
}

/** Three are no slip, but another language's way to write a text. */
function twinsIn(text: string, from: number, to: number, quote: string): Change[] {
  const twins: Change[] = [];
  for (let at = text.indexOf(quote + quote, from); at >= 0 && at < to && twins.length < MAX_TRIALS; at = text.indexOf(quote + quote, at + 2)) {
    if (text[at + 2] !== quote) twins.push({ at, quote, isPutIn: false });
  }
  return twins;
}

/** Behind these a value begins. */
const beforeValues = /^(?:[([{,:=+?]|=>|[=!]=|\?\?|return|in)$/;

/** Where values begin in a line, the last first. */
function missingIn(tokens: readonly IToken[], from: number, to: number, quote: string): Change[] {
  const places: Change[] = [];
  for (const [index, { startOffset }] of tokens.entries()) {
    if (index > 0 && startOffset >= from && startOffset < to && beforeValues.test(tokens[index - 1].image)) places.push({ at: startOffset, quote, isPutIn: true });
  }
  return places.reverse();
}

/** The tokens that the text would have; offsets are those of the text as it is. */
function tokensAfter(text: string, { at, quote, isPutIn }: Change): Tokens {
  const { tokens, comments } = tokenize(isPutIn ? text.slice(0, at) + quote + text.slice(at) : text.slice(0, at) + text.slice(at + 1));
  // What begins with a quote that was put in ends where it did, and so begins before it.
  const place = (offset: number): number => (isPutIn ? (offset >= at ? offset - 1 : offset) : offset >= at ? offset + 1 : offset);
  return {
    tokens: tokens.map((token) => ({ ...token, startOffset: place(token.startOffset) })),
    comments: comments.map(({ start, end, kind }) => ({ start: place(start), end: place(end), kind })),
  };
}

function report(source: SourceText, { at, quote, isPutIn, isEnd }: Change, sure: boolean): Diagnostic {
  const span = { source, start: at, end: isPutIn ? at : at + 1 };
  const what = quote === '`' ? 'backtick' : 'quote';
  const label = isEnd ? `a \`${quote}\` is missing here` : isPutIn ? `a \`${quote}\` is missing here, before the text` : `this ${what} stands here twice`;
  const fixes: Fix[] = [{ title: isPutIn ? `insert \`${quote}\`` : `remove one ${what}`, sure, edits: [{ span, newText: isPutIn ? quote : '' }] }];
  return quote === '`' ? unclosedTemplate(span, {}, { label, fixes }) : unclosedString(span, isPutIn && !isEnd ? { quote, lacks: 'opening' } : { quote }, { label, fixes });
}
