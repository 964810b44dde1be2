import { assignmentAsCondition, assignmentAsValue } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../ast.ts';
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
