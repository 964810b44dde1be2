import { CodeActionKind } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { action, around, atHead, dedented, indentOf, replace, textOf, withSemicolon, type ActionProvider, type Selection } from './action.ts';
import { negated, operand, unwrapped } from './operands.ts';

const REWRITE = CodeActionKind.RefactorRewrite;

/** `if (a) { x } else { y }` → `if (!a) { y } else { x }`. */
export const invertIf: ActionProvider = (selection) => {
  const node = around(selection, 'if');
  if (!node?.otherwise || !atHead(selection, node) || node.otherwise.kind === 'if' || bindsNames(node.condition)) return [];
  const changes = [replace(node.condition, negated(selection, node.condition)), replace(node.then, textOf(selection, node.otherwise)), replace(node.otherwise, textOf(selection, node.then))];
  return [action(selection, 'Invert the `if`', REWRITE, changes)];
};

/** `if (a) { if (b) { … } }` → `if (a && b) { … }`. */
export const mergeIfs: ActionProvider = (selection) => {
  const node = around(selection, 'if');
  if (!node || node.otherwise || !atHead(selection, node)) return [];
  const inner = onlyStatement(node.then);
  if (inner?.kind !== 'if' || inner.otherwise) return [];
  const condition = `${operand(selection, node.condition, '&&')} && ${operand(selection, inner.condition, '&&')}`;
  return [action(selection, 'Merge with the inner `if`', REWRITE, [replace(node, `if (${condition}) ${dedented(textOf(selection, inner.then))}`)])];
};

/** `if (a && b) { … }` → `if (a) { if (b) { … } }`. */
export const splitIf: ActionProvider = (selection) => {
  const node = around(selection, 'if');
  if (!node || node.otherwise || !atHead(selection, node)) return [];
  const condition = unwrapped(node.condition);
  if (condition.kind !== 'binary' || condition.operator !== '&&') return [];
  const body = textOf(selection, node.then).replaceAll('\n', '\n    ');
  const indent = indentOf(selection, node.start);
  const text = `if (${textOf(selection, condition.left)}) {\n${indent}    if (${textOf(selection, condition.right)}) ${body}\n${indent}}`;
  return [action(selection, 'Split into two `if`s', REWRITE, [replace(node, text)])];
};

/** `!(a && b)` ↔ `!a || !b`. */
export const deMorgan: ActionProvider = (selection) => {
  const node = around(selection, 'unary');
  if (node?.operator !== '!') return [];
  const inner = unwrapped(node.operand);
  if (inner.kind !== 'binary' || (inner.operator !== '&&' && inner.operator !== '||')) return [];
  const text = negated(selection, inner);
  return [action(selection, "Distribute the `!` (De Morgan's law)", REWRITE, [replace(node, inner.operator === '&&' ? `(${text})` : text)])];
};

const MIRRORED: Partial<Record<ast.BinaryOperator, ast.BinaryOperator>> = { '==': '==', '!=': '!=', '<': '>', '>': '<', '<=': '>=', '>=': '<=', '*': '*', '&': '&', '|': '|', '^': '^' };

/** `a < b` → `b > a`. */
export const flipOperands: ActionProvider = (selection) => {
  const node = around(selection, 'binary');
  const mirrored = node && MIRRORED[node.operator];
  if (!node || !mirrored || selection.start < node.left.end || selection.start > node.right.start) return [];
  const text = `${operand(selection, node.right, mirrored)} ${mirrored} ${operand(selection, node.left, mirrored)}`;
  return [action(selection, `Flip the sides of \`${node.operator}\``, REWRITE, [replace(node, text)])];
};

/** `if (c) { return a; } else { return b; }` → `return c ? a : b;`, and the same of assignments to one variable. */
export const ifToConditional: ActionProvider = (selection) => {
  const node = around(selection, 'if');
  if (!node?.otherwise || !atHead(selection, node)) return [];
  const [then, otherwise] = [onlyStatement(node.then), onlyStatement(node.otherwise)];
  const pair = returned(selection, then, otherwise) ?? assigned(selection, then, otherwise);
  if (!pair) return [];
  const condition = operand(selection, node.condition, '??');
  return [action(selection, 'Write as `? :`', REWRITE, [replace(node, `${pair.head}${condition} ? ${pair.then} : ${pair.otherwise};`)])];
};

