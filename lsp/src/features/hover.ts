import type { Hover, Position } from 'vscode-languageserver';
import type { Program } from '@noodlecore/compiler/program';
import type { Symbol } from '@noodlecore/compiler/names/symbol';
import { referenceSymbol } from '@noodlecore/compiler/types/checked';
import { showFunction, showType } from '@noodlecore/compiler/types/show';
import { offsetAt, rangeOf } from '../convert.ts';
import { nodeAt } from './node-at.ts';

/** What a name stands for: its declaration as code, then its documentation; the type of any other expression. */
export function hover(program: Program, moduleName: string, position: Position): Hover | null {
  const { checked, symbol, source, parsed } = program.checked(moduleName);
  const node = nodeAt(parsed.ast, offsetAt(source, position));
  if (!checked || !node) return null;
  const reference = checked.references[node.id];
  const target = (reference && referenceSymbol(reference)) ?? checked.variables[node.id] ?? declaredHere(symbol.members.get(nameOf(node)), node.id);
  const type = checked.types[node.id];
  const code = target ? describe(target) : type && showType(type);
  if (!code) return null;
  const doc = target && 'doc' in target && target.doc ? `\n\n${target.doc}` : '';
  return { contents: { kind: 'markdown', value: `\`\`\`noodlecore\n${code}\n\`\`\`${doc}` }, range: rangeOf({ source, start: node.start, end: node.end }) };
}

function nameOf(node: object): string {
  return 'name' in node && typeof node.name === 'object' && node.name !== null && 'name' in node.name ? String(node.name.name) : '';
}

function declaredHere(symbol: Symbol | undefined, id: number): Symbol | undefined {
  return symbol && 'node' in symbol && symbol.node.id === id ? symbol : undefined;
}

/** One line of code that declares the symbol. */
export function describe(symbol: Symbol): string {
  switch (symbol.kind) {
    case 'module':
      return `import ${symbol.name}`;
    case 'class':
      return `${symbol.classKind} ${symbol.name}${symbol.typeParameters.length > 0 ? `<${symbol.typeParameters.map((each) => each.name).join(', ')}>` : ''}`;
    case 'enum-case':
      return `${symbol.owner.name}.${symbol.name}${symbol.fields.length > 0 ? `(${symbol.fields.map((field) => `${field.name}: ${showType(field.type)}`).join(', ')})` : ''}`;
    case 'function':
      return showFunction(symbol.owner ? `${symbol.owner.name}.${symbol.name}` : symbol.name, symbol.signature);
    case 'field':
      return `${showType(symbol.type)} ${symbol.owner.name}.${symbol.name}`;
    case 'variable':
      return `${symbol.constant ? 'const' : 'let'} ${symbol.name}: ${showType(symbol.type)}`;
    case 'type-parameter':
      return symbol.bound ? `${symbol.name} extends ${showType(symbol.bound)}` : symbol.name;
    case 'type-alias':
      return `type ${symbol.name} = ${showType(symbol.type)}`;
  }
}
