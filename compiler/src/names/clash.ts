import type { Details, Label } from '../diagnostics/diagnostic.ts';
import { spanOf } from '../diagnostics/diagnostic.ts';
import type { ModuleSymbol, TopLevelSymbol } from './symbol.ts';

/** What to add to the report of a name that two imports bring: the imports, and how to say which is meant. */
export function clashDetails(module: ModuleSymbol, name: string, symbols: readonly TopLevelSymbol[]): Details {
  const secondary = symbols.flatMap((symbol) => labelOf(module, symbol));
  const namespace = symbols.map((symbol) => namespaceOf(module, symbol.module)).find((found) => found !== null);
  const hint = namespace ? `write the module in front, as in \`${namespace}.${name}\`, or import one under another name` : 'import one of them under another name: `{A as B}`';
  return { secondary, hint };
}

function labelOf(module: ModuleSymbol, symbol: TopLevelSymbol): Label[] {
  const declaration = module.ast.imports.find((each) => each.path.map((part) => part.name).join('.') === symbol.module.name);
  return declaration ? [{ span: spanOf(module.source, declaration), text: `one is the ${symbol.kind === 'class' ? symbol.classKind : symbol.kind} \`${symbol.name}\` of this module` }] : [];
}

function namespaceOf(module: ModuleSymbol, wanted: ModuleSymbol): string | null {
  for (const [name, found] of module.namespaces) if (found === wanted) return name;
  return null;
}
