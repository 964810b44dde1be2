import type { TreeNode } from '@noodlecore/package-manager/operations';

/** A package and what it needs, a line each. */
export function treeText(root: TreeNode): string {
  return `${root.name} ${root.version}\n${branches(root.dependencies, '')}`;
}

function branches(nodes: readonly TreeNode[], indent: string): string {
  return nodes.map((node, i) => {
    const isLast = i === nodes.length - 1;
    return `${indent}${isLast ? '└─ ' : '├─ '}${nodeText(node)}\n${branches(node.dependencies, `${indent}${isLast ? '   ' : '│  '}`)}`;
  }).join('');
}

function nodeText({ name, version, kind, path, isRepeated }: TreeNode): string {
  return [name, version, ...(path === null ? [] : [`(${path})`]), ...(kind === 'required' ? [] : [`[${kind}]`]), ...(isRepeated ? ['…'] : [])].join(' ');
}
