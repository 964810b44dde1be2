import type { Candidate } from './change.ts';
import { brace } from './kinds.ts';

/** How unusual mistakes are, the most usual first. */
export const rank = {
  /** A bracket is missing within a word of which both halves are known. */
  knownHalves: -1,
  /** A call's arguments are closed before the last of those that it needs. */
  short: -0.5,
  /** One of two that stand side by side is too much. */
  twin: 0,
  /** One of a pair is of the wrong kind: what would follow the word before them follows it elsewhere, or is what mostly follows a word, or does not. */
  pairSeen: 0.5,
  pairOfCall: 0.9,
  pair: 1,
  pairOfIndex: 1.2,
  /** A bracket is missing within a word of which one half is known, behind one that is called elsewhere, or behind one that stands nowhere else. */
  knownHalf: 1,
  emptyCall: 1,
  strangeWord: 1.5,
  /** A call's arguments are closed before the last of them. */
  early: 1.6,
  /** A bracket is missing that would change what is meant, as those around a whole argument would not. */
  group: 1.9,
  /** A bracket is missing, and nothing else tells that it is. */
  missing: 2,
  /** Its partner stands in another line, where it might be missing as well. */
  missingFar: 2.1,
  unlikely: 4,
  /** One is too much, and stands beside none of its kind. */
  alone: 5,
  /** A block that belongs to nothing lacks its brace. */
  bareBlock: 6,
} as const;

/** From this rank on, hardly anybody makes the mistake. */
export const RARE = rank.alone;

/** What brackets behind a name elsewhere tell is by so much likelier. */
const DECISIVE = 0.7;

/** Whether a candidate may be what was meant as well as the first with which the text can be read. */
export function rivals(first: Candidate, { odd, rank: own, change }: Candidate): boolean {
  if (odd !== first.odd) return false;
  switch (change.kind) {
    case 'remove':
      return (change.isTwin || change.isEarly) && first.rank >= rank.twin;
    case 'replace':
      return own - first.rank < DECISIVE;
    case 'insert-closing':
      return change.bracket !== brace || first.change.kind !== 'remove' || !first.change.isTwin;
    case 'insert-opening':
      if (first.change.kind === 'remove') return own < rank.missing && first.rank >= rank.twin && change.bracket !== brace;
      return first.rank >= rank.twin && (own <= rank.missingFar || change.join.kind === 'hole');
  }
}

/** Whether the first of the candidates with which the text can be read is what was meant for certain. */
export function isSure([first, ...others]: readonly Candidate[]): boolean {
  if (first.rank > rank.missingFar || (first.change.kind === 'insert-opening' && first.change.join.kind === 'hole')) return false;
  return others.every((other) => closesTheSame(first, other));
}

/** Where exactly the `}` of lines goes that are indented deeper is all the same. */
function closesTheSame({ change: first }: Candidate, { change: other }: Candidate): boolean {
  return first.kind === 'insert-closing' && other.kind === 'insert-closing' && first.bracket === brace && other.partner === first.partner;
}
