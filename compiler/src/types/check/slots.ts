import type { FieldSymbol, ParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';

/** A record's or case's field as a parameter of what makes one. */
export function slotOfField(field: FieldSymbol): ParameterSymbol {
  const { node } = field;
  const parameter: ast.Parameter =
    node.kind === 'parameter'
      ? node
      : { kind: 'parameter', id: -1, start: node.start, end: node.end, annotations: [], name: node.name, type: node.type, value: node.value, assignsField: false, rest: false };
  return { name: field.name, type: field.type, optional: node.value !== null, rest: false, node: parameter };
}
