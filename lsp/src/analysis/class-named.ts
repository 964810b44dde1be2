import { lookupExport, lookupName } from '@noodlecore/compiler/names/scope';
import type { ModuleSymbol } from '@noodlecore/compiler/names/symbol';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import type { ClassType } from '@noodlecore/compiler/types/type';

/** The class that a type's name means in a module, in terms of its own type parameters; null where it means none. */
export function classNamed(module: ModuleSymbol, { path }: ast.NamedTypeNode): ClassType | null {
  const [first, second] = path;
  if (!first) return null;
  const found = lookupName(module, first.name);
  const symbol = found.kind === 'namespace' && second ? lookupExport(found.module, second.name)?.symbol : found.kind === 'found' ? found.symbol : undefined;
  if (symbol?.kind === 'class') return symbol.thisType;
  return symbol?.kind === 'type-alias' && symbol.type.kind === 'class' ? symbol.type : null;
}
