import type { FieldSymbol, FunctionSymbol } from './symbol.ts';

/** What a setter is called among the members of its class, so that the getter beside it keeps the plain name. No name in a text is written so. */
export function setterName(name: string): string {
  return `set ${name}`;
}

/** The name that a member is read or assigned by: of `set size(…)`, `size`. */
export function plainName(symbol: FieldSymbol | FunctionSymbol): string {
  return symbol.kind === 'function' && symbol.accessor === 'set' ? symbol.name.slice(setterName('').length) : symbol.name;
}

/** What a message calls a member. */
export function memberWord(symbol: FieldSymbol | FunctionSymbol): 'field' | 'method' | 'getter' | 'setter' {
  if (symbol.kind === 'field') return 'field';
  return symbol.accessor === null ? 'method' : symbol.accessor === 'get' ? 'getter' : 'setter';
}
