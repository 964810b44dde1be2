import { append } from '../../base/lists.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ClassSymbol, ModuleSymbol } from '../../names/symbol.ts';
import type { CoreTypes } from '../core.ts';
import { declareAlias } from './alias.ts';
import { checkAnnotations } from './annotations.ts';
import { checkClass } from './class-rules.ts';
import { declareSupertypes, declareTypeParameters } from './headers.ts';
import { breakInheritanceCycles } from './inheritance.ts';
import { checkModifiers } from './modifiers.ts';
import { checkBounds, resolveType } from './resolve.ts';
import { typeScope, type TypeScope } from './scope.ts';
import { declareSignatures } from './signatures.ts';
import { declarationState, startDeclaring } from './state.ts';
import { checkTopLevelFunctions } from './top-level.ts';

/**
 * First pass, over all modules before any goes on: type parameters, supertypes, bounds and aliases. Afterwards it is known what is
 * a subtype of what.
 */
export function declareHeaders(module: ModuleSymbol, core: CoreTypes): Diagnostic[] {
  const state = startDeclaring(module, core);
  const diagnostics: Diagnostic[] = [];
  const scope: TypeScope = { ...typeScope(module, core, diagnostics), deferred: state.deferred };
  for (const symbol of module.members.values()) {
    if (symbol.kind === 'class') {
      forgetMemos(symbol);
      declareTypeParameters(scope, symbol.typeParameters);
      declareSupertypes(scope, symbol);
    } else if (symbol.kind === 'type-alias') {
      declareTypeParameters(scope, symbol.typeParameters);
      const alias = declareAlias(symbol, scope, resolveType);
      append(diagnostics, alias.diagnostics);
      append(state.deferred, alias.deferred);
    }
  }
  breakInheritanceCycles(module, diagnostics);
  return diagnostics;
}

/** Second pass: the types of fields and globals, signatures, constants; then the rules that classes, functions and annotations keep. */
export function declareMembers(module: ModuleSymbol, core: CoreTypes): Diagnostic[] {
  declareSignatures(module);
  const state = declarationState(module) ?? startDeclaring(module, core);
  const scope = typeScope(module, core, state.diagnostics.splice(0));
  for (const check of state.deferred.splice(0)) checkBounds(scope, check);
  checkModifiers(scope);
  for (const symbol of module.members.values()) if (symbol.kind === 'class') checkClass(scope, symbol);
  checkTopLevelFunctions(scope);
  checkAnnotations(scope);
  return scope.diagnostics;
}

/** What is remembered of a class holds only as long as the classes above it stay the same. */
function forgetMemos(symbol: ClassSymbol): void {
  symbol.ancestors = null;
  symbol.memberMemo.clear();
}
