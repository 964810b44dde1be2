import type { BinaryExpression, Expression } from '../syntax/ast.ts';
import { precedenceOf } from '../syntax/tokens.ts';
import { concat, concatAll, group, indent, line, type Doc } from './doc.ts';
import type { Printers } from './printers.ts';

/** Operators of one precedence in a row break together, behind the operator: a line that begins with `+` is a new statement. */
export function binaryDoc(p: Printers, expression: BinaryExpression): Doc {
  const { first, rest } = operands(p, expression);
  return group(first, indent(rest));
}

/** One that begins its line: what follows the first operand stands below it. */
export function binaryOnItsOwn(p: Printers, expression: BinaryExpression): Doc {
  const { first, rest } = operands(p, expression);
  return group(first, rest);
}

function operands(p: Printers, expression: BinaryExpression): { readonly first: Doc; readonly rest: Doc } {
  const precedence = precedenceOf(expression.operator);
  const tail: Doc[] = [];
  let first: Expression = expression;
  while (first.kind === 'binary' && precedenceOf(first.operator) === precedence) {
    tail.push(concat(` ${first.operator}`, line, p.expression(first.right)));
    first = first.left;
  }
  return { first: p.expression(first), rest: concatAll(tail.reverse()) };
}
