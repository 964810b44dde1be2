import type * as ast from '../../syntax/ast.ts';
import type { FieldSymbol } from '../../names/symbol.ts';
import type { Coercion } from '../../types/checked.ts';
import { recordFields } from '../../types/members.ts';
import type { IrExpression, IrStatement } from '../ir.ts';
import { lowerArguments } from './arguments.ts';
import { sequence } from './build.ts';
import { made, prepareFields } from './calls.ts';
import type { FunctionContext } from './context.ts';
import { classRef, constructorRef, fieldRef, functionRef } from './refs.ts';
import { repOf } from './reps.ts';

export type ObjectCoercion = Extract<Coercion, { kind: 'object' }>;

type Entry = ObjectCoercion['fields'][number];

/** `{ name: 'x' }` where a class or record is expected. */
export function lowerObject(fn: FunctionContext, coercion: ObjectCoercion, pos: number): IrExpression {
  const { type, fields, call } = coercion;
  const { symbol } = type;
  if (symbol.classKind === 'record') {
    const all = recordFields(symbol);
    return made(prepareFields(fn, classRef(symbol), all, all.map((field) => valueOf(fields, field)), pos));
  }
  const args = lowerArguments(fn, {
    parameters: call?.callee.signature.parameters ?? [],
    args: call?.args ?? [],
    leading: [{ op: 'new', rep: 'ref', cls: classRef(symbol), pos }],
    of: call ? functionRef(call.callee) : constructorRef(symbol),
    passLeading: false,
    pos,
  });
  const object: IrExpression = { op: 'call', rep: 'ref', fn: constructorRef(symbol), args: [...args.leading, ...args.values], pos };
  return assignRest(fn, sequence(args.before, object), fields, pos);
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

function valueOf(fields: readonly Entry[], field: FieldSymbol): ast.Expression | null {
  return fields.find((entry) => entry.field === field)?.value ?? null;
}
