import type * as ast from '../../syntax/ast.ts';
import { memberEntry } from '../../types/members.ts';
import { stripNull } from '../../types/nullable.ts';
import { classOf } from '../../types/relations.ts';
import type { Type } from '../../types/type.ts';
import type { IrExpression, IrStatement, Selector } from '../ir.ts';
import { sequence, text } from './build.ts';
import type { FunctionContext } from './context.ts';
import { isCore } from './reps.ts';
import { isNull } from './type-tests.ts';

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

const TO_STRING: Selector = { name: 'toString', params: [], result: 'ref' };

/** A value of a type as text: what `print` would show. */
export function toText(fn: FunctionContext, value: IrExpression, type: Type, pos: number): IrExpression {
  if (isCore(type, 'String') || value.op === 'string') return value;
  if (value.op === 'int' || value.op === 'bool') return text(String(value.value));
  if (value.op === 'null') return text('null');
  const asked = value.rep === 'ref' ? whoIsAsked(type) : 'runtime';
  return asked === 'runtime' ? { op: 'to-string', rep: 'ref', value, pos } : askFirst(fn, value, asked, pos);
}

/**
 * Who makes the text of a value: the runtime, the method of its class, or that where it turns out to have one. The method is called as any other
 * is, so that it may go as deep, and may wait; the runtime could do neither.
 */
function whoIsAsked(type: Type): 'runtime' | 'method' | 'method or runtime' {
  const inner = stripNull(type);
  if (inner.kind === 'any') return 'method or runtime';
  if (inner.kind === 'parameter' && !inner.symbol.bound) return 'method or runtime';
  const symbol = classOf(inner)?.symbol;
  if (!symbol || symbol.native) return 'runtime';
  const method = memberEntry(symbol, 'toString')?.symbol;
  if (method?.kind === 'function' && !method.abstract) return 'method';
  return symbol.classKind === 'record' || symbol.classKind === 'enum' || symbol.final ? 'runtime' : 'method or runtime';
}

function askFirst(fn: FunctionContext, value: IrExpression, asked: 'method' | 'method or runtime', pos: number): IrExpression {
  const body: IrStatement[] = [];
  const once = fn.once(value, body, pos);
  const call: IrExpression = { op: 'call.virtual', rep: 'ref', selector: TO_STRING, args: [once], pos };
  const otherwise: IrExpression = { op: 'to-string', rep: 'ref', value: once, pos };
  if (asked === 'method') return sequence(body, { op: 'conditional', rep: 'ref', condition: isNull(once), then: text('null'), otherwise: call });
  const test: IrExpression = { op: 'is', rep: 'bool', value: once, test: { kind: 'with-text' } };
  return sequence(body, { op: 'conditional', rep: 'ref', condition: test, then: call, otherwise });
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

/** An expression's value as text; once it is coerced it may be a String already, and is not null where that was looked for. */
export function textOf(fn: FunctionContext, node: ast.Expression): IrExpression {
  const coercion = fn.module.checked.coercions[node.id];
  const value = fn.natural(node);
  if (coercion?.kind === 'to-string') return value;
  const type = fn.module.typeOf(node);
  return toText(fn, value, coercion?.kind === 'null-check' ? stripNull(type) : type, node.start);
}

function addPart(parts: IrExpression[], part: IrExpression): void {
  const last = parts.at(-1);
  if (part.op !== 'string') parts.push(part);
  else if (last?.op === 'string') parts[parts.length - 1] = text(last.value + part.value);
  else if (part.value !== '') parts.push(part);
}
