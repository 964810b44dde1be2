import type { Span } from '../base/source.ts';
import type { FindModule } from './link.ts';
import type { ModuleSymbol } from './symbol.ts';

/** The package that a module belongs to: the first segment of its name. */
export function packageOf(moduleName: string): string {
  const dot = moduleName.indexOf('.');
  return dot < 0 ? moduleName : moduleName.slice(0, dot);
}

/**
 * Where the package of `imported` imports that of `from` in its turn, looking at what can be reached from `imported`; null where it
 * does not. The standard library imports nobody, so most imports cost nothing here.
 */
export function findPackageCycle(from: ModuleSymbol, imported: ModuleSymbol, find: FindModule): Span | null {
  const home = packageOf(from.name);
  const other = packageOf(imported.name);
  if (home === other || other === 'noodlecore' || !from.name.includes('.')) return null;
  const seen = new Set<string>([imported.name]);
  const queue = [imported];
  for (let module = queue.pop(); module; module = queue.pop()) {
    for (const declaration of module.ast.imports) {
      const name = declaration.path.map((part) => part.name).join('.');
      if (packageOf(name) === home) return { source: module.source, start: declaration.start, end: declaration.end };
      if (seen.has(name) || packageOf(name) === 'noodlecore') continue;
      seen.add(name);
      const next = find(name);
      if (next) queue.push(next);
    }
  }
  return null;
}
