import { assignmentAsCondition, assignmentAsValue, incrementAsValue, prefixIncrement } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression, IncrementExpression } from '../ast.ts';
import type { ParserCore } from './core.ts';

/** `if (x = 3)`; the next token is the `=`. */
export function reportAssignmentAsCondition(p: ParserCore, target: Expression): void {
  const span = p.spanOf(p.token);
  const fixes = [{ title: 'compare with `==`', sure: true, edits: [{ span, newText: '==' }] }];
  p.complain(assignmentAsCondition(span, { target: p.text.slice(target.start, target.end) }, { fixes }));
}

/** `let y = x = 3`; the next token is the `=`. */
export function reportAssignmentAsValue(p: ParserCore, target: Expression, operator: string): void {
  const written = p.text.slice(target.start, target.end);
  p.complain(assignmentAsValue(p.spanOf(p.token), { target: written, operator }, { hint: 'assign in a statement of its own first' }));
}

/** `a[i++]`, `i = i++`. */
export function reportIncrementAsValue(p: ParserCore, increment: IncrementExpression): void {
  p.pendingIncrement = null;
  const target = p.text.slice(increment.target.start, increment.target.end);
  const sign = increment.operator.charAt(0);
  const span = p.span(increment.start, increment.end);
  const statement = `${target} ${sign}= 1;`;
  p.report(
    incrementAsValue(span, { target, operator: increment.operator }, {
      hint: `make \`${statement}\` a statement of its own, or write \`${target} ${sign} 1\` for the next value`,
      fixes: isAssignedToItself(p, increment, target) ? [{ title: `write \`${target} ${sign} 1\``, sure: false, edits: [{ span, newText: `${target} ${sign} 1` }] }] : [],
    }),
  );
}

/** `i = i++`: elsewhere the value is used as well, and only the user knows which. */
function isAssignedToItself(p: ParserCore, increment: IncrementExpression, target: string): boolean {
  return new RegExp(`(?:^|[\\s;{])${target.replace(/[^\w]/g, '\\$&')}\\s*=\\s*$`).test(p.text.slice(Math.max(0, increment.start - target.length - 10), increment.start));
}

export function reportPrefixIncrement(p: ParserCore, increment: IncrementExpression): void {
  const target = p.text.slice(increment.target.start, increment.target.end);
  const span = p.span(increment.start, increment.end);
  const mended = `${target}${increment.operator}`;
  p.report(prefixIncrement(span, { mended }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
}
