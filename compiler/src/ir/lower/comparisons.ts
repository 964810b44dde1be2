import type * as ast from '../../syntax/ast.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import { memberEntry } from '../../types/members.ts';
import { classOf } from '../../types/relations.ts';
import { stripNull } from '../../types/nullable.ts';
import type { Type } from '../../types/type.ts';
import type { BinaryOp, IrExpression, IrStatement, Selector } from '../ir.ts';
import { and, falseValue, int, not, nullValue, or, sequence, trueValue } from './build.ts';
import { comparedUnits } from './characters.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { callMethod } from './methods.ts';
import { isCore } from './reps.ts';
import { isNull } from './type-tests.ts';

export type Order = '<' | '<=' | '>' | '>=';

const ORDERS: Readonly<Record<Order, 'lt' | 'le' | 'gt' | 'ge'>> = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };

/** `a == b`: the narrowest comparison that the static types allow. */
export function equality(fn: FunctionContext, node: ast.BinaryExpression): IrExpression {
  const { start: pos } = node;
  const left = fn.natural(node.left);
  const right = fn.natural(node.right);
  if (right.op === 'null') return nullTest(left, pos);
  if (left.op === 'null') return nullTest(right, pos);
  if (isNumeric(left) && isNumeric(right)) {
    const rep = left.rep === 'float' || right.rep === 'float' ? 'float' : 'int';
    return compare(`${rep}.eq`, convert(left, rep, pos), convert(right, rep, pos), pos);
  }
  if (left.rep === 'bool' && right.rep === 'bool') return compare('bool.eq', left, right, pos);
  if (isFloat(fn, node.left) !== isFloat(fn, node.right)) return equalityOfMixed(fn, node, left, right);
  const units = comparedUnits(left, right);
  if (units) return compare('int.eq', ...units, pos);
  if (definesEquality(valueType(fn, node.left))) return askedEquality(fn, left, right, pos);
  const texts = isText(fn, node.left) && isText(fn, node.right);
  return compare(texts ? 'string.eq' : 'ref.eq', convert(left, 'ref', pos), convert(right, 'ref', pos), pos);
}

function definesEquality(type: Type): boolean {
  const symbol = comparedClass(stripNull(type));
  const method = symbol && !symbol.native ? memberEntry(symbol, 'equals')?.symbol : undefined;
  return method?.kind === 'function' && !method.abstract;
}

const EQUALS: Selector = { name: 'equals', params: ['ref'], result: 'bool' };

/** A class's own `equals` is called as any other method is: as deep as others may go, which the runtime could not. Nobody is asked for null. */
function askedEquality(fn: FunctionContext, left: IrExpression, right: IrExpression, pos: number): IrExpression {
  const body: IrStatement[] = [];
  const first = fn.once(left, body, pos);
  const second = fn.once(convert(right, 'ref', pos), body, pos);
  const asked: IrExpression = { op: 'call.virtual', rep: 'bool', selector: EQUALS, args: [first, second], pos };
  const bothThere = and(not(isNull(first), pos), not(isNull(second), pos));
  return sequence(body, or(compare('ref.same', first, second, pos), and(bothThere, asked)));
}

/** `int? == float`: boxed, an int never equals a float, so it is widened where it is not null. */
function equalityOfMixed(fn: FunctionContext, node: ast.BinaryExpression, left: IrExpression, right: IrExpression): IrExpression {
  const { start: pos } = node;
  const body: IrStatement[] = [];
  const first = fn.once(left, body, pos);
  const second = fn.once(right, body, pos);
  const a = isInt(fn, node.left) ? widened(first, pos) : convert(first, 'ref', pos);
  const b = isInt(fn, node.right) ? widened(second, pos) : convert(second, 'ref', pos);
  return sequence(body, compare('ref.eq', a, b, pos));
}

function widened(value: IrExpression, pos: number): IrExpression {
  const otherwise = convert(convert(convert(value, 'int', pos), 'float', pos), 'ref', pos);
  if (value.rep !== 'ref') return otherwise;
  return { op: 'conditional', rep: 'ref', condition: isNull(value), then: nullValue, otherwise };
}

function isInt(fn: FunctionContext, node: ast.Expression): boolean {
  return stripNull(valueType(fn, node)).kind === 'int';
}

function isFloat(fn: FunctionContext, node: ast.Expression): boolean {
  return stripNull(valueType(fn, node)).kind === 'float';
}

function nullTest(value: IrExpression, pos: number): IrExpression {
  if (value.op === 'null') return trueValue;
  if (value.rep === 'ref') return isNull(value);
  return { op: 'sequence', rep: 'bool', body: [{ op: 'expression', value, pos }], value: falseValue };
}

/** `<` and its kin: of numbers, Strings, enums without payload, and what has `compareTo`. */
export function compareInOrder(fn: FunctionContext, node: ast.BinaryExpression, order: Order): IrExpression {
  const { start: pos } = node;
  const left = fn.natural(node.left);
  const right = fn.natural(node.right);
  const name = ORDERS[order];
  if (isNumeric(left) && isNumeric(right)) {
    const rep = left.rep === 'float' || right.rep === 'float' ? 'float' : 'int';
    return compare(`${rep}.${name}`, convert(left, rep, pos), convert(right, rep, pos), pos);
  }
  const units = comparedUnits(left, right);
  if (units) return compare(`int.${name}`, ...units, pos);
  if (isText(fn, node.left) && isText(fn, node.right)) return compare(`string.${name}`, left, right, pos);
  const symbol = comparedClass(valueType(fn, node.left));
  const method = symbol && memberEntry(symbol, 'compareTo')?.symbol;
  if (method?.kind === 'function') return compare(`int.${name}`, callMethod(method, left, [right], pos), int(0), pos);
  if (symbol?.classKind === 'enum') return compare(`int.${name}`, ordinal(left), ordinal(right), pos);
  const fnRef = { module: 'noodlecore.core.universal', name: 'compareValues' };
  const sign: IrExpression = { op: 'call', rep: 'int', fn: fnRef, args: [convert(left, 'ref', pos), convert(right, 'ref', pos)], pos };
  return compare(`int.${name}`, sign, int(0), pos);
}

function comparedClass(type: Type): ClassSymbol | null {
  return classOf(type)?.symbol ?? null;
}

function ordinal(value: IrExpression): IrExpression {
  return { op: 'enum.ordinal', rep: 'int', value };
}

function compare(operator: BinaryOp, left: IrExpression, right: IrExpression, pos: number): IrExpression {
  return { op: 'binary', rep: 'bool', operator, left, right, pos };
}

function isNumeric(value: IrExpression): boolean {
  return value.rep === 'int' || value.rep === 'float';
}

function isText(fn: FunctionContext, node: ast.Expression): boolean {
  return isCore(valueType(fn, node), 'String');
}

/** The type that the value has once it is coerced. */
function valueType(fn: FunctionContext, node: ast.Expression): Type {
  const type = fn.module.typeOf(node);
  return fn.module.checked.coercions[node.id]?.kind === 'null-check' ? stripNull(type) : type;
}
