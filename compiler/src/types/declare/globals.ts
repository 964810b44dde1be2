import { constGlobalWithoutValue, globalWithoutType } from '../../diagnostics/catalogue/declarations.ts';
import type { VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { errorType } from '../type.ts';
import { resolveType } from './resolve.ts';
import { spanIn, type TypeScope } from './scope.ts';
import type { Demand } from './state.ts';
import { withoutTelling } from './unknown-type.ts';
import { readValueType, type ValueReader } from './value-type.ts';

const active = new Set<VariableSymbol>();

/** Circles of globals, and chains of them longer than this, are left to the checker. */
const MAX_CHAIN = 40;

/** Finds the types of a module's globals: the written ones, then those that can be read off the values. */
export function declareGlobals(scope: TypeScope, globals: readonly VariableSymbol[], demand: Demand): void {
  for (const symbol of globals) {
    const node = letOf(symbol);
    if (!node) continue;
    if (node.type) {
      symbol.type = resolveType(scope, node.type);
      symbol.typeSource = 'written';
    } else if (!node.value) {
      symbol.typeSource = 'written';
      if (!node.constant) scope.diagnostics.push(globalWithoutType(spanIn(scope, node.name), { name: symbol.name }));
    }
    if (node.constant && !node.value) scope.diagnostics.push(constGlobalWithoutValue(spanIn(scope, node.name), { name: symbol.name }));
  }
  for (const symbol of globals) declareGlobal(scope, symbol, demand);
}

/** Reads a global's type off its value, unless it is known. */
function declareGlobal(scope: TypeScope, symbol: VariableSymbol, demand: Demand): void {
  if (symbol.typeSource !== 'pending' || active.has(symbol) || active.size >= MAX_CHAIN) return;
  const value = letOf(symbol)?.value;
  if (!value) return;
  active.add(symbol);
  const reader: ValueReader = {
    scope: { ...scope, module: symbol.module, typeParameters: [], unavailable: [], diagnostics: [] },
    demand,
    demandGlobal: (other) => declareGlobal(scope, other, demand),
  };
  const type = withoutTelling(symbol.module, () => readValueType(reader, value));
  active.delete(symbol);
  if (!type || type.kind === 'void' || type.kind === 'null' || type.kind === 'never' || type === errorType) return;
  symbol.type = type;
  symbol.typeSource = 'value';
}

/** The declaration of a global; null for one that a pattern binds. */
export function letOf(symbol: VariableSymbol): ast.LetStatement | null {
  const { node } = symbol;
  return isLet(node) ? node : null;
}

export function isLet(node: ast.NodeBase): node is ast.LetStatement {
  return 'kind' in node && node.kind === 'let';
}
