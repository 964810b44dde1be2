import type { ModuleSymbol } from './symbol.ts';

/** What the names of a REPL's inputs begin with: no package can be called so. */
export const SESSION_PREFIX = '$repl.';

/** The inputs of a REPL are modules of their own, and yet one text to whoever types them. */
export function isOneSession(a: ModuleSymbol, b: ModuleSymbol): boolean {
  return a.name.startsWith(SESSION_PREFIX) && b.name.startsWith(SESSION_PREFIX);
}
