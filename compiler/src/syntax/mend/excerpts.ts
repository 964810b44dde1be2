/** A part of a text, from one offset to before another. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Parts of a text that are read as one, as if nothing stood between. */
export type Excerpt = readonly Part[];

/** What is read to find out whether a line is right: the member or statement around it in what holds that, then all that stands at the margin around it. */
export function excerptsAround(text: string, line: Part): Excerpt[] {
  const item = itemAround(text, line);
  const member = memberAround(text, item, line);
  return member === null ? [[item]] : [member, [item]];
}

/** From the line at the margin that a line belongs to, to the next such line. */
function itemAround(text: string, { from, to }: Part): Part {
  let start = from;
  while (start > 0 && !/[\w@]/.test(text.charAt(start))) start = lineBefore(text, start);
  const next = text.slice(to).search(/\n[\w@]/);
  return { from: start, to: next < 0 ? text.length : to + next + 1 };
}

/** The first line of an item, what begins in it where its members do, and its last line. */
function memberAround(text: string, item: Part, line: Part): Excerpt | null {
  const body = endOfLine(text, item.from) + 1;
  const close = text.lastIndexOf('\n}', item.to - 1) + 1;
  const [indent] = /^[ \t]+/.exec(text.slice(body, close)) ?? [];
  if (indent === undefined || text[body - 2] !== '{' || line.from < body || line.to > close) return null;
  const isBeginning = (at: number): boolean => text.startsWith(indent, at) && /[\w@"'`[]/.test(text.charAt(at + indent.length));
  let from = line.from;
  while (from > body && !isBeginning(from)) from = lineBefore(text, from);
  let to = line.to + 1;
  while (to < close && !isBeginning(to)) to = endOfLine(text, to) + 1;
  return [{ from: item.from, to: body }, { from, to: Math.min(to, close) }, { from: close, to: endOfLine(text, close) }];
}

/** Where the line begins that stands above the one that begins at an offset. */
function lineBefore(text: string, start: number): number {
  return start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
}

function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at;
}

/** An excerpt of a text that has become longer, or shorter, at a place in it. */
export function stretched(excerpt: Excerpt, at: number, by: number): Excerpt {
  return excerpt.map(({ from, to }) => ({ from: from > at ? from + by : from, to: to > at ? to + by : to }));
}

export function textOf(text: string, excerpt: Excerpt): string {
  return excerpt.map(({ from, to }) => text.slice(from, to)).join('');
}

/** Where in the text an offset of the excerpt stands. */
export function placeIn(excerpt: Excerpt, offset: number): number {
  let left = offset;
  for (const { from, to } of excerpt) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return (excerpt.at(-1)?.to ?? 0) + left;
}
