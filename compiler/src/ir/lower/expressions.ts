import type * as ast from '../../syntax/ast.ts';
import { assertNever } from '../../base/assert-never.ts';
import { stripNull } from '../../types/nullable.ts';
import type { Type } from '../../types/type.ts';
import type { IrExpression, IrStatement, RuntimeType } from '../ir.ts';
import { lowerAssign, lowerIncrement } from './assignments.ts';
import { effects, falseValue, getLocal, int, nullValue, sequence, text, trueValue } from './build.ts';
import { lowerCall, lowerNew } from './calls.ts';
import { isChainNode, lowerOptional, type ChainNode } from './chains.ts';
import { lowerLambda } from './closures.ts';
import { lowerCondition, lowerIs } from './conditions.ts';
import { float } from './constants.ts';
import type { FunctionContext } from './context.ts';
import { convert, widen } from './convert.ts';
import { lowerList, lowerMap, lowerRange } from './literals.ts';
import { matchStatement, matchValue } from './match.ts';
import { lowerIndex, lowerReference } from './members.ts';
import { lowerObject } from './object-literals.ts';
import { lowerBinary, lowerUnary } from './operators.ts';
import { isCore, repOf } from './reps.ts';
import { prepareLongSpine } from './spine.ts';
import { lowerAwait, lowerSpawn } from './tasks.ts';
import { lowerConcat, toText } from './texts.ts';
import { isNull, runtimeTypeOf } from './type-tests.ts';

/** The value of an expression after the coercion that its place asks for. */
export function lowerCoerced(fn: FunctionContext, node: ast.Expression): IrExpression {
  const known = fn.holes.get(node);
  if (known) return known;
  const coercion = fn.module.checked.coercions[node.id];
  if (coercion?.kind === 'object') return lowerObject(fn, coercion, node.start);
  const value = lowerExpression(fn, node);
  const type = fn.module.typeOf(node);
  switch (coercion?.kind) {
    case undefined:
      return value;
    case 'widen':
      return value.rep === 'float' ? value : widen(convert(value, 'int', node.start), node.start);
    case 'null-check':
      return nullCheck(fn, value, node, type);
    case 'to-string':
      return toText(value, isCore(type, 'String'), node.start);
    default:
      return assertNever(coercion);
  }
}

/** The value in the representation of its own type. */
export function lowerExpression(fn: FunctionContext, node: ast.Expression): IrExpression {
  prepareLongSpine(fn, node);
  const value = lowerDirectly(fn, node);
  const type = fn.module.checked.types[node.id];
  return type && value.rep !== 'void' ? convert(value, repOf(type), node.start) : value;
}

function lowerDirectly(fn: FunctionContext, node: ast.Expression): IrExpression {
  if (isChainNode(node)) return lowerOptional(fn, node, (chain) => lowerChainNode(fn, chain)) ?? lowerChainNode(fn, node);
  switch (node.kind) {
    case 'int':
      return int(node.value);
    case 'float':
      return float(node.value);
    case 'string':
      return text(node.value);
    case 'bool':
      return node.value ? trueValue : falseValue;
    case 'null':
    case 'error':
      return nullValue;
    case 'template':
      return lowerConcat(fn, node);
    case 'name':
      return lowerReference(fn, node);
    case 'this':
    case 'super':
      return fn.thisValue();
    case 'list':
      return lowerList(fn, node);
    case 'map':
      return lowerMap(fn, node);
    case 'lambda':
      return lowerLambda(fn, node);
    case 'new':
      return lowerNew(fn, node);
    case 'unary':
      return lowerUnary(fn, node);
    case 'binary':
      return lowerBinary(fn, node);
    case 'conditional':
      return lowerConditional(fn, node);
    case 'assign':
    case 'increment':
      return effects(fn.collect(() => lowerEffect(fn, node)));
    case 'cast':
      return lowerCast(fn, node);
    case 'is':
      return lowerIs(fn, node);
    case 'non-null':
      return nullCheck(fn, fn.natural(node.value), node.value, fn.module.typeOf(node.value));
    case 'range':
      return lowerRange(fn, node);
    case 'match':
      return matchValue(fn, node);
    case 'throw':
      return effects([throwStatement(fn, node)]);
    case 'spawn':
      return lowerSpawn(fn, node);
    case 'await':
      return lowerAwait(fn, node);
    case 'let-condition':
      return lowerCondition(fn, node);
    case 'parenthesized':
      return fn.natural(node.inner);
    default:
      return assertNever(node);
  }
}

