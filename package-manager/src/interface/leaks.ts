import { leakedPrivateType } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { declaredHere, nameSpan } from '@noodlecore/compiler/names/labels';
import type { ClassSymbol, FieldSymbol, FunctionSymbol, Signature, Symbol, TopLevelSymbol, TypeParameterSymbol } from '@noodlecore/compiler/names/symbol';
import type { Type } from '@noodlecore/compiler/types/type';
import { isExtensible } from './extensible.ts';
import type { PublicInterface } from './public-interface.ts';

/** Public declarations whose types name a private class: one message a declaration. */
export function leakedTypes(modules: PublicInterface): Diagnostic[] {
  return [...modules.values()].flatMap((members) => [...members.values()].flatMap(leaksOf));
}

function leaksOf(symbol: TopLevelSymbol): Diagnostic[] {
  switch (symbol.kind) {
    case 'class':
      return classLeaks(symbol);
    case 'function':
      return leak(symbol, signatureTypes(symbol.signature));
    case 'variable':
      return leak(symbol, [symbol.type]);
    case 'type-alias':
      return leak(symbol, [symbol.type, ...bounds(symbol.typeParameters)]);
  }
}

/** What stands above a class may be private: its members are seen through the class. Arguments of it may not. */
function classLeaks(symbol: ClassSymbol): Diagnostic[] {
  const above = [symbol.superclass, ...symbol.interfaces].flatMap((type) => type?.args ?? []);
  const members: (FieldSymbol | FunctionSymbol)[] = [...symbol.fields.values(), ...symbol.methods.values(), ...(symbol.constructorSymbol ? [symbol.constructorSymbol] : [])];
  const shown = members.filter(({ visibility }) => visibility === 'public' || (visibility === 'protected' && isExtensible(symbol)));
  return [
    ...leak(symbol, [...above, ...bounds(symbol.typeParameters)]),
    ...[...symbol.cases.values()].flatMap((each) => leak(each, each.fields.map(({ type }) => type), symbol)),
    ...shown.flatMap((member) => leak(member, member.kind === 'field' ? [member.type] : signatureTypes(member.signature), symbol)),
  ];
}

function signatureTypes({ parameters, result, typeParameters }: Signature): Type[] {
  return [...parameters.map(({ type }) => type), result, ...bounds(typeParameters)];
}

function bounds(parameters: readonly TypeParameterSymbol[]): Type[] {
  return parameters.flatMap(({ bound }) => bound ?? []);
}

function leak(symbol: Symbol, types: readonly Type[], owner?: ClassSymbol): Diagnostic[] {
  const hidden = types.map(privateClass).find((found) => found !== null);
  if (!hidden) return [];
  const name = owner ? `${owner.name}.${symbol.name}` : symbol.name;
  return [leakedPrivateType(nameSpan(symbol), { name, type: hidden.name }, { secondary: [declaredHere(hidden)], hint: `make \`${hidden.name}\` public, or name another type` })];
}

/** The first private class that a type names; the depth of types is bounded by what a program can write. */
function privateClass(type: Type): ClassSymbol | null {
  switch (type.kind) {
    case 'class':
      return type.symbol.visibility === 'private' ? type.symbol : firstPrivate(type.args);
    case 'nullable':
      return privateClass(type.inner);
    case 'function':
      return firstPrivate([...type.parameters, type.result]);
    default:
      return null;
  }
}

function firstPrivate(types: readonly Type[]): ClassSymbol | null {
  for (const type of types) {
    const found = privateClass(type);
    if (found) return found;
  }
  return null;
}
