import type { FunctionSymbol } from '../../names/symbol.ts';
import type { BinaryOp, IrExpression, IrStatement } from '../ir.ts';
import { int, sequence } from './build.ts';
import type { FunctionContext } from './context.ts';
import { convert, widen } from './convert.ts';
import { coreName } from './reps.ts';

type Expansion = (fn: FunctionContext, args: readonly IrExpression[], pos: number) => IrExpression | null;

/**
 * Methods of the core library that are one or two operations: written out at the call, which costs less than calling
 * them. What they mean is what their bodies in the library say.
 */
const EXPANSIONS: ReadonlyMap<string, Expansion> = new Map<string, Expansion>([
  ['int.toFloat', (_, [value], pos) => widen(value, pos)],
  ['int.toInt', (_, [value]) => value],
  ['float.toFloat', (_, [value]) => value],
  ['int.min', chooser('int.lt')],
  ['int.max', chooser('int.gt')],
  ['Math.min', chooser('int.lt')],
  ['Math.max', chooser('int.gt')],
  ['Math.abs', absolute],
  ['List.isEmpty', (_, [list], pos) => emptiness('list.length', 'int.eq', list, pos)],
  ['List.isNotEmpty', (_, [list], pos) => emptiness('list.length', 'int.ne', list, pos)],
  ['String.isEmpty', (_, [text], pos) => emptiness('string.length', 'int.eq', text, pos)],
  ['String.isNotEmpty', (_, [text], pos) => emptiness('string.length', 'int.ne', text, pos)],
]);

/** The call as an expression of operations, its receiver the first argument; null where it is an ordinary call. */
export function expandCall(fn: FunctionContext, symbol: FunctionSymbol, args: readonly IrExpression[], pos: number): IrExpression | null {
  const name = symbol.owner && coreName(symbol.owner);
  const expansion = name === null ? undefined : EXPANSIONS.get(`${name}.${symbol.name}`);
  return expansion ? expansion(fn, args, pos) : null;
}

/** The one of two ints that stands in an order to the other. */
function chooser(operator: BinaryOp): Expansion {
  return (fn, args, pos) => {
    const values = args.map((arg) => unboxed(arg, 'int', pos));
    if (values.length !== 2 || values[0] === null || values[1] === null) return null;
    const body: IrStatement[] = [];
    const left = fn.once(values[0], body, pos);
    const right = fn.once(values[1], body, pos);
    const condition: IrExpression = { op: 'binary', rep: 'bool', operator, left, right, pos };
    return sequence(body, { op: 'conditional', rep: 'int', condition, then: left, otherwise: right });
  };
}

function absolute(_: FunctionContext, [arg]: readonly IrExpression[], pos: number): IrExpression | null {
  const whole = unboxed(arg, 'int', pos);
  if (whole) return { op: 'intrinsic', rep: 'int', name: 'int.abs', args: [whole], pos };
  const real = unboxed(arg, 'float', pos);
  return real && { op: 'intrinsic', rep: 'float', name: 'float.abs', args: [real], pos };
}

/** The number that an argument is known to be; null where only running tells. */
function unboxed(value: IrExpression, rep: 'int' | 'float', pos: number): IrExpression | null {
  const isBoxed = value.op === 'convert' && value.conversion === `box-${rep}`;
  return value.rep === rep || isBoxed ? convert(value, rep, pos) : null;
}

function emptiness(name: 'list.length' | 'string.length', operator: BinaryOp, value: IrExpression, pos: number): IrExpression {
  const left: IrExpression = { op: 'intrinsic', rep: 'int', name, args: [value], pos };
  return { op: 'binary', rep: 'bool', operator, left, right: int(0), pos };
}
