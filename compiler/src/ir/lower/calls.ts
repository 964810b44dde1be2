import type * as ast from '../../syntax/ast.ts';
import type { EnumCaseSymbol, FieldSymbol, FunctionSymbol } from '../../names/symbol.ts';
import type { ClassRef, IrExpression, IrStatement } from '../ir.ts';
import { fieldParameters, lowerArguments } from './arguments.ts';
import { effects, nullValue, sequence } from './build.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { prepareDerived } from './derived.ts';
import { expandCall } from './expansions.ts';
import { intrinsicFor } from './intrinsics.ts';
import { leadingArguments } from './local-functions.ts';
import { callMethod } from './methods.ts';
import { caseRef, classRef, constructorRef, functionRef } from './refs.ts';
import { coreName, resultRepOf, thisRep } from './reps.ts';

/** A call whose operands are evaluated but which is not made yet: `spawn` makes it in a task. */
export interface PreparedCall {
  /** Runs before the operands. */
  readonly before: readonly IrStatement[];
  readonly operands: readonly IrExpression[];
  readonly call: (operands: readonly IrExpression[]) => IrExpression;
}

export function lowerCall(fn: FunctionContext, node: ast.CallExpression): IrExpression {
  const prepared = prepareCall(fn, node);
  return prepared ? made(prepared) : nullValue;
}

export function made({ before, operands, call }: PreparedCall): IrExpression {
  const value = call(operands);
  if (before.length === 0) return value;
  return value.rep === 'void' ? effects([...before, { op: 'expression', value, pos: 0 }]) : sequence(before, value);
}

export function prepareCall(fn: FunctionContext, node: ast.CallExpression): PreparedCall | null {
  const callee = withoutParentheses(node.callee);
  const pos = callee.kind === 'member' ? callee.name.start : node.start;
  const plan = fn.module.checked.calls[node.id];
  if (callee.kind === 'super') return prepareSuper(fn, node, pos);
  switch (plan?.kind) {
    case 'direct':
      return prepareDirect(fn, callee, plan.callee, plan.args, pos);
    case 'closure':
      return prepareClosure(fn, callee, plan.args, pos);
    case 'fields': {
      const reference = fn.module.referenceOf(callee);
      return reference?.kind === 'enum-case' ? prepareCase(fn, reference.symbol, plan.args, pos) : null;
    }
    case 'derived': {
      const reference = fn.module.referenceOf(callee);
      return reference?.kind === 'derived' ? prepareDerived(fn, callee, reference, plan.args, pos) : null;
    }
    default:
      return null;
  }
}

function prepareDirect(fn: FunctionContext, callee: ast.Expression, symbol: FunctionSymbol, args: readonly (ast.Expression | null)[], pos: number): PreparedCall {
  const { parameters } = symbol.signature;
  const local = fn.module.localFunctions.get(symbol);
  if (local) {
    const leading = leadingArguments(fn, local);
    const rep = resultRepOf(symbol.signature.result);
    return withArguments(
      lowerArguments(fn, { parameters, args, leading, of: local.ref, passLeading: true, pos }),
      (operands) => ({ op: 'call', rep, fn: local.ref, args: operands, pos }),
    );
  }
  const of = functionRef(symbol);
  if (!symbol.owner || symbol.static) {
    return withArguments(lowerArguments(fn, { parameters, args, leading: [], of, passLeading: false, pos }), (operands) => callStatic(fn, symbol, operands, pos));
  }
  const receiver = convert(receiverOf(fn, callee), thisRep(symbol.owner), pos);
  const isSuper = callee.kind === 'member' && callee.object.kind === 'super';
  return withArguments(
    lowerArguments(fn, { parameters, args, leading: [receiver], of, passLeading: true, pos }),
    (operands) => expandCall(fn, symbol, operands, pos) ?? callMethod(symbol, operands[0], operands.slice(1), pos, isSuper),
  );
}

function withArguments(args: ReturnType<typeof lowerArguments>, call: PreparedCall['call']): PreparedCall {
  return { before: args.before, operands: [...args.leading, ...args.values], call };
}

