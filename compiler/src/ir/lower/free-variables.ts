import type * as ast from '../../syntax/ast.ts';
import type { FunctionSymbol, VariableSymbol } from '../../names/symbol.ts';
import { forEachChild, type BodyNode } from '../../types/check/child-nodes.ts';
import type { ModuleContext } from './context.ts';

/** What a piece of code uses from around it. */
export interface FreeNames {
  readonly variables: Set<VariableSymbol>;
  /** Nested functions that are declared outside. */
  readonly functions: Set<FunctionSymbol>;
  usesThis: boolean;
}

/** Walks with a stack of its own, so that long operator chains cannot overflow JavaScript's. */
export function freeNames(module: ModuleContext, root: BodyNode): FreeNames {
  const found: FreeNames = { variables: new Set(), functions: new Set(), usesThis: false };
  const tasks: BodyNode[] = [root];
  for (let node = tasks.pop(); node; node = tasks.pop()) {
    if (node.kind === 'this' || node.kind === 'super') found.usesThis = true;
    else if (node.kind === 'name') addName(module, node, root, found);
    forEachChild(node, (child) => tasks.push(child));
  }
  return found;
}

function addName(module: ModuleContext, node: ast.NameExpression, root: ast.NodeBase, found: FreeNames): void {
  const reference = module.referenceOf(node);
  if (reference?.kind === 'variable') {
    const { symbol } = reference;
    if (symbol.role !== 'global' && !contains(root, symbol.node)) found.variables.add(symbol);
  } else if (reference?.kind === 'function') {
    const { symbol } = reference;
    if (symbol.role === 'local' && !contains(root, symbol.node)) found.functions.add(symbol);
  } else if (reference?.kind === 'field' && reference.receiver === 'this') {
    found.usesThis = true;
  } else if (reference?.kind === 'method' && reference.receiver === 'this') {
    found.usesThis = true;
  }
}

function contains(outer: ast.NodeBase, inner: ast.NodeBase): boolean {
  return inner !== outer && inner.start >= outer.start && inner.end <= outer.end;
}
