import { largest, smallest } from '../../base/lists.ts';
import binaryen from 'binaryen';
import type { IrStatement } from '../../ir/ir.ts';
import type { FunctionEmitter, Ref } from './context.ts';

type Switch = Extract<IrStatement, { op: 'switch' }>;

/** A table may have this many entries for each value, plus a few. */
const MAX_SPREAD = 4;

export function emitSwitch(fn: FunctionEmitter, node: Switch): Ref {
  const values = node.cases.flatMap((each) => each.values);
  const low = smallest(values);
  const size = largest(values) - low + 1;
  return values.length > 2 && size <= MAX_SPREAD * values.length + 8 ? emitTable(fn, node, low, size) : emitComparisons(fn, node);
}

/** Nested blocks, of which the table leaves as many as the value says. */
function emitTable(fn: FunctionEmitter, { value, cases, otherwise }: Switch, low: number, size: number): Ref {
  const { module } = fn;
  const end = fn.label('end');
  const fallback = fn.label('else');
  const labels = cases.map(() => fn.label('case'));
  const table = new Array<string>(size).fill(fallback);
  for (const [i, each] of cases.entries()) for (const key of each.values) table[key - low] = labels[i];
  const local = fn.addRaw(binaryen.i64);
  const offset = module.local.tee(local, module.i64.sub(fn.int(value), module.i64.const(BigInt(low))), binaryen.i64);
  const outside = module.br_if(fallback, module.i64.ge_u(offset, module.i64.const(BigInt(size))));
  let code: Ref[] = [outside, module.switch(table, fallback, module.i32.wrap(module.local.get(local, binaryen.i64)))];
  for (const [i, each] of cases.entries()) code = [module.block(labels[i], code), ...fn.statements(each.body), module.br(end)];
  return module.block(end, [module.block(fallback, code), ...fn.statements(otherwise)]);
}

function emitComparisons(fn: FunctionEmitter, { value, cases, otherwise }: Switch): Ref {
  const { module } = fn;
  const local = fn.addRaw(binaryen.i64);
  const set = module.local.set(local, fn.int(value));
  const isOne = (key: number): Ref => module.i64.eq(module.local.get(local, binaryen.i64), module.i64.const(BigInt(key)));
  const arms = cases.map((each) => ({ test: each.values.map(isOne).reduce((a, b) => module.i32.or(a, b)), body: fn.block(each.body) }));
  const rest = arms.reduceRight((after, { test, body }) => module.if(test, body, after), fn.block(otherwise));
  return module.block(null, [set, rest]);
}