function lowerChainNode(fn: FunctionContext, node: ChainNode): IrExpression {
  switch (node.kind) {
    case 'call':
      return lowerCall(fn, node);
    case 'member':
      return lowerReference(fn, node);
    case 'index':
      return lowerIndex(fn, node);
  }
}

/** An expression as a statement. */
export function lowerEffect(fn: FunctionContext, node: ast.Expression): void {
  switch (node.kind) {
    case 'parenthesized':
      return lowerEffect(fn, node.inner);
    case 'assign':
      return lowerAssign(fn, node);
    case 'increment':
      return lowerIncrement(fn, node);
    case 'match':
      return matchStatement(fn, node);
    case 'throw':
      fn.out.push(throwStatement(fn, node));
      return;
    case 'conditional': {
      const condition = fn.condition(node.condition);
      const then = fn.collect(() => lowerEffect(fn, node.then));
      const otherwise = fn.collect(() => lowerEffect(fn, node.otherwise));
      fn.out.push({ op: 'if', condition, then, otherwise, pos: node.start });
      return;
    }
    default:
      return drop(fn, fn.natural(node), node.start);
  }
}

/** Evaluates for the effect alone: what only carries the value on is left out. */
function drop(fn: FunctionContext, value: IrExpression, pos: number): void {
  switch (value.op) {
    case 'int':
    case 'float':
    case 'bool':
    case 'string':
    case 'null':
    case 'local.get':
    case 'capture.get':
      return;
    case 'convert':
      return drop(fn, value.value, pos);
    case 'sequence':
      fn.out.push(...value.body);
      if (value.value) drop(fn, value.value, pos);
      return;
    case 'conditional': {
      const { condition } = value;
      const then = fn.collect(() => drop(fn, value.then, pos));
      const otherwise = fn.collect(() => drop(fn, value.otherwise, pos));
      fn.out.push({ op: 'if', condition, then, otherwise, pos });
      return;
    }
    default:
      fn.out.push({ op: 'expression', value, pos });
  }
}

function throwStatement(fn: FunctionContext, node: ast.ThrowExpression): IrStatement {
  return { op: 'throw', value: fn.value(node.value, 'ref'), pos: node.start };
}

function lowerConditional(fn: FunctionContext, node: ast.ConditionalExpression): IrExpression {
  const type = fn.module.typeOf(node);
  if (type.kind === 'void' || type.kind === 'never') return effects(fn.collect(() => lowerEffect(fn, node)));
  const rep = repOf(type);
  const condition = fn.condition(node.condition);
  return { op: 'conditional', rep, condition, then: fn.value(node.then, rep), otherwise: fn.value(node.otherwise, rep) };
}

/** A `T?` as a `T`: throws the null error, which names the expression as it is written. */
function nullCheck(fn: FunctionContext, value: IrExpression, node: ast.Expression, type: Type): IrExpression {
  if (value.rep !== 'ref') return value;
  const checked: IrExpression = { op: 'null-check', rep: 'ref', value, what: describe(fn, node), pos: node.start };
  return convert(checked, repOf(stripNull(type)), node.start);
}

const MAX_DESCRIPTION = 60;

function describe(fn: FunctionContext, node: ast.Expression): string {
  const written = fn.module.checked.symbol.source.text.slice(node.start, node.end).replace(/\s+/g, ' ');
  return written.length <= MAX_DESCRIPTION ? written : `${written.slice(0, MAX_DESCRIPTION)}…`;
}

/** `x as T`: tested where the runtime can tell; type arguments and type parameters are taken on trust. */
function lowerCast(fn: FunctionContext, node: ast.CastExpression): IrExpression {
  const target = fn.module.typeOf(node);
  const rep = repOf(target);
  const value = fn.natural(node.value);
  if (value.rep === rep && rep !== 'ref') return value;
  const boxed = convert(value, 'ref', node.start);
  if (target.kind === 'nullable') {
    const test = runtimeTypeOf(target.inner);
    if (!test) return boxed;
    const body: IrStatement[] = [];
    const local = fn.temporary('ref');
    body.push({ op: 'local.set', local, value: boxed, pos: node.start });
    const read = getLocal(local, 'ref');
    return sequence(body, { op: 'conditional', rep: 'ref', condition: isNull(read), then: nullValue, otherwise: cast(read, test, node.start) });
  }
  const test = runtimeTypeOf(target);
  return test ? convert(cast(boxed, test, node.start), rep, node.start) : boxed;
}

function cast(value: IrExpression, test: RuntimeType, pos: number): IrExpression {
  return { op: 'cast', rep: 'ref', value, test, pos };
}
