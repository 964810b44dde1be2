import { CodeActionKind } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { descendants } from '@noodlecore/compiler/syntax/walk';
import { action, around, atHead, indentOf, replace, textOf, type ActionProvider, type Selection } from './action.ts';
import { operand } from './operands.ts';

const REWRITE = CodeActionKind.RefactorRewrite;

/** `for (let i = 0; i < n; i++)` → `for (i in 0..n)`, where the body leaves `i` alone. */
export const countedToRange: ActionProvider = (selection) => {
  const node = around(selection, 'for');
  const range = node && atHead(selection, node) ? countedRange(selection, node) : null;
  if (!node || !range) return [];
  return [action(selection, 'Loop over a range', REWRITE, [replace({ start: node.start, end: node.body.start }, `${labelOf(node)}for (${range}) `)])];
};

function countedRange(selection: Selection, node: ast.ForStatement): string | null {
  const { condition, update, body } = node;
  const [init, ...others] = node.init;
  if (others.length > 0 || init?.kind !== 'let' || !init.value || update.length !== 1 || condition?.kind !== 'binary' || (condition.operator !== '<' && condition.operator !== '<=')) return null;
  const name = init.name.name;
  const [step] = update;
  if (step.kind !== 'increment' || step.operator !== '++' || textOf(selection, step.target) !== name || textOf(selection, condition.left) !== name) return null;
  if (selection.checked.types[condition.left.id]?.kind !== 'int' || assigns(selection, body, name) || !staysTheSame(selection, condition.right, body)) return null;
  return `${name} in ${operand(selection, init.value, '<<')}${condition.operator === '<' ? '..' : '..='}${operand(selection, condition.right, '<<')}`;
}

/** A range reads its end once: only what the body cannot change may stand there. */
function staysTheSame(selection: Selection, end: ast.Expression, body: ast.Statement): boolean {
  if (end.kind === 'int') return true;
  return end.kind === 'name' && !assigns(selection, body, end.name);
}

function assigns(selection: Selection, body: ast.Statement, name: string): boolean {
  return [...descendants(body)].some((node) => (node.kind === 'assign' || node.kind === 'increment') && textOf(selection, node.target) === name);
}

/** `for (i in 0..n)` → `for (let i = 0; i < n; i++)`. */
export const rangeToCounted: ActionProvider = (selection) => {
  const node = around(selection, 'for-in');
  const [binding] = node?.bindings ?? [];
  if (!node || !atHead(selection, node) || node.iterable.kind !== 'range' || binding?.kind !== 'name-pattern' || node.bindings.length !== 1) return [];
  const name = textOf(selection, binding);
  const { from, to, inclusive } = node.iterable;
  const head = `for (let ${name} = ${textOf(selection, from)}; ${name} ${inclusive ? '<=' : '<'} ${operand(selection, to, '<')}; ${name}++) `;
  return [action(selection, 'Loop with a counter', REWRITE, [replace({ start: node.start, end: node.body.start }, labelOf(node) + head)])];
};

/** `for (x in list)` → with its index: `for (i in 0..list.length) { let x = list[i]; …`. */
export const withIndex: ActionProvider = (selection) => {
  const node = around(selection, 'for-in');
  const [binding] = node?.bindings ?? [];
  if (!node || !atHead(selection, node) || node.bindings.length !== 1 || binding?.kind !== 'name-pattern' || node.body.kind !== 'block' || node.iterable.kind !== 'name') return [];
  const type = selection.checked.types[node.iterable.id];
  if (type?.kind !== 'class' || type.symbol.name !== 'List' || !type.symbol.native) return [];
  const list = textOf(selection, node.iterable);
  const index = ['i', 'j', 'k', 'index'].find((each) => !new RegExp(`\\b${each}\\b`).test(selection.source.text.slice(node.start, node.end)));
  if (!index) return [];
  const indent = indentOf(selection, node.start);
  const head = `${labelOf(node)}for (${index} in 0..${list}.length) {\n${indent}    let ${textOf(selection, binding)} = ${list}[${index}];`;
  return [action(selection, 'Loop with an index', REWRITE, [replace({ start: node.start, end: node.body.start + 1 }, head)])];
};

function labelOf({ label }: { readonly label: ast.Identifier | null }): string {
  return label ? `${label.name}: ` : '';
}
