import type { ClassSymbol, FieldSymbol } from '../../names/symbol.ts';
import { recordFields } from '../../types/members.ts';
import type { Type } from '../../types/type.ts';
import type { ClassRef, IrExpression } from '../ir.ts';
import { int, nullValue, text } from './build.ts';
import { constantOf } from './constants.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { caseRef, classRef, defaultRef } from './refs.ts';
import { repOf } from './reps.ts';
import { sharedWrapper } from './wrappers.ts';

/**
 * What `Record.fromJson` puts where the text leaves a field out: a Map from `module.Record.field` to a function of the
 * List of fields before it, for the record and all that its fields may hold. Null where nothing of it has a default.
 */
export function jsonDefaults(fn: FunctionContext, owner: ClassSymbol, pos: number): IrExpression {
  const entries: IrExpression[] = [];
  for (const { cls, fields } of productsWithin(owner)) {
    for (const [i, field] of fields.entries()) {
      if (field.node.value) entries.push(text(`${cls.module}.${cls.name}.${field.name}`), defaultFunction(fn, cls, fields, i));
    }
  }
  return entries.length === 0 ? nullValue : { op: 'map', rep: 'ref', entries, pos };
}

/** Something that is made of fields: a record, or the case of an enum. */
interface Product {
  readonly cls: ClassRef;
  readonly fields: readonly FieldSymbol[];
}

function productsWithin(owner: ClassSymbol): Product[] {
  const products: Product[] = [];
  const found = new Set([owner.key]);
  const waiting = [owner];
  for (let symbol = waiting.pop(); symbol; symbol = waiting.pop()) {
    for (const product of productsOf(symbol)) {
      products.push(product);
      for (const field of product.fields) for (const each of classesOf(field.type)) if (!found.has(each.key)) waiting.push(mark(found, each));
    }
  }
  return products;
}

function mark(found: Set<string>, symbol: ClassSymbol): ClassSymbol {
  found.add(symbol.key);
  return symbol;
}

function productsOf(symbol: ClassSymbol): Product[] {
  switch (symbol.classKind) {
    case 'record':
      return [{ cls: classRef(symbol), fields: recordFields(symbol) }];
    case 'enum':
      return [...symbol.cases.values()].map((each) => ({ cls: caseRef(each), fields: each.fields }));
    default:
      return [];
  }
}

function classesOf(type: Type): ClassSymbol[] {
  switch (type.kind) {
    case 'nullable':
      return classesOf(type.inner);
    case 'class':
      return [type.symbol, ...type.args.flatMap(classesOf)];
    default:
      return [];
  }
}

function defaultFunction(fn: FunctionContext, cls: ClassRef, fields: readonly FieldSymbol[], index: number): IrExpression {
  const { node, type } = fields[index];
  const pos = node.start;
  const ref = sharedWrapper(fn.module, `default ${cls.module}:${cls.name} ${index}`, {
    name: `${cls.name}.default${index}.closure`,
    captures: [],
    paramCount: 1,
    pos,
    body: (_, [list]) => {
      const constant = node.value && constantOf(node.value, repOf(type));
      if (constant) return constant;
      const args = fields.slice(0, index).map((field, i) => fieldFrom(list, i, field));
      return { op: 'call', rep: repOf(type), fn: defaultRef(cls, index), args, pos };
    },
  });
  return { op: 'closure', rep: 'ref', fn: ref, captures: [] };
}

function fieldFrom(list: IrExpression, index: number, { type, node }: FieldSymbol): IrExpression {
  return convert({ op: 'intrinsic', rep: 'ref', name: 'list.get', args: [list, int(index)], pos: node.start }, repOf(type), node.start);
}
