import type * as ast from '../syntax/ast.ts';
import type { FunctionSymbol, ModuleSymbol } from './symbol.ts';

/** `@needs(read)` before an `extern` function: what the host asks whether the program holds it. */
export const NEEDS = 'needs';

/** The capabilities that a module's `extern` functions need, in the order of the alphabet. */
export function ownCapabilities(module: ModuleSymbol): string[] {
  const found = new Set<string>();
  for (const symbol of module.members.values()) {
    if (symbol.kind === 'function') addNeeds(found, symbol);
    else if (symbol.kind === 'class') for (const method of symbol.methods.values()) addNeeds(found, method);
  }
  return [...found].sort();
}

/** The capabilities that a module and all that it imports can need. O(modules reached). */
export function capabilitiesBehind(module: ModuleSymbol, find: (name: string) => ModuleSymbol | undefined): string[] {
  const seen = new Set([module.name]);
  const queue = [module];
  const found = new Set<string>();
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const capability of ownCapabilities(next)) found.add(capability);
    for (const { path } of next.ast.imports) {
      const name = path.map((part) => part.name).join('.');
      const imported = seen.has(name) ? undefined : find(name);
      seen.add(name);
      if (imported) queue.push(imported);
    }
  }
  return [...found].sort();
}

function addNeeds(found: Set<string>, { node }: FunctionSymbol): void {
  for (const annotation of node.annotations) if (annotation.name.name === NEEDS) for (const name of capabilityNames(annotation)) found.add(name);
}

export function capabilityNames({ args }: ast.Annotation): string[] {
  return args.flatMap(({ name, value }) => (name === null && value.kind === 'name' ? [value.name] : []));
}
