import { append } from '../../base/lists.ts';
import type * as ast from '../../syntax/ast.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { IrStatement, Rep } from '../ir.ts';
import { zero } from './build.ts';
import type { FunctionContext, LoopTarget } from './context.ts';
import { destructure } from './destructuring.ts';
import { plainReturn } from './finish.ts';
import { lowerForIn } from './for-in.ts';
import { hoist, lowerLocalFunction } from './local-functions.ts';
import { lowerDoWhile, lowerFor, lowerWhile } from './loops.ts';
import { matchReturn } from './match.ts';
import { repOf } from './reps.ts';
import { lowerTry } from './try.ts';

/** The statements of a block. Its nested functions are known from its start. */
export function lowerStatements(fn: FunctionContext, nodes: readonly ast.Statement[]): void {
  hoist(fn, nodes);
  const outer = fn.scopeEnd;
  fn.scopeEnd = nodes.at(-1)?.end ?? outer;
  for (const node of nodes) lowerStatement(fn, node);
  fn.scopeEnd = outer;
}

export function lowerStatement(fn: FunctionContext, node: ast.Statement): void {
  const outer = fn.scopeEnd;
  if (isScope(node)) fn.scopeEnd = node.end;
  fn.withTemporaries(() => dispatch(fn, node));
  fn.scopeEnd = outer;
}

/** Whether what the statement declares is gone behind it. */
function isScope({ kind }: ast.Statement): boolean {
  return kind === 'for' || kind === 'for-in' || kind === 'while' || kind === 'if' || kind === 'try';
}

function dispatch(fn: FunctionContext, node: ast.Statement): void {
  switch (node.kind) {
    case 'block':
      return lowerStatements(fn, node.statements);
    case 'let':
      return lowerLet(fn, node);
    case 'destructuring':
      return destructure(fn, node.pattern, node.value);
    case 'expression-statement':
      return fn.effect(node.expression);
    case 'if':
      return lowerIf(fn, node);
    case 'while':
      return lowerWhile(fn, node);
    case 'do-while':
      return lowerDoWhile(fn, node);
    case 'for-in':
      return lowerForIn(fn, node);
    case 'for':
      return lowerFor(fn, node);
    case 'return':
      return lowerReturn(fn, node);
    case 'break':
      return leaveLoop(fn, node);
    case 'continue':
      return continueLoop(fn, node);
    case 'try':
      return lowerTry(fn, node);
    case 'function':
      return lowerLocalFunction(fn, node);
    case 'error-statement':
      return;
    default:
      return assertNever(node);
  }
}

function lowerLet(fn: FunctionContext, node: ast.LetStatement): void {
  const symbol = fn.module.variableOf(node);
  if (!symbol) return;
  // The closure brings the variable's cell along, so that has to be there first.
  const { selfCaptured } = fn.module;
  if (selfCaptured.has(symbol)) fn.out.push(fn.initialise(symbol, zero(repOf(symbol.type)), node.start));
  const value = node.value ? fn.value(node.value, repOf(symbol.type)) : zero(repOf(symbol.type));
  fn.out.push(selfCaptured.has(symbol) ? fn.write(symbol, value, node.start) : fn.initialise(symbol, value, node.start));
}

/** A chain of `else if` is walked in a loop: it may be longer than the stack is deep. */
function lowerIf(fn: FunctionContext, node: ast.IfStatement): void {
  let out: IrStatement[] = fn.out;
  let at: ast.Statement | null = node;
  while (at?.kind === 'if') {
    const { condition, then }: ast.IfStatement = at;
    const otherwise: IrStatement[] = [];
    out.push({ op: 'if', condition: fn.condition(condition), then: fn.collect(() => fn.scope(then)), otherwise, pos: at.start });
    out = otherwise;
    at = at.otherwise;
  }
  const last = at;
  if (last) append(out, fn.collect(() => fn.scope(last)));
}

function lowerReturn(fn: FunctionContext, node: ast.ReturnStatement): void {
  if (!node.value) {
    fn.out.push(plainReturn(fn, node.start));
    return;
  }
  if (fn.result === 'void' || fn.givesThis) {
    fn.effect(node.value);
    fn.out.push(plainReturn(fn, node.start));
    return;
  }
  fn.returnValue(node.value, fn.result);
}

/** The arms of a `match` return by themselves, so that their values need no place in between. */
export function lowerReturnValue(fn: FunctionContext, node: ast.Expression, rep: Rep): void {
  const type = fn.module.typeOf(node);
  if (node.kind === 'match' && !fn.module.checked.coercions[node.id] && type.kind !== 'void' && type.kind !== 'never') return matchReturn(fn, node, rep);
  fn.out.push({ op: 'return', value: fn.value(node, rep), pos: node.start });
}

function leaveLoop(fn: FunctionContext, node: ast.BreakStatement): void {
  const loop = targetOf(fn, node.label);
  if (loop) fn.out.push({ op: 'break', label: loop.breakLabel, pos: node.start });
}

function continueLoop(fn: FunctionContext, node: ast.ContinueStatement): void {
  const loop = targetOf(fn, node.label);
  if (!loop) return;
  loop.continued = true;
  fn.out.push({ op: 'break', label: loop.continueLabel, pos: node.start });
}

function targetOf(fn: FunctionContext, label: ast.Identifier | null): LoopTarget | undefined {
  return label ? fn.loops.findLast((loop) => loop.name === label.name) : fn.loops.at(-1);
}