function callStatic(fn: FunctionContext, symbol: FunctionSymbol, args: readonly IrExpression[], pos: number): IrExpression {
  const expanded = expandCall(fn, symbol, args, pos);
  if (expanded) return expanded;
  const rep = resultRepOf(symbol.signature.result);
  const intrinsic = symbol.owner && intrinsicFor(symbol, rep);
  if (intrinsic) return { op: 'intrinsic', rep, name: intrinsic, args, pos };
  return { op: 'call', rep, fn: functionRef(symbol), args, pos };
}

/** The object of `object.method`; `this` where the name stands alone. */
export function receiverOf(fn: FunctionContext, callee: ast.Expression): IrExpression {
  if (callee.kind !== 'member' || callee.object.kind === 'super') return fn.thisValue();
  return fn.natural(callee.object);
}

function prepareClosure(fn: FunctionContext, callee: ast.Expression, args: readonly ast.Expression[], pos: number): PreparedCall {
  const operands = [fn.value(callee, 'ref'), ...args.map((arg) => fn.value(arg, 'ref'))];
  return { before: [], operands, call: ([target, ...values]) => ({ op: 'call.closure', rep: 'ref', callee: target, args: values, pos }) };
}

function prepareCase(fn: FunctionContext, symbol: EnumCaseSymbol, args: readonly (ast.Expression | null)[], pos: number): PreparedCall {
  return prepareFields(fn, caseRef(symbol), symbol.fields, args, pos);
}

/** A record or an enum case from the values of its fields. */
export function prepareFields(fn: FunctionContext, cls: ClassRef, fields: readonly FieldSymbol[], args: readonly (ast.Expression | null)[], pos: number): PreparedCall {
  const parameters = fieldParameters(fields);
  return withArguments(
    lowerArguments(fn, { parameters, args, leading: [], of: cls, passLeading: false, pos }),
    (values) => ({ op: 'new.fields', rep: 'ref', cls, values, pos }),
  );
}

/** `super(…)`: the superclass's own constructor, whichever class wrote the parameters. */
function prepareSuper(fn: FunctionContext, node: ast.CallExpression, pos: number): PreparedCall | null {
  const plan = fn.module.checked.calls[node.id];
  const superclass = fn.owner?.superclass?.symbol;
  if (!superclass) return null;
  const target = constructorRef(superclass);
  const symbol = plan?.kind === 'direct' ? plan.callee : null;
  return withArguments(
    lowerArguments(fn, {
      parameters: symbol?.signature.parameters ?? [],
      args: plan?.kind === 'direct' ? plan.args : [],
      leading: [fn.thisValue()],
      of: symbol ? functionRef(symbol) : target,
      passLeading: false,
      pos,
    }),
    (args) => ({ op: 'call', rep: 'ref', fn: target, args, pos }),
  );
}

export function lowerNew(fn: FunctionContext, node: ast.NewExpression): IrExpression {
  const reference = fn.module.referenceOf(node);
  const plan = fn.module.checked.calls[node.id];
  if (reference?.kind !== 'constructor') return nullValue;
  const { symbol: cls } = reference.type;
  const pos = node.start;
  if (cls.classKind === 'record' && plan?.kind === 'fields') return made(prepareFields(fn, classRef(cls), plan.fields, plan.args, pos));
  const name = coreName(cls);
  if (name === 'List' && node.args.length === 0) return { op: 'list', rep: 'ref', elements: [], pos };
  if (name === 'Map' && node.args.length === 0) return { op: 'map', rep: 'ref', entries: [], pos };
  const symbol = plan?.kind === 'direct' ? plan.callee : null;
  const args = lowerArguments(fn, {
    parameters: symbol?.signature.parameters ?? [],
    args: plan?.kind === 'direct' ? plan.args : [],
    leading: cls.native ? [] : [{ op: 'new', rep: 'ref', cls: classRef(cls), pos }],
    of: symbol ? functionRef(symbol) : constructorRef(cls),
    passLeading: false,
    pos,
  });
  return made(withArguments(args, (operands) => ({ op: 'call', rep: 'ref', fn: constructorRef(cls), args: operands, pos })));
}

export function withoutParentheses(node: ast.Expression): ast.Expression {
  let at = node;
  while (at.kind === 'parenthesized') at = at.inner;
  return at;
}
