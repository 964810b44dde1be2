import type { SourceText } from './base/source.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { bindModule } from './names/bind.ts';
import type { PackageRules } from './names/package-rules.ts';
import type { ModuleSymbol } from './names/symbol.ts';
import { parse, type ParseResult } from './syntax/parse.ts';
import type { Face } from './types/face.ts';
import type { CheckedModule } from './types/checked.ts';

/** Before it is declared. */
const NO_FACE: Face = { text: '', names: new Map(), classes: new Map(), rest: '' };

/** Everything known of one module at one text. Fields are filled stage by stage and never change afterwards. */
export interface ModuleState {
  readonly name: string;
  readonly source: SourceText;
  readonly parsed: ParseResult;
  readonly symbol: ModuleSymbol;
  /** What its package prescribes. */
  readonly rules: PackageRules | null;
  /** From binding, linking and declaring. */
  readonly diagnostics: Diagnostic[];
  /** Dotted names of the modules that the text imports, found or not. */
  readonly imports: readonly string[];
  /** Imports that no module answered to. */
  readonly missing: readonly string[];
  /** Set by declaring: equal faces mean that whoever sees it needs no new check. */
  face: Face;
  /** Set by checking; may be given up again. */
  checked: CheckedModule | null;
  /** What checking said: stays. */
  found: readonly Diagnostic[] | null;
  /** All that users are told of it, once they were, and how much could be read again for that. */
  told: { readonly most: number; readonly diagnostics: readonly Diagnostic[] } | null;
}

/** What must be known of the world around a module to open it. */
export interface ModuleSurroundings {
  readonly exists: (module: string) => boolean;
  readonly rules: PackageRules | null;
}

/** Reads a text as far as it goes without knowing any other module. */
export function openModule(name: string, source: SourceText, { exists, rules }: ModuleSurroundings, known?: ParseResult): ModuleState {
  const parsed = known ?? parse(source);
  const { symbol, diagnostics } = bindModule(parsed.ast, source, name);
  if (rules?.ffi) symbol.externAllowed = true;
  const imports = [...new Set(parsed.ast.imports.map((declaration) => declaration.path.map((part) => part.name).join('.')))];
  return {
    name,
    source,
    parsed,
    symbol,
    rules,
    diagnostics: [...diagnostics],
    imports,
    missing: imports.filter((imported) => !exists(imported)),
    face: NO_FACE,
    checked: null,
    found: null,
    told: null,
  };
}
