import type { IrBlock, IrExpression, IrStatement, Rep } from '../ir.ts';

/** Short ways to write down pieces of the tree. */

export const nullValue = { op: 'null', rep: 'ref' } as const satisfies IrExpression;
export const trueValue = { op: 'bool', rep: 'bool', value: true } as const satisfies IrExpression;
export const falseValue = { op: 'bool', rep: 'bool', value: false } as const satisfies IrExpression;

export function int(value: number | bigint): IrExpression {
  return { op: 'int', rep: 'int', value };
}

export function text(value: string): IrExpression {
  return { op: 'string', rep: 'ref', value };
}

export function getLocal(local: number, rep: Rep): Extract<IrExpression, { op: 'local.get' }> {
  return { op: 'local.get', rep, local };
}

export function setLocal(local: number, value: IrExpression, pos: number): IrStatement {
  return { op: 'local.set', local, value, pos };
}

/** Statements, then a value; flat where the value is such a sequence itself. */
export function sequence(body: IrBlock, value: IrExpression): IrExpression {
  if (body.length === 0) return value;
  if (value.op === 'sequence') return { ...value, body: [...body, ...value.body] };
  return { op: 'sequence', rep: value.rep, body, value };
}

/** Statements that stand where an expression does and give nothing. */
export function effects(body: IrBlock): IrExpression {
  return { op: 'sequence', rep: 'void', body, value: null };
}

export function not(value: IrExpression, pos: number): IrExpression {
  if (value.op === 'bool') return value.value ? falseValue : trueValue;
  if (value.op === 'unary' && value.operator === 'bool.not') return value.value;
  return { op: 'unary', rep: 'bool', operator: 'bool.not', value, pos };
}

export function and(left: IrExpression, right: IrExpression): IrExpression {
  if (isTrue(left)) return right;
  if (isTrue(right)) return left;
  return { op: 'conditional', rep: 'bool', condition: left, then: right, otherwise: falseValue };
}

export function or(left: IrExpression, right: IrExpression): IrExpression {
  return { op: 'conditional', rep: 'bool', condition: left, then: trueValue, otherwise: right };
}

export function isTrue(value: IrExpression): boolean {
  return value.op === 'bool' && value.value;
}

/** The value of a place that nothing was put into. */
export function zero(rep: Rep): IrExpression {
  switch (rep) {
    case 'int':
      return int(0);
    case 'float':
      return { op: 'float', rep: 'float', value: 0 };
    case 'bool':
      return falseValue;
    case 'ref':
      return nullValue;
  }
}

/** Whether a block's end is never reached, as far as its last statement shows. */
export function endsAbruptly(block: IrBlock): boolean {
  const last = block.at(-1);
  return last !== undefined && (last.op === 'return' || last.op === 'throw' || last.op === 'break');
}
