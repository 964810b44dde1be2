/** Nothing is open. */
export const EMPTY = 0;

/** Larger than any symbol. */
const SYMBOLS = 2 ** 25;

/** Stacks of symbols as numbers: the same symbols in the same order are the same number, whichever way they came about. */
export class Stacks {
  private readonly known = new Map<number, number>();
  private readonly below: number[] = [EMPTY];
  private readonly tops: number[] = [0];

  push(stack: number, symbol: number): number {
    const key = stack * SYMBOLS + symbol;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const fresh = this.below.length;
    this.known.set(key, fresh);
    this.below.push(stack);
    this.tops.push(symbol);
    return fresh;
  }

  /** The symbol pushed last; 0 where there is none. */
  top(stack: number): number {
    return this.tops[stack];
  }

  pop(stack: number): number {
    return this.below[stack];
  }
}
