import type * as ast from '../../syntax/ast.ts';
import type { FieldSymbol } from '../../names/symbol.ts';
import type { Coercion } from '../../types/checked.ts';
import { recordFields } from '../../types/members.ts';
import type { IrExpression, IrStatement } from '../ir.ts';
import { earlyArguments, fieldParameters, lowerArguments } from './arguments.ts';
import { sequence } from './build.ts';
import { made, prepareFields } from './calls.ts';
import type { FunctionContext } from './context.ts';
import { classRef, constructorRef, fieldRef, functionRef } from './refs.ts';

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
  const parameters = call?.callee.signature.parameters ?? [];
  // What the constructor does not take is evaluated in its turn, and assigned when the object is made.
  const lower = fields.length === 0 ? lowerArguments : earlyArguments;
  const args = lower(fn, {
    parameters: [...parameters, ...fieldParameters(fields.map(({ field }) => field))],
    args: [...(call?.args ?? []), ...fields.map(({ value }) => value)],
    leading: [{ op: 'new', rep: 'ref', cls: classRef(symbol), pos }],
    of: call ? functionRef(call.callee) : constructorRef(symbol),
    passLeading: false,
    pos,
  });
  const passed = args.values.slice(0, parameters.length);
  const object: IrExpression = { op: 'call', rep: 'ref', fn: constructorRef(symbol), args: [...args.leading, ...passed], pos };
  return assignRest(fn, sequence(args.before, object), fields, args.values.slice(parameters.length));
}

function assignRest(fn: FunctionContext, made: IrExpression, rest: readonly Entry[], values: readonly IrExpression[]): IrExpression {
  if (rest.length === 0) return made;
  const body: IrStatement[] = [];
  const object = fn.once(made, body, rest[0].value.start);
  for (const [i, { field, value }] of rest.entries()) {
    body.push({ op: 'field.set', object, field: fieldRef(field), value: values[i], pos: value.start });
  }
  return sequence(body, object);
}

function valueOf(fields: readonly Entry[], field: FieldSymbol): ast.Expression | null {
  return fields.find((entry) => entry.field === field)?.value ?? null;
}
