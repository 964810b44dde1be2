import { append } from '../../base/lists.ts';
import type * as ast from '../../syntax/ast.ts';
import type { ClassSymbol, FieldSymbol, ParameterSymbol } from '../../names/symbol.ts';
import { constructorOf } from '../../types/members.ts';
import type { IrExpression, IrStatement } from '../ir.ts';
import { lowerArguments } from './arguments.ts';
import { getLocal } from './build.ts';
import { constantOf } from './constants.ts';
import { FunctionContext, type ModuleContext } from './context.ts';
import { convert } from './convert.ts';
import { lowerDefaults } from './defaults.ts';
import { finishFunction, nativeFunction } from './finish.ts';
import { nativeLocals } from './functions.ts';
import { hoist } from './local-functions.ts';
import { addParameters } from './parameters.ts';
import { constructorRef, fieldRef, functionRef } from './refs.ts';
import { instanceOf, refTypeOf } from './ref-types.ts';
import { repOf } from './reps.ts';

/**
 * `Class.constructor` takes the new object and gives it back. In order: `super(…)`, the initial values of the class's
 * own fields, those of `this.x` parameters, the rest of the body. A class that writes none has one all the same, which
 * hands the inherited constructor's arguments on.
 */
export function lowerConstructor(module: ModuleContext, cls: ClassSymbol): void {
  const symbol = cls.constructorSymbol;
  const name = module.uniqueName(constructorRef(cls).name);
  if (symbol?.extern) {
    module.functions.push(nativeFunction(name, nativeLocals(symbol), { result: 'ref', resultType: instanceOf(cls) }, symbol.node.start));
    return;
  }
  if (cls.native || cls.classKind !== 'class') return;
  if (symbol) {
    const enter = (of: string, result: FunctionContext['result']): FunctionContext => new FunctionContext(module, { name: of, result });
    lowerDefaults(module, constructorRef(cls), symbol.signature.parameters, enter);
  }
  const parameters = symbol?.signature.parameters ?? inheritedParameters(cls);
  const fn = new FunctionContext(module, { name, result: 'ref', resultType: instanceOf(cls), owner: cls, givesThis: true });
  fn.addThis();
  if (symbol) {
    addParameters(fn, parameters);
    lowerWritten(fn, cls, symbol.node.body?.statements ?? [], parameters);
  } else {
    const passed = parameters.map((parameter) => getLocal(fn.addLocal(parameter.name, repOf(parameter.type), refTypeOf(parameter.type)), repOf(parameter.type)));
    callSuper(fn, cls, passed);
    initialiseFields(fn, cls);
  }
  finishFunction(fn, { paramCount: parameters.length + 1, pos: (symbol ?? cls).node.start });
}

function inheritedParameters(cls: ClassSymbol): readonly ParameterSymbol[] {
  return constructorOf(cls.thisType)?.symbol.signature.parameters ?? [];
}

function lowerWritten(fn: FunctionContext, cls: ClassSymbol, statements: readonly ast.Statement[], parameters: readonly ParameterSymbol[]): void {
  hoist(fn, statements);
  const at = statements.findIndex(isSuperCall);
  if (at < 0) callSuperWithDefaults(fn, cls);
  for (const statement of statements.slice(0, at + 1)) fn.module.lower.statement(fn, statement);
  initialiseFields(fn, cls);
  assignParameters(fn, cls, parameters);
  for (const statement of statements.slice(at + 1)) fn.module.lower.statement(fn, statement);
}

function isSuperCall(statement: ast.Statement): boolean {
  if (statement.kind !== 'expression-statement') return false;
  const { expression } = statement;
  return expression.kind === 'call' && expression.callee.kind === 'super';
}

function callSuper(fn: FunctionContext, cls: ClassSymbol, args: readonly IrExpression[]): void {
  if (!cls.superclass) return;
  const pos = cls.node.start;
  const value: IrExpression = { op: 'call', rep: 'ref', fn: constructorRef(cls.superclass.symbol), args: [fn.thisValue(), ...args], pos };
  fn.out.push({ op: 'expression', value, pos });
}

/** `super()` that nobody wrote: every parameter has a default. */
function callSuperWithDefaults(fn: FunctionContext, cls: ClassSymbol): void {
  if (!cls.superclass) return;
  const target = constructorOf(cls.superclass)?.symbol;
  const parameters = target?.signature.parameters ?? [];
  const of = target ? functionRef(target) : constructorRef(cls.superclass.symbol);
  const args = lowerArguments(fn, { parameters, args: parameters.map(() => null), leading: [], of, passLeading: false, pos: cls.node.start });
  append(fn.out, args.before);
  callSuper(fn, cls, args.values);
}

function initialiseFields(fn: FunctionContext, cls: ClassSymbol): void {
  for (const field of cls.fields.values()) {
    const { value } = field.node;
    if (field.static || !value || (isZero(value, field) && !cls.superclass)) continue;
    fn.withTemporaries(() => fn.out.push(setField(fn, field, fn.value(value, repOf(field.type)), value.start)));
  }
}

/** New objects are made with such values. Behind a superclass's constructor, which may have set the field, they are assigned. */
function isZero(value: ast.Expression, field: FieldSymbol): boolean {
  const constant = constantOf(value, repOf(field.type));
  switch (constant?.op) {
    case 'int':
      return constant.value === 0;
    case 'float':
      return Object.is(constant.value, 0);
    case 'bool':
      return !constant.value;
    case 'null':
      return true;
    default:
      return false;
  }
}

/** `constructor(this.x)`. */
function assignParameters(fn: FunctionContext, cls: ClassSymbol, parameters: readonly ParameterSymbol[]): void {
  for (const { name, node } of parameters) {
    const field = node.assignsField ? cls.fields.get(name) : undefined;
    const symbol = fn.module.variableOf(node);
    if (!field) continue;
    const value = symbol ? fn.read(symbol, node.start) : parameterValue(fn, parameters, name);
    fn.out.push(setField(fn, field, convert(value, repOf(field.type), node.start), node.start));
  }
}

function parameterValue(fn: FunctionContext, parameters: readonly ParameterSymbol[], name: string): IrExpression {
  const local = parameters.findIndex((parameter) => parameter.name === name) + 1;
  return getLocal(local, fn.locals[local].rep);
}

function setField(fn: FunctionContext, field: FieldSymbol, value: IrExpression, pos: number): IrStatement {
  return { op: 'field.set', object: fn.thisValue(), field: fieldRef(field), value, pos };
}
