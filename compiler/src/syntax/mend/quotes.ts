import type { IToken } from 'chevrotain';
import type { SourceText } from '../../base/source.ts';
import { unclosedString, unclosedTemplate } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { tokenize, type Tokens } from '../lexer.ts';
import { HashComment, TemplateEnd, TemplateStart, UnclosedString } from '../tokens.ts';
import type { Accepts } from './brackets/trial.ts';
import { closingOfSeveralLines } from './several-lines.ts';
import { excerptsAround, stretched, textOf, placeIn, type Part } from './excerpts.ts';
import { quoteChanges, type QuoteChange } from './quote-places.ts';

/** How many characters are read to try quotes, and in how many lines. */
const MAX_CHARACTERS = 80_000;
const MAX_LINES = 16;

export interface MendedQuotes extends Tokens {
  readonly reports: readonly Diagnostic[];
}

/**
 * A quote that stands twice, or is missing, turns the rest of its line inside out, and a backtick the rest of the file. Which one it is, is looked for by
 * trying: with the change, what stands at the top level around it can be read. What only lacks its end is told with more knowledge of what ends lines.
 */
export function mendQuotes(source: SourceText, accepts: Accepts): MendedQuotes {
  const trial: Trial = { effort: { left: MAX_CHARACTERS }, accepts };
  const reports: Diagnostic[] = [];
  const tried = new Set<number>();
  let text = unchanged(source.text);
  let read = tokenize(text.text);
  for (let suspects = 0; suspects < MAX_LINES && trial.effort.left > 0; suspects++) {
    const suspect = firstUnclosedString(text, read.tokens, tried);
    if (suspect !== null) tried.add(text.place(suspect.from));
    const change = suspect === null ? brokenTemplate(text, read.tokens, trial) : mendLine(text, suspect, trial);
    if (change === null) {
      if (suspect === null) break;
      continue;
    }
    reports.push(report(source, text, change));
    text = changed(text, change);
    read = tokenize(text.text);
  }
  return reports.length === 0 ? { ...read, reports } : { ...placed(text, read), reports };
}

interface Trial {
  readonly effort: { left: number };
  readonly accepts: Accepts;
}

/** A text with quotes put in and left out. */
interface ChangedText {
  readonly text: string;
  /** The closing backticks that were put in. */
  readonly closed: ReadonlySet<number>;
  /** Where an offset was before. */
  readonly place: (offset: number) => number;
}

const nothingClosed: ReadonlySet<number> = new Set();

function unchanged(text: string): ChangedText {
  return { text, closed: nothingClosed, place: (offset) => offset };
}

function changed({ text, closed, place }: ChangedText, { at, quote, kind }: QuoteChange): ChangedText {
  const shift = kind === 'remove' ? -1 : 1;
  const moved = new Set([...closed].map((offset) => (offset < at ? offset : offset + shift)));
  if (kind === 'close') moved.add(at);
  // What begins with a quote that was put in ends where it did, and so begins before it.
  const before = (offset: number): number => (kind === 'remove' ? (offset >= at ? offset + 1 : offset) : kind === 'open' ? (offset >= at ? offset - 1 : offset) : offset > at ? offset - 1 : offset);
  return { text: kind === 'remove' ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + quote + text.slice(at), closed: moved, place: (offset) => place(before(offset)) };
}

/** Tokens of a changed text, where they stand in the text as it is. */
function placed({ place, closed }: ChangedText, { tokens, comments }: Tokens): Tokens {
  return {
    tokens: tokens.map((token) => ({ ...token, startOffset: place(token.startOffset), ...(token.tokenType === TemplateEnd && closed.has(token.startOffset) ? { image: '' } : {}) })),
    comments: comments.map(({ start, end, kind }) => ({ start: place(start), end: place(end), kind })),
  };
}

/** A line in which a quote may be wrong. */
interface Suspect extends Part {
  readonly quotes: readonly string[];
}

/** The first line with a string that does not end. */
function firstUnclosedString({ text, place }: ChangedText, tokens: readonly IToken[], tried: Set<number>): Suspect | null {
  for (const token of tokens) {
    const { tokenType, startOffset, image } = token;
    // `c != #"`: what is taken for a comment of another language may be a text.
    if (tokenType !== UnclosedString && !(tokenType === HashComment && isOdd(image, '"'))) continue;
    const line = lineAt(text, startOffset);
    if (tried.has(place(line.from))) continue;
    // A text of several lines is told as such.
    const closing = tokenType === UnclosedString ? closingOfSeveralLines(text, token) : null;
    if (closing !== null) {
      tried.add(place(line.from));
      tried.add(place(lineAt(text, closing).from));
      continue;
    }
    const odd = ['"', '`'].filter((quote) => isOdd(text.slice(line.from, line.to), quote));
    return { ...line, quotes: [...new Set([...(tokenType === UnclosedString ? [image.charAt(0)] : []), ...odd])] };
  }
  return null;
}

