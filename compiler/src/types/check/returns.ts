import { unknownName } from '../../diagnostics/catalogue/names.ts';
import { missingReturn, returnOutside, returnsNothing, returnWithoutValue } from '../../diagnostics/catalogue/expressions.ts';
import type { Details, Label } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { isAssignable } from '../relations.ts';
import { showType } from '../show.ts';
import { voidType, type Type } from '../type.ts';
import { noteAsked, resultLabel } from './asked-results.ts';
import type { Body, Frame } from './body.ts';
import { insertAfter, possibleFix, replace } from './fixes.ts';
import { unreachable } from './flow.ts';
import { forgottenLambda } from './forgotten-lambdas.ts';
import { checkInto } from './into.ts';
import type { Wanting } from './mismatch.ts';

export function checkReturn(body: Body, node: ast.ReturnStatement): void {
  const { frame } = body;
  if (frame.kind === 'module') body.report(returnOutside, node, {});
  if (node.value) returnValue(body, node.value, frame);
  else returnNothing(body, node, frame);
  body.flow = unreachable(body.flow);
}

function returnValue(body: Body, value: ast.Expression, frame: Frame): void {
  const { result } = frame;
  if (frame.kind === 'module') {
    body.check(value);
  } else if (result === null) {
    frame.returned.push({ at: value, value, type: body.check(value) });
  } else if (result.kind === 'void') {
    const { diagnostics } = body.module;
    const before = diagnostics.length;
    const type = body.check(value, frame.kind === 'lambda' ? voidType : null);
    // What it is comes from a function whose own result is not declared: this one, perhaps.
    if (frame.kind !== 'lambda' && type.kind === 'error' && diagnostics.length === before) reportUndeclared(body, value, frame);
    else if (frame.kind !== 'lambda' && type.kind !== 'void' && type.kind !== 'never' && type.kind !== 'error') reportUnwanted(body, value, type, frame);
  } else {
    noteAsked(value, frame.resultNode, { source: body.module.source, name: frame.name });
    if (forgottenLambda(body, value, result) === null) checkInto(body, value, result, () => wantingOf(body, frame));
  }
}

function returnNothing(body: Body, node: ast.ReturnStatement, frame: Frame): void {
  const { result } = frame;
  if (frame.kind === 'module' || result?.kind === 'void' || result?.kind === 'error') return;
  if (result === null) frame.returned.push({ at: node, value: null, type: voidType });
  else body.report(returnWithoutValue, node, { name: frame.name, type: showType(result) }, { secondary: resultLabel(body, frame), ...(valueInNextLine(body, node) ?? nullBehind(body, node, result)) });
}

/** `return;` where there may be no value. */
function nullBehind(body: Body, { start }: ast.ReturnStatement, result: Type): Details {
  return result.kind === 'nullable' ? { fixes: [possibleFix('return `null`', insertAfter(body, { start, end: start + 'return'.length }, ' null'))] } : {};
}

/** What stands behind a bare `return` can never run, so that it is the value. */
function valueInNextLine(body: Body, { start, end }: ast.ReturnStatement): Details | null {
  const { source } = body.module;
  const [gap] = /^\s*/.exec(source.text.slice(end)) ?? [''];
  if (!gap.includes('\n') || /^(?:[})\]]|$)/.test(source.text.slice(end + gap.length))) return null;
  return {
    hint: 'a `return` ends with its line, so that its value begins in it',
    fixes: [possibleFix('put the next line behind it', replace(body, { start, end: end + gap.length }, 'return '))],
  };
}

function reportUnwanted(body: Body, value: ast.Expression, type: Type, frame: Frame): void {
  const text = showType(type);
  if (frame.kind === 'constructor') {
    body.report(returnsNothing, value, { name: frame.name, type: text }, { hint: 'a constructor gives the object that it makes; leave with a bare `return`' });
    return;
  }
  const position = resultPosition(body, frame);
  body.report(returnsNothing, value, { name: frame.name, type: text }, {
    hint: `declare the result: \`): ${text} {\``,
    fixes: position ? [possibleFix(`declare the result \`${text}\``, replace(body, position, `: ${text}`))] : [],
  });
}

function reportUndeclared(body: Body, value: ast.Expression, frame: Frame): void {
  const hint = frame.kind === 'constructor' ? 'a constructor gives the object that it makes; leave with a bare `return`' : 'declare the result behind the parameters: `): int {`';
  body.report(returnsNothing, value, { name: frame.name, type: null }, { hint });
}

/** Right behind the `)` of the parameters; null where that is missing. */
function resultPosition(body: Body, frame: Frame): { start: number; end: number } | null {
  const { text } = body.module.source;
  const at = text.lastIndexOf(')', frame.bodyStart) + 1;
  return text.slice(at, frame.bodyStart).trim().replace('=>', '') === '' ? { start: at, end: at } : null;
}

/** What is said of a value that a function does not give as it should. */
export function wantingOf(body: Body, frame: Frame, clause = `what ${frame.name} returns must be`): Wanting {
  return { clause, secondary: resultLabel(body, frame), written: frame.resultNode, isResult: true };
}

