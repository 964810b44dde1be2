import type { IToken } from 'chevrotain';
import type { SourceText } from '../../base/source.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { tokenize, type Tokens } from '../lexer.ts';
import { HashComment, UnclosedString } from '../tokens.ts';
import type { Accepts } from './brackets/trial.ts';
import { brokenTemplate, mendOpening } from './broken-templates.ts';
import { changed, placed, unchanged, type ChangedText } from './changed-text.ts';
import type { Part } from './excerpts.ts';
import { shownBackticks } from './shown-backticks.ts';
import { isOdd } from './quote-places.ts';
import { quoteReport } from './quote-reports.ts';
import { mendLine, type Suspect, type Trial } from './quote-trials.ts';
import { closingOfSeveralLines } from './several-lines.ts';

/** How many characters are read to try quotes, and in how many lines. */
const MAX_CHARACTERS = 80_000;
const MAX_LINES = 16;

export interface MendedQuotes extends Tokens {
  readonly reports: readonly Diagnostic[];
}

/**
 * A quote that stands twice, or is missing, turns the rest of its line inside out, and a backtick the rest of the file. Which one it is, is looked for by
 * trying: with the change, what stands at the top level around it can be read. What only lacks its end is told with more knowledge of what ends lines.
 * @param written the text, with blanks for what was reported already.
 */
export function mendQuotes(source: SourceText, written: string, accepts: Accepts): MendedQuotes {
  const trial: Trial = { effort: { left: MAX_CHARACTERS }, accepts };
  const reports: Diagnostic[] = [];
  const tried = new Set<number>();
  let text = unchanged(written);
  let read = tokenize(text.text);
  for (let suspects = 0; suspects < MAX_LINES && trial.effort.left > 0; suspects++) {
    const suspect = firstUnclosedString(text, read.tokens, tried);
    if (suspect !== null) tried.add(text.place(suspect.from));
    const change = suspect === null ? (brokenTemplate(text, read.tokens, trial) ?? shownBackticks(text, read.tokens, trial, tried)) : (mendLine(text, suspect, trial) ?? mendOpening(text, suspect.opening, trial));
    if (change === null) {
      if (suspect === null) break;
      continue;
    }
    reports.push(quoteReport(source, text, change));
    text = changed(text, change);
    read = tokenize(text.text);
  }
  return reports.length === 0 ? { ...read, reports } : { ...placed(text, read), reports };
}

/** The first line with a string that does not end, and where that begins. */
interface UnclosedLine extends Suspect {
  readonly opening: number;
}

function firstUnclosedString({ text, place }: ChangedText, tokens: readonly IToken[], tried: Set<number>): UnclosedLine | null {
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
    return { ...line, quotes: [...new Set([...(tokenType === UnclosedString ? [image.charAt(0)] : []), ...odd])], opening: startOffset };
  }
  return null;
}

function lineAt(text: string, offset: number): Part {
  const end = text.indexOf('\n', offset);
  return { from: text.lastIndexOf('\n', offset - 1) + 1, to: end < 0 ? text.length : end };
}
