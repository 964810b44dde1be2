import { CodeActionKind } from 'vscode-languageserver';
import type { ClassSymbol, FieldSymbol } from '@noodlecore/compiler/names/symbol';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { isIncomplete } from '@noodlecore/compiler/types/ancestors';
import { showType } from '@noodlecore/compiler/types/show';
import { overridable, stubBody, stubHead } from '../completion/class-body.ts';
import { action, around, atHead, indentOf, textOf, type ActionProvider, type Change, type Selection } from './action.ts';

const REWRITE = CodeActionKind.RefactorRewrite;

/** Stubs of the members that a class must have and does not. */
export const implementMembers: ActionProvider = (selection) => {
  const found = classAt(selection);
  if (!found || found.symbol.abstract || found.symbol.classKind === 'interface' || isIncomplete(found.symbol)) return [];
  const missing = overridable(found.symbol).filter(([method]) => method.abstract);
  if (missing.length === 0) return [];
  const members = missing.map(([method, entry]) => `${stubHead(method, entry)} {\n    ${stubBody(method)}\n}`);
  const names = missing.map(([{ name }]) => `\`${name}\``).join(', ');
  return [action(selection, `Implement ${names}`, CodeActionKind.QuickFix, [append(selection, found.node, members)])];
};

/** A constructor that takes the fields without a value. */
export const generateConstructor: ActionProvider = (selection) => {
  const found = classAt(selection);
  const fields = found && assignable(found.symbol);
  if (!found || !fields || fields.length === 0 || found.symbol.classKind !== 'class' || found.symbol.constructorSymbol || found.symbol.superclass) return [];
  const parameters = fields.map(({ name }) => `this.${name}`).join(', ');
  return [action(selection, 'Write a constructor for the fields', REWRITE, [append(selection, found.node, [`constructor(${parameters}) {}`])])];
};

/** `toString` that shows the fields. */
export const generateToString: ActionProvider = (selection) => {
  const found = classAt(selection);
  const fields = found && instanceFields(found.symbol);
  if (!found || !fields || fields.length === 0 || found.symbol.classKind !== 'class' || found.symbol.methods.has('toString')) return [];
  const parts = fields.map(({ name }) => `${name}: \${this.${name}}`).join(', ');
  return [action(selection, 'Write `toString`', REWRITE, [append(selection, found.node, [`override func toString(): String {\n    return \`${found.symbol.name}(${parts})\`;\n}`])])];
};

/** `equals` and `hashCode` over the fields. */
export const generateEquals: ActionProvider = (selection) => {
  const found = classAt(selection);
  const fields = found && instanceFields(found.symbol);
  if (!found || !fields || fields.length === 0 || found.symbol.classKind !== 'class' || found.symbol.methods.has('equals') || found.symbol.typeParameters.length > 0) return [];
  const { name } = found.symbol;
  const same = fields.map((field) => `this.${field.name} == other.${field.name}`).join(' && ');
  const hash = fields.reduce((sum, field) => (sum ? `31 * (${sum}) + this.${field.name}.hashCode()` : `this.${field.name}.hashCode()`), '');
  const isNullable = fields.some(({ type }) => type.kind === 'nullable');
  if (isNullable) return [];
  const members = [`override func equals(other: any): bool {\n    return other is ${name} && ${same};\n}`, `override func hashCode(): int {\n    return ${hash};\n}`];
  return [action(selection, 'Write `equals` and `hashCode`', REWRITE, [append(selection, found.node, members)])];
};

/** Methods that read and write a private field. */
export const generateAccessors: ActionProvider = (selection) => {
  const field = around(selection, 'field');
  const found = classAround(selection);
  const symbol = field && found?.symbol.fields.get(field.name.name);
  if (!field || !found || !symbol || symbol.static) return [];
  const title = symbol.name[0].toUpperCase() + symbol.name.slice(1);
  const type = showType(symbol.type);
  const getter = found.symbol.methods.has(`get${title}`) ? [] : [action(selection, `Write \`get${title}\``, REWRITE, [append(selection, found.node, [`func get${title}(): ${type} {\n    return this.${symbol.name};\n}`])])];
  if (symbol.constant || found.symbol.methods.has(`set${title}`)) return getter;
  return [...getter, action(selection, `Write \`set${title}\``, REWRITE, [append(selection, found.node, [`func set${title}(value: ${type}) {\n    this.${symbol.name} = value;\n}`])])];
};

