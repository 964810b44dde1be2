import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';
import { operatorSpan } from './operator-span.ts';

/** `filter((n) => n = 2)`: an assignment where a value is asked for was meant to compare. */
export function comparisonMeant(body: Body, node: ast.Expression): Details {
  if (node.kind !== 'assign' || node.operator !== '=') return {};
  return { hint: '`=` assigns; `==` compares', fixes: [possibleFix('compare with `==`', replace(body, operatorSpan(body, node, node.target, node.value), '=='))] };
}
