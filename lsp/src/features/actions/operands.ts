import type * as ast from '@noodlecore/compiler/syntax/ast';
import { precedenceOf } from '@noodlecore/compiler/syntax/tokens';
import { textOf, type Selection } from './action.ts';

const LOOSE: ReadonlySet<string> = new Set(['conditional', 'lambda', 'assign', 'match', 'throw', 'spawn', 'await', 'cast', 'is', 'range', 'unary', 'increment', 'let-condition']);

/** An expression's text where it becomes an operand: in parentheses where it would fall apart. */
export function operand(selection: Selection, node: ast.Expression, under: ast.BinaryOperator | 'unary' | 'member'): string {
  const text = textOf(selection, node);
  if (LOOSE.has(node.kind) && !(node.kind === 'unary' && under !== 'member')) return `(${text})`;
  if (node.kind !== 'binary') return text;
  if (under === 'unary' || under === 'member') return `(${text})`;
  return precedenceOf(node.operator) <= precedenceOf(under) ? `(${text})` : text;
}

export function unwrapped(node: ast.Expression): ast.Expression {
  return node.kind === 'parenthesized' ? unwrapped(node.inner) : node;
}

const OPPOSITE: Partial<Record<ast.BinaryOperator, ast.BinaryOperator>> = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

/** The text of a condition that is true where this one is false. Comparisons of floats are wrapped: NaN fails both ways. */
export function negated(selection: Selection, node: ast.Expression): string {
  const inner = unwrapped(node);
  if (inner.kind === 'bool') return inner.value ? 'false' : 'true';
  if (inner.kind === 'unary' && inner.operator === '!') return textOf(selection, unwrapped(inner.operand));
  if (inner.kind === 'binary') {
    const opposite = OPPOSITE[inner.operator];
    const isEquality = inner.operator === '==' || inner.operator === '!=';
    if (opposite && (isEquality || isInt(selection, inner.left))) return `${textOf(selection, inner.left)} ${opposite} ${textOf(selection, inner.right)}`;
    if (inner.operator === '&&') return `${negated(selection, inner.left)} || ${negated(selection, inner.right)}`;
    if (inner.operator === '||') return `${negatedOr(selection, inner.left)} && ${negatedOr(selection, inner.right)}`;
  }
  if (selection.checked.types[inner.id]?.kind === 'nullable') return `${operand(selection, inner, '==')} == null`;
  return `!${operand(selection, inner, 'unary')}`;
}

/** Under `&&` an `||` stands in parentheses. */
function negatedOr(selection: Selection, node: ast.Expression): string {
  const inner = unwrapped(node);
  const text = negated(selection, node);
  return inner.kind === 'binary' && inner.operator === '&&' ? `(${text})` : text;
}

function isInt({ checked }: Selection, node: ast.Expression): boolean {
  return checked.types[node.id]?.kind === 'int';
}

/** Whether evaluating it twice, or at another time, is the same: no calls, nothing that is made. */
export function isSimple(node: ast.Expression): boolean {
  switch (node.kind) {
    case 'name': case 'this': case 'int': case 'float': case 'string': case 'bool': case 'null':
      return true;
    case 'member': return isSimple(node.object);
    case 'parenthesized': return isSimple(node.inner);
    default: return false;
  }
}
