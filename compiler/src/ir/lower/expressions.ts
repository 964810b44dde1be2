import type * as ast from '../../syntax/ast.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { IrExpression } from '../ir.ts';
import { effects, falseValue, int, nullValue, text, trueValue } from './build.ts';
import { lowerIncrement } from './assignments.ts';
import { lowerCall, lowerNew } from './calls.ts';
import { lowerCast, nullCheck } from './casts.ts';
import { isChainNode, lowerOptional, type ChainNode } from './chains.ts';
import { lowerLambda } from './closures.ts';
import { lowerCondition, lowerIs } from './conditions.ts';
import { float } from './constants.ts';
import type { FunctionContext } from './context.ts';
import { convert, widen } from './convert.ts';
import { lowerEffect, throwStatement } from './effects.ts';
import { lowerInterfaceLiteral } from './interface-literals.ts';
import { lowerList, lowerMap, lowerRange } from './literals.ts';
import { matchValue } from './match.ts';
import { lowerIndex, lowerReference } from './members.ts';
import { lowerObject } from './object-literals.ts';
import { lowerBinary, lowerUnary } from './operators.ts';
import { repOf } from './reps.ts';
import { prepareLongSpine } from './spine.ts';
import { lowerAwait, lowerSpawn } from './tasks.ts';
import { lowerConcat, toText } from './texts.ts';

/** The value of an expression after the coercion that its place asks for. */
export function lowerCoerced(fn: FunctionContext, node: ast.Expression): IrExpression {
  const known = fn.holes.get(node);
  if (known) return known;
  const coercion = fn.module.checked.coercions[node.id];
  if (coercion?.kind === 'object') return lowerObject(fn, coercion, node.start);
  if (coercion?.kind === 'implementation') return lowerInterfaceLiteral(fn, coercion, node.start);
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
      return toText(fn, value, type, node.start);
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
    case 'increment':
      return lowerIncrement(fn, node);
    case 'assign':
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
    case 'jump':
      return effects(fn.collect(() => fn.module.lower.statement(fn, node.jump)));
    case 'spawn':
      return lowerSpawn(fn, node);
    case 'await':
      return lowerAwait(fn, node);
    case 'let-condition':
      return lowerCondition(fn, node);
    case 'spread':
    case 'parenthesized':
      return fn.natural(node.kind === 'spread' ? node.value : node.inner);
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

function lowerConditional(fn: FunctionContext, node: ast.ConditionalExpression): IrExpression {
  const type = fn.module.typeOf(node);
  if (type.kind === 'void' || type.kind === 'never') return effects(fn.collect(() => lowerEffect(fn, node)));
  const rep = repOf(type);
  const condition = fn.condition(node.condition);
  return { op: 'conditional', rep, condition, then: fn.value(node.then, rep), otherwise: fn.value(node.otherwise, rep) };
}
