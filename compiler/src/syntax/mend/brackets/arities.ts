import type { IToken } from 'chevrotain';
import { ClassWord, Comma, Ellipsis, Equals, FuncWord, Greater, Less, OpenBrace, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import { sideByTokenIndex } from './kinds.ts';

/** How many arguments the functions of a text, and the constructors of its classes and records, cannot do without. */
export class Arities {
  private readonly tokens: readonly IToken[];
  private fewest: ReadonlyMap<string, number> | null = null;

  constructor(tokens: readonly IToken[]) {
    this.tokens = tokens;
  }

  /** Whether what is called in front of `opening` cannot do with the arguments up to `closing`. False where the text declares nothing of that name. */
  isShort(opening: number, closing: number): boolean {
    const name = this.tokens[opening - 1];
    if (name?.tokenType !== IdentifierToken || this.tokens[opening - 2]?.image === '.') return false;
    this.fewest ??= declaredIn(this.tokens);
    const fewest = this.fewest.get(name.image);
    return fewest !== undefined && argumentsIn(this.tokens, opening, closing) < fewest;
  }
}

/** Of several of a name, what the one that needs the fewest needs. */
function declaredIn(tokens: readonly IToken[]): Map<string, number> {
  const fewest = new Map<string, number>();
  let owner: string | null = null;
  for (let at = 0; at + 1 < tokens.length; at++) {
    const { tokenType, image } = tokens[at];
    const next = tokens[at + 1];
    if (tokenType === ClassWord) owner = next.image;
    const name = image === 'constructor' ? owner : (tokenType === FuncWord || image === 'record') && next.tokenType === IdentifierToken ? next.image : null;
    const opening = name === null ? -1 : openingBehind(tokens, at + 1);
    if (name !== null && opening >= 0) fewest.set(name, Math.min(fewest.get(name) ?? Infinity, required(tokens, opening)));
  }
  return fewest;
}

/** `name<T>(` and `constructor(`: where the parentheses begin; negative where none do. */
function openingBehind(tokens: readonly IToken[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const { tokenType } = tokens[at];
    if (tokenType === OpenParen) return at;
    if (tokenType === OpenBrace || tokenType === Equals) return -1;
  }
  return -1;
}

function required(tokens: readonly IToken[], opening: number): number {
  let count = 0;
  let depth = 0;
  let isNeeded = false;
  for (let at = opening + 1; at < tokens.length; at++) {
    const { tokenType, tokenTypeIdx } = tokens[at];
    const side = sideByTokenIndex[tokenTypeIdx];
    if (side < 0 && depth === 0) break;
    depth += tokenType === Less ? 1 : tokenType === Greater ? -1 : Math.sign(side);
    if (depth > 0) continue;
    if (tokenType === Comma) {
      if (isNeeded) count++;
      isNeeded = false;
    } else if (tokenType === Equals || tokenType === Ellipsis) {
      isNeeded = false;
      at = behindParameter(tokens, at);
    } else isNeeded = true;
  }
  return isNeeded ? count + 1 : count;
}

/** The last token of a parameter with a value of its own. */
function behindParameter(tokens: readonly IToken[], from: number): number {
  let depth = 0;
  for (let at = from; at + 1 < tokens.length; at++) {
    const next = tokens[at + 1];
    const side = sideByTokenIndex[next.tokenTypeIdx];
    if (depth === 0 && (side < 0 || next.tokenType === Comma)) return at;
    depth += Math.sign(side);
  }
  return tokens.length - 1;
}

function argumentsIn(tokens: readonly IToken[], opening: number, closing: number): number {
  if (closing === opening + 1) return 0;
  let count = 1;
  let depth = 0;
  for (let at = opening + 1; at < closing; at++) {
    depth += Math.sign(sideByTokenIndex[tokens[at].tokenTypeIdx]);
    if (depth === 0 && tokens[at].tokenType === Comma) count++;
  }
  return count;
}
