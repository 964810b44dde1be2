import type { ClassSymbol, FunctionSymbol, ModuleSymbol } from '../../names/symbol.ts';
import { withoutTelling } from '../declare/unknown-type.ts';
import type { ModuleCheck } from './body.ts';
import { checkClass, checkFunction } from './class-bodies.ts';
import type { OpenType } from './open-types.ts';
import { emptyTables } from './tables.ts';

/**
 * Looks for what a global whose value says nothing (`let items = []`) will hold in the module's functions and classes, in text order: they
 * are checked ahead, on tables of their own, until one has said it.
 */
export function fillFromBodies(module: ModuleCheck, open: OpenType): void {
  if (module.openGlobals.length > 0) return;
  for (const symbol of usersOf(module.symbol, open.name.name)) {
    tryBody(module, open, symbol);
    if (!open.found.includes(null)) return;
  }
}

function usersOf(module: ModuleSymbol, name: string): (ClassSymbol | FunctionSymbol)[] {
  const { text } = module.source;
  const users: (ClassSymbol | FunctionSymbol)[] = [];
  for (const member of module.members.values()) {
    if (member.kind !== 'class' && member.kind !== 'function') continue;
    if (text.slice(member.node.start, member.node.end).includes(name)) users.push(member);
  }
  return users.sort((a, b) => a.node.start - b.node.start);
}

function tryBody(module: ModuleCheck, open: OpenType, symbol: ClassSymbol | FunctionSymbol): void {
  const before = open.symbol.type;
  const trial: OpenType = { ...open, found: [...open.found] };
  // Tables of the whole module's length would take longer to make than one body takes to check.
  const scratch: ModuleCheck = { ...module, ...emptyTables(0), diagnostics: [], ownDiagnostics: [], openGlobals: [trial] };
  withoutTelling(module.symbol, () => (symbol.kind === 'class' ? checkClass(scratch, symbol) : checkFunction(scratch, symbol)));
  open.symbol.type = before;
  for (const [i, found] of trial.found.entries()) if (found?.kind !== 'error') open.found[i] ??= found;
}
