import { usedBeforeDeclared } from '../../diagnostics/catalogue/expressions.ts';
import type { FieldSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';

/** A statement of the top level, or a static field's value, that reads what only a statement below gives its value. Literals are there from the start. */
export function tellTooEarly(body: Body, node: ast.Expression, symbol: VariableSymbol): void {
  if (!isBelow(body, node, symbol)) return;
  const declaration = itemAt(body.module.symbol.ast.items, symbol.node.start);
  if (declaration?.kind === 'let') tell(body, node, symbol.name, declaration.name, declaration.value);
}

/** The same of a static field: those of a class get their values where the class stands, one after the other. */
export function tellStaticTooEarly(body: Body, node: ast.Expression, symbol: FieldSymbol): void {
  if (!symbol.static || symbol.constantValue !== undefined || symbol.node.kind !== 'field' || !isBelow(body, node, symbol)) return;
  tell(body, node, `${symbol.owner.name}.${symbol.name}`, symbol.node.name, symbol.node.value);
}

function isBelow({ frame, isStatic, module }: Body, node: ast.Expression, symbol: VariableSymbol | FieldSymbol): boolean {
  const runsInOrder = frame.kind === 'module' || (frame.kind === 'value' && isStatic);
  return runsInOrder && symbol.module === module.symbol && symbol.node.start > node.start;
}

function tell(body: Body, node: ast.Expression, name: string, declared: ast.Identifier, value: ast.Expression | null): void {
  if (value === null || isLiteral(value)) return;
  body.report(usedBeforeDeclared, node, { name }, { secondary: [{ span: body.span(declared), text: `\`${name}\` gets its value only here` }] });
}

/** The item that begins at an offset; they stand in order. */
function itemAt(items: readonly ast.Item[], start: number): ast.Item | undefined {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (items[middle].start < start) low = middle + 1;
    else high = middle;
  }
  return items[low]?.start === start ? items[low] : undefined;
}

/** Its value is there from the start. */
export function isLiteral(node: ast.Expression): boolean {
  switch (node.kind) {
    case 'int':
    case 'float':
    case 'string':
    case 'bool':
    case 'null':
      return true;
    case 'parenthesized':
      return isLiteral(node.inner);
    case 'unary':
      return node.operator === '-' && isLiteral(node.operand);
    default:
      return false;
  }
}
