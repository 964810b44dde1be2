import type { FunctionSymbol, Symbol } from '@noodlecore/compiler/names/symbol';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import type { CheckedModule } from '@noodlecore/compiler/types/checked';
import type { CoreTypes } from '@noodlecore/compiler/types/core';
import { lookupExtension } from '@noodlecore/compiler/types/extensions';
import { constructorOf, lookupMember, lookupStatic, recordFields } from '@noodlecore/compiler/types/members';
import { throughOwner } from '@noodlecore/compiler/types/substitute';
import type { ClassType, FunctionType, Type } from '@noodlecore/compiler/types/type';

export interface CallableParameter {
  /** Empty for a value of function type. */
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;
  /** Takes all arguments that are left. */
  readonly rest: boolean;
}

/** What a call calls, as the caller sees it. */
export interface Callable {
  readonly name: string;
  readonly parameters: readonly CallableParameter[];
  /** Null after `new`. */
  readonly result: Type | null;
  readonly symbol: Symbol | null;
}

/** What the callee of a call, or the class after `new`, takes; null where that is not known. */
export function callableOf(core: CoreTypes, checked: CheckedModule, node: ast.CallExpression | ast.NewExpression, classOf: (type: ast.NamedTypeNode) => ClassType | null): Callable | null {
  if (node.kind === 'new') {
    const type = node.type.kind === 'named-type' ? classOf(node.type) : null;
    return type && constructed(type);
  }
  const { callee } = node;
  if (callee.kind === 'super') {
    const reference = checked.references[callee.id];
    return reference?.kind === 'constructor' ? constructed(reference.type) : null;
  }
  return named(core, checked, callee) ?? closure(checked.types[callee.id]);
}

function constructed(type: ClassType): Callable {
  const name = type.symbol.name;
  if (type.symbol.classKind === 'record') {
    const parameters = recordFields(type.symbol).map((field) => ({ name: field.name, type: throughOwner(field.type, type), optional: hasDefault(field.node), rest: false }));
    return { name, parameters, result: null, symbol: type.symbol };
  }
  const found = constructorOf(type);
  return { name, parameters: found?.signature.parameters ?? [], result: null, symbol: found?.symbol ?? type.symbol };
}

function hasDefault(node: ast.NodeBase): boolean {
  return 'value' in node && node.value !== null;
}

function named(core: CoreTypes, checked: CheckedModule, callee: ast.Expression): Callable | null {
  const reference = checked.references[callee.id];
  switch (reference?.kind) {
    case 'function':
      return fromSymbol(reference.symbol);
    case 'method':
      // What a getter gives may be called.
      if (reference.symbol.accessor !== null) return null;
      return throughReceiver(core, checked, callee) ?? fromSymbol(reference.symbol);
    case 'derived':
      return throughReceiver(core, checked, callee);
    case 'enum-case': {
      const { symbol } = reference;
      return { name: `${symbol.owner.name}.${symbol.name}`, parameters: symbol.fields.map(({ name, type }) => ({ name, type, optional: false, rest: false })), result: symbol.owner.thisType, symbol };
    }
    default:
      return null;
  }
}

function fromSymbol(symbol: FunctionSymbol): Callable {
  return { name: symbol.name, parameters: symbol.signature.parameters, result: symbol.signature.result, symbol };
}

/** With the types that the receiver's own type arguments make. */
function throughReceiver(core: CoreTypes, checked: CheckedModule, callee: ast.Expression): Callable | null {
  if (callee.kind !== 'member') return null;
  const object = checked.references[callee.object.id];
  const type = checked.types[callee.object.id];
  const receiver = type?.kind === 'nullable' ? type.inner : type;
  const member = object?.kind === 'class' ? lookupStatic(core, object.symbol, callee.name.name) : receiver && lookupMember(core, receiver, callee.name.name);
  const extension = receiver && !member && object?.kind !== 'class' ? lookupExtension(core, receiver, callee.name.name) : null;
  if (extension) return { name: callee.name.name, parameters: extension.signature.parameters, result: extension.signature.result, symbol: extension.symbol };
  if (!member || member.kind === 'field' || member.kind === 'enum-case' || !member.signature) return null;
  const { parameters, result } = member.signature;
  return { name: callee.name.name, parameters, result, symbol: member.kind === 'method' ? member.symbol : null };
}

function closure(type: Type | undefined): Callable | null {
  const found = type?.kind === 'nullable' ? type.inner : type;
  return found?.kind === 'function' ? { name: '', parameters: unnamed(found), result: found.result, symbol: null } : null;
}

function unnamed({ parameters }: FunctionType): CallableParameter[] {
  return parameters.map((type) => ({ name: '', type, optional: false, rest: false }));
}
