import type * as ast from '../../syntax/ast.ts';

/** What can stand below a body. */
export type BodyNode = ast.Item | ast.Member | ast.Expression | ast.Pattern | ast.Parameter | ast.CatchClause | ast.MatchArm;

/** Calls `visit` with each child that can contain code or bind names, in text order. Type nodes are left out. */
export function forEachChild(node: BodyNode, visit: (child: BodyNode) => void): void {
  switch (node.kind) {
    case 'class':
    case 'interface':
      node.members.forEach(visit);
      return;
    case 'record':
      node.fields.forEach(visit);
      node.members.forEach(visit);
      return;
    case 'enum':
      for (const each of node.cases) each.fields.forEach(visit);
      node.members.forEach(visit);
      return;
    case 'function':
    case 'constructor':
      node.parameters.forEach(visit);
      if (node.body) visit(node.body);
      return;
    case 'lambda':
      node.parameters.forEach(visit);
      visit(node.body);
      return;
    case 'block':
      node.statements.forEach(visit);
      return;
    case 'let':
    case 'field':
    case 'return':
      if (node.value) visit(node.value);
      return;
    case 'parameter':
      if (node.pattern) visit(node.pattern);
      if (node.value) visit(node.value);
      return;
    case 'destructuring':
      visit(node.value);
      visit(node.pattern);
      return;
    case 'expression-statement':
      visit(node.expression);
      return;
    case 'if':
    case 'conditional':
      visit(node.condition);
      visit(node.then);
      if (node.otherwise) visit(node.otherwise);
      return;
    case 'while':
      visit(node.condition);
      visit(node.body);
      return;
    case 'do-while':
      visit(node.body);
      visit(node.condition);
      return;
    case 'for-in':
      visit(node.iterable);
      node.bindings.forEach(visit);
      visit(node.body);
      return;
    case 'for':
      node.init.forEach(visit);
      if (node.condition) visit(node.condition);
      visit(node.body);
      node.update.forEach(visit);
      return;
    case 'try':
      visit(node.body);
      node.catches.forEach(visit);
      if (node.finalizer) visit(node.finalizer);
      return;
    case 'catch':
      visit(node.body);
      return;
    default:
      forEachChildOfOther(node, visit);
  }
}

type OtherNode = Exclude<ast.Expression, ast.LambdaExpression | ast.ConditionalExpression> | ast.Pattern | ast.MatchArm | BodyNode;

function forEachChildOfOther(node: OtherNode, visit: (child: BodyNode) => void): void {
  switch (node.kind) {
    case 'template':
      node.values.forEach(visit);
      return;
    case 'list':
      node.elements.forEach(visit);
      return;
    case 'spread':
      visit(node.value);
      return;
    case 'map':
      for (const entry of node.entries) {
        if (!entry.bareKey) visit(entry.key);
        visit(entry.value);
      }
      return;
    case 'call':
      visit(node.callee);
      for (const argument of node.args) visit(argument.value);
      return;
    case 'new':
      for (const argument of node.args) visit(argument.value);
      return;
    case 'member':
      visit(node.object);
      return;
    case 'index':
      visit(node.object);
      visit(node.index);
      return;
    case 'unary':
      visit(node.operand);
      return;
    case 'binary':
      visit(node.left);
      visit(node.right);
      return;
    case 'jump':
      visit(node.jump);
      return;
    case 'assign':
      visit(node.target);
      visit(node.value);
      return;
    case 'increment':
      visit(node.target);
      return;
    case 'cast':
    case 'non-null':
    case 'throw':
    case 'let-condition':
    case 'literal-pattern':
      visit(node.value);
      return;
    case 'is':
      visit(node.value);
      visit(node.pattern);
      return;
    case 'range':
      visit(node.from);
      visit(node.to);
      return;
    case 'match':
      visit(node.subject);
      node.arms.forEach(visit);
      return;
    case 'match-arm':
      visit(node.pattern);
      if (node.guard) visit(node.guard);
      visit(node.body);
      return;
    case 'spawn':
      visit(node.call);
      return;
    case 'await':
      visit(node.task);
      if (node.within) visit(node.within);
      return;
    case 'parenthesized':
      visit(node.inner);
      return;
    case 'error':
      if (node.membership) {
        visit(node.membership.item);
        visit(node.membership.collection);
      }
      return;
    case 'constructor-pattern':
      node.args.forEach(visit);
      return;
    case 'list-pattern':
      node.elements.forEach(visit);
      return;
    case 'alternative-pattern':
      node.alternatives.forEach(visit);
      return;
    default:
      return;
  }
}
