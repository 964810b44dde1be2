import type { IToken } from 'chevrotain';
import { chainedComparison, mixedCoalesce, unaryBeforePower } from '../../diagnostics/catalogue/syntax.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { BinaryExpression, BinaryOperator, Expression } from '../ast.ts';
import type { ParserCore } from './core.ts';

const comparisons: ReadonlySet<string> = new Set<BinaryOperator>(['<', '<=', '>', '>=']);
const logical: ReadonlySet<string> = new Set<BinaryOperator>(['||', '&&']);

/** What JavaScript's precedence leaves unclear must be said with parentheses. False where two comparisons stand in a row. */
export function checkOperands(p: ParserCore, left: Expression, operator: BinaryOperator, at: IToken, right: Expression): boolean {
  if (operator === '**' && left.kind === 'unary') {
    p.report(unaryBeforePower(p.span(left.start, right.end), {}, { fixes: [parenthesise(p, left)] }));
  } else if (left.kind === 'binary' && comparisons.has(operator) && comparisons.has(left.operator)) {
    if (!dropLastFix(p, left)) reportChain(p, left, operator, at, right);
    return false;
  } else if (operator === '??') {
    if (left.kind === 'binary' && logical.has(left.operator)) reportMixed(p, left.operator, left.right.start, right.end);
    else if (right.kind === 'binary' && logical.has(right.operator)) reportMixed(p, right.operator, left.start, right.left.end);
  }
  return true;
}

/** Of a longer chain the first three operands tell enough, but their fix does not mend it. Whether it was reported already. */
function dropLastFix(p: ParserCore, left: BinaryExpression): boolean {
  const last = p.diagnostics.at(-1);
  if (last?.code !== chainedComparison.code || last.primary.span.start !== left.start) return false;
  p.diagnostics[p.diagnostics.length - 1] = { ...last, fixes: [] };
  return true;
}

function parenthesise(p: ParserCore, { start, end }: Pick<Expression, 'start' | 'end'>): Fix {
  const edits = [
    { span: p.span(start, start), newText: '(' },
    { span: p.span(end, end), newText: ')' },
  ];
  return { title: 'add parentheses', sure: false, edits };
}

/** The operands of the `??` are given: that is what is mostly meant to come first. */
function reportMixed(p: ParserCore, operator: BinaryOperator, start: number, end: number): void {
  p.report(mixedCoalesce(p.span(start, end), { operator }, { fixes: [parenthesise(p, { start, end })] }));
}

/** `a < b < c` compares a bool with `c`. */
function reportChain(p: ParserCore, left: BinaryExpression, operator: BinaryOperator, at: IToken, right: Expression): void {
  const middle = p.text.slice(left.right.start, left.right.end);
  const span = p.span(left.start, right.end);
  const edits = [{ span: p.span(at.startOffset, at.startOffset), newText: `&& ${middle} ` }];
  p.report(chainedComparison(span, { middle, operator }, { fixes: [{ title: `compare \`${middle}\` twice`, sure: true, edits }] }));
}