interface Pair {
  readonly head: string;
  readonly then: string;
  readonly otherwise: string;
}

function returned(selection: Selection, then: ast.Statement | null, otherwise: ast.Statement | null): Pair | null {
  if (then?.kind !== 'return' || otherwise?.kind !== 'return' || !then.value || !otherwise.value) return null;
  return { head: 'return ', then: textOf(selection, then.value), otherwise: textOf(selection, otherwise.value) };
}

function assigned(selection: Selection, then: ast.Statement | null, otherwise: ast.Statement | null): Pair | null {
  const [a, b] = [assignment(then), assignment(otherwise)];
  if (!a || !b || a.operator !== b.operator || textOf(selection, a.target) !== textOf(selection, b.target)) return null;
  return { head: `${textOf(selection, a.target)} ${a.operator} `, then: textOf(selection, a.value), otherwise: textOf(selection, b.value) };
}

function assignment(statement: ast.Statement | null): ast.AssignExpression | null {
  return statement?.kind === 'expression-statement' && statement.expression.kind === 'assign' ? statement.expression : null;
}

/** `return c ? a : b;` → an `if`. */
export const conditionalToIf: ActionProvider = (selection) => {
  const node = around(selection, 'return', 'expression-statement');
  const target = node?.kind === 'expression-statement' && node.expression.kind === 'assign' ? node.expression : null;
  const value = node?.kind === 'return' ? node.value : (target?.value ?? null);
  const conditional = value && unwrapped(value);
  if (!node || conditional?.kind !== 'conditional') return [];
  const head = target ? `${textOf(selection, target.target)} ${target.operator} ` : 'return ';
  const indent = indentOf(selection, node.start);
  const branch = (each: ast.Expression): string => `{\n${indent}    ${head}${textOf(selection, each)};\n${indent}}`;
  const text = `if (${textOf(selection, unwrapped(conditional.condition))}) ${branch(conditional.then)} else ${branch(conditional.otherwise)}`;
  return [action(selection, 'Write as `if`', REWRITE, [replace(withSemicolon(selection, node), text)])];
};

/** `if (c) { rest of the function }` → `if (!c) { return; }` and the rest, less deep. */
export const guardClause: ActionProvider = (selection) => {
  const node = around(selection, 'if');
  const block = selection.path.findLast((each): each is ast.Block => each.kind === 'block' && each.statements.at(-1) === node);
  const owner = block && selection.path[selection.path.indexOf(block) - 1];
  if (!node || node.otherwise || node.then.kind !== 'block' || !atHead(selection, node) || bindsNames(node.condition)) return [];
  const leave = owner?.kind === 'function' && owner.result === null ? 'return;' : owner?.kind === 'for-in' || owner?.kind === 'while' ? 'continue;' : null;
  if (!leave) return [];
  const indent = indentOf(selection, node.start);
  const body = node.then.statements.map((statement) => dedented(textOf(selection, withSemicolon(selection, statement)))).join(`\n${indent}`);
  return [action(selection, `Leave early with \`${leave.slice(0, -1)}\``, REWRITE, [replace(node, `if (${negated(selection, node.condition)}) { ${leave} }\n${indent}${body}`)])];
};

/** What a condition binds is known only where it is true. */
function bindsNames(condition: ast.Expression): boolean {
  const inner = unwrapped(condition);
  if (inner.kind === 'binary' && (inner.operator === '&&' || inner.operator === '||')) return bindsNames(inner.left) || bindsNames(inner.right);
  return inner.kind === 'let-condition' || inner.kind === 'is';
}

function onlyStatement(body: ast.Statement): ast.Statement | null {
  if (body.kind !== 'block') return body;
  return body.statements.length === 1 ? body.statements[0] : null;
}
