import type { Node } from '@noodlecore/compiler/syntax/walk';
import { forEachChild } from '@noodlecore/compiler/syntax/walk';

/** A tree as nested brackets: the kind of each node, what it says of itself, and its children. */
export function showTree(node: Node): string {
  const children: string[] = [];
  forEachChild(node, (child) => children.push(showTree(child)));
  const own = ownText(node);
  if (children.length === 0) return own === '' ? node.kind : `${own}`;
  return `(${[node.kind, own, ...children].filter((part) => part !== '').join(' ')})`;
}

function ownText(node: Node): string {
  switch (node.kind) {
    case 'identifier':
    case 'name':
    case 'modifier':
      return node.name;
    case 'int':
    case 'float':
    case 'bool':
      return String(node.value);
    case 'string':
      return JSON.stringify(node.value);
    case 'template':
      return node.texts.map((text) => JSON.stringify(text)).join(' ');
    case 'unary':
    case 'binary':
    case 'assign':
    case 'increment':
      return node.operator;
    case 'range':
      return node.inclusive ? '..=' : '..';
    case 'member':
      return node.optional ? '?.' : '.';
    case 'let':
    case 'destructuring':
      return node.constant ? 'const' : '';
    case 'parameter':
      return node.assignsField ? 'this' : '';
    case 'field':
      return node.nameFirst ? 'name-first' : '';
    case 'map-entry':
      return node.bareKey ? 'bare' : '';
    case 'route':
      return `${node.path}|${node.description}`;
    default:
      return '';
  }
}
