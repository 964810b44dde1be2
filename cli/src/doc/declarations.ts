import type { ClassSymbol, FieldSymbol, FunctionSymbol, TopLevelSymbol } from '@noodlecore/compiler/names/symbol';
import { showFunction, showType, showTypeParameters } from '@noodlecore/compiler/types/show';

/** One declared thing as a page shows it. */
export interface Entry {
  readonly name: string;
  /** As code, without a body. */
  readonly code: string;
  readonly doc: string | null;
  readonly members: readonly Entry[];
}

/** What others may use of a top-level declaration; null for what is private. */
export function entryOf(symbol: TopLevelSymbol): Entry | null {
  if (symbol.visibility === 'private') return null;
  const { name, doc } = symbol;
  switch (symbol.kind) {
    case 'class':
      return { name, doc, code: classHead(symbol), members: membersOf(symbol) };
    case 'function':
      return { name, doc, code: showFunction(name, symbol.signature), members: [] };
    case 'variable':
      return { name, doc, code: `${symbol.constant ? 'const' : 'let'} ${name}: ${showType(symbol.type)}`, members: [] };
    case 'type-alias':
      return { name, doc, code: `type ${name}${showTypeParameters(symbol.typeParameters)} = ${showType(symbol.type)}`, members: [] };
  }
}

function classHead(symbol: ClassSymbol): string {
  const parameters = showTypeParameters(symbol.typeParameters);
  const isInterface = symbol.classKind === 'interface';
  const fields = symbol.classKind === 'record' ? `(${[...symbol.fields.values()].map((field) => `${field.name}: ${showType(field.type)}`).join(', ')})` : '';
  const base = symbol.superclass ? ` extends ${showType(symbol.superclass)}` : '';
  const interfaces = symbol.interfaces.length > 0 ? ` ${isInterface ? 'extends' : 'implements'} ${symbol.interfaces.map(showType).join(', ')}` : '';
  return `${symbol.abstract && symbol.classKind === 'class' ? 'abstract ' : ''}${symbol.classKind} ${symbol.name}${parameters}${fields}${base}${interfaces}`;
}

function membersOf(symbol: ClassSymbol): Entry[] {
  const cases = [...symbol.cases.values()].map((each) => {
    const payload = each.fields.map((field) => `${field.name}: ${showType(field.type)}`).join(', ');
    return { name: each.name, doc: each.doc, code: payload === '' ? each.name : `${each.name}(${payload})`, members: [] };
  });
  const constructors = symbol.constructorSymbol ? [constructorEntry(symbol.constructorSymbol)] : [];
  const fields = symbol.classKind === 'record' ? [] : [...symbol.fields.values()].filter(isShown).map(fieldEntry);
  const methods = [...symbol.methods.values()].filter(isShown).map(methodEntry);
  return [...cases, ...constructors, ...fields, ...methods];
}

function isShown(symbol: FieldSymbol | FunctionSymbol): boolean {
  return symbol.visibility !== 'private';
}

function constructorEntry(symbol: FunctionSymbol): Entry {
  const code = showFunction('', symbol.signature).replace(/^func /, 'constructor').replace(/: void$/, '');
  return { name: 'constructor', doc: symbol.doc, code, members: [] };
}

function fieldEntry(field: FieldSymbol): Entry {
  const code = `${field.static ? 'static ' : ''}${field.constant ? 'const ' : ''}${showType(field.type)} ${field.name}`;
  return { name: field.name, doc: field.doc, code, members: [] };
}

function methodEntry(method: FunctionSymbol): Entry {
  const code = `${method.static ? 'static ' : ''}${showFunction(method.name, method.signature)}`;
  return { name: method.name, doc: method.doc, code, members: [] };
}
