import type { IToken } from 'chevrotain';
import { sideByTokenIndex } from './kinds.ts';
import { innerStretches, isBalanced, type Layout, type Stretch } from './layout.ts';

/** What is not balanced, and by itself one mistake. */
export interface Part {
  readonly stretch: Stretch;
  /** What of the top level it stands in. */
  readonly around: Stretch;
  /** What else in that is not balanced. */
  readonly others: readonly Stretch[];
}

/**
 * Where several members or blocks are not balanced, and what is around them is, each has a mistake of its own. One that is wrong in a single line leaves no doubt of
 * the others.
 */
export function partsOf(tokens: readonly IToken[], layout: Layout, around: Stretch): Part[] {
  const stretches = splitApart(tokens, layout, around);
  return stretches.map((stretch) => ({ stretch, around, others: stretches.filter((each) => each !== stretch) }));
}

function splitApart(tokens: readonly IToken[], layout: Layout, stretch: Stretch): Stretch[] {
  const broken = innerStretches(tokens, layout, stretch).filter((each) => !isBalanced(tokens, each));
  if (broken.length === 0 || broken.some(({ from, to }) => layout.lines[from] === layout.lines[to - 1]) || !isBalancedWithout(tokens, stretch, broken)) return [stretch];
  return broken.length === 1 ? inOne(tokens, layout, stretch, broken[0]) : broken.flatMap((each) => splitApart(tokens, layout, each));
}

/** One member may still hold several broken statements. */
function inOne(tokens: readonly IToken[], layout: Layout, stretch: Stretch, inner: Stretch): Stretch[] {
  const found = splitApart(tokens, layout, inner);
  return found.length === 1 ? [stretch] : found;
}

function isBalancedWithout(tokens: readonly IToken[], { from, to }: Stretch, left: readonly Stretch[]): boolean {
  const open: number[] = [];
  let next = 0;
  for (let index = from; index < to; index++) {
    if (next < left.length && index === left[next].from) {
      index = left[next++].to - 1;
      continue;
    }
    const side = sideByTokenIndex[tokens[index].tokenTypeIdx];
    if (side > 0) open.push(side);
    else if (side < 0 && open.pop() !== -side) return false;
  }
  return open.length === 0;
}