/** Of the lines with an odd number of backticks, the first with which, once it is right, the text can be read; else the first that can be read by itself then. */
function brokenTemplate(text: ChangedText, tokens: readonly IToken[], trial: Trial): Mend | null {
  // Behind the mistake, backticks of comments may even out again.
  const isUnbalanced = tokens.reduce((open, { tokenType }) => open + (tokenType === TemplateStart ? 1 : tokenType === TemplateEnd ? -1 : 0), 0) !== 0;
  let best: Mend | null = null;
  for (const line of linesWithOneBacktick(text.text).slice(0, MAX_LINES)) {
    const change = mendLine(text, { ...line, quotes: ['`'] }, trial);
    if (change === null) continue;
    const whole = changed(text, change);
    trial.effort.left -= whole.text.length;
    if (trial.accepts(placed(whole, tokenize(whole.text)).tokens)) return change;
    if (isUnbalanced) best ??= change;
  }
  return best;
}

/** Those of a template that has several lines are among them. */
function linesWithOneBacktick(text: string): Part[] {
  const lines: Part[] = [];
  for (let at = text.indexOf('`'); at >= 0; ) {
    const line = lineAt(text, at);
    const written = text.slice(line.from, line.to);
    if (isOdd(written, '`') && !/^\s*\/\//.test(written)) lines.push(line);
    at = text.indexOf('`', line.to);
  }
  return lines;
}

function isOdd(line: string, quote: string): boolean {
  return line.split(quote).length % 2 === 0;
}

function lineAt(text: string, offset: number): Part {
  const end = text.indexOf('\n', offset);
  return { from: text.lastIndexOf('\n', offset - 1) + 1, to: end < 0 ? text.length : end };
}

interface Mend extends QuoteChange {
  readonly sure: boolean;
}

function mendLine(text: ChangedText, suspect: Suspect, { effort, accepts }: Trial): Mend | null {
  const changes = suspect.quotes.flatMap((quote) => quoteChanges(text.text, suspect.from, suspect.to, quote));
  for (const excerpt of excerptsAround(text.text, suspect)) {
    const isReadable = (change: QuoteChange | null): boolean => {
      const tried = change === null ? text : changed(text, change);
      const part = change === null ? excerpt : stretched(excerpt, change.at, tried.text.length - text.text.length);
      const written = textOf(tried.text, part);
      effort.left -= written.length + 1;
      if (effort.left < 0) return false;
      return accepts(placed({ ...tried, place: (offset) => tried.place(placeIn(part, offset)) }, { tokens: tokenize(written).tokens, comments: [] }).tokens);
    };
    // Lines of a template that has several have one backtick each.
    if (isReadable(null)) return null;
    const change = changes.find(isReadable);
    if (change === undefined) continue;
    if (isLineEnd(text.text, suspect, change)) return null;
    return { ...change, sure: change.kind !== 'close' && !changes.slice(changes.indexOf(change) + 1).some(isReadable) };
  }
  return null;
}

/** What only lacks its end is told with more knowledge of what ends lines. */
function isLineEnd(text: string, { to }: Suspect, { at, quote, kind }: QuoteChange): boolean {
  return kind === 'close' && quote !== '`' && /^[)\]};,\s]*$/.test(text.slice(at, to));
}

function report(source: SourceText, { text, place }: ChangedText, { at, quote, kind, sure }: Mend): Diagnostic {
  const isTemplate = quote === '`';
  const what = isTemplate ? 'backtick' : 'quote';
  const offset = place(at);
  const start = kind === 'close' ? place(text.lastIndexOf(quote, at - 1)) : offset;
  const span = { source, start, end: kind === 'close' ? offset : kind === 'open' ? offset : offset + 1 };
  const insertion = { source, start: offset, end: kind === 'remove' ? offset + 1 : offset };
  const label = kind === 'remove' ? `this ${what} stands here twice` : kind === 'open' ? `a ${isTemplate ? what : `\`${quote}\``} is missing here, before the text` : isTemplate ? 'this template has no closing backtick in its line' : `a \`${quote}\` is missing behind this`;
  const fixes: Fix[] = [{ title: kind === 'remove' ? `remove one ${what}` : `insert ${isTemplate ? 'a backtick' : `\`${quote}\``}`, sure, edits: [{ span: insertion, newText: kind === 'remove' ? '' : quote }] }];
  return isTemplate ? unclosedTemplate(span, {}, { label, fixes }) : unclosedString(span, kind === 'open' ? { quote, lacks: 'opening' } : { quote }, { label, fixes });
}
