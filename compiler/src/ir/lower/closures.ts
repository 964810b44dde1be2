import type * as ast from '../../syntax/ast.ts';
import type { EnumCaseSymbol, FunctionSymbol } from '../../names/symbol.ts';
import type { DeclaredLocal, FunctionRef, IrExpression, RefType } from '../ir.ts';
import { getLocal } from './build.ts';
import { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { finishFunction, plainReturn } from './finish.ts';
import { leadingArguments } from './local-functions.ts';
import { callMethod } from './methods.ts';
import { emitBindings, patternSteps } from './patterns.ts';
import { caseRef, functionRef, parameterReps } from './refs.ts';
import { refTypeOf } from './ref-types.ts';
import { repOf, resultRepOf } from './reps.ts';
import { makeWrapper, sharedWrapper } from './wrappers.ts';

/** A lambda: its function takes and gives refs, and brings along what it uses from around it. */
export function lowerLambda(outer: FunctionContext, node: ast.LambdaExpression): IrExpression {
  const name = outer.module.uniqueName(`${outer.name}.lambda${outer.nextClosure()}`);
  const fn = new FunctionContext(outer.module, { name, result: 'ref', owner: outer.owner, parent: outer });
  addLambdaParameters(fn, node.parameters);
  lowerLambdaBody(fn, node);
  finishFunction(fn, { paramCount: node.parameters.length, pos: node.start });
  return closure(outer.module.ref(name), fn.capturedValues());
}

function typeOfParameter(fn: FunctionContext, parameter: ast.Parameter): RefType | undefined {
  const symbol = fn.module.variableOf(parameter);
  return symbol && refTypeOf(symbol.type);
}

/** What is held otherwise has its name in the second local. */
function declaredParameter(fn: FunctionContext, parameter: ast.Parameter): DeclaredLocal | undefined {
  const symbol = fn.module.variableOf(parameter);
  return symbol && repOf(symbol.type) === 'ref' && !fn.module.isCell(symbol) ? fn.declaredFrom(0, symbol.type) : undefined;
}

/** Parameters arrive boxed; those that are held otherwise get a second local. */
function addLambdaParameters(fn: FunctionContext, parameters: readonly ast.Parameter[]): void {
  const locals = parameters.map((parameter) => fn.addLocal(parameter.name.name, 'ref', typeOfParameter(fn, parameter), declaredParameter(fn, parameter)));
  for (const [i, parameter] of parameters.entries()) {
    const symbol = fn.module.variableOf(parameter);
    if (!symbol) continue;
    const rep = repOf(symbol.type);
    if (rep === 'ref' && !fn.module.isCell(symbol)) fn.place(symbol, locals[i]);
    else fn.out.push(fn.initialise(symbol, convert(getLocal(locals[i], 'ref'), rep, parameter.start), parameter.start));
  }
  for (const parameter of parameters) {
    const symbol = parameter.pattern && fn.module.variableOf(parameter);
    if (parameter.pattern && symbol) emitBindings(fn, patternSteps(fn, parameter.pattern, { value: fn.read(symbol, parameter.start), type: symbol.type }));
  }
}

function lowerLambdaBody(fn: FunctionContext, { body }: ast.LambdaExpression): void {
  if (body.kind === 'block') return fn.scope(body);
  const type = fn.module.typeOf(body);
  if (type.kind === 'void' || type.kind === 'never' || body.kind === 'assign') {
    fn.withTemporaries(() => fn.effect(body));
    fn.out.push(plainReturn(fn, body.start));
    return;
  }
  fn.returnValue(body, 'ref');
}

/** An expression as a closure without parameters. */
export function lowerThunk(outer: FunctionContext, node: ast.Expression, name: string): IrExpression {
  const fn = new FunctionContext(outer.module, { name: outer.module.uniqueName(name), result: 'ref', owner: outer.owner, parent: outer });
  fn.out.push({ op: 'return', value: fn.value(node, 'ref'), pos: node.start });
  finishFunction(fn, { paramCount: 0, pos: node.start });
  return closure(outer.module.ref(fn.name), fn.capturedValues());
}

/** A function, static method or nested function that is named without being called. */
export function functionValue(fn: FunctionContext, symbol: FunctionSymbol, pos: number): IrExpression {
  const { module } = fn;
  const local = module.localFunctions.get(symbol);
  const captures = local ? leadingArguments(fn, local) : [];
  const target = local?.ref ?? functionRef(symbol);
  const reps = parameterReps(symbol);
  const rep = resultRepOf(symbol.signature.result);
  const ref = sharedWrapper(module, `function ${target.module}:${target.name}`, {
    name: `${target.name}.closure`,
    captures: captures.map(repOfValue),
    paramCount: reps.length,
    pos,
    body: (captured, params) => ({ op: 'call', rep, fn: target, args: [...captured, ...params.map((param, i) => convert(param, reps[i], pos))], pos }),
  });
  return closure(ref, captures);
}

export interface BoundMethod {
  readonly symbol: FunctionSymbol;
  readonly receiver: IrExpression;
  /** Not virtual: `super.f`. */
  readonly direct: boolean;
  readonly pos: number;
}

/** `object.method` without a call: a closure that remembers its object. */
export function boundMethod(fn: FunctionContext, { symbol, receiver, direct, pos }: BoundMethod): IrExpression {
  const { module, name } = functionRef(symbol);
  const rep = repOfValue(receiver);
  const ref = sharedWrapper(fn.module, `method ${module}:${name} ${rep} ${direct}`, {
    name: `${name}.bound`,
    captures: [rep],
    paramCount: symbol.signature.parameters.length,
    pos,
    body: ([object], params) => callMethod(symbol, object, params, pos, direct),
  });
  return closure(ref, [receiver]);
}

/** `Health.Failed` as the function that makes one. */
export function caseFunction(fn: FunctionContext, symbol: EnumCaseSymbol, pos: number): IrExpression {
  const cls = caseRef(symbol);
  const ref = sharedWrapper(fn.module, `case ${cls.module}:${cls.name}`, {
    name: `${cls.name}.closure`,
    captures: [],
    paramCount: symbol.fields.length,
    pos,
    body: (_, params) => ({ op: 'new.fields', rep: 'ref', cls, values: params.map((param, i) => convert(param, repOf(symbol.fields[i].type), pos)), pos }),
  });
  return closure(ref, []);
}

/** A closure without parameters that makes a call whose operands are evaluated now. */
export function callLater(fn: FunctionContext, name: string, operands: readonly IrExpression[], call: (operands: readonly IrExpression[]) => IrExpression, pos: number): IrExpression {
  const ref = makeWrapper(fn.module, { name, captures: operands.map(repOfValue), paramCount: 0, pos, body: (captured) => call(captured) });
  return closure(ref, operands);
}

function closure(fn: FunctionRef, captures: readonly IrExpression[]): IrExpression {
  return { op: 'closure', rep: 'ref', fn, captures };
}

function repOfValue(value: IrExpression): ReturnType<typeof repOf> {
  return value.rep === 'void' ? 'ref' : value.rep;
}
