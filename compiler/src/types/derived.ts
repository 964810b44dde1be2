import type * as ast from '../syntax/ast.ts';
import type { ClassSymbol, FieldSymbol, ParameterSymbol, Signature } from '../names/symbol.ts';
import type { DerivedMember } from './checked.ts';
import { listOf, type CoreTypes } from './core.ts';
import type { DerivedMemberFound } from './members.ts';
import { throughOwner } from './substitute.ts';
import { anyType, boolType, intType, type ClassType, type Type } from './type.ts';

/** What `toJson` and `fromJson` call: private in their module, which is loaded only where a program uses them. */
export const JSON_HALVES = { module: 'noodlecore.json', toJson: 'toJsonText', fromJson: 'fromJsonText' } as const;

/** `toString`, `equals` and `hashCode`, which every value has. */
export function universalMember(core: CoreTypes, name: string, owner: ClassSymbol | null): DerivedMemberFound | null {
  switch (name) {
    case 'toString':
      return method(name, owner, { typeParameters: [], parameters: [], result: core.stringType });
    case 'equals':
      return method(name, owner, { typeParameters: [], parameters: [parameter('other', anyType)], result: boolType });
    case 'hashCode':
      return method(name, owner, { typeParameters: [], parameters: [], result: intType });
    default:
      return null;
  }
}

/** What a record's or enum's values have without writing it. */
export function derivedMember(core: CoreTypes, receiver: ClassType, name: string): DerivedMemberFound | null {
  const { symbol } = receiver;
  if (symbol.classKind === 'record') {
    if (name === 'copy') return method(name, symbol, copySignature(receiver));
    if (name === 'toJson') return method(name, symbol, { typeParameters: [], parameters: [], result: core.stringType });
  }
  if (symbol.classKind === 'enum') {
    if (name === 'ordinal') return value(name, symbol, intType);
    if (name === 'name') return value(name, symbol, core.stringType);
    if (name === 'toJson') return method(name, symbol, { typeParameters: [], parameters: [], result: core.stringType });
  }
  return null;
}

/** `Health.values()` and `Point.fromJson(text)`. */
export function derivedStatic(core: CoreTypes, symbol: ClassSymbol, name: string): DerivedMemberFound | null {
  if (name === 'values' && isPlainEnum(symbol)) {
    return method(name, symbol, { typeParameters: [], parameters: [], result: listOf(core, symbol.thisType) });
  }
  if (name === 'fromJson' && (symbol.classKind === 'record' || symbol.classKind === 'enum')) {
    const parameters = [parameter('text', core.stringType)];
    return method(name, symbol, { typeParameters: symbol.typeParameters, parameters, result: symbol.thisType });
  }
  return null;
}

/** An enum of which no case carries fields: it has `values()` and an order. */
export function isPlainEnum(symbol: ClassSymbol): boolean {
  if (symbol.classKind !== 'enum') return false;
  for (const enumCase of symbol.cases.values()) if (enumCase.fields.length > 0) return false;
  return true;
}

/** Names that a record or enum derives and that its fields and cases may not take. */
export const DERIVED_NAMES: Readonly<Record<'record' | 'enum', readonly DerivedMember[]>> = {
  record: ['copy', 'toJson'],
  enum: ['ordinal', 'name', 'toJson'],
};

/** One optional parameter a field: `p.copy(x: 1)`. */
function copySignature(receiver: ClassType): Signature {
  const parameters: ParameterSymbol[] = [];
  for (const field of receiver.symbol.fields.values()) if (!field.static) parameters.push(copyParameter(field, receiver));
  return { typeParameters: [], parameters, result: receiver };
}

function copyParameter(field: FieldSymbol, receiver: ClassType): ParameterSymbol {
  return { name: field.name, type: throughOwner(field.type, receiver), optional: true, rest: false, node: parameterNode(field.name) };
}

function parameter(name: string, type: Type): ParameterSymbol {
  return { name, type, optional: false, rest: false, node: parameterNode(name) };
}

/** Derived parameters stand nowhere in the text; id -1 marks them. */
function parameterNode(name: string): ast.Parameter {
  const identifier: ast.Identifier = { kind: 'identifier', id: -1, start: 0, end: 0, name };
  return { kind: 'parameter', id: -1, start: 0, end: 0, annotations: [], name: identifier, type: null, value: null, assignsField: false, rest: false };
}

function method(member: DerivedMember, owner: ClassSymbol | null, signature: Signature): DerivedMemberFound {
  const type: Type = { kind: 'function', parameters: signature.parameters.map((each) => each.type), result: signature.result };
  return { kind: 'derived', member, owner, signature, type };
}

function value(member: DerivedMember, owner: ClassSymbol, type: Type): DerivedMemberFound {
  return { kind: 'derived', member, owner, signature: null, type };
}
