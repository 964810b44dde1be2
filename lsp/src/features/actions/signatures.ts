import { CodeActionKind } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { action, around, insert, replace, type ActionProvider, type Selection } from './action.ts';

const REWRITE = CodeActionKind.RefactorRewrite;
const VISIBILITIES = ['private', 'protected'] as const;

/** Who may see a declaration. */
export const changeVisibility: ActionProvider = (selection) => {
  const node = around(selection, 'function', 'field', 'class', 'interface', 'record', 'enum', 'let', 'type-alias');
  if (!node || node.name.start > selection.end || node.name.end < selection.start) return [];
  const isTop = selection.state.parsed.ast.items.some((item) => item === node);
  const isMember = node.kind === 'field' || (node.kind === 'function' && selection.path.some((each) => each.kind === 'class' || each.kind === 'record' || each.kind === 'enum'));
  if (!isTop && !isMember) return [];
  const now = node.modifiers.find(({ name }) => name === 'private' || name === 'protected' || name === 'public');
  const offered = isMember ? VISIBILITIES : (['private'] as const);
  const changes = offered.filter((name) => name !== now?.name).map((name) => action(selection, `Make it ${name}`, REWRITE, [now ? replace(now, name) : insert(headOf(selection, node), `${name} `)]));
  if (!now || now.name === 'public') return changes;
  return [...changes, action(selection, 'Make it public', REWRITE, [replace({ start: now.start, end: now.end + 1 }, '')])];
};

/** Where modifiers stand: behind annotations. */
function headOf({ source }: Selection, node: ast.DeclarationBase | ast.LetStatement): number {
  const after = node.modifiers[0]?.start ?? node.annotations.at(-1)?.end ?? node.start;
  const blanks = /^\s*/.exec(source.text.slice(after))?.[0].length ?? 0;
  return node.modifiers[0] ? after : after + blanks;
}

/** `T` ↔ `T?`. */
export const toggleNullable: ActionProvider = (selection) => {
  const nullable = around(selection, 'nullable-type');
  if (nullable && nullable.inner.kind !== 'function-type') return [action(selection, 'Make the type non-null', REWRITE, [replace({ start: nullable.end - 1, end: nullable.end }, '')])];
  const named = around(selection, 'named-type');
  const parent = named && selection.path[selection.path.indexOf(named) - 1];
  if (!named || !parent || parent.kind === 'new' || parent.kind === 'class' || parent.kind === 'interface' || parent.kind === 'record' || parent.kind === 'enum' || parent.kind === 'is' || parent.kind === 'type-pattern' || parent.kind === 'catch' || parent.kind === 'type-parameter') return [];
  if (named.path[0]?.name === 'any' || named.path[0]?.name === 'void') return [];
  return [action(selection, 'Make the type nullable', REWRITE, [insert(named.end, '?')])];
};

/** A `///` comment with a line for each parameter. */
export const addDoc: ActionProvider = (selection) => {
  const node = around(selection, 'function', 'class', 'interface', 'record', 'enum');
  if (!node || node.doc !== null || selection.end < node.name.start || selection.start > node.name.end) return [];
  const start = node.annotations[0]?.start ?? node.start;
  const indent = /^[ \t]*/.exec(selection.source.text.slice(selection.source.text.lastIndexOf('\n', start - 1) + 1))?.[0] ?? '';
  const parameters = node.kind === 'function' ? node.parameters.map(({ name }) => `\n${indent}/// @param ${name.name}`).join('') : '';
  return [action(selection, 'Write a documentation comment', REWRITE, [insert(start, `/// ${sentence(node.name.name)}${parameters}\n${indent}`)])];
};

/** `registersANode` → `Registers a node.` */
function sentence(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}

/** A test for a function, at the end of the file. */
export const generateTest: ActionProvider = (selection) => {
  const node = around(selection, 'function');
  if (!node || !selection.state.parsed.ast.items.includes(node) || node.annotations.some(({ name }) => name.name === 'test') || selection.start > node.name.end || node.name.name === 'main') return [];
  const name = `tests${node.name.name[0].toUpperCase()}${node.name.name.slice(1)}`;
  if (node.parameters.length > 0 || node.result === null || node.typeParameters.length > 0 || selection.state.symbol.members.has(name)) return [];
  const at = selection.source.text.trimEnd().length;
  return [action(selection, `Write a test of \`${node.name.name}\``, REWRITE, [insert(at, `\n\n@test\nfunc ${name}() {\n    assertEqual(${node.name.name}(), ${node.name.name}());\n}`)])];
};
