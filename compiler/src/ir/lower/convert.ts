import type { Conversion, IrExpression, Rep } from '../ir.ts';
import { sequence, zero } from './build.ts';

type Unboxed = Exclude<Rep, 'ref'>;

const BOX: Readonly<Record<Unboxed, Conversion>> = { int: 'box-int', float: 'box-float', bool: 'box-bool' };
const UNBOX: Readonly<Record<Unboxed, Conversion>> = { int: 'unbox-int', float: 'unbox-float', bool: 'unbox-bool' };

/** The value as `rep`. What gives nothing becomes null, or, where control never comes on, a value that is never read. */
export function convert(value: IrExpression, rep: Rep, pos: number): IrExpression {
  if (value.rep === rep) return value;
  if (value.rep === 'void') return sequence([{ op: 'expression', value, pos }], zero(rep));
  if (rep === 'ref') return value.rep === 'ref' ? value : box(value, value.rep, pos);
  if (value.rep === 'ref') return unbox(value, rep, pos);
  if (value.rep === 'int' && rep === 'float') return widen(value, pos);
  throw new Error(`no conversion from ${value.rep} to ${rep}`);
}

/** int → float; done at once for literals. */
export function widen(value: IrExpression, pos: number): IrExpression {
  if (value.op === 'int') return { op: 'float', rep: 'float', value: Number(value.value) };
  return conversion('int-to-float', 'float', value, pos);
}

/** Boxing what was unboxed just now gives the ref that it came from. */
function box(value: IrExpression, rep: Unboxed, pos: number): IrExpression {
  if (value.op === 'convert' && value.conversion === UNBOX[rep]) return value.value;
  return conversion(BOX[rep], 'ref', value, pos);
}

/** Unboxing what was boxed just now gives the value itself. */
function unbox(value: IrExpression, rep: Unboxed, pos: number): IrExpression {
  if (value.op === 'convert' && value.conversion === BOX[rep]) return value.value;
  return conversion(UNBOX[rep], rep, value, pos);
}

function conversion(kind: Conversion, rep: Rep, value: IrExpression, pos: number): IrExpression {
  return { op: 'convert', rep, conversion: kind, value, pos };
}
