import { lookupExport, lookupName } from '../../names/scope.ts';
import type { ClassSymbol, ModuleSymbol, Signature, TopLevelSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { listOf, mapOf, taskOf } from '../core.ts';
import { lookupMember, lookupStatic, type Member, type StaticMember } from '../members.ts';
import { makeNullable, sameType, stripNull } from '../relations.ts';
import { boolType, floatType, intType, type ClassType, type Type } from '../type.ts';
import { resolveErased, resolveNewType } from './resolve.ts';
import type { TypeScope } from './scope.ts';
import type { Demand } from './state.ts';

/** Expressions nested deeper than this are left to the checker. */
const MAX_DEPTH = 200;

export interface ValueReader {
  /** Where the value stands; what resolving its types reports is left to the checker. */
  readonly scope: TypeScope;
  readonly demand: Demand;
  /** Sees to it that another global's type is read, too. */
  readonly demandGlobal: (symbol: VariableSymbol) => void;
}

/**
 * The type of a global's initial value, as far as it can be read off without checking: literals, names, calls of what is not
 * generic, `new`, members, operators. Null where it takes inference; the checker of the module finds the type then. Where this gives a type,
 * it is the one that the checker would give.
 */
export function readValueType(reader: ValueReader, value: ast.Expression): Type | null {
  return read(reader, value, 0);
}

function read(reader: ValueReader, node: ast.Expression, depth: number): Type | null {
  if (depth > MAX_DEPTH) return null;
  const next = depth + 1;
  switch (node.kind) {
    case 'int':
      return intType;
    case 'float':
      return floatType;
    case 'bool':
    case 'is':
      return boolType;
    case 'string':
    case 'template':
      return reader.scope.core.stringType;
    case 'parenthesized':
      return read(reader, node.inner, next);
    case 'list':
      return readList(reader, node, next);
    case 'map':
      return readMap(reader, node, next);
    case 'name':
      return readName(reader, node);
    case 'member':
      return readMember(reader, node, next);
    case 'call':
      return readCall(reader, node, next);
    case 'new':
      return readNew(reader, node);
    case 'index':
      return readIndex(reader, node, next);
    case 'unary':
      return node.operator === '!' ? boolType : numeric(read(reader, node.operand, next));
    case 'increment':
      return numeric(read(reader, node.target, next));
    case 'binary':
      return readBinary(reader, node, next);
    case 'conditional':
      return alike(read(reader, node.then, next), read(reader, node.otherwise, next));
    case 'cast':
      return resolveErased(reader.scope, node.type);
    case 'range':
      return reader.scope.core.range.thisType;
    case 'non-null': {
      const type = read(reader, node.value, next);
      return type && stripNull(type);
    }
    case 'spawn': {
      const type = read(reader, node.call, next);
      return type && type.kind !== 'void' ? taskOf(reader.scope.core, type) : null;
    }
    case 'await':
      return argumentOf(read(reader, node.task, next), reader.scope.core.task, 0);
    default:
      return null;
  }
}

function readList(reader: ValueReader, node: ast.ListLiteral, depth: number): Type | null {
  let element: Type | null = null;
  for (const each of node.elements) {
    const type = read(reader, each, depth);
    if (!type || (element && !sameType(element, type))) return null;
    element = type;
  }
  return element && element.kind !== 'void' ? listOf(reader.scope.core, element) : null;
}

function readMap(reader: ValueReader, node: ast.MapLiteral, depth: number): Type | null {
  let key: Type | null = null;
  let value: Type | null = null;
  for (const entry of node.entries) {
    const keyType: Type | null = entry.bareKey ? reader.scope.core.stringType : read(reader, entry.key, depth);
    const valueType = read(reader, entry.value, depth);
    if (!keyType || !valueType || (key && !sameType(key, keyType)) || (value && !sameType(value, valueType))) return null;
    key = keyType;
    value = valueType;
  }
  return key && value && value.kind !== 'void' ? mapOf(reader.scope.core, key, value) : null;
}

function readName(reader: ValueReader, node: ast.NameExpression): Type | null {
  const found = lookupName(reader.scope.module, node.name);
  return found.kind === 'found' ? typeOfSymbol(reader, found.symbol) : null;
}

function typeOfSymbol(reader: ValueReader, symbol: TopLevelSymbol): Type | null {
  reader.demand(symbol.module);
  if (symbol.kind === 'function') return functionValue(symbol.signature);
  if (symbol.kind !== 'variable') return null;
  reader.demandGlobal(symbol);
  return symbol.typeSource === 'pending' ? null : symbol.type;
}

function functionValue(signature: Signature): Type | null {
  if (signature.typeParameters.length > 0) return null;
  return { kind: 'function', parameters: signature.parameters.map((each) => each.type), result: signature.result };
}

/** What stands before the dot, when that is a class or a module. */
function qualifierOf(reader: ValueReader, node: ast.Expression): ClassSymbol | ModuleSymbol | null {
  if (node.kind !== 'name') return null;
  const found = lookupName(reader.scope.module, node.name);
  if (found.kind === 'namespace') return found.module;
  return found.kind === 'found' && found.symbol.kind === 'class' ? found.symbol : null;
}

function readMember(reader: ValueReader, node: ast.MemberExpression, depth: number): Type | null {
  const qualifier = qualifierOf(reader, node.object);
  if (qualifier?.kind === 'module') {
    const exported = lookupExport(qualifier, node.name.name);
    return exported && !exported.hidden ? typeOfSymbol(reader, exported.symbol) : null;
  }
  const found = findMember(reader, node, qualifier, depth);
  if (!found || node.optional) return null;
  switch (found.kind) {
    case 'field':
      return found.type;
    case 'enum-case':
      return found.symbol.fields.length === 0 && found.symbol.owner.typeParameters.length === 0 ? found.symbol.owner.thisType : null;
    case 'method':
      return found.symbol.accessor === 'get' ? found.signature.result : functionValue(found.signature);
    case 'derived':
      return found.type;
  }
}

function findMember(reader: ValueReader, node: ast.MemberExpression, qualifier: ClassSymbol | null, depth: number): Member | StaticMember | null {
  if (qualifier) {
    reader.demand(qualifier.module);
    return lookupStatic(reader.scope.core, qualifier, node.name.name);
  }
  const object = read(reader, node.object, depth);
  if (!object) return null;
  if (object.kind === 'class') reader.demand(object.symbol.module);
  return lookupMember(reader.scope.core, object, node.name.name);
}

function readCall(reader: ValueReader, node: ast.CallExpression, depth: number): Type | null {
  const signature = calledSignature(reader, node.callee, depth);
  return signature?.typeParameters.length === 0 ? signature.result : null;
}

function calledSignature(reader: ValueReader, callee: ast.Expression, depth: number): Pick<Signature, 'typeParameters' | 'result'> | null {
  if (callee.kind === 'name') {
    const found = lookupName(reader.scope.module, callee.name);
    if (found.kind === 'found' && found.symbol.kind === 'function') return signatureOf(reader, found.symbol);
  } else if (callee.kind === 'member' && !callee.optional) {
    const qualifier = qualifierOf(reader, callee.object);
    if (qualifier?.kind === 'module') {
      const exported = lookupExport(qualifier, callee.name.name);
      if (exported?.symbol.kind === 'function') return signatureOf(reader, exported.symbol);
    } else {
      const found = findMember(reader, callee, qualifier, depth);
      if (found?.kind === 'method' && found.symbol.accessor === null) return found.signature;
      if (found?.kind === 'derived') return found.signature;
      if (found?.kind === 'enum-case') return caseSignature(found.symbol.owner);
    }
  }
  const type = read(reader, callee, depth);
  return type?.kind === 'function' ? { typeParameters: [], result: type.result } : null;
}

function caseSignature(owner: ClassSymbol): Pick<Signature, 'typeParameters' | 'result'> {
  return { typeParameters: owner.typeParameters, result: owner.thisType };
}

function signatureOf(reader: ValueReader, symbol: { readonly module: ModuleSymbol; readonly signature: Signature }): Signature {
  reader.demand(symbol.module);
  return symbol.signature;
}

function readNew(reader: ValueReader, node: ast.NewExpression): Type | null {
  if (node.type.kind === 'error-type') return null;
  const made = resolveNewType(reader.scope, node.type);
  if (!made?.args) return null;
  return made.args.length === 0 ? made.symbol.thisType : { kind: 'class', symbol: made.symbol, args: made.args };
}

function readIndex(reader: ValueReader, node: ast.IndexExpression, depth: number): Type | null {
  const object = read(reader, node.object, depth);
  const element = argumentOf(object, reader.scope.core.list, 0);
  if (element) return element;
  const value = argumentOf(object, reader.scope.core.map, 1);
  return value && makeNullable(value);
}

/** `T` of `List<T>`. */
function argumentOf(type: Type | null, symbol: ClassSymbol, index: number): Type | null {
  return type?.kind === 'class' && type.symbol.key === symbol.key ? (type.args[index] ?? null) : null;
}

function readBinary(reader: ValueReader, node: ast.BinaryExpression, depth: number): Type | null {
  switch (node.operator) {
    case '&&':
    case '||':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return boolType;
    case '??':
      return null;
    default: {
      const left = read(reader, node.left, depth);
      const right = read(reader, node.right, depth);
      if (!left || !right) return null;
      if (node.operator === '+' && (isString(reader, left) || isString(reader, right))) return reader.scope.core.stringType;
      const both = [numeric(left), numeric(right)];
      if (both.includes(null)) return null;
      return both.includes(floatType) ? floatType : intType;
    }
  }
}

function isString(reader: ValueReader, type: Type): type is ClassType {
  return type.kind === 'class' && type.symbol.key === reader.scope.core.string.key;
}

function numeric(type: Type | null): Type | null {
  return type?.kind === 'int' || type?.kind === 'float' ? type : null;
}

function alike(a: Type | null, b: Type | null): Type | null {
  return a && b && sameType(a, b) ? a : null;
}
