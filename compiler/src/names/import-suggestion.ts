import type { Details, Fix } from '../diagnostics/diagnostic.ts';
import type { ModuleSymbol } from './symbol.ts';

/** Says which module an unknown name is in, with a fix that imports it; null where none is known to have it. */
export function suggestImport(module: ModuleSymbol, name: string): Pick<Details, 'hint' | 'fixes'> | null {
  const home = moduleWith(module, name);
  return home ? { hint: `\`${name}\` is in the module \`${home}\`, which is not imported`, fixes: [importFix(module, home)] } : null;
}

/** A loaded module that declares the name; else one that is called after it (`JsonReader` → `json_reader`). */
function moduleWith(module: ModuleSymbol, name: string): string | null {
  const { find, known } = module.workspace;
  const fileName = snakeCase(name);
  let likely: string | null = null;
  for (const candidate of known()) {
    if (candidate === module.name) continue;
    const loaded = find(candidate);
    const symbol = loaded?.members.get(name);
    if (symbol && symbol.visibility !== 'private') return candidate;
    if (!loaded && candidate.slice(candidate.lastIndexOf('.') + 1) === fileName) likely ??= candidate;
  }
  return likely;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) => (at > 0 ? '_' : '') + letter.toLowerCase());
}

/** A new line after the last import, or at the top. */
function importFix(module: ModuleSymbol, name: string): Fix {
  const { source, ast } = module;
  const last = ast.imports.at(-1);
  const at = last ? last.end : 0;
  const end = last && source.text[at] === ';' ? at + 1 : at;
  const newText = last ? `\nimport ${name}` : `import ${name}\n\n`;
  return { title: `Import \`${name}\``, sure: false, edits: [{ span: { source, start: end, end }, newText }] };
}
