import type { Doc } from './doc.ts';
import type { Formatter } from './formatter.ts';

/** What comes before a body. With comments in it, or a mistake, it stays as it is. */
export function header(f: Formatter, start: number, end: number, print: () => Doc): Doc {
  const text = f.text.slice(start, end).trimEnd();
  const range = { start, end: start + text.length };
  if (f.isBroken(range)) {
    f.takeComments(start, range.end);
    return text;
  }
  const doc = print();
  if (!f.hasComments(start, range.end)) return doc;
  f.takeComments(start, range.end);
  return text.replace(/;$/, '');
}
