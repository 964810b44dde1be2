import type { MemberEntry, ParameterSymbol, Signature, TypeParameterSymbol } from '../names/symbol.ts';
import { makeNullable } from './nullable.ts';
import type { ClassType, Type } from './type.ts';

/** `type` with `args[i]` for `parameters[i]`. Gives the same object where nothing changed. */
export function substitute(type: Type, parameters: readonly TypeParameterSymbol[], args: readonly Type[]): Type {
  if (parameters.length === 0) return type;
  switch (type.kind) {
    case 'parameter':
      return args[indexOfParameter(parameters, type.symbol)] ?? type;
    case 'class':
      return substituteClass(type, parameters, args);
    case 'nullable': {
      const inner = substitute(type.inner, parameters, args);
      return inner === type.inner ? type : makeNullable(inner);
    }
    case 'function': {
      const changed = substituteAll(type.parameters, parameters, args);
      const result = substitute(type.result, parameters, args);
      return changed === type.parameters && result === type.result ? type : { kind: 'function', parameters: changed, result };
    }
    default:
      return type;
  }
}

/** As `substitute`, of a class type. */
export function substituteClass(type: ClassType, parameters: readonly TypeParameterSymbol[], args: readonly Type[]): ClassType {
  if (type.args.length === 0) return type;
  const changed = substituteAll(type.args, parameters, args);
  return changed === type.args ? type : { kind: 'class', symbol: type.symbol, args: changed };
}

/** As `substitute`, element by element. */
export function substituteAll(types: readonly Type[], parameters: readonly TypeParameterSymbol[], args: readonly Type[]): readonly Type[] {
  let changed: Type[] | null = null;
  for (let i = 0; i < types.length; i++) {
    const before = types[i];
    const after = substitute(before, parameters, args);
    if (after === before) continue;
    changed ??= types.slice();
    changed[i] = after;
  }
  return changed ?? types;
}

/** A signature seen through type arguments; its own type parameters stay. */
export function substituteSignature(signature: Signature, parameters: readonly TypeParameterSymbol[], args: readonly Type[]): Signature {
  if (parameters.length === 0) return signature;
  let changed: ParameterSymbol[] | null = null;
  for (let i = 0; i < signature.parameters.length; i++) {
    const before = signature.parameters[i];
    const type = substitute(before.type, parameters, args);
    if (type === before.type) continue;
    changed ??= signature.parameters.slice();
    changed[i] = { ...before, type };
  }
  const result = substitute(signature.result, parameters, args);
  if (!changed && result === signature.result) return signature;
  return { typeParameters: signature.typeParameters, parameters: changed ?? signature.parameters, result };
}

/** A generic signature with its own type parameters replaced: what one call sees. */
export function instantiateSignature(signature: Signature, typeArgs: readonly Type[]): Signature {
  const { typeParameters } = signature;
  if (typeParameters.length === 0) return signature;
  return { ...substituteSignature(signature, typeParameters, typeArgs), typeParameters: [] };
}

/** A member's type as a value of `receiver` shows it, given its type in the class that declares it. */
export function throughOwner(type: Type, owner: ClassType): Type {
  return owner.args.length === 0 ? type : substitute(type, owner.symbol.typeParameters, owner.args);
}

/** As `throughOwner`, of a method's signature. */
export function signatureThroughOwner(signature: Signature, owner: ClassType): Signature {
  return owner.args.length === 0 ? signature : substituteSignature(signature, owner.symbol.typeParameters, owner.args);
}

/** A member entry of a class as an instance with these type arguments sees it. */
export function entryFor(entry: MemberEntry, receiver: ClassType): MemberEntry {
  if (receiver.args.length === 0 || entry.owner.args.length === 0) return entry;
  const owner = substituteClass(entry.owner, receiver.symbol.typeParameters, receiver.args);
  return owner === entry.owner ? entry : { symbol: entry.symbol, owner };
}

function indexOfParameter(parameters: readonly TypeParameterSymbol[], symbol: TypeParameterSymbol): number {
  for (let i = 0; i < parameters.length; i++) {
    if (parameters[i] === symbol || parameters[i].key === symbol.key) return i;
  }
  return -1;
}
