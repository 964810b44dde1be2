import { append } from '../../base/lists.ts';
import type * as ast from '../../syntax/ast.ts';

/** What the declaration pass needs to know of a constructor's body. */
export interface ConstructorFacts {
  readonly callsSuper: boolean;
  /** Fields that are assigned somewhere: by `this.x` parameters or `this.x = …`. */
  readonly assigned: ReadonlySet<string>;
}

/** Looks through the statements of a constructor, not into lambdas. */
export function constructorFacts(node: ast.ConstructorDeclaration): ConstructorFacts {
  const assigned = new Set<string>();
  for (const parameter of node.parameters) if (parameter.assignsField) assigned.add(parameter.name.name);
  let callsSuper = false;
  const pending: (ast.Statement | ast.Expression)[] = node.body ? [node.body] : [];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === 'call' && next.callee.kind === 'super') callsSuper = true;
    else if (next.kind === 'assign') noteAssigned(next.target, assigned);
    else append(pending, nested(next));
  }
  return { callsSuper, assigned };
}

function noteAssigned(target: ast.Expression, assigned: Set<string>): void {
  if (target.kind === 'member' && target.object.kind === 'this') assigned.add(target.name.name);
  else if (target.kind === 'list') for (const element of target.elements) noteAssigned(element, assigned);
}

function nested(node: ast.Statement | ast.Expression): readonly (ast.Statement | ast.Expression)[] {
  switch (node.kind) {
    case 'block':
      return node.statements;
    case 'expression-statement':
      return [node.expression];
    case 'if':
    case 'conditional':
      return node.otherwise ? [node.then, node.otherwise] : [node.then];
    case 'while':
    case 'do-while':
    case 'for-in':
    case 'for':
      return [node.body];
    case 'try':
      return [node.body, ...node.catches.map((each) => each.body), ...(node.finalizer ? [node.finalizer] : [])];
    case 'match':
      return node.arms.map((arm) => arm.body);
    case 'parenthesized':
      return [node.inner];
    default:
      return [];
  }
}
