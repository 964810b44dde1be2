import type { FunctionSymbol, TypeParameterSymbol, VariableSymbol } from '@noodlecore/compiler/names/symbol';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { descendants, type Node } from '@noodlecore/compiler/syntax/walk';
import type { CheckedModule } from '@noodlecore/compiler/types/checked';

/** A local name that is in scope at a place. */
export type LocalName = VariableSymbol | FunctionSymbol;

/**
 * Locals, parameters and nested functions that can be named at an offset, the innermost first; an inner name hides an outer one.
 * @param path the nodes around the offset, the outermost first.
 */
export function localsAt(checked: CheckedModule, path: readonly Node[], offset: number): ReadonlyMap<string, LocalName> {
  const names = new Map<string, LocalName>();
  const add = (symbol: LocalName | undefined): void => {
    if (symbol && symbol.name !== '' && symbol.name !== '_' && !names.has(symbol.name)) names.set(symbol.name, symbol);
  };
  for (let i = path.length - 1; i >= 0; i--) for (const node of bindersOf(path[i], path[i + 1], offset)) add(checked.variables[node.id] ?? checked.localFunctions[node.id]);
  return names;
}

/** The type parameters that can be named there, of functions and classes around. */
export function typeParametersAt(declared: ReadonlyMap<number, { readonly kind: string }>, path: readonly Node[]): TypeParameterSymbol[] {
  const found: TypeParameterSymbol[] = [];
  for (const node of path) {
    if (!('typeParameters' in node)) continue;
    for (const each of node.typeParameters) {
      const symbol = declared.get(each.id);
      if (isTypeParameter(symbol)) found.push(symbol);
    }
  }
  return found;
}

function isTypeParameter(symbol: { readonly kind: string } | undefined): symbol is TypeParameterSymbol {
  return symbol?.kind === 'type-parameter';
}

/** The nodes directly below `node` that declare names which are in sight from its child `inner`. */
function bindersOf(node: Node, inner: Node | undefined, offset: number): readonly Node[] {
  switch (node.kind) {
    case 'function': case 'constructor': case 'lambda':
      return node.parameters;
    case 'block':
      return blockBinders(node.statements, offset);
    case 'module':
      return [];
    case 'for':
      return node.init.filter(({ kind }) => kind === 'let');
    case 'for-in':
      return inner === node.iterable ? [] : node.bindings.flatMap(patternBinders);
    case 'catch':
      return [node];
    case 'if': case 'while':
      return inner === node.condition ? conditionBinders(node.condition, offset) : conditionBinders(node.condition, Infinity);
    case 'conditional':
      return inner === node.otherwise ? [] : conditionBinders(node.condition, offset);
    case 'binary':
      return node.operator === '&&' && inner === node.right ? conditionBinders(node.left, Infinity) : [];
    case 'match-arm':
      return inner === node.pattern ? [] : patternBinders(node.pattern);
    default:
      return [];
  }
}

/** What a block has declared before the offset, the last first; functions are in sight everywhere in their block. */
function blockBinders(statements: readonly ast.Statement[], offset: number): readonly Node[] {
  const found: Node[] = [];
  for (const statement of statements) {
    if (statement.kind === 'function') found.unshift(statement);
    else if (statement.end > offset) continue;
    else if (statement.kind === 'let') found.unshift(statement);
    else if (statement.kind === 'destructuring') found.unshift(...patternBinders(statement.pattern));
  }
  return found;
}

function patternBinders(pattern: ast.Pattern): Node[] {
  return [...descendants(pattern)].filter((node) => node.kind === 'name-pattern' || node.kind === 'type-pattern' || node.kind === 'rest-pattern');
}

/** `if (let node = this.left && x is Circle(r))` binds what its parts test. */
function conditionBinders(condition: ast.Expression, offset: number): Node[] {
  const found: Node[] = [];
  for (const node of descendants(condition)) {
    if (node.end > offset) continue;
    if (node.kind === 'let-condition' || node.kind === 'type-pattern' || node.kind === 'name-pattern') found.push(node);
  }
  return found;
}
