import type { IToken } from 'chevrotain';
import { TemplateEnd, TemplateStart } from '../tokens.ts';
import { changed, type ChangedText } from './changed-text.ts';
import { excerptsAround, type Part } from './excerpts.ts';
import { isOdd, quoteChanges, type QuoteChange } from './quote-places.ts';
import { isReadable, isReadableInAll, mendLine, type Mend, type Trial } from './quote-trials.ts';
import { endsBelow, opensTemplate } from './template-ends.ts';

/** In how many lines what is wrong with backticks is looked for. */
const MAX_LINES = 16;

/**
 * Of the lines with an odd number of backticks, the first with which, once it is right, the text can be read; else the first that can be read by itself then.
 * Those of a template of several lines are two such lines.
 */
export function brokenTemplate(text: ChangedText, tokens: readonly IToken[], trial: Trial): Mend | null {
  // Behind the mistake, backticks of comments may even out again.
  const isUnbalanced = tokens.reduce((open, { tokenType }) => open + (tokenType === TemplateStart ? 1 : tokenType === TemplateEnd ? -1 : 0), 0) !== 0;
  const lines = linesWithOneBacktick(text.text).slice(0, MAX_LINES);
  let best: Mend | null = null;
  // What templates say at the margin is no code.
  let layout = text.text;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const next = index + 1 < lines.length ? lines[index + 1] : null;
    const apart = next === null ? null : wrongQuotes(text, layout, line, next, trial);
    if (apart !== null) return apart;
    if (next !== null && isTemplate(text, layout, line, next, trial)) {
      layout = layout.slice(0, line.to) + layout.slice(line.to, next.from).replace(/[^\n]/g, ' ') + layout.slice(next.from);
      index++;
      continue;
    }
    const change = mendLine(text, { ...line, quotes: ['`', '"'].filter((quote) => isOdd(text.text.slice(line.from, line.to), quote)) }, trial, layout);
    if (change !== null && isReadableInAll(text, change, trial)) return change;
    const end = change === null ? mendEnd(text, layout, line, next?.from ?? text.text.length, trial) : null;
    if (end !== null) return end;
    if (isUnbalanced) best ??= change;
  }
  return best;
}

/** Whether one template begins in a line and ends in another. */
function isTemplate(text: ChangedText, layout: string, first: Part, last: Part, trial: Trial): boolean {
  const [around] = excerptsAround(layout, { from: first.from, to: last.to });
  return opensTemplate(text.text.slice(first.from, first.to)) && isReadable(text, around, null, trial);
}

/** The first of two wrong quotes, between which code would be taken for a template: one template ends with another quote, and a later one begins with it. */
function wrongQuotes(text: ChangedText, layout: string, first: Part, last: Part, trial: Trial): Mend | null {
  const changesIn = (line: Part): QuoteChange[] => quoteChanges(text.text, line, ['`']).filter(({ kind }) => kind === 'replace');
  const [around] = excerptsAround(layout, { from: first.from, to: last.to });
  const found = changesIn(first).find((change) => changesIn(last).some((other) => isReadable(changed(text, change), around, other, trial)));
  return found === undefined ? null : { ...found, sure: true, opening: null };
}

/** A template of several lines that lacks its end. */
function mendEnd(text: ChangedText, layout: string, line: Part, limit: number, trial: Trial): Mend | null {
  if (!opensTemplate(text.text.slice(line.from, line.to))) return null;
  const opening = text.text.lastIndexOf('`', line.to);
  return mendBelow(text, layout, endsBelow(text.text, line, limit), opening, trial);
}

/** A template that begins with another quote than a backtick, with which it ends. */
export function mendOpening(text: ChangedText, opening: number, trial: Trial): Mend | null {
  const next = linesWithOneBacktick(text.text).find(({ from }) => from > opening);
  if (next === undefined || opensTemplate(text.text.slice(next.from, next.to))) return null;
  const change: QuoteChange = { at: opening, quote: '`', kind: 'replace' };
  const [around] = excerptsAround(text.text, { from: text.text.lastIndexOf('\n', opening) + 1, to: next.to });
  return isReadable(text, around, change, trial) ? { ...change, sure: true, opening } : null;
}

/** The first change with which all can be read; else the first with which what is around it can. */
function mendBelow(text: ChangedText, layout: string, changes: readonly QuoteChange[], opening: number, trial: Trial): Mend | null {
  let best: Mend | null = null;
  for (const change of changes) {
    const end = text.text.indexOf('\n', change.at);
    const [around] = excerptsAround(layout, { from: text.text.lastIndexOf('\n', opening) + 1, to: end < 0 ? text.text.length : end });
    if (!isReadable(text, around, change, trial)) continue;
    const mend = { ...change, sure: change.kind === 'replace', opening };
    if (isReadableInAll(text, change, trial)) return mend;
    best ??= mend;
  }
  return best;
}

/** Those of a template that has several lines are among them. */
function linesWithOneBacktick(text: string): Part[] {
  const lines: Part[] = [];
  for (let at = text.indexOf('`'); at >= 0; ) {
    const from = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    const to = end < 0 ? text.length : end;
    const written = text.slice(from, to);
    if (written.split('`').length % 2 === 0 && !/^\s*\/\//.test(written)) lines.push({ from, to });
    at = text.indexOf('`', to);
  }
  return lines;
}