/** An interface with a class's public methods, which the class then implements. */
export const extractInterface: ActionProvider = (selection) => {
  const found = classAt(selection);
  if (!found || found.node.kind !== 'class' || found.node.typeParameters.length > 0) return [];
  const methods = found.node.members.filter((each): each is ast.FunctionDeclaration => each.kind === 'function' && !each.modifiers.some(({ name }) => name === 'private' || name === 'static' || name === 'protected' || name === 'override'));
  const name = `${found.symbol.name}Like`;
  if (methods.length === 0 || selection.state.symbol.members.has(name)) return [];
  const heads = methods.map((method) => `    ${method.accessor ?? 'func'} ${selection.source.text.slice(method.name.start, method.body?.start ?? method.end).trim()}\n`).join('');
  const { interfaces, superclass } = found.node;
  const at = interfaces.at(-1)?.end ?? superclass?.end ?? found.node.name.end;
  const start = found.node.annotations[0]?.start ?? found.node.start;
  return [action(selection, `Extract the interface \`${name}\``, CodeActionKind.RefactorExtract, [
    { start, end: start, text: `interface ${name} {\n${heads}}\n\n` },
    { start: at, end: at, text: interfaces.length > 0 ? `, ${name}` : ` implements ${name}` },
  ])];
};

/** A class that only holds fields, as a record. */
export const classToRecord: ActionProvider = (selection) => {
  const found = classAt(selection);
  const fields = found && instanceFields(found.symbol);
  if (!found || found.node.kind !== 'class' || !fields || fields.length === 0 || found.symbol.superclass || found.symbol.abstract || fields.some(({ visibility }) => visibility !== 'public')) return [];
  if (found.node.members.some((each) => each.kind === 'constructor' || (each.kind === 'field' && each.value !== null)) || writesFields(found.node)) return [];
  const methods = found.node.members.filter((each) => each.kind === 'function');
  const list = fields.map(({ name, type }) => `${name}: ${showType(type)}`).join(', ');
  const implemented = found.node.interfaces.length > 0 ? ` implements ${found.node.interfaces.map((each) => textOf(selection, each)).join(', ')}` : '';
  const body = methods.length === 0 ? '' : ` {\n${methods.map((method) => `    ${textOf(selection, method)}\n`).join('')}}`;
  const { name } = found.node;
  const parameters = selection.source.text.slice(name.end, found.node.typeParameters.at(-1) ? selection.source.text.indexOf('>', name.end) + 1 : name.end);
  return [action(selection, 'Make it a record', REWRITE, [{ start: found.node.start, end: found.node.end, text: `record ${name.name}${parameters}(${list})${implemented}${body}` }])];
};

function writesFields(node: ast.ClassDeclaration): boolean {
  return node.members.some((each) => each.kind === 'field' && each.modifiers.some(({ name }) => name === 'static'));
}

interface FoundClass {
  readonly node: ast.ClassDeclaration | ast.RecordDeclaration | ast.EnumDeclaration | ast.InterfaceDeclaration;
  readonly symbol: ClassSymbol;
}

/** The class in whose first line the cursor stands. */
function classAt(selection: Selection): FoundClass | null {
  const found = classAround(selection);
  return found && atHead(selection, found.node) ? found : null;
}

function classAround(selection: Selection): FoundClass | null {
  const node = around(selection, 'class', 'record', 'enum', 'interface');
  const symbol = node && selection.state.symbol.members.get(node.name.name);
  return node && symbol?.kind === 'class' && symbol.node === node ? { node, symbol } : null;
}

/** The declaration of a class of the document. */
export function classDeclared({ state }: Selection, symbol: ClassSymbol): FoundClass['node'] | null {
  const declared = state.symbol.members.get(symbol.name);
  const { node } = symbol;
  return declared?.kind === 'class' && declared.key === symbol.key && (node.kind === 'class' || node.kind === 'record' || node.kind === 'enum' || node.kind === 'interface') ? node : null;
}

function instanceFields(symbol: ClassSymbol): FieldSymbol[] {
  return [...symbol.fields.values()].filter((field) => !field.static);
}

/** Fields that nothing gives a value yet. */
function assignable(symbol: ClassSymbol): FieldSymbol[] {
  return instanceFields(symbol).filter(({ node }) => !('value' in node) || node.value === null);
}

/** Members at the end of a class, each after an empty line. */
export function append(selection: Selection, node: FoundClass['node'], members: readonly string[]): Change {
  const indent = indentOf(selection, node.start);
  const text = members.map((member) => member.split('\n').map((line) => (line === '' ? '' : `${indent}    ${line}`)).join('\n')).join('\n\n');
  const { text: all } = selection.source;
  if (all[node.end - 1] !== '}') return { start: node.end, end: node.end, text: ` {\n${text}\n${indent}}` };
  const before = all.slice(node.start, node.end - 1).trimEnd();
  const isEmpty = before.endsWith('{');
  return { start: node.start + before.length, end: node.end - 1, text: `${isEmpty ? '\n' : '\n\n'}${text}\n${indent}` };
}
