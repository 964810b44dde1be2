import { createTokenInstance, type IToken } from 'chevrotain';
import { EndOfFile } from '../../tokens.ts';
import { changed, type Change } from './change.ts';
import { innerStretches, isBalanced, type Layout, type Stretch } from './layout.ts';

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

export function excerptOf(tokens: readonly IToken[], layout: Layout, stretch: Stretch): Excerpt {
  const states = new Uint8Array(stretch.to - stretch.from + 1);
  leaveOut(tokens, layout, stretch, { states, from: stretch.from, depth: 0 });
  return new Excerpt(tokens, stretch, states);
}

/** An excerpt that leaves out nothing. */
export function wholeOf(tokens: readonly IToken[], stretch: Stretch): Excerpt {
  return new Excerpt(tokens, stretch, new Uint8Array(stretch.to - stretch.from + 1));
}

/** What a token is: in the excerpt, the first of something that is left out, or another in that. */
const STAYS = 0;
const BEGINS = 1;
const INSIDE = 2;

interface LeavingOut {
  readonly states: Uint8Array;
  readonly from: number;
  readonly depth: number;
}

function leaveOut(tokens: readonly IToken[], layout: Layout, stretch: Stretch, { states, from, depth }: LeavingOut): void {
  const inner = innerStretches(tokens, layout, stretch);
  const unbalanced = new Set(inner.filter((each) => !isBalanced(tokens, each)));
  const [first] = inner;
  for (const each of inner) {
    if (unbalanced.has(each)) {
      if (depth < DEEPEST) leaveOut(tokens, layout, each, { states, from, depth: depth + 1 });
    } else if (unbalanced.size > 0 || each !== first) {
      states.fill(INSIDE, each.from - from, each.to - from);
      states[each.from - from] = BEGINS;
    }
  }
}
