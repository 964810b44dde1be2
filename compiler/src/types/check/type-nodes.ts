import type * as ast from '../../syntax/ast.ts';
import { resolveErased, resolveNewType, resolveResult, resolveType } from '../declare/resolve.ts';
import type { TypeScope } from '../declare/scope.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';

/** The type that an annotation inside a body means. */
export function typeOfNode(body: Body, node: ast.TypeNode): Type {
  return resolveType(scopeOf(body), node);
}

/** As `typeOfNode`, for results: null is `void`. */
export function resultOfNode(body: Body, node: ast.TypeNode | null): Type {
  return resolveResult(scopeOf(body), node);
}

/** After `is` and `as`: type arguments may be left out. */
export function erasedTypeOfNode(body: Body, node: ast.TypeNode): Type {
  return resolveErased(scopeOf(body), node);
}

/** After `new`; `args` is null where they are to be inferred. Null after a report. */
export function newTypeOfNode(body: Body, node: ast.NamedTypeNode): { readonly symbol: ClassSymbol; readonly args: readonly Type[] | null } | null {
  return resolveNewType(scopeOf(body), node);
}

export function scopeOf(body: Body): TypeScope {
  const { owner, isStatic, typeParameters } = body;
  const ofOwner = owner?.typeParameters ?? [];
  return {
    module: body.module.symbol,
    core: body.core,
    typeParameters: ofOwner.length === 0 || isStatic ? typeParameters : [...ofOwner, ...typeParameters],
    unavailable: isStatic ? ofOwner : [],
    diagnostics: body.module.diagnostics,
    deferred: null,
    aliasDepth: 0,
  };
}
