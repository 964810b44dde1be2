import type { TypeParameterSymbol } from '../../names/symbol.ts';
import { asAncestor } from '../ancestors.ts';
import { inferFromArgument, inferredSoFar, startInference } from '../infer.ts';
import { stripNull } from '../relations.ts';
import { substituteClass } from '../substitute.ts';
import { anyType, type ClassType, type Type } from '../type.ts';

/**
 * The type arguments that a test without them leaves open (`x is List`), as far as the tested value's type tells them:
 * an `Iterable<int>` that is a List is a `List<int>`.
 */
export function refineArgs(named: Type, subject: Type): Type {
  const inner = stripNull(subject);
  if (named.kind !== 'class' || named.args.length === 0 || inner.kind !== 'class') return named;
  if (!named.args.every((arg) => arg.kind === 'any')) return named;
  return refined(named, inner, named.symbol.typeParameters);
}

function refined(named: ClassType, subject: ClassType, parameters: readonly TypeParameterSymbol[]): ClassType {
  const above = asAncestor(named.symbol.thisType, subject.symbol);
  if (!above) return named;
  const inference = startInference(parameters);
  inferFromArgument(inference, above, subject);
  const args = inferredSoFar(inference).map((arg) => arg ?? anyType);
  return substituteClass(named.symbol.thisType, parameters, args);
}
