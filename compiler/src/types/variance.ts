import type { ClassSymbol, FieldSymbol } from '../names/symbol.ts';
import type { Type } from './type.ts';

export type Variance = 'covariant' | 'contravariant' | 'invariant';

/**
 * How a generic class follows one of its arguments. Some classes of the core library only give their `T` (or only take it, as `Comparable` does),
 * so a `List<Circle>` may be walked where an `Iterable<Shape>` is asked for. Records and enums never change: a `Pair<int, int>` is a
 * `Pair<int, int?>`. All others are invariant.
 */
export function varianceOf(symbol: ClassSymbol, index: number): Variance {
  if (symbol.classKind === 'record' || symbol.classKind === 'enum') return variancesOfValues(symbol)[index] ?? 'invariant';
  if (!symbol.module.name.startsWith('noodlecore.core.')) return 'invariant';
  return VARIANCES.get(symbol.name) ?? 'invariant';
}

const VARIANCES: ReadonlyMap<string, Variance> = new Map([
  ['Iterable', 'covariant'],
  ['Iterator', 'covariant'],
  ['Task', 'covariant'],
  ['Comparable', 'contravariant'],
]);

const known = new WeakMap<ClassSymbol, readonly Variance[]>();

/** What is assumed of records and enums that hold each other, until nothing speaks against it any more. */
type Assumed = Map<ClassSymbol, readonly Variance[]>;

/**
 * What a record or case holds decides; its methods do not know their type arguments when they run, so that they may be given what is
 * more general. A bound may be relied on: such a parameter stays as it is.
 */
function variancesOfValues(symbol: ClassSymbol): readonly Variance[] {
  const found = known.get(symbol);
  if (found) return found;
  const assumed: Assumed = new Map([[symbol, symbol.typeParameters.map(() => 'covariant' as const)]]);
  while (isCorrected(assumed));
  // Before the fields are declared, nothing is certain.
  if ([...assumed.keys()].every((each) => heldBy(each).every(({ type }) => type.kind !== 'error'))) for (const [each, variances] of assumed) known.set(each, variances);
  else return symbol.typeParameters.map(() => 'invariant');
  return assumed.get(symbol) ?? [];
}

/** Looks at all again; true where something was assumed wrongly, or more has to be looked at. */
function isCorrected(assumed: Assumed): boolean {
  const { size } = assumed;
  let corrected = false;
  for (const [symbol, before] of assumed) {
    const held = heldBy(symbol);
    const variances = symbol.typeParameters.map((parameter, i): Variance => {
      const isCovariant = before[i] === 'covariant' && parameter.bound === null && held.every(({ type }) => isGiven(type, parameter.key, assumed));
      return isCovariant ? 'covariant' : 'invariant';
    });
    if (variances.every((variance, i) => variance === before[i])) continue;
    assumed.set(symbol, variances);
    corrected = true;
  }
  return corrected || assumed.size > size;
}

function heldBy(symbol: ClassSymbol): readonly FieldSymbol[] {
  return symbol.classKind === 'enum' ? [...symbol.cases.values()].flatMap((each) => each.fields) : [...symbol.fields.values()].filter((each) => !each.static);
}

/** Whether a type mentions a parameter only where it is given, if at all. */
function isGiven(type: Type, parameter: string, assumed: Assumed): boolean {
  switch (type.kind) {
    case 'class':
      return type.args.every((arg, i) => (gives(type.symbol, i, assumed) ? isGiven(arg, parameter, assumed) : !mentions(arg, parameter)));
    case 'nullable':
      return isGiven(type.inner, parameter, assumed);
    case 'function':
      return isGiven(type.result, parameter, assumed) && type.parameters.every((each) => !mentions(each, parameter));
    default:
      return true;
  }
}

function gives(symbol: ClassSymbol, index: number, assumed: Assumed): boolean {
  if (symbol.classKind !== 'record' && symbol.classKind !== 'enum') return varianceOf(symbol, index) === 'covariant';
  const variances = known.get(symbol) ?? assumed.get(symbol);
  if (!variances) assumed.set(symbol, symbol.typeParameters.map(() => 'covariant'));
  return (variances?.[index] ?? 'covariant') === 'covariant';
}

function mentions(type: Type, parameter: string): boolean {
  switch (type.kind) {
    case 'parameter':
      return type.symbol.key === parameter;
    case 'class':
      return type.args.some((arg) => mentions(arg, parameter));
    case 'nullable':
      return mentions(type.inner, parameter);
    case 'function':
      return mentions(type.result, parameter) || type.parameters.some((each) => mentions(each, parameter));
    default:
      return false;
  }
}
