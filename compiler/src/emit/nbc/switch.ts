import { OP } from '@noodlecore/runtime/nbc/opcodes';
import type { IrStatement } from '../../ir/ir.ts';
import type { Label } from './code-writer.ts';
import type { FunctionContext } from './context.ts';

type Switch = Extract<IrStatement, { op: 'switch' }>;

interface Entry {
  readonly value: number;
  readonly label: Label;
}

/** Fewer than this many values are compared one by one. */
const MIN_TABLE = 3;
/** A table may have this many entries for each value, plus a few. */
const MAX_SPREAD = 4;
const isInt32 = (value: number): boolean => value === (value | 0);

export function emitSwitch(fn: FunctionContext, { value, cases, otherwise, pos }: Switch): void {
  const { code } = fn;
  const end = code.newLabel();
  const fallback = code.newLabel();
  const labels = cases.map(() => code.newLabel());
  const entries = cases.flatMap((each, index) => each.values.map((key): Entry => ({ value: key, label: labels[index] })));
  const register = fn.value(value);
  code.at(pos);
  emitLargeComparisons(fn, register, entries.filter((entry) => !isInt32(entry.value)));
  emitDispatch(fn, register, { entries: entries.filter((entry) => isInt32(entry.value)), fallback });
  cases.forEach((each, index) => {
    code.bind(labels[index]);
    fn.block(each.body);
    code.jump(end);
  });
  code.bind(fallback);
  fn.block(otherwise);
  code.bind(end);
}

/** Values that fit into no immediate. */
function emitLargeComparisons(fn: FunctionContext, register: number, entries: readonly Entry[]): void {
  for (const { value, label } of entries) {
    const constant = fn.scratch();
    fn.code.write(OP.const, constant, fn.pools.int(value));
    fn.code.jumpIf(OP['jump.int.eq'], label, register, constant);
  }
}

function emitDispatch(fn: FunctionContext, register: number, { entries, fallback }: { entries: readonly Entry[]; fallback: Label }): void {
  const sorted = [...entries].sort((left, right) => left.value - right.value);
  if (sorted.length < MIN_TABLE) return emitComparisons(fn, register, { entries: sorted, fallback });
  const low = sorted[0].value;
  const size = sorted[sorted.length - 1].value - low + 1;
  if (size <= MAX_SPREAD * sorted.length + 8) return fn.code.jumpTable(register, low, fallback, tableOf(sorted, size, fallback));
  const half = sorted.length >> 1;
  const upper = fn.code.newLabel();
  fn.code.jumpIf(OP['jump.int.ge-imm'], upper, register, sorted[half].value);
  emitDispatch(fn, register, { entries: sorted.slice(0, half), fallback });
  fn.code.bind(upper);
  emitDispatch(fn, register, { entries: sorted.slice(half), fallback });
}

function emitComparisons(fn: FunctionContext, register: number, { entries, fallback }: { entries: readonly Entry[]; fallback: Label }): void {
  for (const { value, label } of entries) fn.code.jumpIf(OP['jump.int.eq-imm'], label, register, value);
  fn.code.jump(fallback);
}

function tableOf(entries: readonly Entry[], size: number, fallback: Label): Label[] {
  const table = new Array<Label>(size).fill(fallback);
  for (const { value, label } of entries) table[value - entries[0].value] = label;
  return table;
}
