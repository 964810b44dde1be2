import type * as ast from '../../syntax/ast.ts';
import type { FieldSymbol } from '../../names/symbol.ts';
import type { Type } from '../../types/type.ts';
import type { FunctionRef, IrExpression, IrStatement } from '../ir.ts';
import { constantOf } from './constants.ts';
import type { FunctionContext } from './context.ts';
import { defaultRef } from './refs.ts';
import { repOf } from './reps.ts';

/** A parameter, or a field that a record or enum case is made with. */
export interface Parameter {
  readonly type: Type;
  readonly node: ast.Parameter | ast.FieldDeclaration;
}

export interface ArgumentPlan {
  readonly parameters: readonly Parameter[];
  /** By parameter; null takes the default. */
  readonly args: readonly (ast.Expression | null)[];
  /** Evaluated before the arguments: the receiver, or what a nested function uses from around it. */
  readonly leading: readonly IrExpression[];
  /** The function that the parameters are of: it names those of its defaults. */
  readonly of: FunctionRef;
  /** Defaults get the leading values too. */
  readonly passLeading: boolean;
  readonly pos: number;
}

export interface Arguments {
  /** Runs first, where the order of the arguments or their defaults asks for temporaries. */
  readonly before: IrStatement[];
  readonly leading: readonly IrExpression[];
  readonly values: readonly IrExpression[];
}

/** Evaluates arguments in the order in which they are written, then the defaults of those left out in the order of parameters. */
export function lowerArguments(fn: FunctionContext, plan: ArgumentPlan): Arguments {
  return isPlain(plan) ? inOrder(fn, plan) : earlyArguments(fn, plan);
}

/** Arguments stand in the order of parameters, and what is left out is a literal. */
function isPlain({ parameters, args }: ArgumentPlan): boolean {
  let last = -1;
  for (let i = 0; i < parameters.length; i++) {
    const arg = args[i];
    if (arg && arg.start < last) return false;
    if (arg) last = arg.start;
    else if (!defaultOf(parameters[i])) return false;
  }
  return true;
}

function inOrder(fn: FunctionContext, { parameters, args, leading }: ArgumentPlan): Arguments {
  const values = parameters.map((parameter, i) => {
    const arg = args[i];
    const value = arg ? fn.value(arg, repOf(parameter.type)) : defaultOf(parameter);
    if (!value) throw new Error(`no value for parameter ${i}`);
    return value;
  });
  return { before: [], leading, values };
}

/** As `lowerArguments`, with every value in a temporary: where they are not used in the order of parameters, or not at once. */
export function earlyArguments(fn: FunctionContext, plan: ArgumentPlan): Arguments {
  const { parameters, args } = plan;
  const before: IrStatement[] = [];
  const leading = plan.leading.map((value) => fn.once(value, before, plan.pos));
  const values = new Map<number, IrExpression>();
  const written = args.flatMap((arg, index) => (arg ? [{ arg, index }] : [])).sort((a, b) => a.arg.start - b.arg.start);
  for (const { arg, index } of written) {
    values.set(index, fn.once(fn.value(arg, repOf(parameters[index].type)), before, arg.start));
  }
  const result: IrExpression[] = [];
  for (const [i, parameter] of parameters.entries()) {
    result.push(values.get(i) ?? defaultOf(parameter) ?? fn.once(computedDefault(plan, leading, result), before, plan.pos));
  }
  return { before, leading, values: result };
}

/** Adds the defaults of the parameters behind those that a caller gave, who knows of no others. */
export function withDefaults(fn: FunctionContext, plan: Omit<ArgumentPlan, 'args'>, given: readonly IrExpression[]): IrExpression[] {
  const values = [...given];
  for (const parameter of plan.parameters.slice(given.length)) {
    values.push(defaultOf(parameter) ?? fn.once(computedDefault(plan, plan.leading, values), fn.out, plan.pos));
  }
  return values;
}

/** A call of the function that computes the default of the parameter behind `preceding`. */
function computedDefault(plan: Omit<ArgumentPlan, 'args'>, leading: readonly IrExpression[], preceding: readonly IrExpression[]): IrExpression {
  const index = preceding.length;
  const rep = repOf(plan.parameters[index].type);
  const args = plan.passLeading ? [...leading, ...preceding] : [...preceding];
  return { op: 'call', rep, fn: defaultRef(plan.of, index), args, pos: plan.pos };
}

function defaultOf({ node, type }: Parameter): IrExpression | null {
  if (node.kind === 'parameter' && node.rest) return { op: 'list', rep: 'ref', elements: [], pos: node.start };
  return node.value ? constantOf(node.value, repOf(type)) : null;
}

/** The fields of a record or an enum case as what they are made with. */
export function fieldParameters(fields: readonly FieldSymbol[]): Parameter[] {
  return fields.map(({ type, node }) => ({ type, node }));
}
