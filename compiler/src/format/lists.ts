import { concat, concatAll, fill, group, hardLine, ifBroken, indent, line, softLine, suffix, type Doc } from './doc.ts';
import type { Formatter, Piece } from './formatter.ts';
import { commentText, lines, sequence, type Entry } from './sequence.ts';

/** Where a pair of brackets stands, and what is between them. */
export interface Bracketed<T> {
  /** The offsets of the two brackets. */
  readonly open: number;
  readonly close: number;
  readonly nodes: readonly T[];
  readonly print: (node: T) => Doc;
  /** No spaces inside of braces. */
  readonly isTight?: boolean;
}

/** `(a, b)`: in one line where it fits, else an element a line, with a comma behind the last. */
export function commaList<T extends Piece>(f: Formatter, brackets: string, list: Bracketed<T>): Doc {
  return commaEntries(f, brackets, list).expanded;
}

/** As `commaList`, with the entries that it is made of. */
export function commaEntries<T extends Piece>(f: Formatter, brackets: string, { open, close, nodes, print, isTight = false }: Bracketed<T>): { readonly entries: readonly Entry[]; readonly expanded: Doc } {
  const [left, right] = brackets;
  const head = openComments(f, open, close);
  const entries = sequence(f, nodes, afterComments(open + 1, head), close, print);
  if (entries.length === 0 && head.length === 0) return { entries, expanded: brackets };
  const isOpened = (left === '{' || left === '[') && !isTight && f.hasNewline(open, nodes[0]?.start ?? close);
  const pad = isOpened ? hardLine : left === '{' && !isTight ? line : softLine;
  return { entries, expanded: group(left, headSuffix(f, head), indent(pad, separated(entries)), pad, right) };
}

/** Whether comments stand between the elements of a list, not only inside of them. */
export function hasCommentsBetween<T extends Piece>(f: Formatter, { open, close, nodes }: Bracketed<T>): boolean {
  let end = open;
  for (const node of nodes) {
    if (f.hasComments(end, node.start)) return true;
    end = node.end;
  }
  return f.hasComments(end, close);
}

/** Numbers in a list fill their lines: a table of them is not a column. */
export function numberList(texts: readonly string[]): Doc {
  const parts = texts.map((text, i) => (i === texts.length - 1 ? text : `${text},`));
  return group('[', indent(softLine, fill(parts)), ifBroken(','), softLine, ']');
}

/** The entries with commas between them; comments by themselves get none. */
export function separated(entries: readonly Entry[]): Doc {
  const last = entries.findLastIndex(({ isBare }) => !isBare);
  const parts = entries.flatMap(({ doc, isBare }, i): Doc[] => {
    const comma: Doc = isBare ? '' : i === last ? ifBroken(',') : ',';
    return i === 0 ? [doc, comma] : [line, doc, comma];
  });
  return concatAll(parts);
}

/** `{ statements }`: in one line where it was, holds one thing, and fits. */
export function braces<T extends Piece>(f: Formatter, list: Bracketed<T>): Doc {
  return group(openBraces(f, list, isInline(f, list)));
}

/** Whether what stands in braces may stay in one line. */
export function isInline<T extends Piece>(f: Formatter, { open, close, nodes }: Bracketed<T>): boolean {
  return !f.hasNewline(open, close) && nodes.length <= 1 && !f.hasComments(open, close);
}

/** As `braces`, for blocks of one statement that break together. */
export function openBraces<T extends Piece>(f: Formatter, { open, close, nodes, print }: Bracketed<T>, mayBeInline: boolean): Doc {
  const head = openComments(f, open, close);
  const entries = sequence(f, nodes, afterComments(open + 1, head), close, print);
  if (entries.length === 0 && head.length === 0) return '{}';
  if (mayBeInline) return concat('{', indent(line, lines(entries)), line, '}');
  if (entries.length === 0) return concat('{', headSuffix(f, head), hardLine, '}');
  return concat('{', headSuffix(f, head), indent(hardLine, lines(entries)), hardLine, '}');
}

type Comments = ReturnType<Formatter['takeComments']>;

/** The comments in the line of an opening bracket that nothing else follows there. */
export function openComments(f: Formatter, open: number, close: number): Comments {
  const newline = f.text.indexOf('\n', open);
  if (newline < 0 || newline >= close) return [];
  const first = f.tokenBehind(open + 1).start;
  return first > newline ? f.takeComments(open, newline) : [];
}

export function headSuffix(f: Formatter, comments: Comments): Doc {
  return concatAll(comments.map((comment) => suffix(commentText(f, comment), f.columnOf(comment.start))));
}

export function afterComments(offset: number, comments: Comments): number {
  return comments.at(-1)?.end ?? offset;
}
