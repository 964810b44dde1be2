import type { FieldSymbol, FunctionSymbol } from '../../names/symbol.ts';
import type { Intrinsic, ResultRep } from '../ir.ts';
import { coreName } from './reps.ts';

/** Native members of the core library that back ends know as single operations, and what those give. */
const INTRINSICS: ReadonlyMap<string, readonly [Intrinsic, ResultRep]> = new Map<string, readonly [Intrinsic, ResultRep]>([
  ['List.length', ['list.length', 'int']],
  ['List.add', ['list.add', 'void']],
  ['List.set', ['list.set', 'void']],
  ['String.length', ['string.length', 'int']],
  ['String.charCodeAt', ['string.char-code', 'int']],
  ['String.charAt', ['string.char-at', 'ref']],
  ['Map.get', ['map.get', 'ref']],
  ['Map.set', ['map.set', 'void']],
  ['Map.has', ['map.has', 'bool']],
  ['float.toInt', ['float.to-int', 'int']],
  ['float.abs', ['float.abs', 'float']],
  ['float.floor', ['float.floor', 'float']],
  ['float.ceil', ['float.ceil', 'float']],
  ['int.abs', ['int.abs', 'int']],
  ['Math.sqrt', ['float.sqrt', 'float']],
  ['Math.floor', ['float.floor', 'float']],
  ['Math.ceil', ['float.ceil', 'float']],
  ['Math.absFloat', ['float.abs', 'float']],
]);

/** The operation that a call of the method is; null for an ordinary call. */
export function intrinsicFor(symbol: FunctionSymbol | FieldSymbol, result: ResultRep): Intrinsic | null {
  const { owner } = symbol;
  const name = owner && coreName(owner);
  const known = name === null ? undefined : INTRINSICS.get(`${name}.${symbol.name}`);
  return known && known[1] === result ? known[0] : null;
}
