import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { unknownMember } from '@noodlecore/compiler/diagnostics/catalogue/expressions/members';
import { unknownName, unknownType } from '@noodlecore/compiler/diagnostics/catalogue/names';
import type { Definition } from '@noodlecore/compiler/diagnostics/definition';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import type { Node } from '@noodlecore/compiler/syntax/walk';
import { showType } from '@noodlecore/compiler/types/show';
import { action, insert, textOf, type ActionProvider, type Selection } from './action.ts';
import { append, classDeclared } from './class-members.ts';

const FIX = CodeActionKind.QuickFix;

/** What is used before it is written: a function, a method, a field or a class, as its use wants it. */
export const writeUsed: ActionProvider = (selection) => {
  const { path } = selection;
  const call = path.findLast((node) => node.kind === 'call' && isAt(selection, calledName(node)));
  const member = path.findLast((node) => node.kind === 'member' && isAt(selection, node.name));
  const made = path.findLast((node) => node.kind === 'new' && isAt(selection, node.type));
  if (call?.kind === 'call' && call.callee.kind === 'name') return functionFor(selection, call, call.callee);
  if (member?.kind === 'member') return memberFor(selection, member, call?.kind === 'call' && call.callee === member ? call : null);
  return made?.kind === 'new' ? classFor(selection, made) : [];
};

function functionFor(selection: Selection, call: ast.CallExpression, { start, name }: ast.NameExpression): CodeAction[] {
  const item = selection.state.parsed.ast.items.find((each) => each.start <= start && start < each.end);
  if (!item || !isSaid(selection, unknownName, start)) return [];
  return [action(selection, `Write the function \`${name}\``, FIX, [insert(item.end, `\n\n${stub(selection, name, call)}`)])];
}

function memberFor(selection: Selection, member: ast.MemberExpression, call: ast.CallExpression | null): CodeAction[] {
  const owner = selection.checked.types[member.object.id];
  const declared = owner?.kind === 'class' ? classDeclared(selection, owner.symbol) : null;
  if (!declared || declared.kind !== 'class' || !isSaid(selection, unknownMember, member.name.start)) return [];
  const { name } = member.name;
  if (call) return [action(selection, `Write the method \`${name}\` of \`${declared.name.name}\``, FIX, [append(selection, declared, [stub(selection, name, call)])])];
  const type = assignedType(selection, member) ?? wantedType(selection, member) ?? 'any?';
  const value = firstValue(type);
  return value === null ? [] : [action(selection, `Write the field \`${name}\` of \`${declared.name.name}\``, FIX, [append(selection, declared, [`${type} ${name} = ${value};`])])];
}

/** What a field begins with; null where only the program can know. */
function firstValue(type: string): string | null {
  if (type.endsWith('?')) return 'null';
  if (type.startsWith('List<')) return '[]';
  if (type.startsWith('Map<')) return '{}';
  return FIRST_VALUES.get(type) ?? null;
}

const FIRST_VALUES: ReadonlyMap<string, string> = new Map([['int', '0'], ['float', '0.0'], ['bool', 'false'], ['String', '""']]);

function assignedType(selection: Selection, member: ast.MemberExpression): string | null {
  const parent = parentOf(selection, member);
  const type = parent?.kind === 'assign' && parent.target === member ? selection.checked.types[parent.value.id] : undefined;
  return type && isWritable(type.kind) ? showType(type) : null;
}

function classFor(selection: Selection, { type, args, start }: ast.NewExpression): CodeAction[] {
  const item = selection.state.parsed.ast.items.find((each) => each.start <= start && start < each.end);
  if (!item || type.kind !== 'named-type' || type.path.length !== 1 || type.args.length > 0 || !isSaid(selection, unknownType, type.start)) return [];
  const { name } = type.path[0];
  const parameters = parametersFor(selection, args);
  const text = parameters === '' ? `class ${name} {}` : `record ${name}(${parameters})`;
  return [action(selection, `Write the ${parameters === '' ? 'class' : 'record'} \`${name}\``, FIX, [insert(item.end, `\n\n${text}`)])];
}

function stub(selection: Selection, name: string, call: ast.CallExpression): string {
  const result = isStatement(selection, call) ? '' : `: ${wantedType(selection, call) ?? 'any'}`;
  return `func ${name}(${parametersFor(selection, call.args)})${result} {\n    throw new Error(8000, "${name} is not written yet");\n}`;
}

/** Named as the arguments are where these are names. */
function parametersFor({ checked }: Selection, args: readonly ast.Argument[]): string {
  const taken = new Set<string>();
  return args.map(({ name, value }, index) => {
    const wanted = name?.name ?? (value.kind === 'name' ? value.name : value.kind === 'member' ? value.name.name : `value${index + 1}`);
    const own = taken.has(wanted) ? `${wanted}${index + 1}` : wanted;
    taken.add(own);
    const type = checked.types[value.id];
    return `${own}: ${type && isWritable(type.kind) ? showType(type) : 'any'}`;
  }).join(', ');
}

function isWritable(kind: string): boolean {
  return kind !== 'error' && kind !== 'null' && kind !== 'never' && kind !== 'void';
}

/** As it is written around a value: what is returned, or kept in a variable with a type. */
function wantedType(selection: Selection, value: Node): string | null {
  const parent = parentOf(selection, value);
  if (parent?.kind === 'let') return parent.type && textOf(selection, parent.type);
  const around = selection.path.findLast((node) => (node.kind === 'function' || node.kind === 'lambda') && node.end >= value.end);
  return parent?.kind === 'return' && around?.kind === 'function' && around.result ? textOf(selection, around.result) : null;
}

function isStatement(selection: Selection, value: Node): boolean {
  return parentOf(selection, value)?.kind === 'expression-statement';
}

function parentOf({ path }: Selection, node: Node): Node | undefined {
  return path[path.indexOf(node) - 1];
}

function calledName({ callee }: ast.CallExpression): Node | ast.Identifier {
  return callee.kind === 'member' ? callee.name : callee;
}

function isAt({ start, end }: Selection, name: { readonly start: number; readonly end: number }): boolean {
  return name.start <= start && end <= name.end;
}

function isSaid<P>({ session, state }: Selection, { code }: Definition<P>, start: number): boolean {
  return session.diagnostics(state.name).some((each) => each.code === code && each.primary.span.start === start);
}
