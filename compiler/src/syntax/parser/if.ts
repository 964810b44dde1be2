import { expectedInstead, nestedTooDeeply } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression, IfStatement, Statement } from '../ast.ts';
import { ElseWord, IfWord, OpenBrace, OpenParen } from '../token-types.ts';
import { branch, condition } from './conditions.ts';
import type { ParserCore } from './core.ts';
import { armAhead } from './habits/arm-ahead.ts';
import { elseIfWord } from './habits/statements.ts';
import { isLambdaAhead } from './lambda.ts';

/** Later stages walk a chain of `else if` with recursion. */
const MAX_BRANCHES = 500;

interface Branch {
  readonly start: number;
  readonly condition: Expression;
  readonly then: Statement;
}

/** `if (…) … else if (…) … else …`: a chain is read in a loop, and nested from its end. */
export function ifStatement(p: ParserCore): IfStatement {
  const branches: Branch[] = [ifBranch(p)];
  let otherwise: Statement | null = null;
  while (p.at(ElseWord) || (p.careful && elseIfWord(p))) {
    p.skip(ElseWord);
    if (p.careful && lacksIf(p)) {
      branches.push(branchWithoutIf(p));
      continue;
    }
    if (!p.at(IfWord)) {
      otherwise = branch(p, 'else');
      break;
    }
    branches.push(ifBranch(p));
    if (branches.length > MAX_BRANCHES) tooMany(p);
  }
  return nest(p, branches, otherwise);
}

function ifBranch(p: ParserCore): Branch {
  const { startOffset: start } = p.take();
  const test = condition(p, 'if');
  return { start, condition: test, then: branch(p, 'if') };
}

/** Whether `(x > 3) {` comes next, without its `if`; the arms of a `match` are told as that. */
export function isIfWithoutWord(p: ParserCore): boolean {
  const close = p.closingParenthesis(p.index);
  const behind = close === null ? undefined : p.tokens[close + 1];
  return close !== null && behind?.tokenType === OpenBrace && close > p.index + 1 && !p.hasNewline(p.tokens[close].startOffset, behind.startOffset) && !isLambdaAhead(p) && !armAhead(p, close + 2 - p.index);
}

/** Read as an `if`, of which what follows knows that the condition holds. */
export function ifWithoutWord(p: ParserCore): IfStatement {
  const { startOffset: start } = p.token;
  p.complain(expectedInstead(p.spanOf(p.token), { expected: '`if`', where: 'before a condition', found: '`(`' }, {
    label: '`if` or `while` is missing before this',
    fixes: [{ title: 'insert `if`', sure: false, edits: [{ span: p.span(start, start), newText: 'if ' }] }],
  }));
  const test = condition(p, 'if');
  const then = branch(p, 'if');
  return { kind: 'if', id: p.id(), start, end: p.lastEnd, condition: test, then, otherwise: p.skip(ElseWord) ? branch(p, 'else') : null };
}

/** `else (x > 3) {`: a condition, and its block. */
function lacksIf(p: ParserCore): boolean {
  const close = p.at(OpenParen) ? p.closingParenthesis(p.index) : null;
  return close !== null && p.tokens[close + 1]?.tokenType === OpenBrace;
}

function branchWithoutIf(p: ParserCore): Branch {
  const { startOffset: start } = p.token;
  const insertion = p.span(p.lastEnd, p.lastEnd);
  p.complain(
    expectedInstead(p.spanOf(p.token), { expected: '`if`', where: 'between `else` and a condition', found: '`(`' }, {
      label: 'an `else` by itself has no condition',
      fixes: [{ title: 'insert `if`', sure: true, edits: [{ span: insertion, newText: ' if' }] }],
    }),
  );
  const test = condition(p, 'if');
  return { start, condition: test, then: branch(p, 'if') };
}

function nest(p: ParserCore, branches: readonly Branch[], last: Statement | null): IfStatement {
  let i = branches.length - 1;
  const one = (otherwise: Statement | null): IfStatement => ({ kind: 'if', id: p.id(), start: branches[i].start, end: p.lastEnd, condition: branches[i].condition, then: branches[i].then, otherwise });
  let nested = one(last);
  for (i--; i >= 0; i--) nested = one(nested);
  return nested;
}

function tooMany(p: ParserCore): never {
  p.complain(nestedTooDeeply(p.spanOf(p.token), { limit: MAX_BRANCHES }));
  p.abandon();
  return p.panic();
}
