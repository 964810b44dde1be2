import type { IToken } from 'chevrotain';
import type { Change } from './change.ts';
import type { Excerpt } from './excerpt.ts';

/** Whether tokens can be read without a mistake. */
export type Accepts = (tokens: IToken[]) => boolean;

/** Reads a stretch with changes, each once. */
export class Trial {
  budget: number;
  private readonly excerpt: Excerpt;
  private readonly whole: Excerpt;
  private readonly accepts: Accepts;
  private readonly tried = new Set<string>();

  /** @param budget how many tokens may be read. */
  constructor(excerpt: Excerpt, whole: Excerpt, accepts: Accepts, budget: number) {
    this.excerpt = excerpt;
    this.whole = whole;
    this.accepts = accepts;
    this.budget = budget;
  }

  get isOver(): boolean {
    return this.budget < this.excerpt.tokens.length;
  }

  succeeds(change: Change): boolean {
    const key = keyOf(change);
    if (this.tried.has(key)) return false;
    this.tried.add(key);
    const tokens = this.excerpt.with(change);
    if (tokens === null) return false;
    this.budget -= tokens.length;
    return this.accepts(tokens);
  }

  /** As `succeeds`, with nothing left out. */
  succeedsInAll(change: Change): boolean {
    if (!this.succeeds(change)) return false;
    if (this.excerpt.isWhole) return true;
    const tokens = this.whole.with(change);
    this.budget -= this.whole.tokens.length;
    return tokens !== null && this.accepts(tokens);
  }
}

/** The same for the same change. */
function keyOf(change: Change): string {
  const bracket = change.kind === 'remove' ? '' : change.bracket.open;
  const join = change.kind === 'insert-opening' ? JSON.stringify(change.join) : '';
  return `${change.kind} ${change.at} ${bracket} ${join}`;
}
