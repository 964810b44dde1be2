import { wrongTypeArgumentCount } from '../../diagnostics/catalogue/declarations.ts';
import type { Signature, TypeParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { substitute } from '../substitute.ts';
import { errorType, type Type } from '../type.ts';
import { checkLoose, declarationOf, placeArguments, type CallSite } from './arguments.ts';
import { noteAskedArguments } from './asked-results.ts';
import { forgottenLambda } from './forgotten-lambdas.ts';
import type { Body } from './body.ts';
import { checkArgument, reportBounds, reportMisfits, type Called, type CallOptions, type Misfit } from './call-arguments.ts';
import { inferredCall } from './inferred-calls.ts';
import { filled } from './open-types.ts';
import { reportFormatCall } from './format-calls.ts';
import { reportPatternCall } from './pattern-calls.ts';
import { reportSpread } from './spread-arguments.ts';
import { straighten } from './swapped-arguments.ts';
import { resultOfNode } from './type-nodes.ts';

/** Checks a call against a signature. Null where it does not fit; then everything was reported. */
export function callSignature(body: Body, site: CallSite, options: CallOptions): Called | null {
  const { signature, inferable, typeArgs } = options;
  if (reportPatternCall(body, site) || reportFormatCall(body, site)) return null;
  const written = reportSpread(body, site, signature.parameters) ? null : placeArguments(body, site, signature.parameters);
  if (!written) {
    const unknown = inferable.map(() => errorType);
    const slots = inferable.length === 0 ? signature.parameters : signature.parameters.map((slot) => ({ ...slot, type: substitute(slot.type, inferable, unknown) }));
    checkLoose(body, site.args, slots);
    return null;
  }
  const placed = straighten(body, site, signature.parameters, written);
  noteAskedArguments(site.symbol, signature, placed);
  if (inferable.length === 0) return plainCall(body, site, signature, placed);
  if (typeArgs) return explicitCall(body, site, options, typeArgs, placed);
  return inferredCall(body, site, options, placed);
}

/** The result that a call has although its arguments do not fit: known where nothing was to be inferred. */
export function resultOfBroken(options: CallOptions): Type {
  const { signature, inferable, typeArgs } = options;
  if (inferable.length === 0) return signature.result;
  return typeArgs?.length === inferable.length ? substitute(signature.result, inferable, typeArgs) : errorType;
}

/** Reads written type arguments (`f<int>(x)`). Null where there are none, or not as many as there should be. */
export function readTypeArgs(body: Body, site: CallSite, nodes: readonly ast.TypeNode[], parameters: readonly TypeParameterSymbol[]): readonly Type[] | null {
  if (nodes.length === 0) return null;
  const types = nodes.map((node) => resultOfNode(body, node));
  if (types.length === parameters.length) return types;
  const wanted = parameters.length === 0 ? site.name : `${site.name}<${parameters.map((each) => each.name).join(', ')}>`;
  const at = { start: nodes[0].start, end: nodes[nodes.length - 1].end };
  body.report(wrongTypeArgumentCount, at, { name: site.name, wanted, expected: parameters.length, found: types.length }, { secondary: declarationOf(site) });
  return null;
}

function plainCall(body: Body, site: CallSite, signature: Signature, placed: readonly (ast.Expression | null)[]): Called {
  const { parameters } = signature;
  const given: Misfit[] = [];
  const misfits: Misfit[] = [];
  for (let i = 0; i < placed.length; i++) {
    const argument = placed[i];
    if (!argument) continue;
    const slot = parameters[i];
    const each = { argument, type: forgottenLambda(body, argument, slot.type) ?? body.check(argument, slot.type), slot, wanted: slot.type };
    given.push(each);
    checkArgument(body, site, each, misfits);
  }
  reportMisfits(body, site, misfits, given);
  return { result: body.open.length === 0 ? signature.result : filled(body, signature.result), args: placed, typeArgs: [] };
}

function explicitCall(body: Body, site: CallSite, options: CallOptions, typeArgs: readonly Type[], placed: readonly (ast.Expression | null)[]): Called {
  const { signature, inferable } = options;
  // Those of `new Box<T>` were looked at where the type was read.
  if (site.node.kind === 'call') reportBounds(body, site, inferable, typeArgs);
  const misfits: Misfit[] = [];
  for (let i = 0; i < placed.length; i++) {
    const argument = placed[i];
    if (!argument) continue;
    const wanted = substitute(signature.parameters[i].type, inferable, typeArgs);
    checkArgument(body, site, { argument, type: body.check(argument, wanted), slot: signature.parameters[i], wanted }, misfits);
  }
  reportMisfits(body, site, misfits);
  return { result: substitute(signature.result, inferable, typeArgs), args: placed, typeArgs };
}
