import { ownCapabilities } from '../names/capabilities.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, FunctionSymbol, ModuleSymbol, TopLevelSymbol, TypeParameterSymbol } from '../names/symbol.ts';
import { directlyBelow } from './ancestors.ts';
import type { Type } from './type.ts';

/** What others can depend on, in a canonical text: equal texts mean that they need no new check. */
export interface FacePart {
  /** Bodies, private members and positions are not in it; constants' values are, since they are put into the code of whoever uses them. */
  readonly text: string;
  /** Keys of the classes that appear in it, by name only: who sees this sees those classes too, wherever they are declared. */
  readonly mentions: ReadonlySet<string>;
}

/** All that importers see of a module. */
export interface Face {
  /** The whole. */
  readonly text: string;
  /** What a name at its top level is to others; private functions and values are not among them. */
  readonly names: ReadonlyMap<string, FacePart>;
  /** The same of classes, by key: by whom a value reaches that never names them. */
  readonly classes: ReadonlyMap<string, FacePart>;
  /** What is seen without any name. */
  readonly rest: string;
}

export function publicFace(module: ModuleSymbol): Face {
  const names = new Map<string, FacePart>();
  const classes = new Map<string, FacePart>();
  for (const symbol of module.members.values()) {
    const part = partOf(symbol);
    if (part) names.set(symbol.name, part);
    if (part && symbol.kind === 'class') classes.set(symbol.key, part);
  }
  const rest = restOf(module);
  return { text: [...Array.from(names.values(), ({ text }) => text), rest].join('\n'), names, classes, rest };
}

function restOf(module: ModuleSymbol): string {
  const lines: string[] = [];
  if (module.ast.items.some((item) => item.kind === 'expression-statement' || item.kind === 'block')) lines.push('runs');
  const capabilities = ownCapabilities(module);
  if (capabilities.length > 0) lines.push(`needs ${capabilities.join(' ')}`);
  // What importers lack is then not told (see echoes.ts).
  if (module.ast.unread.size > 0) lines.push(`unread ${[...module.ast.unread].join(' ')}`);
  return lines.join('\n');
}

/** Null for what nobody else can see. */
function partOf(symbol: TopLevelSymbol): FacePart | null {
  // A private class may still be the type of something public.
  if (symbol.kind !== 'class' && symbol.visibility === 'private') return null;
  const writer = new PartWriter();
  writer.topLevel(symbol);
  return { text: writer.lines.join('\n'), mentions: writer.mentions };
}

class PartWriter {
  readonly lines: string[] = [];
  readonly mentions = new Set<string>();

  topLevel(symbol: TopLevelSymbol): void {
    switch (symbol.kind) {
      case 'class':
        return this.class(symbol);
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

  private class(symbol: ClassSymbol): void {
    const flags = [symbol.visibility, symbol.native && 'native', symbol.abstract && 'abstract', symbol.final && 'final', symbol.sealed && `sealed(${directlyBelow(symbol).map(({ name }) => name).join(' ')})`].filter(Boolean).join(' ');
    const supers = [symbol.superclass, ...symbol.interfaces].map((each) => (each ? this.type(each) : '-')).join(', ');
    this.lines.push(`${flags} ${symbol.classKind} ${symbol.name}${this.parameters(symbol.typeParameters)} < ${supers}`);
    for (const enumCase of symbol.cases.values()) this.lines.push(this.case(enumCase));
    for (const field of symbol.fields.values()) this.member(field, this.field(field));
    if (symbol.constructorSymbol) this.lines.push(`  ${this.function(symbol.constructorSymbol)}`);
    for (const method of symbol.methods.values()) this.member(method, this.function(method));
  }

  /** Who uses a private member is told so, and goes on with its type: classes in it are mentioned, though nothing else is seen of it. */
  private member({ visibility }: FieldSymbol | FunctionSymbol, text: string): void {
    if (visibility !== 'private') this.lines.push(`  ${text}`);
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
    let line = `${symbol.abstract ? 'abstract ' : ''}${symbol.accessor ?? 'func'} `;
    for (const annotation of node.annotations) line = `@${annotation.name.name} ${line}`;
    for (const modifier of node.modifiers) line = `${modifier.name} ${line}`;
    line += `${symbol.name}${this.parameters(signature.typeParameters)}(`;
    for (const { name, optional, rest, type } of signature.parameters) line += `${rest ? '...' : ''}${name}${optional ? '?' : ''}: ${this.type(type)}, `;
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
