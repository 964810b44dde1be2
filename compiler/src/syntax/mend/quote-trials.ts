import { tokenize } from '../lexer.ts';
import type { Accepts } from './brackets/trial.ts';
import { changed, placed, type ChangedText } from './changed-text.ts';
import { excerptsAround, placeIn, stretched, textOf, type Excerpt, type Part } from './excerpts.ts';
import { quoteChanges, type QuoteChange } from './quote-places.ts';

export interface Trial {
  /** How many characters may still be read. */
  readonly effort: { left: number };
  readonly accepts: Accepts;
}

/** A line in which a quote may be wrong. */
export interface Suspect extends Part {
  readonly quotes: readonly string[];
}

export interface Mend extends QuoteChange {
  readonly sure: boolean;
  /** Where the template of several lines begins whose end is mended, or whose beginning; null in a line. */
  readonly opening: number | null;
}

/** The change with which what stands around a line can be read. @param layout the text without what would be taken for lines of code. */
export function mendLine(text: ChangedText, suspect: Suspect, trial: Trial, layout: string = text.text): Mend | null {
  const changes = quoteChanges(text.text, suspect, suspect.quotes);
  for (const excerpt of excerptsAround(layout, suspect)) {
    const reads = (change: QuoteChange | null): boolean => isReadable(text, excerpt, change, trial);
    // Lines of a template that has several have one backtick each.
    if (reads(null)) return null;
    const change = changes.find(reads);
    if (change === undefined) continue;
    if (isLineEnd(text.text, suspect, change)) return null;
    return { ...change, sure: change.kind !== 'close' && !changes.slice(changes.indexOf(change) + 1).some(reads), opening: null };
  }
  return null;
}

/** Whether an excerpt can be read, with a change. */
export function isReadable(text: ChangedText, excerpt: Excerpt, change: QuoteChange | null, { effort, accepts }: Trial): boolean {
  const tried = change === null ? text : changed(text, change);
  const part = change === null ? excerpt : stretched(excerpt, change.at, tried.text.length - text.text.length);
  const written = textOf(tried.text, part);
  effort.left -= written.length + 1;
  if (effort.left < 0) return false;
  return accepts(placed({ ...tried, place: (offset) => tried.place(placeIn(part, offset)) }, { tokens: tokenize(written).tokens, comments: [] }).tokens);
}

/** Whether the whole text can be read with a change. */
export function isReadableInAll(text: ChangedText, change: QuoteChange, { effort, accepts }: Trial): boolean {
  const whole = changed(text, change);
  effort.left -= whole.text.length;
  return accepts(placed(whole, tokenize(whole.text)).tokens);
}

/** What only lacks its end, in front of all the signs that end the line, is told with more knowledge of what ends lines. */
function isLineEnd(text: string, { to }: Suspect, { at, quote, kind }: QuoteChange): boolean {
  return kind === 'close' && quote !== '`' && /^[)\]};,\s]*$/.test(text.slice(at, to)) && !/[)\]};,]/.test(text.charAt(at - 1));
}
