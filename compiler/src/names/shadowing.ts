import { shadowsCore } from '../diagnostics/catalogue/declarations.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nameSpan } from './labels.ts';
import type { ModuleSymbol, TopLevelSymbol } from './symbol.ts';

/** Warns of own names that hide names of the core library. */
export function shadowWarnings(module: ModuleSymbol): Diagnostic[] {
  if (module.name.startsWith('noodlecore.core.')) return [];
  const warnings: Diagnostic[] = [];
  for (const symbol of module.members.values()) {
    const hidden = module.prelude.get(symbol.name);
    if (!hidden) continue;
    const names = { name: symbol.name, what: describe(hidden) };
    warnings.push(shadowsCore(nameSpan(symbol), names));
  }
  return warnings;
}

function describe(symbol: TopLevelSymbol): string {
  switch (symbol.kind) {
    case 'class':
      return `the ${symbol.classKind}`;
    case 'function':
      return 'the function';
    case 'variable':
      return 'the constant';
    case 'type-alias':
      return 'the alias';
  }
}
