import { expect, test } from 'vitest';
import { DiagnosticError } from '@noodlecore/compiler/diagnostics/diagnostic-error';
import { emitNbc } from '@noodlecore/compiler/emit/nbc/emit';
import type { IrExpression, IrFunction, IrLocal, IrStatement } from '@noodlecore/compiler/ir/ir';
import type { NbcFunction } from '@noodlecore/runtime/nbc/module';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { moduleOf } from './random-program.ts';

/** Sources may be as long as they like: nothing here recurses along their length. */
const pos = 0;
const LONG = 50_000;
const int = (value: number): IrExpression => ({ op: 'int', rep: 'int', value });
const text: IrExpression = { op: 'string', rep: 'ref', value: 'x' };
const x: IrExpression = { op: 'local.get', rep: 'int', local: 0 };
const isPositive: IrExpression = { op: 'binary', rep: 'bool', operator: 'int.gt', left: x, right: int(0), pos };

function emitted(body: readonly IrStatement[], locals: readonly IrLocal[] = [{ name: 'x', rep: 'int', synthetic: false }]): NbcFunction {
  const fn: IrFunction = { name: 'f', locals, paramCount: 1, captures: [], result: 'void', body, pos, flags: [] };
  const module = emitNbc(moduleOf(fn), { path: 'large.nc', text: '' });
  verify(module);
  return module.functions[0];
}

function chain(length: number, first: IrExpression, link: (inner: IrExpression) => IrExpression): IrExpression {
  let node = first;
  for (let index = 0; index < length; index++) node = link(node);
  return node;
}

const evaluate = (value: IrExpression): IrStatement => ({ op: 'expression', value, pos });

test.each<[string, IrExpression]>([
  ['a + b + …', chain(LONG, x, (left) => ({ op: 'binary', rep: 'int', operator: 'int.mul', left, right: x, pos }))],
  ['a.f().f()…', chain(LONG, text, (inner) => ({ op: 'call.virtual', rep: 'ref', selector: { name: 'f', params: ['int'], result: 'ref' }, args: [inner, x], pos }))],
  ['a && b && …', chain(LONG, isPositive, (condition) => ({ op: 'conditional', rep: 'bool', condition, then: isPositive, otherwise: { op: 'bool', rep: 'bool', value: false } }))],
  ['a || b || …', chain(LONG, isPositive, (condition) => ({ op: 'conditional', rep: 'bool', condition, then: { op: 'bool', rep: 'bool', value: true }, otherwise: isPositive }))],
  ['a long list', { op: 'list', rep: 'ref', elements: new Array<IrExpression>(LONG).fill(text), pos }],
  ['a long map', { op: 'map', rep: 'ref', entries: new Array<IrExpression>(LONG).fill(text), pos }],
  ['a long template', { op: 'concat', rep: 'ref', parts: new Array<IrExpression>(LONG).fill(text), pos }],
])('%s', (_name, value) => {
  const fn = emitted([evaluate(value)]);
  expect(fn.registerCount).toBeLessThan(100);
  expect(fn.code.length).toBeLessThan(LONG * 9);
});

test('else if after else if', () => {
  let otherwise: IrStatement[] = [];
  for (let index = 0; index < LONG; index++) {
    otherwise = [{ op: 'if', condition: { op: 'binary', rep: 'bool', operator: 'int.eq', left: x, right: int(index), pos }, then: [evaluate(text), { op: 'return', value: null, pos }], otherwise, pos }];
  }
  expect(emitted(otherwise).code.length).toBeLessThan(LONG * 8);
});

test('a switch over values far apart stays small', () => {
  const cases = Array.from({ length: 1000 }, (_, index) => ({ values: [index * 1_000_003], body: [evaluate(text)] }));
  expect(emitted([{ op: 'switch', value: x, cases, otherwise: [], pos }]).code.length).toBeLessThan(20_000);
});

test('a call with very many arguments', () => {
  const call: IrExpression = { op: 'call', rep: 'void', fn: { module: 'other', name: 'f' }, args: new Array<IrExpression>(60_000).fill(x), pos };
  expect(emitted([evaluate(call)]).registerCount).toBe(60_001);
});

test.each<[string, () => void]>([
  ['variables', () => emitted([], new Array<IrLocal>(70_000).fill({ name: 'x', rep: 'int', synthetic: false }))],
  ['arguments', () => emitted([evaluate({ op: 'call', rep: 'void', fn: { module: 'other', name: 'f' }, args: new Array<IrExpression>(70_000).fill(x), pos })])],
  ['finalizers within finalizers', () => emitted([finalizers(16)])],
])('more %s than the format allows have a code', (_name, emit) => {
  const caught = errorOf(emit);
  expect(caught).toBeInstanceOf(DiagnosticError);
  expect(caught).toMatchObject({ diagnostic: { code: 3035 } });
});

/** Each copy of a finalizer holds three of the one inside it. */
function finalizers(depth: number): IrStatement {
  const body: IrStatement[] = depth === 0 ? [evaluate(text)] : [finalizers(depth - 1)];
  const leave: IrStatement = { op: 'if', condition: isPositive, then: [{ op: 'return', value: null, pos }], otherwise: [], pos };
  return { op: 'try', body: [evaluate(text), leave], handler: null, finalizer: body, pos };
}

function errorOf(run: () => void): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}
