import type { Comment } from '../syntax/lexer.ts';
import { concat, concatAll, hardLine, mustBreak, suffix, type Doc } from './doc.ts';
import type { Formatter, Piece, Range } from './formatter.ts';

/** One of several things that follow each other, with the comments around it. */
export interface Entry {
  readonly doc: Doc;
  /** A blank line stands before it. */
  readonly isApart: boolean;
  /** Only a comment, or text that could not be read. */
  readonly isBare: boolean;
}

/**
 * Prints things that follow each other between two offsets, each with the comments before it and behind it in its line.
 * A thing with a comment in a place for which there is no rule, or with a mistake, is left as it is.
 */
export function sequence<T extends Piece>(f: Formatter, nodes: readonly T[], from: number, to: number, print: (node: T) => Doc): Entry[] {
  const entries: Entry[] = [];
  let end = from;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (f.hasTokens(end, node.start)) end = unreadable(f, entries, end, node.start);
    const before = f.takeComments(end, node.start);
    const leading = trailingOf(f, entries, before, end);
    const isApart = entries.length > 0 && f.hasBlankLine(end + trailingLength(before, leading, end), leading[0]?.start ?? node.start);
    const broken = lastOfBrokenLine(f, nodes, i);
    const last = broken > i ? broken : lastOfStatement(f, nodes, i);
    const range = { start: node.start, end: nodes[last].end };
    const isWhole = last === i || (broken === i && !f.hasComments(range.start, range.end) && !nodes.slice(i, last + 1).some((each) => f.isBroken(each)));
    const doc = isWhole ? concatAll(nodes.slice(i, last + 1).map((each) => unit(f, each, print))) : verbatim(f, range);
    entries.push({ doc: concatAll([...leadingDocs(f, leading, node.start), doc]), isApart, isBare: false });
    i = last;
    end = nodes[last].end;
  }
  if (f.hasTokens(end, to)) end = unreadable(f, entries, end, to);
  const last = f.takeComments(end, to);
  for (const entry of ownLines(f, trailingOf(f, entries, last, end), end, entries.length > 0)) entries.push(entry);
  return entries;
}

/** Text that nothing was read from stays as it is. */
function unreadable(f: Formatter, entries: Entry[], start: number, end: number): number {
  const first = f.tokenBehind(start).start;
  const before = f.takeComments(start, first);
  const leading = trailingOf(f, entries, before, start);
  f.takeComments(first, end);
  const text = f.text.slice(first, end).trimEnd();
  entries.push({ doc: concatAll([...leadingDocs(f, leading, first), text]), isApart: f.hasBlankLine(start, first), isBare: true });
  return first + text.length;
}

/** What holds blocks of its own, whose good parts are printed though others are not. */
const compound: ReadonlySet<string> = new Set([
  'class', 'interface', 'record', 'enum', 'function', 'constructor', 'block', 'if', 'while', 'do-while', 'for', 'for-in', 'try', 'match-arm',
]);

/** One thing, or its own text where that is safer. */
function unit<T extends Piece>(f: Formatter, node: T, print: (node: T) => Doc): Doc {
  if (compound.has(node.kind) || !f.isBroken(node)) {
    const doc = print(node);
    if (!f.hasComments(node.start, node.end)) return doc;
  }
  return verbatim(f, node);
}

function verbatim(f: Formatter, range: Range): string {
  f.takeComments(range.start, range.end);
  return f.slice(range);
}

/** Of what could not be read, everything in its line stays together. */
function lastOfBrokenLine<T extends Piece>(f: Formatter, nodes: readonly T[], first: number): number {
  let last = first;
  if (!f.isBroken(nodes[first]) || compound.has(nodes[first].kind)) return first;
  while (last + 1 < nodes.length && !compound.has(nodes[last + 1].kind) && !f.hasNewline(nodes[last].end, nodes[last + 1].start)) last++;
  return last;
}

const declaring: ReadonlySet<Piece['kind']> = new Set(['let', 'destructuring']);

/** `let a = 1, b = 2;`: what a comma joins is one statement. */
function lastOfStatement<T extends Piece>(f: Formatter, nodes: readonly T[], first: number): number {
  let last = first;
  while (last + 1 < nodes.length && declaring.has(nodes[last + 1].kind) && f.text[nodes[last + 1].start] === ',') last++;
  return last;
}

/** Puts the comments in the line of the entry before them behind it; gives the others. */
function trailingOf(f: Formatter, entries: Entry[], comments: readonly Comment[], end: number): readonly Comment[] {
  const previous = entries.at(-1);
  let count = 0;
  let at = end;
  while (count < comments.length && previous !== undefined && !f.hasNewline(at, comments[count].start) && endsLine(f, comments[count])) {
    at = comments[count].end;
    count++;
  }
  if (previous !== undefined && count > 0) {
    const texts = comments.slice(0, count).map((comment) => suffix(commentText(f, comment), f.columnOf(comment.start)));
    entries[entries.length - 1] = { ...previous, doc: concat(previous.doc, ...texts) };
  }
  return comments.slice(count);
}

function trailingLength(before: readonly Comment[], leading: readonly Comment[], end: number): number {
  const count = before.length - leading.length;
  return count === 0 ? 0 : before[count - 1].end - end;
}

function endsLine(f: Formatter, comment: Comment): boolean {
  return comment.kind !== 'block' || /^[ \t\r]*(?:\n|$)/.test(f.text.slice(comment.end, comment.end + 200));
}

function leadingDocs(f: Formatter, comments: readonly Comment[], start: number): Doc[] {
  return comments.flatMap((comment, i) => {
    const next = comments[i + 1]?.start ?? start;
    const text = commentText(f, comment);
    if (!f.hasNewline(comment.end, next) && comment.kind === 'block') return [text, ' '];
    return f.hasBlankLine(comment.end, next) ? [text, hardLine, hardLine] : [text, hardLine];
  });
}

/** Comments that nothing follows, each on a line of its own. */
function ownLines(f: Formatter, comments: readonly Comment[], from: number, isFollowing: boolean): Entry[] {
  let end = from;
  return comments.map((comment, i) => {
    const isApart = (i > 0 || isFollowing) && f.hasBlankLine(end, comment.start);
    end = comment.end;
    return { doc: concat(commentText(f, comment), mustBreak), isApart, isBare: true };
  });
}

export function commentText(f: Formatter, comment: Comment): string {
  return f.slice(comment).trimEnd();
}

/** Entries on lines of their own. */
export function lines(entries: readonly Entry[]): Doc {
  return concatAll(entries.flatMap(({ doc, isApart }, i) => (i === 0 ? [doc] : isApart ? [hardLine, hardLine, doc] : [hardLine, doc])));
}
