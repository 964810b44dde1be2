import { clashingImports } from '../../diagnostics/catalogue/names.ts';
import { clashDetails } from '../../names/clash.ts';
import { lookupExport, lookupName } from '../../names/scope.ts';
import type { ClassSymbol, EnumCaseSymbol, TopLevelSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { stripNull } from '../relations.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';

/** What the (dotted) name in a pattern stands for. */
export type PatternName =
  | { readonly kind: 'case'; readonly symbol: EnumCaseSymbol }
  | { readonly kind: 'class'; readonly symbol: ClassSymbol }
  | { readonly kind: 'constant'; readonly symbol: VariableSymbol }
  /** A bare name that means nothing yet. */
  | { readonly kind: 'binding' }
  | { readonly kind: 'none' }
  | { readonly kind: 'reported' };

const NONE: PatternName = { kind: 'none' };

export function resolvePath(body: Body, path: readonly ast.Identifier[], subject: Type): PatternName {
  const [first, second, third] = path;
  if (path.length === 1) return resolveBare(body, first, subject);
  const found = lookupName(body.module.symbol, first.name);
  if (found.kind === 'found') return path.length === 2 ? caseOf(found.symbol, second.name) : NONE;
  if (found.kind === 'unresolved') return ofImport(body);
  if (found.kind !== 'namespace') return NONE;
  const exported = lookupExport(found.module, second.name);
  if (!exported || exported.hidden) return NONE;
  return third ? caseOf(exported.symbol, third.name) : ofSymbol(exported.symbol);
}

/** A case of the subject's enum, else a visible class or constant, else a binding. */
function resolveBare(body: Body, name: ast.Identifier, subject: Type): PatternName {
  const inner = stripNull(subject);
  const own = inner.kind === 'class' ? inner.symbol.cases.get(name.name) : undefined;
  if (own) return { kind: 'case', symbol: own };
  const found = lookupName(body.module.symbol, name.name);
  if (found.kind === 'clash') {
    body.report(clashingImports, name, { name: name.name }, clashDetails(body.module.symbol, name.name, found.symbols));
    return { kind: 'reported' };
  }
  // No import brings a case of an enum that is known.
  const isCase = inner.kind === 'class' && inner.symbol.classKind === 'enum' && inner.symbol.cases.size > 0;
  if (found.kind === 'unresolved' && startsUpperCase(name.name) && (found.isNamed || !isCase)) return ofImport(body);
  const meant = found.kind === 'found' ? ofSymbol(found.symbol) : NONE;
  if (meant.kind !== 'none') return meant;
  // A case that is written wrong must not silently fit everything.
  return startsUpperCase(name.name) ? NONE : { kind: 'binding' };
}

/** What it takes is not known. */
function ofImport(body: Body): PatternName {
  body.unresolvedPatterns++;
  return { kind: 'reported' };
}

export function startsUpperCase(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 65 && first <= 90;
}

function ofSymbol(symbol: TopLevelSymbol): PatternName {
  if (symbol.kind === 'class') return { kind: 'class', symbol };
  if (symbol.kind === 'type-alias' && symbol.type.kind === 'class') return { kind: 'class', symbol: symbol.type.symbol };
  return symbol.kind === 'variable' && symbol.constant ? { kind: 'constant', symbol } : NONE;
}

function caseOf(symbol: TopLevelSymbol, name: string): PatternName {
  const owner = symbol.kind === 'type-alias' && symbol.type.kind === 'class' ? symbol.type.symbol : symbol;
  const found = owner.kind === 'class' ? owner.cases.get(name) : undefined;
  return found ? { kind: 'case', symbol: found } : NONE;
}

/** `h is Healthy` and `h is Health.Healthy`: a case stands where a type would. */
export function caseOfType(body: Body, type: ast.TypeNode, subject: Type): EnumCaseSymbol | null {
  if (type.kind !== 'named-type' || type.args.length > 0) return null;
  const [last] = type.path.slice(-1);
  const inner = stripNull(subject);
  if (type.path.length === 1) return (inner.kind === 'class' ? inner.symbol.cases.get(last.name) : undefined) ?? null;
  const found = resolvePath(body, type.path, subject);
  return found.kind === 'case' ? found.symbol : null;
}
