import type * as ast from '../../syntax/ast.ts';
import type { FieldSymbol, VariableSymbol } from '../../names/symbol.ts';
import type { Type } from '../../types/type.ts';
import type { IrExpression, IrGlobal, IrStatement } from '../ir.ts';
import { constantOf, constantValue } from './constants.ts';
import { globalRef, staticRef } from './refs.ts';
import { refTypeOf } from './ref-types.ts';
import { repOf } from './reps.ts';

/** Top-level variables and static fields: both are globals of their module. */

export function readGlobal(symbol: VariableSymbol, pos: number): IrExpression {
  const rep = repOf(symbol.type);
  if (symbol.constantValue !== undefined) return constantValue(symbol.constantValue, rep, pos);
  return { op: 'global.get', rep, global: globalRef(symbol), late: isLate(symbol.type, symbol.constant), pos };
}

export function writeGlobal(symbol: VariableSymbol, value: IrExpression, pos: number): IrStatement {
  return { op: 'global.set', global: globalRef(symbol), value, pos };
}

export function readStatic(field: FieldSymbol, pos: number): IrExpression {
  return { op: 'global.get', rep: repOf(field.type), global: staticRef(field), late: isLateStatic(field), pos };
}

export function writeStatic(field: FieldSymbol, value: IrExpression, pos: number): IrStatement {
  return { op: 'global.set', global: staticRef(field), value, pos };
}

export function globalOf(symbol: VariableSymbol): IrGlobal {
  return { name: symbol.name, rep: repOf(symbol.type), refType: refTypeOf(symbol.type), late: isLate(symbol.type, symbol.constant) };
}

export function staticOf(field: FieldSymbol): IrGlobal {
  return { name: staticRef(field).name, rep: repOf(field.type), refType: refTypeOf(field.type), late: isLateStatic(field) };
}

/** The initial value, where it is a literal: such globals are set before anything else runs. */
export function literalValue(value: ast.Expression | null, type: Type): IrExpression | null {
  return value ? constantOf(value, repOf(type)) : null;
}

function isLateStatic(field: FieldSymbol): boolean {
  return isLate(field.type, field.constant);
}

/** Reading it before it has its value is an error: references that cannot be null, and everything that is constant. */
function isLate(type: Type, constant: boolean): boolean {
  if (type.kind === 'nullable' || type.kind === 'any') return false;
  return constant || repOf(type) === 'ref';
}
