import { spanOf, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../base/source.ts';
import type * as ast from '../../syntax/ast.ts';
import type { ModuleSymbol, TypeParameterSymbol } from '../../names/symbol.ts';
import type { CoreTypes } from '../core.ts';
import type { Type } from '../type.ts';

/** Where a type is written: what its names may mean, and where its mistakes are reported. */
export interface TypeScope {
  readonly module: ModuleSymbol;
  readonly core: CoreTypes;
  /** Visible type parameters, outermost first. */
  readonly typeParameters: readonly TypeParameterSymbol[];
  /** The class's type parameters where a static member stands: they may not be used there. */
  readonly unavailable: readonly TypeParameterSymbol[];
  readonly diagnostics: Diagnostic[];
  /** Set while headers are declared, when bounds cannot be tested yet: what to test afterwards. */
  readonly deferred: BoundCheck[] | null;
  /** How many aliases are being read inside each other. */
  readonly aliasDepth: number;
}

/** Type arguments to be tested against the bounds of the parameters that they stand for. */
export interface BoundCheck {
  readonly parameters: readonly TypeParameterSymbol[];
  readonly args: readonly Type[];
  readonly nodes: readonly ast.TypeNode[];
}

/** The scope of a module's top level: for globals, and for bodies (with the type parameters around them). */
export function typeScope(
  module: ModuleSymbol,
  core: CoreTypes,
  diagnostics: Diagnostic[],
  typeParameters: readonly TypeParameterSymbol[] = [],
  unavailable: readonly TypeParameterSymbol[] = [],
): TypeScope {
  return { module, core, typeParameters, unavailable, diagnostics, deferred: null, aliasDepth: 0 };
}

/** The same place with more type parameters in sight. */
export function withTypeParameters(scope: TypeScope, more: readonly TypeParameterSymbol[]): TypeScope {
  return more.length === 0 ? scope : { ...scope, typeParameters: [...scope.typeParameters, ...more] };
}

export function spanIn(scope: TypeScope, node: ast.NodeBase): Span {
  return spanOf(scope.module.source, node);
}
