/**
 * Where a word stands by itself in a text, from a place on; -1 where it does not. A name may be as long as a file, and V8 makes no regular
 * expression of one that long: whoever looks for a name looks for it here.
 */
export function findWord(text: string, word: string, from = 0): number {
  if (word === '') return -1;
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!continuesWord(text, at - 1) && !continuesWord(text, at + word.length)) return at;
  }
  return -1;
}

export function hasWord(text: string, word: string): boolean {
  return findWord(text, word) >= 0;
}

function continuesWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /\w/.test(text[at]);
}
