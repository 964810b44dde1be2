import type { IToken } from 'chevrotain';

/** How many lines a text in quotes may have been meant to have. */
const MAX_LINES = 20;

/** Where the quote stands that closes a text, which does not end in its line, a few lines below: the only one in its line, and none stands between. */
export function closingOfSeveralLines(text: string, { image, startOffset }: IToken): number | null {
  if (/[)\]};,{]\s*$/.test(image)) return null;
  let at = startOffset + image.length;
  for (let lines = 0; lines < MAX_LINES; lines++) {
    const end = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, end < 0 ? undefined : end);
    const parts = line.split(image.charAt(0));
    if (parts.length === 2) return /^\s*[)\]};,.+]*\s*$/.test(parts[1]) ? at + 1 + parts[0].length : null;
    if (parts.length > 2 || /[;{}]\s*$/.test(line) || at + 1 + line.length >= text.length) return null;
    at += 1 + line.length;
  }
  return null;
}
