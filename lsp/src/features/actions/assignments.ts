import { CodeActionKind } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { action, around, replace, textOf, type ActionProvider } from './action.ts';
import { isSimple, operand } from './operands.ts';

const COMPOUND: Partial<Record<ast.BinaryOperator, ast.AssignOperator>> = { '+': '+=', '-': '-=', '*': '*=', '/': '/=', '%': '%=', '**': '**=', '&': '&=', '|': '|=', '^': '^=', '<<': '<<=', '>>': '>>=', '>>>': '>>>=', '??': '??=' };
const REWRITE = CodeActionKind.RefactorRewrite;

/** `x = x + 1` → `x += 1`. */
export const toCompound: ActionProvider = (selection) => {
  const node = around(selection, 'assign');
  if (node?.operator !== '=' || node.value.kind !== 'binary' || !isSimple(node.target)) return [];
  const operator = COMPOUND[node.value.operator];
  if (!operator || textOf(selection, node.value.left) !== textOf(selection, node.target)) return [];
  return [action(selection, `Write with \`${operator}\``, REWRITE, [replace(node, `${textOf(selection, node.target)} ${operator} ${textOf(selection, node.value.right)}`)])];
};

/** `x += 1` → `x = x + 1`. */
export const fromCompound: ActionProvider = (selection) => {
  const node = around(selection, 'assign');
  if (!node || node.operator === '=' || !isSimple(node.target)) return [];
  const operator = operators.find((each) => COMPOUND[each] === node.operator);
  if (!operator) return [];
  const target = textOf(selection, node.target);
  return [action(selection, `Write with \`${operator}\``, REWRITE, [replace(node, `${target} = ${target} ${operator} ${operand(selection, node.value, operator)}`)])];
};

const operators: readonly ast.BinaryOperator[] = ['+', '-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>', '>>>', '??'];

/** `x += 1` ↔ `x++`. */
export const increment: ActionProvider = (selection) => {
  const assign = around(selection, 'assign');
  if (assign && (assign.operator === '+=' || assign.operator === '-=') && assign.value.kind === 'int' && assign.value.value === 1) {
    const sign = assign.operator === '+=' ? '++' : '--';
    return [action(selection, `Write with \`${sign}\``, REWRITE, [replace(assign, textOf(selection, assign.target) + sign)])];
  }
  const node = around(selection, 'increment');
  // Elsewhere its value is used, and an assignment has none.
  if (!node || selection.checked.types[node.id]?.kind !== 'void') return [];
  const operator = node.operator === '++' ? '+=' : '-=';
  return [action(selection, `Write with \`${operator}\``, REWRITE, [replace(node, `${textOf(selection, node.target)} ${operator} 1`)])];
};
