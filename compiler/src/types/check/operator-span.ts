import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';

/** The operator itself, between its operands. */
export function operatorSpan(body: Body, node: ast.NodeBase, left: ast.Expression, right: ast.Expression): { start: number; end: number } {
  const { text } = body.module.source;
  let start = left.end;
  let end = right.start;
  while (start < end && !isOperatorCharacter(text.charCodeAt(start))) start++;
  let stop = start;
  while (stop < end && isOperatorCharacter(text.charCodeAt(stop))) stop++;
  end = stop;
  return start < end ? { start, end } : node;
}

function isOperatorCharacter(code: number): boolean {
  return '+-*/%&|^<>=!?'.includes(String.fromCharCode(code));
}
