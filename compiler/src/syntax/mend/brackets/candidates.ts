import { append } from '../../../base/lists.ts';
import type { IToken } from 'chevrotain';
import { CloseBrace, CloseBracket, Comma, OpenBrace, OpenBracket, OpenParen, Semicolon } from '../../token-types.ts';
import { IdentifierToken, InterpolationStart } from '../../tokens.ts';
import type { Arities } from './arities.ts';
import { UNREACHED, type Balance } from './balance.ts';
import type { Candidate, Join } from './change.ts';
import { brace, kindNumbered, kinds, type BracketKind } from './kinds.ts';
import { isFirst, type Layout } from './layout.ts';
import { rank } from './ranks.ts';
import { EMPTY } from './stacks.ts';
import type { Usage } from './usage.ts';

/** What a text says of its names. */
export interface Known {
  readonly usage: Usage;
  readonly arities: Arities;
}

/** All changes of one bracket that balance a stretch, the likeliest first. */
export function candidatesIn(tokens: readonly IToken[], balance: Balance, { usage, arities }: Known): Candidate[] {
  const found: Candidate[] = [];
  const { from, to } = balance.stretch;
  // From the back: what is not closed is mostly closed late.
  for (let at = to; at >= from; at--) {
    append(found, insertedClosing(tokens, balance, at));
    if (at < to) found.push(...exchanged(tokens, balance, at, usage), ...removed(tokens, balance, at, arities));
  }
  const openings: Candidate[] = [];
  for (let at = from + 1; at < to; at++) append(openings, insertedOpening(tokens, balance, at, usage));
  return [...found, ...openings].sort((a, b) => a.odd - b.odd || a.rank - b.rank);
}

function insertedClosing(tokens: readonly IToken[], balance: Balance, at: number): Candidate[] {
  const opened = balance.opened(at);
  if (opened === UNREACHED || opened === EMPTY || balance.stacks.pop(opened) !== balance.closed(at)) return [];
  const partner = balance.openedLast(at);
  if (tokens[partner].tokenType === InterpolationStart) return [];
  const { lines, indents } = balance.layout;
  const isOneLine = lines[partner] === lines[at - 1];
  const ownLine = at === balance.stretch.to || isFirst(balance.layout, at);
  const isLeading = leads(balance, at) && indents[at] === indents[partner];
  const odd = balance.oddLines(at, at) + (isOneLine || ownLine || isLeading ? 0 : 1) + (isOneLine && balance.isWholeLine(at - 1) ? 1 : 0);
  const isEmpty = partner === at - 1 && balance.side(at) > 0;
  const bracket = kindNumbered(balance.side(partner));
  return [{ change: { kind: 'insert-closing', at, bracket, partner }, odd, rank: isEmpty ? rank.unlikely : isOneLine || bracket === brace ? rank.missing : rank.missingFar }];
}

/** Whether only closing brackets stand before a token in its line. */
function leads(balance: Balance, at: number): boolean {
  let index = at;
  while (index > balance.stretch.from && index < balance.stretch.to && !isFirst(balance.layout, index)) if (balance.side(--index) >= 0) return false;
  return index < balance.stretch.to;
}

/** A name follows these, where they are no names themselves. */
const declaring = /^(?:record|enum|type)$/;

/** No statement, value, type or name begins with these. */
const beginsNothing = /^(?:[,;:.)\]}?=]|\?\.|=>|\.\.=?|[=!]=|&&|\|\||\?\?|[*/%+&|^]|in|is|as|else|extends|implements)$/;

function insertedOpening(tokens: readonly IToken[], balance: Balance, at: number, usage: Usage): Candidate[] {
  const closed = balance.closed(at);
  if (closed === UNREACHED || closed === EMPTY || balance.opened(at) !== balance.stacks.pop(closed)) return [];
  const partner = balance.closedFirst(at);
  const bracket = kindNumbered(-balance.side(partner));
  const isPossible = partner === at || !beginsNothing.test(tokens[at].image);
  const { lines, indents } = balance.layout;
  const isEnd = isFirst(balance.layout, at);
  const isAlike = indents[at - 1] === indents[partner] || (isEnd && bracket !== brace && indents[at] === indents[partner]);
  const isOneLine = lines[partner] === lines[at - 1];
  const odd = balance.oddLines(at, at) + (isAlike ? 0 : 1) + (bracket === brace && !isOneLine && !isEnd ? 1 : 0) + (isOneLine && balance.isWholeLine(at - 1) ? 1 : 0);
  const farther = isOneLine || bracket === brace ? 0 : rank.missingFar - rank.missing;
  const candidate = (join: Join, each: number): Candidate => ({ change: { kind: 'insert-opening', at, bracket, partner, join }, odd, rank: each + farther });
  const word = tokens[at - 1];
  if (bracket === brace) return [candidate({ kind: 'none' }, isBodiless(word) ? rank.bareBlock : rank.missing)];
  if (word.tokenType !== IdentifierToken) {
    const isGroup = partner !== at && (bracket.open === '[' || groups(tokens, balance.layout, at, partner));
    return isPossible ? [candidate({ kind: 'none' }, isGroup ? rank.group : rank.missing)] : [];
  }
  const { image } = word;
  const isCall = partner === at && usage.isUsed(image, bracket, at);
  const plain = candidate({ kind: 'none' }, isCall ? rank.emptyCall : declaring.test(image) ? rank.unlikely : rank.missing);
  const hole = candidate({ kind: 'hole' }, usage.isElsewhere(image, at - 1) ? rank.unlikely : rank.strangeWord);
  return [...(isPossible ? [plain] : []), hole, ...usage.splits(image, bracket, at - 1).map(({ length, isCertain }) => candidate({ kind: 'split', length }, isCertain ? rank.knownHalves : rank.knownHalf))];
}

