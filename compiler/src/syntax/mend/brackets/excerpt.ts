import { createTokenInstance, type IToken } from 'chevrotain';
import { EndOfFile } from '../../tokens.ts';
import { changed, type Change } from './change.ts';
import { innerStretches, isBalanced, type Layout, type Stretch } from './layout.ts';
import type { Part } from './parts.ts';

/** How deep what is in lines is looked into. */
const DEEPEST = 40;

/**
 * What of a stretch is read to try changes: without the members, statements and arms whose brackets are balanced by themselves, since the mistake is
 * in none of them. Of those in one place the first stays where nothing else would.
 */
export class Excerpt {
  readonly tokens: readonly IToken[];
  /** For each token of the stretch, and its end: how many of those before it stay. */
  private readonly places: Int32Array;
  private readonly states: Uint8Array;
  private readonly from: number;

  constructor(tokens: readonly IToken[], { from, to }: Stretch, states: Uint8Array) {
    this.from = from;
    this.states = states;
    this.places = new Int32Array(to - from + 1);
    const kept: IToken[] = [];
    for (let index = from; index < to; index++) {
      this.places[index - from] = kept.length;
      if (this.states[index - from] === STAYS) kept.push(tokens[index]);
    }
    this.places[to - from] = kept.length;
    const { startOffset } = tokens[to];
    this.tokens = [...kept, createTokenInstance(EndOfFile, '', startOffset, startOffset, 0, 0, 0, 0)];
  }

  /** Whether it is all of the stretch. */
  get isWhole(): boolean {
    return this.tokens.length === this.places.length;
  }

  /** The excerpt with a change of the stretch; null where that is made in what is left out. */
  with(change: Change): IToken[] | null {
    const state = this.states[change.at - this.from];
    const isBetween = state === BEGINS && (change.kind === 'insert-closing' || change.kind === 'insert-opening');
    return state === STAYS || isBetween ? changed(this.tokens, { ...change, at: this.places[change.at - this.from] }) : null;
  }
}

export function excerptOf(tokens: readonly IToken[], layout: Layout, { around, others }: Part): Excerpt {
  const states = new Uint8Array(around.to - around.from + 1);
  leaveOut(tokens, layout, around, { states, from: around.from, depth: 0, others: new Set(others.map(({ from }) => from)) });
  return new Excerpt(tokens, around, states);
}

/** An excerpt that leaves out only what others mend. */
export function wholeOf(tokens: readonly IToken[], { around, others }: Part): Excerpt {
  const states = new Uint8Array(around.to - around.from + 1);
  for (const each of others) fill(states, around.from, each);
  return new Excerpt(tokens, around, states);
}

/** As `wholeOf`, without the balanced members and statements that cannot be read by themselves; null where there are none. */
export function soundOf(tokens: readonly IToken[], layout: Layout, part: Part, accepts: (tokens: IToken[]) => boolean): Excerpt | null {
  const broken: Stretch[] = [];
  const look = (outer: Stretch): void => {
    for (const each of innerStretches(tokens, layout, outer)) {
      if (each.from <= part.stretch.from && part.stretch.to <= each.to) look(each);
      else if (!part.others.includes(each) && isBalanced(tokens, each) && !accepts([...onlyOf(tokens, layout, part.around, each).tokens])) broken.push(each);
    }
  };
  look(part.around);
  return broken.length === 0 ? null : wholeOf(tokens, { ...part, others: [...part.others, ...broken] });
}

/** One member or statement, with the heads and ends of what is around it. */
function onlyOf(tokens: readonly IToken[], layout: Layout, around: Stretch, only: Stretch): Excerpt {
  const states = new Uint8Array(around.to - around.from + 1);
  const look = (outer: Stretch): void => {
    for (const each of innerStretches(tokens, layout, outer)) {
      if (each.from > only.from || only.to > each.to) fill(states, around.from, each);
      else if (each.from !== only.from || each.to !== only.to) look(each);
    }
  };
  look(around);
  return new Excerpt(tokens, around, states);
}

/** What a token is: in the excerpt, the first of something that is left out, or another in that. */
const STAYS = 0;
const BEGINS = 1;
const INSIDE = 2;

interface LeavingOut {
  readonly states: Uint8Array;
  readonly from: number;
  readonly depth: number;
  /** Where what begins that is left out although it is not balanced. */
  readonly others: ReadonlySet<number>;
}

function fill(states: Uint8Array, from: number, each: Stretch): void {
  states.fill(INSIDE, each.from - from, each.to - from);
  states[each.from - from] = BEGINS;
}

function leaveOut(tokens: readonly IToken[], layout: Layout, stretch: Stretch, { states, from, depth, others }: LeavingOut): void {
  const inner = innerStretches(tokens, layout, stretch);
  const unbalanced = new Set(inner.filter((each) => !others.has(each.from) && !isBalanced(tokens, each)));
  const [first] = inner;
  for (const each of inner) {
    if (unbalanced.has(each)) {
      if (depth < DEEPEST) leaveOut(tokens, layout, each, { states, from, depth: depth + 1, others });
    } else if (unbalanced.size > 0 || each !== first) fill(states, from, each);
  }
}
