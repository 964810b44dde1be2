import type { ParameterSymbol, Signature } from '../../names/symbol.ts';
import { isSubtype } from '../relations.ts';
import { showType, showTypes } from '../show.ts';
import { instantiateSignature } from '../substitute.ts';
import type { Type } from '../type.ts';

/** Why a signature does not fit; `parameter` is the one at fault, null for the result or the whole. */
export interface Mismatch {
  readonly parameter: number | null;
  readonly reason: string;
  /** The type that should stand there, where that is the mistake. */
  readonly wanted?: Type;
  /** Parameters that are missing, and before which of the others they belong. */
  readonly missing?: { readonly parameters: readonly ParameterSymbol[]; readonly at: number };
}

/**
 * Whether `own` can be called wherever `base` is: the same number of type parameters, parameters as general (and further ones optional), a result as
 * special. Null where it can.
 */
export function compareSignatures(own: Signature, base: Signature): Mismatch | null {
  const count = own.typeParameters.length;
  if (count !== base.typeParameters.length) {
    return { parameter: null, reason: `takes ${typeParameters(count)}, and the method above ${typeParameters(base.typeParameters.length)}` };
  }
  const wanted = instantiateSignature(base, own.typeParameters.map((each) => each.type));
  return compareParameters(own.parameters, wanted.parameters) ?? compareResults(own, wanted);
}

function typeParameters(count: number): string {
  return count === 0 ? 'no type parameters' : count === 1 ? 'one type parameter' : `${count} type parameters`;
}

function compareParameters(own: readonly ParameterSymbol[], base: readonly ParameterSymbol[]): Mismatch | null {
  if (own.length < base.length) return missingParameters(own, base);
  for (const [i, parameter] of base.entries()) {
    const mine = own[i];
    if (!isSubtype(parameter.type, mine.type)) {
      const [wanted, found] = showTypes(parameter.type, mine.type);
      return { parameter: i, reason: `must take \`${wanted}\`, not \`${found}\``, wanted: parameter.type };
    }
    if (parameter.rest && !mine.rest) return { parameter: i, reason: `must take any number of arguments, as \`...${parameter.name}\` does above` };
    if (parameter.optional && !mine.optional) return { parameter: i, reason: `must have a default value, as \`${parameter.name}\` has above` };
  }
  const extra = own.findIndex((parameter, i) => i >= base.length && !parameter.optional);
  return extra < 0 ? null : { parameter: extra, reason: 'one parameter more than the method above; give it a default value' };
}

/** The first that have no counterpart are those that were forgotten. */
function missingParameters(own: readonly ParameterSymbol[], base: readonly ParameterSymbol[]): Mismatch | null {
  const found = base.findIndex((parameter, i) => !own[i] || !isSubtype(parameter.type, own[i].type));
  const at = found < 0 ? own.length : found;
  const parameters = base.slice(at, at + base.length - own.length);
  // A type that does not exist was reported, where it is written.
  if (parameters.some(({ type }) => type.kind === 'error')) return null;
  const texts = parameters.map(({ name, type }) => `\`${name}: ${showType(type)}\``);
  return { parameter: null, reason: `lacks the ${texts.length === 1 ? 'parameter' : 'parameters'} ${texts.join(' and ')}`, missing: { parameters, at } };
}

function compareResults(own: Signature, base: Signature): Mismatch | null {
  const mine = own.result;
  const wanted = base.result;
  if (mine.kind === 'error' || wanted.kind === 'error') return null;
  if (wanted.kind === 'void') return mine.kind === 'void' || mine.kind === 'never' ? null : { parameter: null, reason: `gives \`${showType(mine)}\`, but the method above gives nothing` };
  if (mine.kind === 'void') return { parameter: null, reason: `must give \`${showType(wanted)}\`, and gives nothing`, wanted };
  if (isSubtype(mine, wanted)) return null;
  const [above, here] = showTypes(wanted, mine);
  return { parameter: null, reason: `must give \`${above}\`, not \`${here}\``, wanted };
}
