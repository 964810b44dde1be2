import { ownCapabilities } from '../names/capabilities.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, FunctionSymbol, ModuleSymbol, TopLevelSymbol, TypeParameterSymbol } from '../names/symbol.ts';
import type { Type } from './type.ts';

/** What others can depend on, in a canonical text: equal texts mean that they need no new check. */
export interface FacePart {
  /** Bodies, private members and positions are not in it; constants' values are, since they are put into the code of whoever uses them. */
  readonly text: string;
  /** Keys of the classes that appear in it, by name only: who sees this sees those classes too, wherever they are declared. */
  readonly mentions: ReadonlySet<string>;
}

/** All that importers see of a module. */
export interface Face extends FacePart {
  /** By key, what is seen of each of its classes alone, by whom a value of it reaches without an import. */
  readonly classes: ReadonlyMap<string, FacePart>;
}

export function publicFace(module: ModuleSymbol): Face {
  const writer = new FaceWriter();
  for (const symbol of module.members.values()) writer.topLevel(symbol);
  const { lines, mentions, classes } = writer;
  if (module.ast.items.some((item) => item.kind === 'expression-statement' || item.kind === 'block')) lines.push('runs');
  const capabilities = ownCapabilities(module);
  if (capabilities.length > 0) lines.push(`needs ${capabilities.join(' ')}`);
  // What importers lack is then not told (see echoes.ts).
  if (module.ast.unread.size > 0) lines.push(`unread ${[...module.ast.unread].join(' ')}`);
  return { text: lines.join('\n'), mentions, classes };
}

class FaceWriter {
  readonly lines: string[] = [];
  readonly mentions = new Set<string>();
  readonly classes = new Map<string, FacePart>();

  topLevel(symbol: TopLevelSymbol): void {
    // A private class may still be the type of something public.
    if (symbol.kind === 'class') return this.addClass(symbol);
    if (symbol.visibility === 'private') return;
    switch (symbol.kind) {
      case 'function':
        this.lines.push(this.function(symbol));
        return;
      case 'variable': {
        const type = symbol.typeSource === 'pending' ? '?' : this.type(symbol.type);
        this.lines.push(`${symbol.constant ? 'const' : 'let'} ${symbol.name}: ${type}${valueText(symbol.constantValue)}`);
        return;
      }
      case 'type-alias':
        this.lines.push(`type ${symbol.name}${this.parameters(symbol.typeParameters)} = ${this.type(symbol.type)}`);
    }
  }

  private addClass(symbol: ClassSymbol): void {
    const writer = new FaceWriter();
    writer.class(symbol);
    const text = writer.lines.join('\n');
    this.classes.set(symbol.key, { text, mentions: writer.mentions });
    this.lines.push(text);
    for (const mention of writer.mentions) this.mentions.add(mention);
  }

  private class(symbol: ClassSymbol): void {
    const flags = [symbol.visibility, symbol.native && 'native', symbol.abstract && 'abstract', symbol.final && 'final'].filter(Boolean).join(' ');
    const supers = [symbol.superclass, ...symbol.interfaces].map((each) => (each ? this.type(each) : '-')).join(', ');
    this.lines.push(`${flags} ${symbol.classKind} ${symbol.name}${this.parameters(symbol.typeParameters)} < ${supers}`);
    for (const enumCase of symbol.cases.values()) this.lines.push(this.case(enumCase));
    for (const field of symbol.fields.values()) if (field.visibility !== 'private') this.lines.push(`  ${this.field(field)}`);
    if (symbol.constructorSymbol) this.lines.push(`  ${this.function(symbol.constructorSymbol)}`);
    for (const method of symbol.methods.values()) if (method.visibility !== 'private') this.lines.push(`  ${this.function(method)}`);
  }

  private case(symbol: EnumCaseSymbol): string {
    return `  case ${symbol.name}(${symbol.fields.map((field) => this.field(field)).join(', ')})`;
  }

  private field(field: FieldSymbol): string {
    const flags = `${field.visibility}${field.static ? ' static' : ''}${field.constant ? ' const' : ''}${field.late ? ' late' : ''}${field.extern ? ' extern' : ''}`;
    return `${flags} ${field.name}: ${this.type(field.type)}${valueText(field.constantValue)}`;
  }

  private function(symbol: FunctionSymbol): string {
    const { node, signature } = symbol;
    let line = symbol.abstract ? 'abstract func ' : 'func ';
    for (const annotation of node.annotations) line = `@${annotation.name.name} ${line}`;
    for (const modifier of node.modifiers) line = `${modifier.name} ${line}`;
    line += `${symbol.name}${this.parameters(signature.typeParameters)}(`;
    for (const { name, optional, type } of signature.parameters) line += `${name}${optional ? '?' : ''}: ${this.type(type)}, `;
    return `${line}): ${this.type(signature.result)}`;
  }

  private parameters(parameters: readonly TypeParameterSymbol[]): string {
    if (parameters.length === 0) return '';
    return `<${parameters.map((each) => (each.bound ? `${each.name} extends ${this.type(each.bound)}` : each.name)).join(', ')}>`;
  }

  private type(type: Type): string {
    switch (type.kind) {
      case 'class':
        this.mentions.add(type.symbol.key);
        return type.args.length === 0 ? type.symbol.key : `${type.symbol.key}<${type.args.map((each) => this.type(each)).join(', ')}>`;
      case 'nullable':
        return `(${this.type(type.inner)})?`;
      case 'function':
        return `(${type.parameters.map((each) => this.type(each)).join(', ')}) => ${this.type(type.result)}`;
      case 'parameter':
        return type.symbol.name;
      default:
        return type.kind;
    }
  }
}

function valueText(value: number | bigint | string | boolean | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return ` = ${JSON.stringify(value)}`;
  return typeof value === 'bigint' ? ` = ${value}n` : ` = ${Object.is(value, -0) ? '-0' : value}`;
}
