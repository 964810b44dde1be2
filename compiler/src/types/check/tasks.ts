import { awaitNotTask, spawnNotCall } from '../../diagnostics/catalogue/expressions.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf, listOf, taskOf } from '../core.ts';
import { showType } from '../show.ts';
import { errorType, intType, neverType, voidType, type ClassType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { checkSendable } from './distributed.ts';
import { possibleFix, quoted, replace, sureFix } from './fixes.ts';
import { unreachable } from './flow.ts';
import { checkInto } from './into.ts';
import { guardNull } from './null-guard.ts';

/** `spawn f(x)`: starts a task and gives it. */
export function checkSpawn(body: Body, node: ast.SpawnExpression): Type {
  const { flow } = body;
  const result = body.check(node.call);
  // The task's own end is not ours, whatever it calls.
  body.flow = { reachable: flow.reachable, facts: body.flow.facts };
  const call = callOf(node.call);
  if (!call) {
    if (result.kind !== 'error') reportNotCall(body, node, result);
    return errorType;
  }
  if (result.kind === 'error') return errorType;
  checkSendable(body, call);
  return taskOf(body.core, result.kind === 'never' ? voidType : result);
}

function callOf(node: ast.Expression): ast.CallExpression | null {
  let at = node;
  while (at.kind === 'parenthesized') at = at.inner;
  return at.kind === 'call' ? at : null;
}

function reportNotCall(body: Body, node: ast.SpawnExpression, type: Type): void {
  const calls = type.kind === 'function' && type.parameters.length === 0;
  const text = body.text(node.call);
  const fix = node.call.kind === 'lambda' ? `(${text})()` : `${text}()`;
  body.report(spawnNotCall, node.call, { what: quoted(body, node.call) }, {
    hint: type.kind === 'function' && !calls ? `a call starts it: \`spawn ${text}(…)\`` : undefined,
    fixes: calls ? [possibleFix('call it', replace(body, node.call, fix))] : [],
  });
}

/** `await task`, `await task within 500`: its result, or its error. */
export function checkAwait(body: Body, node: ast.AwaitExpression): Type {
  const found = body.check(node.task);
  if (node.within) checkInto(body, node.within, intType, () => ({ clause: 'a time limit, in milliseconds, must be' }));
  const type = found.kind === 'nullable' ? guardNull(body, node.task, found, null) : found;
  if (isInstanceOf(type, body.core.task)) {
    const [result] = type.args;
    if (result === neverType) body.flow = unreachable(body.flow);
    return result ?? errorType;
  }
  if (type.kind !== 'error' && type.kind !== 'never') {
    const word = { start: node.start, end: node.task.start };
    const isCall = node.task.kind === 'call';
    if (found.kind === 'class' && isListOfTasks(body, found)) return awaitAll(body, node, found);
    body.report(awaitNotTask, node.task, { what: quoted(body, node.task), type: showType(type) }, {
      label: type.kind === 'void' ? 'this gives nothing to wait for' : undefined,
      hint: 'any function may wait, so most need neither: a call simply gives its result',
      fixes: !isCall ? [] : node.within ? [possibleFix('start a task', replace(body, { start: node.task.start, end: node.task.start }, 'spawn '))] : [sureFix('remove `await`', replace(body, word, ''))],
    });
  }
  return type.kind === 'void' ? voidType : type;
}

function isListOfTasks({ core }: Body, type: ClassType): boolean {
  return isInstanceOf(type, core.list) && isInstanceOf(type.args[0], core.task);
}

/** `await tasks`, of a list of them. */
function awaitAll(body: Body, node: ast.AwaitExpression, type: ClassType): Type {
  const [task] = type.args;
  const all = `Task.all(${body.text(node.task)})`;
  body.report(awaitNotTask, node.task, { what: quoted(body, node.task), type: showType(type) }, {
    label: 'these are tasks, and one is awaited at a time',
    fixes: [possibleFix(`wait for all: \`${all}\``, replace(body, node.task, all))],
  });
  return task.kind === 'class' && task.args.length === 1 ? listOf(body.core, task.args[0]) : errorType;
}
