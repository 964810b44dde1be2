import type { IToken } from 'chevrotain';
import { IdentifierToken, TemplateEnd, TemplateStart } from '../tokens.ts';
import type { ChangedText } from './changed-text.ts';
import { excerptsAround, type Part } from './excerpts.ts';
import type { QuoteChange } from './quote-places.ts';
import { isReadable, type Mend, type Trial } from './quote-trials.ts';

/** How many backticks of a line are tried. */
const MAX_BACKTICKS = 12;

/**
 * `` `use `make` first` ``: backticks of its text end a template and begin others. Where one ends right before a word, those up to a later one are its text, if it can
 * be read with that.
 * @param tried where that was tried before.
 */
export function shownBackticks(text: ChangedText, tokens: readonly IToken[], trial: Trial, tried: Set<number>): Mend | null {
  for (const [i, { tokenType, startOffset }] of tokens.entries()) {
    if (!isEndBeforeWord(tokenType, startOffset, tokens.at(i + 1)) || tried.has(text.place(startOffset))) continue;
    tried.add(text.place(startOffset));
    const change = escapedIn(text, startOffset, trial);
    if (change !== null) return { ...change, sure: true, opening: null };
  }
  return null;
}

function isEndBeforeWord(type: IToken['tokenType'], offset: number, next: IToken | undefined): boolean {
  // Where templates were read inside out, what seems to begin one ends it.
  return (type === TemplateEnd || type === TemplateStart) && next !== undefined && next.startOffset === offset + 1 && next.tokenType === IdentifierToken;
}

function escapedIn(text: ChangedText, at: number, trial: Trial): QuoteChange | null {
  const end = text.text.indexOf('\n', at);
  const line: Part = { from: text.text.lastIndexOf('\n', at) + 1, to: end < 0 ? text.text.length : end };
  const behind = [...text.text.slice(at + 1, line.to).matchAll(/`/g)].map(({ index }) => at + 1 + index).slice(0, MAX_BACKTICKS);
  for (const around of excerptsAround(text.text, line)) {
    if (isReadable(text, around, null, trial)) return null;
    for (let count = 1; count < behind.length; count += 2) {
      const change: QuoteChange = { at, quote: '`', kind: 'escape', more: behind.slice(0, count) };
      if (isReadable(text, around, change, trial)) return change;
    }
  }
  return null;
}
