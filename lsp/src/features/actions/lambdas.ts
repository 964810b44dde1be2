import { CodeActionKind } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { descendants } from '@noodlecore/compiler/syntax/walk';
import { showType } from '@noodlecore/compiler/types/show';
import { action, around, indentOf, insert, replace, textOf, withSemicolon, type ActionProvider, type Selection } from './action.ts';

const REWRITE = CodeActionKind.RefactorRewrite;

/** `(x) => x * 2` → `(x) => { return x * 2; }`. */
export const lambdaToBlock: ActionProvider = (selection) => {
  const node = onArrow(selection);
  if (!node || node.body.kind === 'block') return [];
  const type = selection.checked.types[node.body.id]?.kind;
  const hasResult = node.body.kind !== 'assign' && node.body.kind !== 'throw' && type !== 'void' && type !== 'never';
  const indent = indentOf(selection, node.start);
  const object = node.body.kind === 'parenthesized' && node.body.inner.kind === 'map' ? node.body.inner : node.body;
  return [action(selection, 'Give the lambda a block', REWRITE, [replace(node.body, `{\n${indent}    ${hasResult ? 'return ' : ''}${textOf(selection, object)};\n${indent}}`)])];
};

/** `(x) => { return x * 2; }` → `(x) => x * 2`. */
export const lambdaToExpression: ActionProvider = (selection) => {
  const node = onArrow(selection);
  if (node?.body.kind !== 'block' || node.body.statements.length !== 1) return [];
  const [statement] = node.body.statements;
  const value = statement.kind === 'return' ? statement.value : statement.kind === 'expression-statement' ? statement.expression : null;
  if (!value) return [];
  const text = textOf(selection, value);
  return [action(selection, 'Make the lambda one expression', REWRITE, [replace(node.body, value.kind === 'map' ? `(${text})` : text)])];
};

/** Types that were inferred, written. */
export const typeParameters: ActionProvider = (selection) => {
  const node = onArrow(selection);
  if (!node) return [];
  const changes = node.parameters.flatMap((parameter) => {
    const type = parameter.type ? undefined : selection.checked.variables[parameter.id]?.type;
    return type && type.kind !== 'error' ? [insert(parameter.name.end, `: ${showType(type)}`)] : [];
  });
  return changes.length > 0 ? [action(selection, 'Write the types of the parameters', REWRITE, changes)] : [];
};

/** `list.forEach((x) => …)` → `for (x in list) { … }`. */
export const forEachToLoop: ActionProvider = (selection) => {
  const statement = around(selection, 'expression-statement');
  const call = statement?.expression.kind === 'call' ? statement.expression : null;
  if (!statement || call?.callee.kind !== 'member' || call.callee.name.name !== 'forEach' || call.args.length !== 1 || call.callee.optional) return [];
  const lambda = call.args[0].value;
  if (lambda.kind !== 'lambda' || lambda.parameters.length !== 1 || returns(lambda.body)) return [];
  const indent = indentOf(selection, statement.start);
  const body = lambda.body.kind === 'block' ? textOf(selection, lambda.body) : `{\n${indent}    ${textOf(selection, lambda.body)};\n${indent}}`;
  const text = `for (${lambda.parameters[0].name.name} in ${textOf(selection, call.callee.object)}) ${body}`;
  return [action(selection, 'Write as a `for` loop', REWRITE, [replace(withSemicolon(selection, statement), text)])];
};

/** `return` in a lambda ends that; in a loop it would end the function around it. */
function returns(body: ast.Expression | ast.Block): boolean {
  return [...descendants(body)].some(({ kind }) => kind === 'return');
}

/** The lambda whose parameters or arrow the cursor is at. */
function onArrow(selection: Selection): ast.LambdaExpression | null {
  const node = around(selection, 'lambda');
  return node && selection.start <= node.body.start ? node : null;
}
