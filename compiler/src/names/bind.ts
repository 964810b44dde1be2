import type { SourceText } from '../base/source.ts';
import { spanOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { duplicateDeclaration, reservedName } from '../diagnostics/catalogue/names.ts';
import type * as ast from '../syntax/ast.ts';
import { errorType } from '../types/type.ts';
import { bindMembers } from './bind-members.ts';
import { BoundClass, BoundTypeParameter, bindFunction, visibilityOf } from './bound.ts';
import { declaredHere } from './labels.ts';
import { noOverloading } from './overloading.ts';
import type { ModuleSymbol, TopLevelSymbol, TypeAliasSymbol, VariableSymbol } from './symbol.ts';

export interface BoundModule {
  readonly symbol: ModuleSymbol;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names that no declaration may take: they are the language's own types (the core library declares some of them). */
const RESERVED = new Set(['int', 'float', 'bool', 'void', 'any', 'never']);

/** The symbols of one module's own declarations. Pure: knows nothing of other modules. */
export function bindModule(module: ast.ModuleNode, source: SourceText, moduleName: string): BoundModule {
  const symbol: ModuleSymbol = {
    kind: 'module',
    name: moduleName,
    source,
    ast: module,
    members: new Map(),
    imported: new Map(),
    namespaces: new Map(),
    dependencies: [],
    prelude: new Map(),
    usedImports: new Set(),
    importedModules: new Map(),
    unresolvedImport: false,
    overloaded: new Set(),
    ambiguous: new Set(),
    reportedTypes: new Set(),
    suggestionsLeft: 0,
    externAllowed: moduleName.startsWith('noodlecore.'),
    workspace: { find: () => undefined, known: () => [], text: () => undefined },
  };
  const diagnostics: Diagnostic[] = [];
  for (const item of module.items) bindItem(item, symbol, diagnostics);
  return { symbol, diagnostics };
}

function bindItem(item: ast.Item, module: ModuleSymbol, diagnostics: Diagnostic[]): void {
  switch (item.kind) {
    case 'class':
    case 'interface':
    case 'record':
    case 'enum': {
      const symbol = new BoundClass(item, module);
      bindMembers(symbol, diagnostics);
      return add(module, symbol, item.name, diagnostics);
    }
    case 'function':
      return add(module, bindFunction(item, { module, owner: null, role: 'function', ownerKey: module.name }), item.name, diagnostics);
    case 'type-alias':
      return add(module, bindAlias(item, module), item.name, diagnostics);
    case 'let':
      return add(module, bindGlobal(item, module), item.name, diagnostics);
    case 'destructuring':
      return bindPattern(item.pattern, item.constant, module, diagnostics);
    default:
      return;
  }
}

function bindAlias(node: ast.TypeAliasDeclaration, module: ModuleSymbol): TypeAliasSymbol {
  const key = `${module.name}.${node.name.name}`;
  return {
    kind: 'type-alias',
    name: node.name.name,
    key,
    module,
    visibility: visibilityOf(node.modifiers),
    doc: node.doc,
    node,
    typeParameters: node.typeParameters.map((each) => new BoundTypeParameter(each, key, module)),
    type: errorType,
  };
}

function bindGlobal(node: ast.LetStatement, module: ModuleSymbol): VariableSymbol {
  return {
    kind: 'variable',
    name: node.name.name,
    key: `${module.name}.${node.name.name}`,
    module,
    visibility: visibilityOf(node.modifiers),
    doc: node.doc,
    role: 'global',
    constant: node.constant,
    node,
    type: errorType,
    typeSource: 'pending',
    captured: false,
    reassigned: false,
    stepped: false,
  };
}

/** `const [a, b] = pair` at top level: each bare name is a global. */
function bindPattern(pattern: ast.Pattern, constant: boolean, module: ModuleSymbol, diagnostics: Diagnostic[]): void {
  const bind = (name: string, node: ast.NodeBase): void => {
    if (!name) return;
    const base = { kind: 'variable', role: 'global', type: errorType, typeSource: 'pending', captured: false, reassigned: false, stepped: false } as const;
    add(module, { ...base, name, key: `${module.name}.${name}`, module, visibility: 'public', doc: null, constant, node }, node, diagnostics);
  };
  switch (pattern.kind) {
    case 'name-pattern':
      if (pattern.path.length === 1) bind(pattern.path[0].name, pattern);
      return;
    case 'constructor-pattern':
      for (const arg of pattern.args) bindPattern(arg, constant, module, diagnostics);
      return;
    case 'list-pattern':
      for (const element of pattern.elements) bindPattern(element, constant, module, diagnostics);
      if (pattern.rest?.name) bind(pattern.rest.name.name, pattern.rest);
      return;
    case 'type-pattern':
      if (pattern.name) bind(pattern.name.name, pattern);
      return;
    default:
      return;
  }
}

function add(module: ModuleSymbol, symbol: TopLevelSymbol, at: ast.NodeBase, diagnostics: Diagnostic[]): void {
  const { name } = symbol;
  if (!name) return;
  const span = spanOf(module.source, at);
  if (RESERVED.has(name) && !module.name.startsWith('noodlecore.core.')) {
    diagnostics.push(reservedName(span, { name }));
    return;
  }
  const first = module.members.get(name);
  if (!first) {
    module.members.set(name, symbol);
    return;
  }
  const areFunctions = first.kind === 'function' && symbol.kind === 'function';
  if (areFunctions) module.overloaded.add(first.key);
  diagnostics.push(duplicateDeclaration(span, { name }, { secondary: [declaredHere(first, 'first declared here')], hint: areFunctions ? noOverloading : undefined }));
}
