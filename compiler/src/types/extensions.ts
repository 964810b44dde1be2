import type { ClassSymbol, FunctionSymbol, Signature } from '../names/symbol.ts';
import { asAncestor } from './ancestors.ts';
import type { CoreTypes } from './core.ts';
import { applyInferred, brokenBounds, inferFromArgument, inferredSoFar, startInference } from './infer.ts';
import { lookupStatic, receiverClass, staticNames } from './members.ts';
import { isSubtype } from './relations.ts';
import type { Type } from './type.ts';

/** A static function that may be called on its first argument: `xs.sum()` for `int.sum(xs)`. */
export interface Extension {
  readonly symbol: FunctionSymbol;
  /** What is left to be given: without the first parameter and the type parameters that it settles. */
  readonly signature: Signature;
  /** One a type parameter of the function: what the first argument says it is, or null. */
  readonly settled: readonly (Type | null)[];
}

/** That of the value's class whose first parameter takes the value, else that of the class of the elements that it walks. */
export function lookupExtension(core: CoreTypes, type: Type, name: string): Extension | null {
  for (const owner of ownersFor(core, type)) {
    const found = lookupStatic(core, owner, name);
    const extension = found?.kind === 'method' && found.symbol.visibility === 'public' ? appliedTo(found.symbol, found.signature, type) : null;
    if (extension) return extension;
  }
  return null;
}

/** The names of all functions that may be called so, for suggestions. */
export function extensionNames(core: CoreTypes, type: Type): string[] {
  return ownersFor(core, type).flatMap((owner) => [...staticNames(owner)].filter((name) => lookupExtension(core, type, name) !== null));
}

function ownersFor(core: CoreTypes, type: Type): ClassSymbol[] {
  const receiver = receiverClass(core, type);
  if (!receiver) return [];
  const walked = asAncestor(receiver, core.iterable);
  const element = walked && receiverClass(core, walked.args[0]);
  return element ? [receiver.symbol, element.symbol] : [receiver.symbol];
}

function appliedTo(symbol: FunctionSymbol, { typeParameters, parameters, result }: Signature, type: Type): Extension | null {
  const [first, ...rest] = parameters;
  if (first?.type.kind !== 'class') return null;
  const inference = startInference(typeParameters);
  inferFromArgument(inference, first.type, type);
  if (!isSubtype(type, applyInferred(inference, first.type))) return null;
  const settled = inferredSoFar(inference);
  const args = typeParameters.map((parameter, i) => settled[i] ?? parameter.type);
  if (brokenBounds(typeParameters, args).some(({ parameter }) => settled[typeParameters.indexOf(parameter)] !== null)) return null;
  const signature: Signature = {
    typeParameters: typeParameters.filter((_, i) => settled[i] === null),
    parameters: rest.map((each) => ({ ...each, type: applyInferred(inference, each.type) })),
    result: applyInferred(inference, result),
  };
  return { symbol, signature, settled };
}
