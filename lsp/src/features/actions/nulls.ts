import { CodeActionKind } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { action, around, atHead, indentOf, insert, replace, textOf, withSemicolon, type ActionProvider, type Selection } from './action.ts';
import { isSimple, operand, unwrapped } from './operands.ts';

const REWRITE = CodeActionKind.RefactorRewrite;

/** `a != null ? a : b` → `a ?? b`. */
export const toDefault: ActionProvider = (selection) => {
  const node = around(selection, 'conditional');
  const test = node && nullTest(node.condition);
  if (!node || !test || !isSimple(test.value)) return [];
  const [present, absent] = test.isNull ? [node.otherwise, node.then] : [node.then, node.otherwise];
  const value = textOf(selection, test.value);
  if (textOf(selection, unwrapped(present)) !== value) return [];
  return [action(selection, 'Write with `??`', REWRITE, [replace(node, `${value} ?? ${operand(selection, absent, '??')}`)])];
};

/** `a ?? b` → `a != null ? a : b`. */
export const fromDefault: ActionProvider = (selection) => {
  const node = around(selection, 'binary');
  if (node?.operator !== '??' || !isSimple(node.left)) return [];
  const value = textOf(selection, node.left);
  return [action(selection, 'Write as `? :`', REWRITE, [replace(node, `${value} != null ? ${value} : ${operand(selection, node.right, '??')}`)])];
};

/** `a != null ? a.b : null` → `a?.b`. */
export const toOptionalChain: ActionProvider = (selection) => {
  const node = around(selection, 'conditional');
  const test = node && nullTest(node.condition);
  if (!node || !test || !isSimple(test.value)) return [];
  const [present, absent] = test.isNull ? [node.otherwise, node.then] : [node.then, node.otherwise];
  const value = textOf(selection, test.value);
  const chain = textOf(selection, unwrapped(present));
  if (unwrapped(absent).kind !== 'null' || !chain.startsWith(`${value}.`)) return [];
  return [action(selection, 'Write with `?.`', REWRITE, [replace(node, `${value}?.${chain.slice(value.length + 1)}`)])];
};

/** A value that may be null, tested before the rest of the function. */
export const returnIfNull: ActionProvider = (selection) => {
  const node = around(selection, 'let');
  const fn = selection.path.findLast((each): each is ast.FunctionDeclaration => each.kind === 'function');
  const type = node && selection.checked.variables[node.id]?.type;
  if (!node?.value || type?.kind !== 'nullable' || !atHead(selection, node) || !fn) return [];
  const leave = fn.result === null ? 'return;' : fn.result.kind === 'nullable-type' ? 'return null;' : null;
  if (!leave) return [];
  return [action(selection, 'Leave early where it is null', REWRITE, [insert(withSemicolon(selection, node).end, `\n${indentOf(selection, node.start)}if (${node.name.name} == null) { ${leave} }`)])];
};

/** What a test for null tests, and which way. */
function nullTest(condition: ast.Expression): { readonly value: ast.Expression; readonly isNull: boolean } | null {
  const node = unwrapped(condition);
  if (node.kind !== 'binary' || (node.operator !== '==' && node.operator !== '!=')) return null;
  const value = node.right.kind === 'null' ? node.left : node.left.kind === 'null' ? node.right : null;
  return value && { value, isNull: node.operator === '==' };
}

/** `x` → `x!` where it may be null. */
export const assertNonNull: ActionProvider = (selection) => {
  const node = around(selection, 'name', 'member');
  if (!node || selection.checked.types[node.id]?.kind !== 'nullable' || isTarget(selection, node)) return [];
  return [action(selection, 'Assert that it is not null: `!`', REWRITE, [insert(node.end, '!')])];
};

function isTarget(selection: Selection, node: ast.Expression): boolean {
  return selection.path.some((each) => (each.kind === 'assign' || each.kind === 'increment') && each.target === node);
}
