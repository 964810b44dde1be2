import { assertNever } from '../base/assert-never.ts';
import type * as ast from './ast.ts';

/** Every kind of node. */
export type Node =
  | ast.ModuleNode
  | ast.ImportDeclaration
  | ast.ImportedName
  | ast.Identifier
  | ast.Item
  | ast.Annotation
  | ast.Modifier
  | ast.TypeParameter
  | ast.EnumCase
  | ast.Member
  | ast.Parameter
  | ast.TypeNode
  | ast.CatchClause
  | ast.Expression
  | ast.MapEntry
  | ast.Argument
  | ast.MatchArm
  | ast.Pattern
  | ast.RestPattern;

type Child = Node | null | readonly Node[];

/** Calls `visit` with each child of a node, in text order for all but the parts before a declaration's name. */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  for (const child of childrenOf(node)) {
    if (child === null) continue;
    if ('kind' in child) visit(child);
    else child.forEach(visit);
  }
}

/** All nodes below and with this one, the outer before the inner; the stack that it needs does not grow with depth. */
export function* descendants(root: Node): Generator<Node> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    const at = stack.length;
    forEachChild(node, (child) => stack.push(child));
    reverseFrom(stack, at);
  }
}

function reverseFrom(stack: Node[], from: number): void {
  for (let low = from, high = stack.length - 1; low < high; low++, high--) [stack[low], stack[high]] = [stack[high], stack[low]];
}

function childrenOf(node: Node): readonly Child[] {
  switch (node.kind) {
    case 'module':
      return [node.imports, node.items];
    case 'import':
      return [node.path, node.names, node.alias];
    case 'imported-name':
      return [node.name, node.alias];
    case 'annotation':
      return [node.name, node.args];
    case 'type-parameter':
      return [node.name, node.bound];
    case 'class':
      return [node.annotations, node.modifiers, node.name, node.typeParameters, node.superclass, node.interfaces, node.members];
    case 'interface':
      return [node.annotations, node.modifiers, node.name, node.typeParameters, node.interfaces, node.members];
    case 'record':
      return [node.annotations, node.modifiers, node.name, node.typeParameters, node.fields, node.interfaces, node.members];
    case 'enum':
      return [node.annotations, node.modifiers, node.name, node.typeParameters, node.interfaces, node.cases, node.members];
    case 'enum-case':
      return [node.name, node.fields];
    case 'type-alias':
      return [node.annotations, node.modifiers, node.name, node.typeParameters, node.type];
    case 'function':
      return [node.annotations, node.modifiers, node.name, node.typeParameters, node.parameters, node.result, node.body];
    case 'constructor':
      return [node.annotations, node.modifiers, node.parameters, node.body];
    case 'field':
      return [node.annotations, node.modifiers, node.type, node.name, node.value];
    case 'parameter':
      return [node.annotations, node.name, node.pattern ?? null, node.type, node.value];
    case 'named-type':
      return [node.path, node.args];
    case 'nullable-type':
      return [node.inner];
    case 'function-type':
      return [node.parameters, node.result];
    case 'block':
      return [node.statements];
    case 'let':
      return [node.annotations, node.modifiers, node.name, node.type, node.value];
    case 'destructuring':
      return [node.pattern, node.value];
    case 'expression-statement':
      return [node.expression];
    case 'if':
      return [node.condition, node.then, node.otherwise];
    case 'while':
      return [node.label, node.condition, node.body];
    case 'do-while':
      return [node.label, node.body, node.condition];
    case 'for-in':
      return [node.label, node.bindings, node.iterable, node.body];
    case 'for':
      return [node.label, node.init, node.condition, node.update, node.body];
    case 'return':
      return [node.value];
    case 'break':
    case 'continue':
      return [node.label];
    case 'try':
      return [node.body, node.catches, node.finalizer];
    case 'catch':
      return [node.name, node.type, node.body];
    case 'template':
      return [node.values];
    case 'list':
      return [node.elements];
    case 'spread':
      return [node.value];
    case 'map':
      return [node.entries];
    case 'map-entry':
      return [node.key, node.value];
    case 'lambda':
      return [node.parameters, node.result, node.body];
    case 'call':
      return [node.callee, node.typeArgs, node.args];
    case 'argument':
      return [node.name, node.value];
    case 'new':
      return [node.type, node.args];
    case 'member':
      return [node.object, node.name];
    case 'index':
      return [node.object, node.index];
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'conditional':
      return [node.condition, node.then, node.otherwise];
    case 'assign':
      return [node.target, node.value];
    case 'increment':
      return [node.target];
    case 'cast':
      return [node.value, node.type];
    case 'is':
      return [node.value, node.pattern];
    case 'non-null':
      return [node.value];
    case 'range':
      return [node.from, node.to];
    case 'match':
      return [node.subject, node.arms];
    case 'match-arm':
      return [node.pattern, node.guard, node.body];
    case 'throw':
      return [node.value];
    case 'jump':
      return [node.jump];
    case 'spawn':
      return [node.call];
    case 'await':
      return [node.task, node.within];
    case 'let-condition':
      return [node.name, node.value];
    case 'parenthesized':
      return [node.inner];
    case 'literal-pattern':
      return [node.value];
    case 'name-pattern':
      return [node.path];
    case 'constructor-pattern':
      return [node.path, node.args];
    case 'list-pattern':
      return [node.elements, node.rest];
    case 'rest-pattern':
      return [node.name];
    case 'type-pattern':
      return [node.name, node.type];
    case 'alternative-pattern':
      return [node.alternatives];
    case 'error':
      return node.membership ? [node.membership.item, node.membership.collection] : none;
    case 'identifier':
    case 'modifier':
    case 'route':
    case 'error-type':
    case 'error-statement':
    case 'int':
    case 'float':
    case 'string':
    case 'bool':
    case 'null':
    case 'name':
    case 'this':
    case 'super':
    case 'wildcard-pattern':
    case 'error-pattern':
      return none;
    default:
      return assertNever(node);
  }
}

const none: readonly Child[] = [];
