import { ownCapabilities } from '../names/capabilities.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, FunctionSymbol, ModuleSymbol, TopLevelSymbol, TypeParameterSymbol } from '../names/symbol.ts';
import type { Type } from './type.ts';

/**
 * A canonical text of everything that modules which reach this one can depend on: equal texts mean that they need no new check. Bodies, private members
 * and positions are not in it; constants' values are, since they are put into the code of whoever uses them. Types of other modules
 * appear by name only, so a module must be checked again when the face of *any* module changes that it reaches through imports.
 */
export function publicFace(module: ModuleSymbol): string {
  const lines: string[] = [];
  for (const symbol of module.members.values()) addTopLevel(lines, symbol);
  if (module.ast.items.some((item) => item.kind === 'expression-statement' || item.kind === 'block')) lines.push('runs');
  const capabilities = ownCapabilities(module);
  if (capabilities.length > 0) lines.push(`needs ${capabilities.join(' ')}`);
  // What importers lack is then not told (see echoes.ts).
  if (module.ast.unread.size > 0) lines.push(`unread ${[...module.ast.unread].join(' ')}`);
  return lines.join('\n');
}

function addTopLevel(lines: string[], symbol: TopLevelSymbol): void {
  // A private class may still be the type of something public.
  if (symbol.kind === 'class') return addClass(lines, symbol);
  if (symbol.visibility === 'private') return;
  switch (symbol.kind) {
    case 'function':
      lines.push(functionLine(symbol));
      return;
    case 'variable': {
      const type = symbol.typeSource === 'pending' ? '?' : typeText(symbol.type);
      lines.push(`${symbol.constant ? 'const' : 'let'} ${symbol.name}: ${type}${valueText(symbol.constantValue)}`);
      return;
    }
    case 'type-alias':
      lines.push(`type ${symbol.name}${parametersText(symbol.typeParameters)} = ${typeText(symbol.type)}`);
  }
}

function addClass(lines: string[], symbol: ClassSymbol): void {
  const flags = [symbol.visibility, symbol.native && 'native', symbol.abstract && 'abstract', symbol.final && 'final'].filter(Boolean).join(' ');
  const supers = [symbol.superclass, ...symbol.interfaces].map((each) => (each ? typeText(each) : '-')).join(', ');
  lines.push(`${flags} ${symbol.classKind} ${symbol.name}${parametersText(symbol.typeParameters)} < ${supers}`);
  for (const enumCase of symbol.cases.values()) lines.push(caseLine(enumCase));
  for (const field of symbol.fields.values()) if (field.visibility !== 'private') lines.push(`  ${fieldText(field)}`);
  if (symbol.constructorSymbol) lines.push(`  ${functionLine(symbol.constructorSymbol)}`);
  for (const method of symbol.methods.values()) if (method.visibility !== 'private') lines.push(`  ${functionLine(method)}`);
}

function caseLine(symbol: EnumCaseSymbol): string {
  return `  case ${symbol.name}(${symbol.fields.map(fieldText).join(', ')})`;
}

function fieldText(field: FieldSymbol): string {
  const flags = `${field.visibility}${field.static ? ' static' : ''}${field.constant ? ' const' : ''}${field.late ? ' late' : ''}${field.extern ? ' extern' : ''}`;
  return `${flags} ${field.name}: ${typeText(field.type)}${valueText(field.constantValue)}`;
}

function functionLine(symbol: FunctionSymbol): string {
  const { node, signature } = symbol;
  let line = symbol.abstract ? 'abstract func ' : 'func ';
  for (const annotation of node.annotations) line = `@${annotation.name.name} ${line}`;
  for (const modifier of node.modifiers) line = `${modifier.name} ${line}`;
  line += `${symbol.name}${parametersText(signature.typeParameters)}(`;
  for (const { name, optional, type } of signature.parameters) line += `${name}${optional ? '?' : ''}: ${typeText(type)}, `;
  return `${line}): ${typeText(signature.result)}`;
}

function parametersText(parameters: readonly TypeParameterSymbol[]): string {
  if (parameters.length === 0) return '';
  return `<${parameters.map((each) => (each.bound ? `${each.name} extends ${typeText(each.bound)}` : each.name)).join(', ')}>`;
}

function valueText(value: number | bigint | string | boolean | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return ` = ${JSON.stringify(value)}`;
  return typeof value === 'bigint' ? ` = ${value}n` : ` = ${Object.is(value, -0) ? '-0' : value}`;
}

function typeText(type: Type): string {
  switch (type.kind) {
    case 'class':
      return type.args.length === 0 ? type.symbol.key : `${type.symbol.key}<${type.args.map(typeText).join(', ')}>`;
    case 'nullable':
      return `(${typeText(type.inner)})?`;
    case 'function':
      return `(${type.parameters.map(typeText).join(', ')}) => ${typeText(type.result)}`;
    case 'parameter':
      return type.symbol.name;
    default:
      return type.kind;
  }
}
