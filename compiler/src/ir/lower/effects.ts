import { append } from '../../base/lists.ts';
import type * as ast from '../../syntax/ast.ts';
import type { IrExpression, IrStatement } from '../ir.ts';
import { lowerAssign, stepPlace } from './assignments.ts';
import type { FunctionContext } from './context.ts';
import { matchStatement } from './match.ts';

/** An expression as a statement. */
export function lowerEffect(fn: FunctionContext, node: ast.Expression): void {
  switch (node.kind) {
    case 'parenthesized':
      return lowerEffect(fn, node.inner);
    case 'assign':
      return lowerAssign(fn, node);
    case 'increment':
      return stepPlace(fn, node);
    case 'match':
      return matchStatement(fn, node);
    case 'throw':
      fn.out.push(throwStatement(fn, node));
      return;
    case 'jump':
      return fn.module.lower.statement(fn, node.jump);
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
      append(fn.out, value.body);
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

export function throwStatement(fn: FunctionContext, node: ast.ThrowExpression): IrStatement {
  return { op: 'throw', value: fn.value(node.value, 'ref'), pos: node.start };
}
