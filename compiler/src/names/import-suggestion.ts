import type { Span } from '../base/source.ts';
import type { Details, Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import { libraryModuleOf, NOT_OFFERED } from './library-index.ts';
import type { ModuleSymbol } from './symbol.ts';

/**
 * What an unknown name was probably meant to be: a name of a module that is loaded but not imported, else (`near`) one that is
 * written nearly so, else a name of a module that is called after it (`JsonReader` → `json_reader`).
 */
export function suggestName(module: ModuleSymbol, { name, span }: { readonly name: string; readonly span: Span }, near: () => Details | null): Details | null {
  if (module.suggestionsLeft <= 0) return null;
  module.suggestionsLeft--;
  const alias = namespaceWith(module, name, span);
  if (alias) return alias;
  const { find, known } = module.workspace;
  const fileName = snakeCase(name);
  let likely: string | null = null;
  let keeper: string | null = null;
  for (const candidate of known()) {
    if (candidate === module.name || NOT_OFFERED.test(candidate)) continue;
    const loaded = find(candidate);
    const symbol = loaded?.members.get(name);
    if (symbol && symbol.visibility !== 'private') return importIt(module, name, candidate);
    if (symbol && !candidate.startsWith('noodlecore.')) keeper ??= candidate;
    if (!loaded && candidate.slice(candidate.lastIndexOf('.') + 1) === fileName) likely ??= candidate;
  }
  if (keeper !== null && isImported(module, keeper)) return hiddenIn(name, keeper);
  const nearly = near();
  if (nearly !== null) return nearly;
  likely ??= libraryModuleOf(name, module.workspace);
  if (likely !== null) return importIt(module, name, likely);
  return keeper === null ? null : hiddenIn(name, keeper);
}

function hiddenIn(name: string, keeper: string): Details {
  return { label: `\`${name}\` is private to \`${keeper}\`` };
}

function isImported({ ast }: ModuleSymbol, name: string): boolean {
  return ast.imports.some(({ path }) => path.map((part) => part.name).join('.') === name);
}

/** `Json` after `import noodlecore.json as j`. */
export function namespaceWith(module: ModuleSymbol, name: string, span: Span): Details | null {
  for (const [alias, { members, name: home }] of module.namespaces) {
    const symbol = members.get(name);
    if (!symbol || symbol.visibility === 'private') continue;
    module.usedImports.add(alias);
    return { label: `\`${name}\` is in \`${home}\`, which is imported as \`${alias}\``, fixes: [{ title: `write \`${alias}.${name}\``, sure: false, edits: [{ span, newText: `${alias}.${name}` }] }] };
  }
  return null;
}

function importIt(module: ModuleSymbol, name: string, home: string): Details {
  return { label: `\`${name}\` is in \`${home}\`, which is not imported`, fixes: [importFix(module, home)] };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) => (at > 0 ? '_' : '') + letter.toLowerCase());
}

function importFix(module: ModuleSymbol, name: string): Fix {
  return { title: `import \`${name}\``, sure: false, edits: importEdits(module, name) };
}

/** A new line after the last import, or at the top; nothing where the module is imported already. */
export function importEdits(module: ModuleSymbol, name: string): TextEdit[] {
  const { source, ast } = module;
  if (ast.imports.some((each) => each.names === null && each.alias === null && each.path.map((part) => part.name).join('.') === name)) return [];
  const last = ast.imports.at(-1);
  const at = last ? last.end : 0;
  const end = last && source.text[at] === ';' ? at + 1 : at;
  const newText = last ? `\nimport ${name}` : `import ${name}\n\n`;
  return [{ span: { source, start: end, end }, newText }];
}
