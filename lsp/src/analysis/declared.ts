import type { ClassSymbol, FieldSymbol, FunctionSymbol, ModuleSymbol, Symbol, TypeParameterSymbol } from '@noodlecore/compiler/names/symbol';

/** A module's declarations by the id of the node that declares them; locals are the checker's to know. */
export function declaredSymbols(module: ModuleSymbol): ReadonlyMap<number, Symbol> {
  const found = new Map<number, Symbol>();
  for (const symbol of module.members.values()) {
    found.set(symbol.node.id, symbol);
    if (symbol.kind === 'class') addClass(found, symbol);
    else if (symbol.kind === 'function') addFunction(found, symbol);
    else if (symbol.kind === 'type-alias') addTypeParameters(found, symbol.typeParameters);
  }
  return found;
}

/** Also for functions inside bodies. */
export function addFunction(found: Map<number, Symbol>, symbol: FunctionSymbol): void {
  found.set(symbol.node.id, symbol);
  addTypeParameters(found, symbol.typeParameters);
}

function addClass(found: Map<number, Symbol>, symbol: ClassSymbol): void {
  addTypeParameters(found, symbol.typeParameters);
  addFields(found, symbol.fields.values());
  for (const method of symbol.methods.values()) addFunction(found, method);
  if (symbol.constructorSymbol) addFunction(found, symbol.constructorSymbol);
  for (const each of symbol.cases.values()) {
    found.set(each.node.id, each);
    addFields(found, each.fields);
  }
}

function addFields(found: Map<number, Symbol>, fields: Iterable<FieldSymbol>): void {
  for (const field of fields) found.set(field.node.id, field);
}

function addTypeParameters(found: Map<number, Symbol>, parameters: readonly TypeParameterSymbol[]): void {
  for (const each of parameters) found.set(each.node.id, each);
}
