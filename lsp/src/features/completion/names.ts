import type { CompletionItem } from 'vscode-languageserver';
import type { Symbol } from '@noodlecore/compiler/names/symbol';
import { declaredSymbols } from '../../analysis/declared.ts';
import { localsAt, typeParametersAt } from '../../analysis/scope-at.ts';
import type { Spot } from '../../view.ts';
import { importableItems } from './imports.ts';
import { symbolItem, type Rank } from './items.ts';

/** Everything that a value's place can name: locals, the module's own, what is imported, the core, and what could be imported. */
export function valueItems(spot: Spot): CompletionItem[] {
  const items = new Map<string, CompletionItem>();
  for (const [name, symbol] of localsAt(spot.checked, spot.path, spot.offset)) items.set(name, symbolItem(symbol, 'local', name));
  for (const [name, symbol, rank] of topLevelNames(spot)) if (!items.has(name)) items.set(name, symbolItem(symbol, rank, name));
  return [...items.values(), ...importableItems(spot, (name) => items.has(name), () => true)];
}

/** Names of types. */
export function typeItems(spot: Spot, wanted: (symbol: Symbol) => boolean = () => true): CompletionItem[] {
  const names = new Map<string, CompletionItem | null>();
  for (const symbol of typeParametersAt(declaredSymbols(spot.state.symbol), spot.path)) names.set(symbol.name, symbolItem(symbol, 'local'));
  for (const [name, symbol, rank] of topLevelNames(spot)) {
    const isType = symbol.kind === 'class' || symbol.kind === 'type-alias' || symbol.kind === 'module';
    if (!names.has(name)) names.set(name, isType && wanted(symbol) ? symbolItem(symbol, rank, name) : null);
  }
  const importable = importableItems(spot, (name) => names.has(name), (kind) => ['class', 'interface', 'record', 'enum', 'type-alias'].includes(kind));
  return [...[...names.values()].filter((item) => item !== null), ...importable];
}

/** Top-level names in scope, the nearest first. */
function* topLevelNames({ state }: Spot): Iterable<readonly [string, Symbol, Rank]> {
  const module = state.symbol;
  for (const [name, symbol] of module.members) yield [name, symbol, 'own'];
  for (const [name, symbols] of module.imported) if (symbols.length === 1) yield [name, symbols[0], 'imported'];
  for (const [name, namespace] of module.namespaces) yield [name, namespace, 'imported'];
  for (const [name, symbol] of module.prelude) yield [name, symbol, 'core'];
}
