import type { IToken } from 'chevrotain';
import { IdentifierToken } from '../../tokens.ts';
import { sideByTokenIndex, type BracketKind } from './kinds.ts';

/** How much of a word may have stood before a bracket that is missing in it. */
export interface Split {
  readonly length: number;
  /** Both halves are known: what stands before such a bracket, and what stands somewhere else. */
  readonly isCertain: boolean;
}

/** Nobody writes longer names, and hostile ones must not be cut at each of their letters. */
const LONGEST_NAME = 60;

/** What is followed by parentheses in every text. */
const calling: ReadonlySet<string> = new Set(['constructor', 'super', 'print']);

/** Which names stand where in a text, and which brackets follow them: what is called in one place is not indexed in another. */
export class Usage {
  private readonly tokens: readonly IToken[];
  private places: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(tokens: readonly IToken[]) {
    this.tokens = tokens;
  }

  /** Whether brackets of a kind follow a name somewhere else than at a token. */
  isUsed(name: string, bracket: BracketKind, except: number): boolean {
    return this.isPlaced(bracket.open + name, except);
  }

  /** Whether a name stands somewhere else than at a token. */
  isElsewhere(name: string, except: number): boolean {
    return this.isPlaced(name, except);
  }

  /** Where a word that stands nowhere else may have been two, with a bracket between them. */
  splits(word: string, bracket: BracketKind, at: number): Split[] {
    if (word.length > LONGEST_NAME || this.isElsewhere(word, at)) return [];
    const splits: Split[] = [];
    for (let length = 1; length < word.length; length++) {
      const [first, second] = [word.slice(0, length), word.slice(length)];
      const isBefore = (bracket.open === '(' && calling.has(first)) || this.isUsed(first, bracket, -1);
      const isKnown = /^(?:\d+|new|this|true|false|null)$/.test(second) || this.isElsewhere(second, -1);
      if (isBefore || (isKnown && this.isElsewhere(first, -1))) splits.push({ length, isCertain: isBefore && isKnown });
    }
    return splits;
  }

  private isPlaced(key: string, except: number): boolean {
    this.places ??= placesIn(this.tokens);
    return this.places.get(key)?.some((at) => at !== except) ?? false;
  }
}

/** Where names stand, and under their first sign and their name, where brackets behind names do. The first two are enough to tell whether there is another. */
function placesIn(tokens: readonly IToken[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const add = (key: string, at: number): void => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < 2) known.push(at);
  };
  for (const [at, { tokenType, image }] of tokens.entries()) {
    if (tokenType !== IdentifierToken) continue;
    add(image, at);
    if (at + 1 < tokens.length && sideByTokenIndex[tokens[at + 1].tokenTypeIdx] > 0) add(tokens[at + 1].image + image, at + 1);
  }
  return places;
}