/** Whether parentheses from a token on would be needed: they hold less than a whole operand or argument. */
function groups(tokens: readonly IToken[], layout: Layout, at: number, closing: number): boolean {
  const isStart = isFirst(layout, at) || /^(?:[([{,;]|=|=>|return)$/.test(tokens[at - 1].image);
  return !isStart || !(isFirst(layout, closing + 1) || /^[)\]},;{]$/.test(tokens[closing + 1].image));
}

/** Behind the end of a statement, braces would be those of a block that belongs to nothing. */
function isBodiless({ tokenType }: IToken): boolean {
  return tokenType === Semicolon || tokenType === CloseBrace || tokenType === OpenBrace;
}

function removed(tokens: readonly IToken[], balance: Balance, at: number, arities: Arities): Candidate[] {
  if (balance.side(at) === 0 || balance.opened(at) === UNREACHED || balance.opened(at) !== balance.closed(at + 1)) return [];
  if (tokens[at].tokenType === InterpolationStart) return [];
  const odd = balance.oddLines(at, at + 1) + (balance.isWholeLine(at) ? 1 : 0);
  const isTwin = at > balance.stretch.from && areTwins(tokens, balance, at) && !opensListOfLists(tokens, at, balance.stretch.to);
  // Of two that stand side by side, it does not matter which one goes.
  if (at + 1 < balance.stretch.to && areTwins(tokens, balance, at + 1)) return [];
  const isEarly = !isTwin && closesEarly(tokens, balance, at);
  return [{ change: { kind: 'remove', at, isTwin, isEarly }, odd, rank: isTwin ? rank.twin : isEarly ? (arities.isShort(balance.openedLast(at), at) ? rank.short : rank.early) : rank.alone }];
}

/** `new Car("a"), 3)`: whether a bracket closes a call's arguments in front of a comma in its line. */
function closesEarly(tokens: readonly IToken[], balance: Balance, at: number): boolean {
  const opening = balance.openedLast(at);
  const { lines } = balance.layout;
  return balance.side(at) < 0 && opening > 0 && tokens[opening].tokenType === OpenParen && tokens[opening - 1].tokenType === IdentifierToken && tokens[at + 1].tokenType === Comma && lines[at + 1] === lines[at];
}

/** `[[1, 2], [3, 4]`: what the second of two opens is followed by another of its kind, so both are needed. */
function opensListOfLists(tokens: readonly IToken[], at: number, to: number): boolean {
  if (tokens[at].tokenType !== OpenBracket) return false;
  let depth = 0;
  for (let i = at; i + 2 < to; i++) {
    if (tokens[i].tokenType === OpenBracket) depth++;
    else if (tokens[i].tokenType === CloseBracket && --depth === 0) return tokens[i + 1].tokenType === Comma && tokens[i + 2].tokenType === OpenBracket;
  }
  return false;
}

/** Whether a token stands beside another of its type. */
function areTwins(tokens: readonly IToken[], { layout: { lines } }: Balance, at: number): boolean {
  return tokens[at - 1].tokenType === tokens[at].tokenType && lines[at - 1] === lines[at];
}

function exchanged(tokens: readonly IToken[], balance: Balance, at: number, usage: Usage): Candidate[] {
  const side = balance.side(at);
  const opened = balance.opened(at);
  const closed = balance.closed(at + 1);
  if (side === 0 || opened === UNREACHED || closed === UNREACHED || tokens[at].tokenType === InterpolationStart) return [];
  const odd = balance.oddLines(at, at + 1);
  const isRight = (bracket: BracketKind): boolean => {
    const symbol = balance.symbol(bracket.id, at);
    return side > 0 ? balance.stacks.push(opened, symbol) === closed : balance.stacks.top(opened) === symbol && balance.stacks.pop(opened) === closed;
  };
  const opening = side > 0 ? at : balance.openedLast(at);
  return kinds
    .filter((bracket) => bracket.id !== Math.abs(side) && isRight(bracket))
    .map((bracket) => ({ change: { kind: 'replace', at, bracket }, odd, rank: rankOfPair(tokens, opening, bracket, usage) }));
}

/** Of two brackets that do not match, one is of the wrong kind: the word before them tells which, where it is followed by one of that kind elsewhere. */
function rankOfPair(tokens: readonly IToken[], opening: number, bracket: BracketKind, usage: Usage): number {
  const word = opening > 0 ? tokens[opening - 1] : null;
  if (word === null || word.tokenType !== IdentifierToken) return rank.pair;
  if (usage.isUsed(word.image, bracket, opening)) return rank.pairSeen;
  return bracket.open === '(' ? rank.pairOfCall : rank.pairOfIndex;
}
