/** How inputs are made smaller. Each gives candidates, the smallest first; whoever asks tries them until one still fails. */

/** The list without one of its halves, quarters, eighths … down to single elements. */
export function* smallerLists<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = items.length - size; at > -size; at -= size) {
      const from = Math.max(at, 0);
      if (size < items.length) yield [...items.slice(0, from), ...items.slice(at + size)];
    }
  }
}

const TOKEN = /\w+|\s+|[^\w\s]/gu;
/** Beyond this, a text is cut by lines only: one candidate for each character would take too long. */
const FEW_CHARACTERS = 400;

/** The text with lines, then words and signs, then characters taken out. */
export function* smallerTexts(text: string): Generator<string> {
  for (const lines of smallerLists(text.split('\n'))) yield lines.join('\n');
  for (const tokens of smallerLists(text.match(TOKEN) ?? [])) yield tokens.join('');
  if (text.length <= FEW_CHARACTERS) for (const characters of smallerLists([...text])) yield characters.join('');
}

export function* smallerBytes(bytes: Uint8Array): Generator<Uint8Array> {
  for (const fewer of smallerLists([...bytes])) yield Uint8Array.from(fewer);
}
