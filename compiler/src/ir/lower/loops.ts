import { append } from '../../base/lists.ts';
import type * as ast from '../../syntax/ast.ts';
import type { VariableSymbol } from '../../names/symbol.ts';
import type { IrBlock, IrStatement } from '../ir.ts';
import { isTrue } from './build.ts';
import type { FunctionContext, LoopTarget } from './context.ts';

export interface LoopParts {
  readonly label: ast.Identifier | null;
  readonly pos: number;
  /** At the start of each turn, before the body: leaves the loop by a break out of `loop`. */
  readonly head: (loop: LoopTarget) => void;
  readonly body: () => void;
  /** At the end of each turn, after `continue` too. */
  readonly tail?: (loop: LoopTarget) => void;
}

/**
 * `loop { head; block { body }; tail }`. The inner block is where `continue` goes; it is left out where nothing does.
 */
export function emitLoop(fn: FunctionContext, parts: LoopParts): void {
  const loop: LoopTarget = { name: parts.label?.name ?? null, breakLabel: fn.newLabel(), continueLabel: fn.newLabel(), pos: parts.pos, continued: false };
  const turn = fn.collect(() => {
    parts.head(loop);
    fn.loops.push(loop);
    const body = fn.collect(parts.body);
    fn.loops.pop();
    append(fn.out, loop.continued ? [block(loop.continueLabel, body, parts.pos)] : body);
    parts.tail?.(loop);
  });
  fn.out.push({ op: 'loop', label: loop.breakLabel, body: turn, pos: parts.pos });
}

function block(label: number, body: IrBlock, pos: number): IrStatement {
  return { op: 'block', label, body, pos };
}

/** Leaves the loop unless the condition holds. */
export function leaveUnless(fn: FunctionContext, loop: LoopTarget, node: ast.Expression): void {
  const condition = fn.condition(node);
  if (isTrue(condition)) return;
  const otherwise: IrStatement = { op: 'break', label: loop.breakLabel, pos: node.start };
  fn.out.push({ op: 'if', condition, then: [], otherwise: [otherwise], pos: node.start });
}

export function lowerWhile(fn: FunctionContext, node: ast.WhileStatement): void {
  emitLoop(fn, {
    label: node.label,
    pos: node.start,
    head: (loop) => leaveUnless(fn, loop, node.condition),
    body: () => fn.scope(node.body),
  });
}

export function lowerDoWhile(fn: FunctionContext, node: ast.DoWhileStatement): void {
  emitLoop(fn, {
    label: node.label,
    pos: node.start,
    head: () => undefined,
    body: () => fn.scope(node.body),
    tail: (loop) => leaveUnless(fn, loop, node.condition),
  });
}

/** `for (init; condition; update)`. Each turn has variables of its own: one that a closure keeps is copied before the update. */
export function lowerFor(fn: FunctionContext, node: ast.ForStatement): void {
  const { init, condition } = node;
  for (const each of init) fn.module.lower.statement(fn, each);
  const kept = init.flatMap((each) => (each.kind === 'let' ? (fn.module.variableOf(each) ?? []) : []));
  emitLoop(fn, {
    label: node.label,
    pos: node.start,
    head: (loop) => {
      if (condition) leaveUnless(fn, loop, condition);
    },
    body: () => fn.scope(node.body),
    tail: () => {
      for (const each of kept) if (fn.module.isCell(each)) renew(fn, each, node.start);
      for (const update of node.update) fn.withTemporaries(() => fn.effect(update));
    },
  });
}

function renew(fn: FunctionContext, symbol: VariableSymbol, pos: number): void {
  fn.out.push(fn.initialise(symbol, fn.read(symbol, pos), pos));
}
