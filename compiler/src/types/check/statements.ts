import { assertNever } from '../../base/assert-never.ts';
import { breakOutside, matchMissing, returnOutside, returnWithoutValue, unknownLabel } from '../../diagnostics/catalogue/expressions.ts';
import { unreachableCode } from '../../diagnostics/catalogue/warnings.ts';
import { closest } from '../../diagnostics/suggest.ts';
import type * as ast from '../../syntax/ast.ts';
import { voidType } from '../type.ts';
import type { Body, Loop } from './body.ts';
import { tellNoEffect } from './effects.ts';
import { possibleFix, replace } from './fixes.ts';
import { isAssigned, joinMaybe, reachable, unreachable, type Flow } from './flow.ts';
import { checkLet, checkDestructuring } from './lets.ts';
import { checkLocalFunction, declareLocalFunctions } from './local-functions.ts';
import { closeScope, keepLocal, openScope, type Local } from './locals.ts';
import { checkDoWhile, checkFor, checkForIn, checkWhile } from './loops.ts';
import { checkReturn } from './returns.ts';
import { checkTry } from './try.ts';

export function checkStatement(body: Body, node: ast.Statement): void {
  switch (node.kind) {
    case 'expression-statement':
      tellNoEffect(body, node, body.check(node.expression, voidType));
      return;
    case 'let':
      return checkLet(body, node);
    case 'if':
      return checkIf(body, node);
    case 'return':
      return checkReturn(body, node);
    case 'block':
      return checkBlock(body, node);
    case 'for-in':
      return checkForIn(body, node);
    case 'for':
      return checkFor(body, node);
    case 'while':
      return checkWhile(body, node);
    case 'do-while':
      return checkDoWhile(body, node);
    case 'break':
    case 'continue':
      return checkJump(body, node);
    case 'try':
      return checkTry(body, node);
    case 'destructuring':
      return checkDestructuring(body, node);
    case 'function':
      return checkLocalFunction(body, node);
    case 'error-statement':
      return;
    default:
      assertNever(node);
  }
}

function checkBlock(body: Body, node: ast.Block): void {
  openScope(body, node.statements);
  checkStatements(body, node.statements);
  closeScope(body);
}

/** After these it is not certain where control goes: a `match` may lack the arm that comes behind it, a jump has no target, the value of a `return` stands in the next line. */
const MISTAKEN_WAYS: ReadonlySet<number> = new Set([matchMissing.code, breakOutside.code, unknownLabel.code, returnOutside.code, returnWithoutValue.code]);

/** Whether such a mistake was just reported in a statement: what is reported last stands last. */
function isMistaken({ module: { diagnostics } }: Body, statement: ast.Statement | undefined): boolean {
  if (statement === undefined) return false;
  for (let i = diagnostics.length - 1; i >= 0; i--) {
    const { code, primary } = diagnostics[i];
    if (primary.span.start < statement.start) return false;
    if (MISTAKEN_WAYS.has(code) && primary.span.end <= statement.end) return true;
  }
  return false;
}

/** The statements of one scope. What cannot be reached is told once, and checked as if it could be. */
export function checkStatements(body: Body, statements: readonly ast.Statement[]): void {
  declareLocalFunctions(body, statements);
  const start = body.flow.reachable;
  let told = false;
  for (const [index, statement] of statements.entries()) {
    if (start && !told && !body.flow.reachable && statement.kind !== 'function' && statement.kind !== 'error-statement') {
      told = true;
      const last = statements[statements.length - 1];
      if (!isMistaken(body, statements[index - 1])) body.report(unreachableCode, { start: statement.start, end: Math.max(statement.end, last.kind === 'function' ? statement.end : last.end) }, {});
      body.flow = reachable(body.flow);
    }
    body.statement(statement);
  }
  if (told) body.flow = unreachable(body.flow);
}

/** `else if` chains grow long, so they are walked. */
function checkIf(body: Body, first: ast.IfStatement): void {
  let end = null;
  let node: ast.IfStatement = first;
  let open = 0;
  for (;;) {
    openScope(body);
    open++;
    const { yes, no } = body.condition(node.condition);
    body.flow = yes;
    body.statement(node.then);
    if (!node.otherwise && !body.flow.reachable) {
      const bound = boundIn(body, no);
      closeScope(body);
      open--;
      for (const local of bound) keepLocal(body, local);
    }
    end = joinMaybe(end, body.flow, body.places);
    body.flow = no;
    if (node.otherwise?.kind !== 'if') break;
    node = node.otherwise;
  }
  if (node.otherwise) body.statement(node.otherwise);
  // What a condition binds is named in the `else` too, where it has no value: that is told better than an unknown name.
  while (open-- > 0) closeScope(body);
  body.flow = joinMaybe(end, body.flow, body.places);
}

/** What a condition binds where it fails: `if (!(x is Number(v))) { return; }` leaves `v` to the statements behind. */
function boundIn(body: Body, no: Flow): Local[] {
  return (body.scope?.locals ?? []).filter((local) => local.deferred && local.place !== null && isAssigned(no, local.place));
}

function checkJump(body: Body, node: ast.BreakStatement | ast.ContinueStatement): void {
  const loop = loopOf(body, node);
  if (loop) {
    if (node.kind === 'break') loop.breaks = joinMaybe(loop.breaks, body.flow, body.places);
    else loop.continues = joinMaybe(loop.continues, body.flow, body.places);
  }
  body.flow = unreachable(body.flow);
}

function loopOf(body: Body, node: ast.BreakStatement | ast.ContinueStatement): Loop | null {
  const { loop } = body.frame;
  if (!loop) {
    const around = body.frame.parent?.loop ? 'a lambda or nested function cannot leave the loop around it' : undefined;
    body.report(breakOutside, node, { word: node.kind }, { hint: around });
    return null;
  }
  if (!node.label) return loop;
  const labels: string[] = [];
  for (let at: Loop | null = loop; at; at = at.parent) {
    if (at.label === node.label.name) return at;
    if (at.label) labels.push(at.label);
  }
  const near = closest(node.label.name, labels);
  body.report(unknownLabel, node.label, { name: node.label.name }, {
    label: near ? `did you mean \`${near}\`?` : undefined,
    fixes: near ? [possibleFix(`write \`${near}\``, replace(body, node.label, near))] : [],
  });
  return null;
}
