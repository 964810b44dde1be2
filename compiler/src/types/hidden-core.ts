import type { Details } from '../diagnostics/diagnostic.ts';
import { nameSpan } from '../names/labels.ts';
import type { ClassSymbol, ModuleSymbol, TypeAliasSymbol, TypeParameterSymbol } from '../names/symbol.ts';

/** What tells that a name of the core library means another class here; null where it does not. */
export function hiddenCore(module: ModuleSymbol, symbol: ClassSymbol | TypeAliasSymbol | TypeParameterSymbol): Details | null {
  const hidden = module.prelude.get(symbol.name);
  if (symbol.kind === 'type-parameter' || hidden === undefined || hidden === symbol) return null;
  const isOwn = symbol.module === module;
  return {
    label: `this \`${symbol.name}\` is ${isOwn ? 'the one of this module' : `that of \`${symbol.module.name}\``}, and not the core library's`,
    secondary: [{ span: nameSpan(symbol), text: `this hides the core library's \`${symbol.name}\`` }],
    hint: isOwn ? `call your own by another name: then \`${symbol.name}\` is the core library's again` : `import only what is needed of \`${symbol.module.name}\`, or import it under a name: \`import ${symbol.module.name} as …\``,
  };
}

/** The class of the core library that one hides which is called the same; null where it hides none. */
export function hiddenClass(module: ModuleSymbol, { name, module: own }: ClassSymbol): ClassSymbol | null {
  const hidden = module.prelude.get(name);
  return hidden?.kind === 'class' && hidden.module !== own ? hidden : null;
}

/** Of a member, where the class of the core library has it and the one that hides it has not. */
export function memberOfHidden(module: ModuleSymbol, symbol: ClassSymbol, name: string): Details | null {
  const hidden = hiddenClass(module, symbol);
  return hidden !== null && (hidden.methods.has(name) || hidden.fields.has(name)) ? hiddenCore(module, symbol) : null;
}
