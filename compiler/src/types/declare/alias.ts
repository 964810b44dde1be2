import { aliasCycle, typeTooLarge } from '../../diagnostics/catalogue/declarations.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nameSpan } from '../../names/labels.ts';
import type { TypeAliasSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { errorType, type Type } from '../type.ts';
import { isLargerThan } from '../size.ts';
import { spanIn, type BoundCheck, type TypeScope } from './scope.ts';

export interface AliasState {
  done: boolean;
  readonly diagnostics: Diagnostic[];
  readonly deferred: BoundCheck[];
}

/** How the type of an alias is read: resolve.ts, which needs aliases in its turn. */
export type ResolveType = (scope: TypeScope, node: ast.TypeNode) => Type;

/** Aliases are read when first needed, wherever that is; what they report belongs to their own module. */
const states = new WeakMap<TypeAliasSymbol, AliasState>();

/** An alias longer than this, written out, is nobody's; and doubling aliases would grow without end. */
const MAX_TYPE_SIZE = 2_000;
const MAX_ALIAS_DEPTH = 64;

/** The type that an alias stands for, in terms of its type parameters. `use` is where it was met. */
export function aliasedType(scope: TypeScope, alias: TypeAliasSymbol, use: ast.NodeBase, resolve: ResolveType): Type {
  const known = states.get(alias);
  if (known?.done) return alias.type;
  if (known) return reportCycle(scope, alias, use);
  if (scope.aliasDepth >= MAX_ALIAS_DEPTH) {
    scope.diagnostics.push(typeTooLarge(spanIn(scope, use), { name: alias.name }));
    return errorType;
  }
  declareAlias(alias, scope, resolve);
  return alias.type;
}

/** Reads an alias, unless that was done; gives what there is to report, and which bounds are to be tested later. */
export function declareAlias(alias: TypeAliasSymbol, from: TypeScope, resolve: ResolveType): AliasState {
  const known = states.get(alias);
  if (known) return known;
  const state: AliasState = { done: false, diagnostics: [], deferred: [] };
  states.set(alias, state);
  const scope: TypeScope = {
    module: alias.module,
    core: from.core,
    typeParameters: alias.typeParameters,
    unavailable: [],
    diagnostics: state.diagnostics,
    deferred: state.deferred,
    aliasDepth: from.aliasDepth + 1,
  };
  const type = resolve(scope, alias.node.type);
  const large = isLargerThan(type, MAX_TYPE_SIZE);
  if (large) state.diagnostics.push(typeTooLarge(nameSpan(alias), { name: alias.name }));
  alias.type = large ? errorType : type;
  state.done = true;
  return state;
}

function reportCycle(scope: TypeScope, alias: TypeAliasSymbol, use: ast.NodeBase): Type {
  scope.diagnostics.push(aliasCycle(spanIn(scope, use), { name: alias.name }, { secondary: [{ span: nameSpan(alias), text: `\`${alias.name}\` is being defined here` }] }));
  return errorType;
}
