import type * as ast from '../../syntax/ast.ts';
import type { IrExpression } from '../ir.ts';
import { text } from './build.ts';
import type { FunctionContext } from './context.ts';
import { isCore } from './reps.ts';

/** How many parts one `concat` takes at the most: each needs a place of its own while the others are computed. */
const MAX_PARTS = 64;

/** `a + b + …` with a String among them, and `` `…${e}…` ``: one `concat` of all parts, neighbouring constants joined. */
export function lowerConcat(fn: FunctionContext, node: ast.Expression): IrExpression {
  const parts: IrExpression[] = [];
  for (const operand of operandsOf(fn, node)) {
    if (operand.kind === 'template') addTemplate(fn, operand, parts);
    else addPart(parts, textOf(fn, operand));
  }
  return concat(parts, node.start);
}

/** A value as text: what `print` would show. */
export function toText(value: IrExpression, isString: boolean, pos: number): IrExpression {
  if (isString || value.op === 'string') return value;
  if (value.op === 'int' || value.op === 'bool') return text(String(value.value));
  if (value.op === 'null') return text('null');
  return { op: 'to-string', rep: 'ref', value, pos };
}

export function concat(parts: readonly IrExpression[], pos: number): IrExpression {
  if (parts.length === 0) return text('');
  if (parts.length === 1) return parts[0];
  if (parts.length <= MAX_PARTS) return { op: 'concat', rep: 'ref', parts, pos };
  const groups: IrExpression[] = [];
  for (let at = 0; at < parts.length; at += MAX_PARTS) groups.push(concat(parts.slice(at, at + MAX_PARTS), pos));
  return concat(groups, pos);
}

/** The operands of a tree of `+` on Strings, left to right; found without recursion, for such trees grow long to the left. */
function operandsOf(fn: FunctionContext, node: ast.Expression): ast.Expression[] {
  const operands: ast.Expression[] = [];
  const tasks: ast.Expression[] = [node];
  for (let at = tasks.pop(); at; at = tasks.pop()) {
    if (at.kind === 'binary' && at.operator === '+' && isCore(fn.module.typeOf(at), 'String')) tasks.push(at.right, at.left);
    else if (at.kind === 'parenthesized' && isCore(fn.module.typeOf(at.inner), 'String')) tasks.push(at.inner);
    else operands.push(at);
  }
  return operands;
}

function addTemplate(fn: FunctionContext, node: ast.TemplateLiteral, parts: IrExpression[]): void {
  for (const [i, constant] of node.texts.entries()) {
    addPart(parts, text(constant));
    const value = node.values[i];
    if (value) addPart(parts, textOf(fn, value));
  }
}

/** An expression's value as text. */
export function textOf(fn: FunctionContext, node: ast.Expression): IrExpression {
  return toText(fn.natural(node), isText(fn, node), node.start);
}

/** Whether the value, once it is coerced, is a String already. */
function isText(fn: FunctionContext, node: ast.Expression): boolean {
  const coercion = fn.module.checked.coercions[node.id];
  const type = fn.module.typeOf(node);
  if (coercion?.kind === 'to-string') return true;
  return isCore(type, 'String') || (coercion?.kind === 'null-check' && type.kind === 'nullable' && isCore(type.inner, 'String'));
}

function addPart(parts: IrExpression[], part: IrExpression): void {
  const last = parts.at(-1);
  if (part.op !== 'string') parts.push(part);
  else if (last?.op === 'string') parts[parts.length - 1] = text(last.value + part.value);
  else if (part.value !== '') parts.push(part);
}
