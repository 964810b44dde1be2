import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, FunctionSymbol, TopLevelSymbol } from '@noodlecore/compiler/names/symbol';
import { showFunction, showMember, showType, showTypeParameters } from '@noodlecore/compiler/types/show';

/** Declared things as code, without bodies: what documentation and comparisons of interfaces show. */

export function topLevelCode(symbol: TopLevelSymbol): string {
  switch (symbol.kind) {
    case 'class':
      return classHead(symbol);
    case 'function':
      return showFunction(symbol.name, symbol.signature);
    case 'variable':
      return `${symbol.constant ? 'const' : 'let'} ${symbol.name}: ${showType(symbol.type)}`;
    case 'type-alias':
      return `type ${symbol.name}${showTypeParameters(symbol.typeParameters)} = ${showType(symbol.type)}`;
  }
}

function classHead(symbol: ClassSymbol): string {
  const parameters = showTypeParameters(symbol.typeParameters);
  const fields = symbol.classKind === 'record' ? `(${[...symbol.fields.values()].map((field) => `${field.name}: ${showType(field.type)}`).join(', ')})` : '';
  const base = symbol.superclass ? ` extends ${showType(symbol.superclass)}` : '';
  const interfaces = symbol.interfaces.length > 0 ? ` ${symbol.classKind === 'interface' ? 'extends' : 'implements'} ${symbol.interfaces.map(showType).join(', ')}` : '';
  return `${symbol.abstract && symbol.classKind === 'class' ? 'abstract ' : ''}${symbol.classKind} ${symbol.name}${parameters}${fields}${base}${interfaces}`;
}

export function caseCode(symbol: EnumCaseSymbol): string {
  const payload = symbol.fields.map((field) => `${field.name}: ${showType(field.type)}`).join(', ');
  return payload === '' ? symbol.name : `${symbol.name}(${payload})`;
}

export function constructorCode(symbol: FunctionSymbol): string {
  return showFunction('', symbol.signature).replace(/^func /, 'constructor');
}

export function fieldCode(field: FieldSymbol): string {
  return `${modifiers(field)}${field.constant ? 'const ' : ''}${showType(field.type)} ${field.name}`;
}

export function methodCode(method: FunctionSymbol): string {
  return `${modifiers(method)}${showMember(method, method.signature)}`;
}

function modifiers(symbol: FieldSymbol | FunctionSymbol): string {
  return `${symbol.visibility === 'protected' ? 'protected ' : ''}${symbol.static ? 'static ' : ''}`;
}
