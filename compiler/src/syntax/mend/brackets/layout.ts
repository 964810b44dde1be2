import type { IToken } from 'chevrotain';
import { At, CatchWord, ElseWord, FinallyWord, OpenBrace } from '../../token-types.ts';
import { EndOfFile, IdentifierToken, isReservedByTokenIndex, TemplateEnd, TemplateStart } from '../../tokens.ts';
import { sideByTokenIndex } from './kinds.ts';

/** In which line each token stands and how far that is indented. The lines of a template belong to the one that it begins in. */
export interface Layout {
  readonly lines: Int32Array;
  readonly indents: Int32Array;
}

export function layoutOf(text: string, tokens: readonly IToken[]): Layout {
  const lines = new Int32Array(tokens.length);
  const indents = new Int32Array(tokens.length);
  let line = 0;
  let indent = 0;
  let templates = 0;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  for (const [index, { startOffset, tokenType }] of tokens.entries()) {
    const isFirst = index === 0 || startOffset > lineEnd;
    while (startOffset > lineEnd) {
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
    }
    if (isFirst && templates === 0) {
      line++;
      indent = startOffset - lineStart;
    }
    lines[index] = line;
    indents[index] = indent;
    if (tokenType === TemplateStart) templates++;
    else if (tokenType === TemplateEnd) templates--;
  }
  return { lines, indents };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** The first token of its line. */
export function isFirst({ lines }: Layout, index: number): boolean {
  return index === 0 || lines[index] !== lines[index - 1];
}

/** Tokens from one index to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands at the top level, as the lines say that are indented no deeper than any: each should be balanced by itself. */
function topLevelStretches(tokens: readonly IToken[], layout: Layout): Stretch[] {
  const base = layout.indents.reduce((least, indent, index) => (tokens[index].tokenType === EndOfFile ? least : Math.min(least, indent)), Infinity);
  const stretches: Stretch[] = [];
  let from = 0;
  for (let index = 1; index < tokens.length; index++) {
    const isEnd = tokens[index].tokenType === EndOfFile;
    if (!isEnd && !(isFirst(layout, index) && layout.indents[index] <= base && beginsSomething(tokens[index]))) continue;
    stretches.push({ from, to: index });
    from = index;
  }
  return stretches;
}

/** Whether a statement or declaration may begin with a token. */
function beginsSomething({ tokenType, tokenTypeIdx }: IToken): boolean {
  if (tokenType === ElseWord || tokenType === CatchWord || tokenType === FinallyWord || tokenType === OpenBrace) return false;
  return tokenType === IdentifierToken || tokenType === At || isReservedByTokenIndex[tokenTypeIdx];
}

/** The members, statements or arms in a stretch: what begins in the lines that are indented least of those that are indented deeper than its first. */
export function innerStretches(tokens: readonly IToken[], layout: Layout, { from, to }: Stretch): Stretch[] {
  const outer = layout.indents[from];
  let inner = Infinity;
  for (let index = from + 1; index < to; index++) if (isFirst(layout, index) && layout.indents[index] > outer) inner = Math.min(inner, layout.indents[index]);
  const stretches: Stretch[] = [];
  let start = -1;
  for (let index = from + 1; index <= to; index++) {
    if (index < to && !isFirst(layout, index)) continue;
    const isEnd = index === to || layout.indents[index] < inner;
    if (!isEnd && !(layout.indents[index] === inner && beginsSomething(tokens[index]))) continue;
    if (start >= 0) stretches.push({ from: start, to: index });
    start = isEnd ? -1 : index;
  }
  return stretches;
}

export function isBalanced(tokens: readonly IToken[], stretch: Stretch): boolean {
  return balancedFrom(tokens, [stretch], 0) === 1;
}

/** Whether most lines that begin within brackets are not indented: such a text says nothing by its layout. */
function isFlat(tokens: readonly IToken[], layout: Layout): boolean {
  let depth = 0;
  let inner = 0;
  let flat = 0;
  for (const [index, { tokenTypeIdx }] of tokens.entries()) {
    const side = sideByTokenIndex[tokenTypeIdx];
    if (side < 0) depth--;
    if (depth > 0 && isFirst(layout, index)) {
      inner++;
      if (layout.indents[index] === 0) flat++;
    }
    if (side > 0) depth++;
  }
  return flat * 2 > inner;
}

/** How many stretches may belong together, since a line among them is indented less than it should be. */
const MOST_JOINED = 8;

/** The stretches of the top level whose brackets are not balanced. */
export function unbalancedStretches(tokens: readonly IToken[], layout: Layout): Stretch[] {
  if (isFlat(tokens, layout) && balancedFrom(tokens, [{ from: 0, to: tokens.length }], 0) === 1) return [];
  const stretches = topLevelStretches(tokens, layout);
  const found: Stretch[] = [];
  for (let at = 0; at < stretches.length; at++) {
    const joined = balancedFrom(tokens, stretches, at);
    if (joined === 0) found.push(stretches[at]);
    else at += joined - 1;
  }
  return found;
}

/** How many stretches from one on are balanced together; 0 where none are. */
function balancedFrom(tokens: readonly IToken[], stretches: readonly Stretch[], first: number): number {
  const open: number[] = [];
  for (let at = first; at < Math.min(stretches.length, first + MOST_JOINED); at++) {
    for (let index = stretches[at].from; index < stretches[at].to; index++) {
      const side = sideByTokenIndex[tokens[index].tokenTypeIdx];
      if (side > 0) open.push(side);
      else if (side < 0 && open.pop() !== -side) return 0;
    }
    if (open.length === 0) return at - first + 1;
  }
  return 0;
}
