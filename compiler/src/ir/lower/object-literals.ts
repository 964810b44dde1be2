import type * as ast from '../../syntax/ast.ts';
import type { FieldSymbol, ParameterSymbol } from '../../names/symbol.ts';
import type { Coercion } from '../../types/checked.ts';
import { constructorOf, recordFields } from '../../types/members.ts';
import type { IrExpression, IrStatement } from '../ir.ts';
import { lowerArguments } from './arguments.ts';
import { sequence } from './build.ts';
import { made, prepareFields } from './calls.ts';
import type { FunctionContext } from './context.ts';
import { classRef, constructorRef, fieldRef, functionRef } from './refs.ts';
import { repOf } from './reps.ts';

export type ObjectCoercion = Extract<Coercion, { kind: 'object' }>;

type Entry = ObjectCoercion['fields'][number];

/**
 * `{ name: 'x' }` where a class or record is expected. A record gets its fields; a class is made with the entries that
 * its constructor's parameters are named after, and the others are assigned behind.
 */
export function lowerObject(fn: FunctionContext, { type, fields }: ObjectCoercion, pos: number): IrExpression {
  const { symbol } = type;
  if (symbol.classKind === 'record') {
    const all = recordFields(symbol);
    return made(prepareFields(fn, classRef(symbol), all, all.map((field) => valueNamed(fields, field.name)), pos));
  }
  const found = constructorOf(type);
  const parameters: readonly ParameterSymbol[] = found?.symbol.signature.parameters ?? [];
  const args = lowerArguments(fn, {
    parameters,
    args: parameters.map((parameter) => valueNamed(fields, parameter.name)),
    leading: [{ op: 'new', rep: 'ref', cls: classRef(symbol), pos }],
    of: found ? functionRef(found.symbol) : constructorRef(symbol),
    passLeading: false,
    pos,
  });
  const object: IrExpression = { op: 'call', rep: 'ref', fn: constructorRef(symbol), args: [...args.leading, ...args.values], pos };
  const rest = fields.filter(({ field }) => !parameters.some((parameter) => parameter.name === field.name));
  return assignRest(fn, sequence(args.before, object), rest, pos);
}

function assignRest(fn: FunctionContext, made: IrExpression, rest: readonly Entry[], pos: number): IrExpression {
  if (rest.length === 0) return made;
  const body: IrStatement[] = [];
  const object = fn.once(made, body, pos);
  for (const { field, value } of rest) body.push(assignField(fn, object, field, value));
  return sequence(body, object);
}

function assignField(fn: FunctionContext, object: IrExpression, field: FieldSymbol, value: ast.Expression): IrStatement {
  return { op: 'field.set', object, field: fieldRef(field), value: fn.value(value, repOf(field.type)), pos: value.start };
}

function valueNamed(fields: readonly Entry[], name: string): ast.Expression | null {
  return fields.find(({ field }) => field.name === name)?.value ?? null;
}
