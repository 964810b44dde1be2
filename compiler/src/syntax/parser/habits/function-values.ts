import { anonymousFunction, foreignKeyword, needlessWord } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, SpawnExpression } from '../../ast.ts';
import { Arrow, CloseParen, Colon, OpenBrace, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { lambdaWithoutArrow } from '../lambda.ts';

/** `async (x) => …` and `async x => …`, as in JavaScript. */
export function isLambdaBehind(p: ParserCore): boolean {
  const next = p.peek(1);
  if (next.tokenType === IdentifierToken) return p.peek(2).tokenType === Arrow;
  return next.tokenType === OpenParen && next.startOffset > p.token.startOffset + p.token.image.length && braceFollowsParentheses(p);
}

export function asyncLambda(p: ParserCore): Expression {
  const word = p.take();
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset), newText: '' }];
  const at = p.diagnostics.length;
  const read = p.expression();
  const started = startedBy(p, read);
  if (started !== null) edits.push(started.call.start === started.start ? { span: p.span(started.start, started.start), newText: 'spawn ' } : { span: p.span(started.start, started.start + 'await'.length), newText: 'spawn' });
  const told = started === null
    ? needlessWord(p.spanOf(word), { word: 'async' }, { hint: 'any function may wait: there is nothing to mark', fixes: [{ title: 'remove `async`', sure: true, edits }] })
    : foreignKeyword(p.spanOf(word), { word: 'async', right: 'spawn' }, { label: 'a task is started by `spawn` before the call', fixes: [{ title: 'write `spawn`', sure: true, edits }] });
  p.diagnostics.splice(at, 0, told);
  return started !== null && read.kind === 'lambda' ? { ...read, body: started } : read;
}

/** `async (i) => await load(i)` and `async (i) => load(i)` give the task, which is started by `spawn`; null where something else is done. */
function startedBy(p: ParserCore, read: Expression): SpawnExpression | null {
  if (read.kind === 'lambda' && read.body.kind === 'call') return { kind: 'spawn', id: p.id(), start: read.body.start, end: read.body.end, call: read.body };
  if (read.kind !== 'lambda' || read.body.kind !== 'await' || read.body.within !== null || read.body.task.kind !== 'call') return null;
  const { start, end, task } = read.body;
  return { kind: 'spawn', id: p.id(), start, end, call: task };
}


/** Whether a body stands behind the parentheses ahead. */
export function braceFollowsParentheses(p: ParserCore): boolean {
  let depth = 0;
  for (let distance = 1; distance < 200; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth === 0) return isBodyAt(p, p.peek(distance + 1).tokenType === Colon ? distance + 3 : distance + 1);
    else if (image === '') return false;
  }
  return false;
}

/** Behind a result of one word, if there is one. */
function isBodyAt(p: ParserCore, distance: number): boolean {
  const { tokenType } = p.peek(distance);
  return tokenType === OpenBrace || tokenType === Arrow;
}

/** `func (x) { … }` and `function (x) { … }`: a lambda, but for its arrow. */
export function functionValue(p: ParserCore): Expression {
  const word = p.take();
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset), newText: '' }];
  const { lambda, arrowAt } = lambdaWithoutArrow(p);
  if (arrowAt !== null) edits.push({ span: p.span(arrowAt, arrowAt), newText: ' =>' });
  p.report(anonymousFunction(p.spanOf(word), { word: word.image }, { fixes: [{ title: 'write a lambda', sure: true, edits }] }));
  return lambda;
}