/** Says that the end of a body with a result can be reached, and on which way. */
export function reportMissingReturn(body: Body, block: ast.Block, frame: Frame): void {
  if (!frame.result || frame.result.kind === 'error' || hasUnknownStatement(body, block)) return;
  const end = { start: Math.max(block.start, block.end - 1), end: block.end };
  const path = openPath(body, block);
  const details = lastValue(body, block, frame.result);
  body.report(missingReturn, end, { name: frame.name, type: showType(frame.result) }, { ...details, secondary: [...path, ...resultLabel(body, frame)] });
}

/** Whether a statement is a word that nobody knows, such as `pass`: it might return. What is reported last stands last. */
function hasUnknownStatement(body: Body, { start, end }: ast.Block): boolean {
  const { diagnostics } = body.module;
  for (let i = diagnostics.length - 1; i >= 0; i--) {
    const { code, primary: { span } } = diagnostics[i];
    if (span.start < start) return false;
    if (code === unknownName.code && span.end <= end && isWholeStatement(body, span)) return true;
  }
  return false;
}

function isWholeStatement(body: Body, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const { text } = body.module.source;
  return /(?:^|[;{}\n])[ \t]*$/.test(text.slice(Math.max(0, start - 200), start)) && /^[ \t]*(?:[;}\r\n]|$)/.test(text.slice(end, end + 200));
}

/** `{ a + b }`, whose last value is the result in other languages. */
function lastValue(body: Body, block: ast.Block, result: Type): Details {
  const last = block.statements.at(-1);
  if (!last && isInstanceOf(result, body.core.map) && /=>\s*$/.test(body.module.source.text.slice(Math.max(0, block.start - 10), block.start))) {
    return { hint: 'behind `=>` this is a block with nothing in it', fixes: [possibleFix('write an empty Map', replace(body, block, '({})'))] };
  }
  if (last?.kind !== 'expression-statement') return valuesInBranches(body, last, result);
  if (last.expression.kind === 'match') {
    const inArms = valuesInBranches(body, last, result);
    return inArms.fixes ? inArms : matchAsResult(body, last, last.expression);
  }
  const values = last.expression.kind === 'conditional' ? [last.expression.then, last.expression.otherwise] : [last.expression];
  if (!values.every((each) => givesValue(body, each, result))) return {};
  return { hint: 'the last value of a block is not its result by itself', fixes: [possibleFix('return the last value', replace(body, { start: last.start, end: last.start }, 'return '))] };
}

/** `if (a) { a + b } else { return c; }`: values at the ends of the branches that go nowhere, where they all fit. */
function valuesInBranches(body: Body, last: ast.Statement | undefined, result: Type): Details {
  const ends = endsOf(last);
  if (ends.length === 0 || !ends.every(({ expression }) => givesValue(body, expression, result))) return {};
  return { hint: 'the last value of a block is not its result by itself', fixes: [possibleFix(ends.length === 1 ? 'return the last value' : 'return the last values', ...ends.map(({ start }) => replace(body, { start, end: start }, 'return ')))] };
}

/** The expressions with which a statement that branches ends. */
function endsOf(statement: ast.Statement | null | undefined): ast.ExpressionStatement[] {
  switch (statement?.kind) {
    case 'block':
      return endsOf(statement.statements.at(-1));
    case 'if':
      return [...endsOf(statement.then), ...endsOf(statement.otherwise)];
    case 'try':
      return [statement.body, ...statement.catches.map((clause) => clause.body)].flatMap(endsOf);
    case 'expression-statement':
      if (statement.expression.kind === 'match') return statement.expression.arms.flatMap((arm) => (arm.body.kind === 'block' ? endsOf(arm.body) : []));
      return statement.expression.kind === 'assign' || statement.expression.kind === 'increment' ? [] : [statement];
    default:
      return [];
  }
}

function givesValue(body: Body, node: ast.Expression, result: Type): boolean {
  const type = body.typeOf(node);
  return type.kind !== 'error' && isAssignable(type, result);
}

/** A `match` whose arms are values, and that stands as a statement. */
function matchAsResult(body: Body, last: ast.ExpressionStatement, { arms }: ast.MatchExpression): Details {
  const hasValues = arms.some((arm) => arm.body.kind !== 'block' && !['void', 'never', 'error'].includes(body.typeOf(arm.body).kind));
  if (!hasValues) return {};
  return { hint: 'the values of the arms go nowhere', fixes: [possibleFix('return what the `match` gives', replace(body, { start: last.start, end: last.start }, 'return '))] };
}

/** The last statement that lets control through to the end, and when. */
function openPath(body: Body, block: ast.Block): readonly Label[] {
  const last = block.statements[block.statements.length - 1];
  if (!last) return [];
  switch (last.kind) {
    case 'if':
      return openBranch(body, last);
    case 'while':
    case 'for':
      return last.condition ? [{ span: body.span(last.condition), text: 'when this is false, the loop ends and nothing is returned' }] : [];
    case 'for-in':
      return [{ span: body.span(last.iterable), text: 'when there is nothing (more) to walk, nothing is returned' }];
    case 'try':
      return last.catches.slice(0, 1).map((clause) => ({ span: body.span({ start: clause.start, end: clause.body.start }), text: 'the body or one of these handlers ends without `return`' }));
    default:
      return [];
  }
}

function openBranch(body: Body, node: ast.IfStatement): readonly Label[] {
  let at = node;
  while (at.otherwise?.kind === 'if') at = at.otherwise;
  if (!at.otherwise) return [{ span: body.span(at.condition), text: 'when this is false, nothing is returned' }];
  return [];
}
