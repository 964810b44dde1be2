import { noEffect, unusedResult } from '../../diagnostics/catalogue/warnings.ts';
import type { FunctionSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { isIncomplete } from '../ancestors.ts';
import { isSubtype } from '../relations.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import type { Reference } from '../checked.ts';
import { insertAfter, insertBefore, possibleFix, replace } from './fixes.ts';
import { operatorSpan } from './operator-span.ts';

/** Methods of collections that change nothing: calling them for nothing is a mistake. Of Strings and numbers, all are such. */
const PURE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['List', new Set(['map', 'filter', 'sorted', 'sortBy', 'reversed', 'slice', 'join', 'contains', 'indexOf', 'lastIndexOf', 'isEmpty', 'first', 'last', 'toSet'])],
  ['Map', new Set(['get', 'has', 'getOrDefault', 'keys', 'values', 'entries', 'isEmpty'])],
  ['Set', new Set(['has', 'union', 'intersect', 'minus', 'isEmpty', 'toList'])],
]);

const IMMUTABLE: ReadonlySet<string> = new Set(['String', 'int', 'float', 'bool']);

/** An expression statement that does nothing, or whose result was its point. */
export function tellNoEffect(body: Body, statement: ast.ExpressionStatement, type: Type): void {
  const node = withoutParentheses(statement.expression);
  if (type.kind === 'error' || type.kind === 'never') return;
  if (node.kind === 'call') return tellUnusedResult(body, statement, node);
  if (node.kind === 'new' && type.kind === 'class' && isSubtype(type, body.core.errorClassType) && !isIncomplete(type.symbol)) return body.lintAlone(noEffect, node, {}, { label: 'this makes an error, and nobody throws it', fixes: [possibleFix('throw it', insertBefore(body, node, 'throw '))] });
  if (node.kind === 'match') return tellComparingArms(body, node);
  // Whatever is called for what is compared: nobody gets to know the answer.
  if (hasEffect(node) && !(node.kind === 'binary' && node.operator === '==' && isPlace(node.left))) return;
  if (node.kind === 'binary' && node.operator === '==') {
    const sign = operatorSpan(body, node, node.left, node.right);
    const details = { label: 'this only compares', fixes: [possibleFix('assign with `=`', replace(body, sign, '='))] };
    // What is compared is known: no mistake elsewhere makes this one.
    if ([node.left, node.right].some((each) => body.typeOf(each).kind === 'error')) body.lint(noEffect, node, {}, details);
    else body.lintAlone(noEffect, node, {}, details);
    return;
  }
  if (type.kind === 'function' && node.kind !== 'lambda') {
    const fixes = type.parameters.length === 0 ? [possibleFix('call it', insertAfter(body, node, '()'))] : [];
    body.lintAlone(noEffect, node, {}, { label: 'this names a function without calling it', fixes });
    return;
  }
  body.lintAlone(noEffect, node, {}, { fixes: [possibleFix('remove it', replace(body, statement, ''))] });
}

/** `Jump(target) => at == target,` in a `match` that stands for what it does. */
function tellComparingArms(body: Body, { arms }: ast.MatchExpression): void {
  for (const { body: arm } of arms) {
    if (arm.kind === 'binary') tellComputed(body, arm);
    if (arm.kind !== 'binary' || arm.operator !== '==' || body.typeOf(arm).kind === 'error') continue;
    const fixes = [possibleFix('assign with `=`', replace(body, operatorSpan(body, arm, arm.left, arm.right), '='))];
    body.lintAlone(noEffect, arm, {}, { label: 'this only compares', fixes });
  }
}

const STEPS: ReadonlySet<string> = new Set(['+', '-', '*', '/']);

/** `Add(n) => this.total + n,` */
function tellComputed(body: Body, arm: ast.BinaryExpression): void {
  if (!STEPS.has(arm.operator) || !isPlace(arm.left) || hasEffect(arm) || body.typeOf(arm).kind === 'error') return;
  const fixes = [possibleFix(`write \`${arm.operator}=\``, replace(body, operatorSpan(body, arm, arm.left, arm.right), `${arm.operator}=`))];
  body.lint(noEffect, arm, {}, { label: 'this only computes', fixes });
}

function isPlace({ kind }: ast.Expression): boolean {
  return kind === 'name' || kind === 'member' || kind === 'index';
}

function withoutParentheses(node: ast.Expression): ast.Expression {
  let at = node;
  while (at.kind === 'parenthesized') at = at.inner;
  return at;
}

function tellUnusedResult(body: Body, statement: ast.ExpressionStatement, node: ast.CallExpression): void {
  const reference = body.module.references[node.callee.id];
  if (node.callee.kind !== 'member') return;
  if (isWaiting(body, reference)) {
    body.lintAlone(noEffect, node, {}, { label: 'nobody waits for these tasks', fixes: [possibleFix('wait for them', insertBefore(body, node, 'await '))] });
    return;
  }
  const { name } = node.callee.name;
  if (reference?.kind === 'derived' ? name !== 'copy' : reference?.kind !== 'method' || !isPure(reference.symbol)) return;
  const hint = name === 'map' || name === 'filter' ? 'to do something with each element, use `forEach` or `for`' : undefined;
  const object = withoutParentheses(node.callee.object);
  const assignable = object.kind === 'name' && reference?.kind === 'method' && IMMUTABLE.has(reference.symbol.owner?.name ?? '');
  const fixes = assignable ? [possibleFix(`assign it to \`${object.name}\``, replace(body, { start: statement.start, end: statement.start }, `${object.name} = `))] : [];
  body.lintAlone(unusedResult, node, { name }, { hint, fixes });
}

/** `Task.all(tasks);` alone: what makes a task of several is nothing without an `await`. */
function isWaiting({ core }: Body, reference: Reference | undefined): boolean {
  return (reference?.kind === 'method' || reference?.kind === 'function') && reference.symbol.static && reference.symbol.owner?.key === core.task.key;
}

function isPure(symbol: FunctionSymbol): boolean {
  const { owner } = symbol;
  if (!owner?.native || symbol.signature.result.kind === 'void') return false;
  return IMMUTABLE.has(owner.name) || (PURE.get(owner.name)?.has(symbol.name) ?? false);
}

/** Whether evaluating the expression can do anything beside giving its value. Long chains are walked along their left. */
function hasEffect(first: ast.Expression): boolean {
  let node = first;
  for (;;) {
    switch (node.kind) {
      case 'binary':
        if (hasEffect(node.right)) return true;
        node = node.left;
        continue;
      case 'parenthesized':
        node = node.inner;
        continue;
      case 'member':
        node = node.object;
        continue;
      case 'index':
        if (hasEffect(node.index)) return true;
        node = node.object;
        continue;
      case 'unary':
        node = node.operand;
        continue;
      case 'cast':
      case 'is':
        node = node.value;
        continue;
      case 'conditional':
        return hasEffect(node.then) || hasEffect(node.otherwise) || hasEffect(node.condition);
      case 'template':
        return node.values.some(hasEffect);
      case 'list':
        return node.elements.some(hasEffect);
      default:
        return !WITHOUT_EFFECT.has(node.kind);
    }
  }
}

const WITHOUT_EFFECT: ReadonlySet<ast.Expression['kind']> = new Set(['name', 'this', 'int', 'float', 'string', 'bool', 'null', 'lambda', 'map', 'range']);
