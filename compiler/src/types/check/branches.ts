import type * as ast from '../../syntax/ast.ts';
import { isAssignable, joinAll, stripNull } from '../relations.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { coerce } from './coerce.ts';

/** One of the values that an expression may have: a branch of `?:`, an arm, an element. */
export interface Branch {
  readonly node: ast.Expression;
  readonly type: Type;
}

/** The common type of branches, to which each is brought: what the place would like if all fit, else their join. */
export function joinBranches(body: Body, branches: readonly Branch[], hint: Type | null): Type {
  const target = commonType(branches.map((branch) => branch.type), hint);
  for (const { node, type } of branches) if (type.kind !== 'never') coerce(body, node, type, target);
  return target;
}

export function commonType(types: readonly Type[], hint: Type | null): Type {
  const joined = joinAll(types);
  if (!hint || hint.kind === 'any' || hint.kind === 'void' || hint.kind === 'error' || joined.kind === 'never') return joined;
  const plain = stripNull(hint);
  // A function of which only a part is known yet: the branches say the rest.
  if (plain.kind === 'function' && plain.result.kind === 'error') return joined;
  if (types.every((type) => isAssignable(type, plain))) return plain;
  return types.every((type) => isAssignable(type, hint)) ? hint : joined;
}

/** Expressions that say little of their type by themselves: they are checked after the others, with those as their hint. */
export function saysLittle(node: ast.Expression): boolean {
  switch (node.kind) {
    case 'list':
      return node.elements.length === 0;
    case 'map':
      return node.entries.length === 0;
    case 'new':
      return node.type.kind === 'named-type' && node.type.args.length === 0 && node.args.length === 0;
    case 'member':
      return node.object.kind === 'name' && isCapitalised(node.object.name) && isCapitalised(node.name.name);
    case 'parenthesized':
      return saysLittle(node.inner);
    case 'lambda':
      return true;
    default:
      return false;
  }
}

function isCapitalised(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 65 && first <= 90;
}
