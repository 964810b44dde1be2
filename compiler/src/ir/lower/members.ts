import type * as ast from '../../syntax/ast.ts';
import type { FieldSymbol } from '../../names/symbol.ts';
import type { IrExpression } from '../ir.ts';
import { readAccessor } from './accessors.ts';
import { receiverOf } from './calls.ts';
import { boundMethod, caseFunction, functionValue } from './closures.ts';
import { constantValue } from './constants.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { lowerDerivedValue, singleton } from './derived.ts';
import { readStatic } from './globals.ts';
import { intrinsicFor } from './intrinsics.ts';
import { fieldRef } from './refs.ts';
import { elementsOf } from './ref-types.ts';
import { coreName, repOf, thisRep } from './reps.ts';
import { nullValue } from './build.ts';

/** A name or `object.name` as a value, held as its declaration says. */
export function lowerReference(fn: FunctionContext, node: ast.NameExpression | ast.MemberExpression): IrExpression {
  const reference = fn.module.referenceOf(node);
  const pos = node.kind === 'member' ? node.name.start : node.start;
  switch (reference?.kind) {
    case 'variable':
    case 'constant':
      return fn.read(reference.symbol, pos);
    case 'field':
      if (reference.receiver === 'static') return lowerStatic(reference.symbol, pos);
      return readField(reference.symbol, receiverOf(fn, node), pos);
    case 'function':
      return functionValue(fn, reference.symbol, pos);
    case 'method': {
      const { symbol, receiver } = reference;
      if (symbol.accessor !== null) return readAccessor(symbol, receiver === 'static' ? null : receiverOf(fn, node), pos, receiver === 'super');
      if (receiver === 'static') return functionValue(fn, symbol, pos);
      return boundMethod(fn, { symbol, receiver: receiverOf(fn, node), direct: receiver === 'super', pos });
    }
    case 'enum-case':
      return reference.symbol.fields.length === 0 ? singleton(reference.symbol, pos) : caseFunction(fn, reference.symbol, pos);
    case 'derived':
      return node.kind === 'member' ? lowerDerivedValue(fn, node, reference) : nullValue;
    default:
      return nullValue;
  }
}

function lowerStatic(field: FieldSymbol, pos: number): IrExpression {
  if (field.constantValue !== undefined) return constantValue(field.constantValue, repOf(field.type), pos);
  return readStatic(field, pos);
}

/** A field of an object; one that the runtime holds (`list.length`) is a native function of it. */
export function readField(field: FieldSymbol, object: IrExpression, pos: number): IrExpression {
  const rep = repOf(field.type);
  if (!field.owner.native) return { op: 'field.get', rep, object, field: fieldRef(field), late: field.late, pos };
  const args = [convert(object, thisRep(field.owner), pos)];
  const intrinsic = intrinsicFor(field, rep);
  if (intrinsic) return { op: 'intrinsic', rep, name: intrinsic, args, pos };
  return { op: 'call', rep, fn: { module: field.module.name, name: `${field.owner.name}.${field.name}` }, args, pos };
}

/** `object[index]`. */
export function lowerIndex(fn: FunctionContext, node: ast.IndexExpression): IrExpression {
  const place = indexedPlace(fn, node);
  return place.read(fn.natural(node.object), fn.value(node.index, place.indexRep));
}

export interface IndexedPlace {
  readonly indexRep: 'int' | 'ref';
  readonly valueRep: ReturnType<typeof repOf>;
  readonly read: (object: IrExpression, index: IrExpression) => IrExpression;
  readonly write: (object: IrExpression, index: IrExpression, value: IrExpression) => IrExpression;
}

/** How a type is indexed: Lists, Maps and Strings by single operations, others by their methods `get` and `set`. */
export function indexedPlace(fn: FunctionContext, node: ast.IndexExpression): IndexedPlace {
  const type = fn.module.typeOf(node.object);
  const inner = type.kind === 'nullable' ? type.inner : type;
  const pos = node.start;
  const name = inner.kind === 'class' ? coreName(inner.symbol) : null;
  switch (name) {
    case 'Map':
      return {
        indexRep: 'ref',
        valueRep: 'ref',
        read: (object, index) => ({ op: 'intrinsic', rep: 'ref', name: 'map.get', args: [object, index], pos }),
        write: (object, index, value) => ({ op: 'intrinsic', rep: 'void', name: 'map.set', args: [object, index, value], pos }),
      };
    case 'String':
      return {
        indexRep: 'int',
        valueRep: 'ref',
        read: (object, index) => ({ op: 'intrinsic', rep: 'ref', name: 'string.char-at', args: [object, index], pos }),
        write: () => nullValue,
      };
    case 'Bytes': {
      const module = 'noodlecore.core.bytes';
      return {
        indexRep: 'int',
        valueRep: 'int',
        read: (object, index) => ({ op: 'call', rep: 'int', fn: { module, name: 'Bytes.get' }, args: [object, index], pos }),
        write: (object, index, value) => ({ op: 'call', rep: 'void', fn: { module, name: 'Bytes.set' }, args: [object, index, value], pos }),
      };
    }
    default:
      return {
        indexRep: 'int',
        valueRep: 'ref',
        read: (object, index) => ({ op: 'intrinsic', rep: 'ref', name: 'list.get', args: [object, index], elements: elementsOf(type), pos }),
        write: (object, index, value) => ({ op: 'intrinsic', rep: 'void', name: 'list.set', args: [object, index, value], elements: elementsOf(type), pos }),
      };
  }
}
