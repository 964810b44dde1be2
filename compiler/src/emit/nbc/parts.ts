import type { IrExpression, IrStatement } from '../../ir/ir.ts';

type Node = IrExpression | IrStatement;

/** The expressions and statements that a node is made of, in order. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.op) {
    case 'expression': case 'local.set': case 'global.set': case 'throw': case 'cell.new': case 'unary': case 'convert':
    case 'to-string': case 'is': case 'cast': case 'is-null': case 'null-check': case 'enum.ordinal':
      return [node.value];
    case 'return': return node.value ? [node.value] : [];
    case 'field.set': return [node.object, node.value];
    case 'field.get': return [node.object];
    case 'cell.set': return [node.cell, node.value];
    case 'cell.get': return [node.cell];
    case 'if': return [node.condition, ...node.then, ...node.otherwise];
    case 'block': case 'loop': return node.body;
    case 'try': return [...node.body, ...(node.handler?.body ?? []), ...(node.finalizer ?? [])];
    case 'switch': return [node.value, ...node.cases.flatMap((each) => each.body), ...node.otherwise];
    case 'binary': return [node.left, node.right];
    case 'call': case 'call.virtual': case 'intrinsic': return node.args;
    case 'call.closure': return [node.callee, ...node.args];
    case 'new.fields': return node.values;
    case 'closure': return node.captures;
    case 'list': return node.elements;
    case 'map': return node.entries;
    case 'concat': return node.parts;
    case 'conditional': return [node.condition, node.then, node.otherwise];
    case 'sequence': return node.value ? [...node.body, node.value] : node.body;
    case 'spawn': return [node.callee];
    case 'await': return node.within ? [node.task, node.within] : [node.task];
    case 'break': case 'int': case 'float': case 'bool': case 'string': case 'null': case 'local.get': case 'capture.get': case 'global.get': case 'new':
      return [];
  }
}
