import { brokenBound } from '../../diagnostics/catalogue/declarations.ts';
import type { Signature, TypeParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { brokenBounds } from '../infer.ts';
import { showType } from '../show.ts';
import type { Type } from '../type.ts';
import { declarationOf, type CallSite, type Slot } from './arguments.ts';
import type { Body } from './body.ts';
import { coerce } from './coerce.ts';
import { reportMismatch } from './mismatch.ts';

/** A call that fits its signature. */
export interface Called {
  readonly result: Type;
  readonly args: readonly (ast.Expression | null)[];
  readonly typeArgs: readonly Type[];
}

export interface CallOptions {
  readonly signature: Signature;
  /** What may be inferred: the signature's own type parameters, or those of the class that a constructor makes. */
  readonly inferable: readonly TypeParameterSymbol[];
  /** Written type arguments; null where they are to be inferred. */
  readonly typeArgs: readonly Type[] | null;
  /** What the call's place would like. */
  readonly hint: Type | null;
}

export function reportBounds(body: Body, site: CallSite, parameters: readonly TypeParameterSymbol[], args: readonly Type[]): void {
  for (const { parameter, argument, bound } of brokenBounds(parameters, args)) {
    if (argument.kind === 'error') continue;
    body.report(brokenBound, site.node, { argument: showType(argument), parameter: parameter.name, bound: showType(bound) }, { secondary: declarationOf(site) });
  }
}

export function checkArgument(body: Body, site: CallSite, argument: ast.Expression, type: Type, slot: Slot, wanted: Type): void {
  if (coerce(body, argument, type, wanted)) return;
  reportMismatch(body, argument, type, wanted, { clause: `the argument \`${slot.name}\` of ${site.name.startsWith('`') ? site.name : `\`${site.name}\``} must be`, secondary: declarationOf(site) });
}
