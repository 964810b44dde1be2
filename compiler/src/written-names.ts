const PART_OF_NAME = /[\p{L}\p{N}_$]/u;

/** Whether one of these names is written in a text as a whole word, be it in a comment; O(length of the text) for each. */
export function writesOneOf(text: string, names: ReadonlySet<string>): boolean {
  for (const name of names) if (writes(text, name)) return true;
  return false;
}

function writes(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!PART_OF_NAME.test(text.charAt(at - 1)) && !PART_OF_NAME.test(text.charAt(at + name.length))) return true;
  }
  return false;
}
