import type { IToken } from 'chevrotain';
import type { Change } from './change.ts';
import type { Excerpt } from './excerpt.ts';

/** Whether tokens can be read without a mistake. */
export type Accepts = (tokens: IToken[]) => boolean;

/** What is read with a change. */
export interface Tried {
  readonly excerpt: Excerpt;
  readonly whole: Excerpt;
  /** The whole without what cannot be read whatever is changed elsewhere; null where that is nothing. */
  readonly sound: (accepts: Accepts) => Excerpt | null;
}

/** Reads a stretch with changes, each once. @param budget how many tokens may be read. */
export class Trial {
  budget: number;
  private readonly excerpt: Excerpt;
  private readonly whole: Excerpt;
  private readonly parts: (accepts: Accepts) => Excerpt | null;
  private readonly accepts: Accepts;
  private sound: Excerpt | null | undefined;
  private readonly tried = new Set<string>();

  constructor({ excerpt, whole, sound }: Tried, accepts: Accepts, budget: number) {
    this.excerpt = excerpt;
    this.whole = whole;
    this.parts = sound;
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
    return this.isRead(this.whole.with(change)) || this.isRead(this.soundPart()?.with(change) ?? null);
  }

  /** What is left of the whole without what has other mistakes, which no bracket mends. */
  private soundPart(): Excerpt | null {
    if (this.sound === undefined) this.sound = this.parts((tokens) => this.isRead(tokens));
    return this.sound;
  }

  private isRead(tokens: IToken[] | null): boolean {
    if (tokens === null || this.budget < tokens.length) return false;
    this.budget -= tokens.length;
    return this.accepts(tokens);
  }
}

/** The same for the same change. */
function keyOf(change: Change): string {
  const bracket = change.kind === 'remove' ? '' : change.bracket.open;
  const join = change.kind === 'insert-opening' ? JSON.stringify(change.join) : '';
  return `${change.kind} ${change.at} ${bracket} ${join}`;
}
