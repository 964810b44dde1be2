import { erasedTest } from '../../diagnostics/catalogue/expressions.ts';
import type * as ast from '../../syntax/ast.ts';
import { resolveErased, resolveNewType, resolveResult, resolveType } from '../declare/resolve.ts';
import type { TypeScope } from '../declare/scope.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import { isSubtype, stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { anyType, type ClassType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { mayBeEqual } from './equality.ts';
import { possibleFix, replace } from './fixes.ts';
import { refineArgs } from './refine.ts';

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

/** After `is`, and in type patterns: no value knows its type arguments, so only those may be written that the subject's type tells already. */
export function testedTypeOfNode(body: Body, node: ast.TypeNode, subject: Type): Type {
  const named = erasedTypeOfNode(body, node);
  if (node.kind === 'named-type' && node.args.length > 0 && named.kind === 'class' && subject.kind !== 'error') {
    const known = refineArgs(withoutArgs(named), subject);
    if (!isSubtype(known, named) && mayBeEqual(stripNull(subject), named)) reportErased(body, node, named);
  }
  return refineArgs(named, subject);
}

function withoutArgs(type: ClassType): ClassType {
  return { ...type, args: type.args.map(() => anyType) };
}

function reportErased(body: Body, node: ast.NamedTypeNode, wanted: ClassType): void {
  const bare = node.path.map((part) => part.name).join('.');
  const args = { start: node.path[node.path.length - 1].end, end: node.end };
  body.report(erasedTest, node, { wanted: showType(wanted), bare }, { fixes: [possibleFix(`write \`${bare}\``, replace(body, args, ''))] });
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
