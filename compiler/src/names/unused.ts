import { append } from '../base/lists.ts';
import { repeatedImport, unusedImport } from '../diagnostics/catalogue/declarations.ts';
import { spanOf, type Diagnostic, type Fix } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { runsAtLoad } from '../syntax/statement-nodes.ts';
import { removeLine } from './edits.ts';
import type { ModuleSymbol } from './symbol.ts';

/**
 * Warnings for imports that nothing used. To be asked for when the module's declarations and bodies have both been looked at:
 * looking a name up (scope.ts) notes that it was used.
 */
export function unusedImports(module: ModuleSymbol): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  const seen = new Map<string, ast.ImportDeclaration>();
  for (const declaration of module.ast.imports) {
    const whole = wholeName(declaration);
    const first = seen.get(whole);
    if (first && !declaration.names) {
      const secondary = [{ span: spanOf(module.source, first), text: 'imported here' }];
      warnings.push(repeatedImport(spanOf(module.source, declaration), { name: whole }, { secondary, fixes: [removal(module, declaration)] }));
      continue;
    }
    if (!declaration.names) seen.set(whole, declaration);
    const name = declaration.path.map((part) => part.name).join('.');
    const imported = module.importedModules.get(name);
    if (!imported || runsSomething(imported)) continue;
    if (declaration.names) append(warnings, unusedNames(module, declaration, declaration.names));
    else if (!isUsed(module, declaration, imported)) warnings.push(unusedImport(spanOf(module.source, declaration), { name }, { fixes: [removal(module, declaration)] }));
  }
  return warnings;
}

/** An import of a whole module as a key: `a.b`, `a.b as c`. */
function wholeName({ path, alias }: ast.ImportDeclaration): string {
  const name = path.map((part) => part.name).join('.');
  return alias ? `${name} as ${alias.name}` : name;
}

function unusedNames(module: ModuleSymbol, declaration: ast.ImportDeclaration, names: readonly ast.ImportedName[]): Diagnostic[] {
  const unused = names.filter((each) => isResolved(module, each) && !module.usedImports.has(localName(each)));
  return unused.map((each) => {
    const fix = names.length === 1 ? removal(module, declaration) : removalOfName(module, names, each);
    return unusedImport(spanOf(module.source, each), { name: localName(each) }, { fixes: [fix] });
  });
}

function isResolved(module: ModuleSymbol, name: ast.ImportedName): boolean {
  return (module.imported.get(localName(name))?.length ?? 0) > 0;
}

function localName(name: ast.ImportedName): string {
  return name.alias?.name ?? name.name.name;
}

function isUsed(module: ModuleSymbol, declaration: ast.ImportDeclaration, imported: ModuleSymbol): boolean {
  const namespace = declaration.alias?.name ?? declaration.path[declaration.path.length - 1].name;
  if (module.usedImports.has(namespace) && module.namespaces.get(namespace) === imported) return true;
  if (declaration.alias) return false;
  for (const name of module.usedImports) {
    const symbol = imported.members.get(name);
    if (symbol && module.imported.get(name)?.includes(symbol)) return true;
  }
  return false;
}

/** A module with statements at its top level may be imported for what it does when it is loaded. */
function runsSomething(module: ModuleSymbol): boolean {
  return module.ast.items.some((item) => item.kind !== 'let' && runsAtLoad(item));
}

function removal(module: ModuleSymbol, declaration: ast.ImportDeclaration): Fix {
  return { title: 'remove the import', sure: true, edits: [removeLine(module.source, declaration)] };
}

/** Takes one name out of the braces, with one of the commas beside it. */
function removalOfName(module: ModuleSymbol, names: readonly ast.ImportedName[], name: ast.ImportedName): Fix {
  const at = names.indexOf(name);
  const start = at > 0 ? names[at - 1].end : name.start;
  const end = at > 0 ? name.end : names[1].start;
  return { title: `remove \`${localName(name)}\` from the import`, sure: true, edits: [{ span: { source: module.source, start, end }, newText: '' }] };
}
