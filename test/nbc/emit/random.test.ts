import { expect, test } from 'vitest';
import { emitNbc } from '@noodlecore/compiler/emit/nbc/emit';
import { printFunction } from '@noodlecore/compiler/ir/print';
import type { IrFunction } from '@noodlecore/compiler/ir/ir';
import { disassemble } from '@noodlecore/runtime/nbc/disassemble';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { Random } from '../random.ts';
import { runCode } from './code-machine.ts';
import { moduleOf, randomFunction } from './random-program.ts';
import { runTree } from './tree-machine.ts';

/** Emitted code does what the tree says, whatever the tree. */
test.each([1, 2, 3, 4, 5, 6, 7, 8])('random programs, seed %i', (seed) => {
  const random = new Random(seed);
  for (let turn = 0; turn < 500; turn++) {
    const fn = randomFunction(random);
    const difference = differenceOf(fn, [random.below(10), random.below(10)]);
    if (difference) expect.fail(difference);
  }
});

function differenceOf(fn: IrFunction, args: readonly number[]): string | null {
  const module = emitNbc(moduleOf(fn), { path: 'random.nc', text: '' });
  const expected = runTree(fn, args);
  try {
    verify(module);
    const actual = runCode(module, module.functions[0], args);
    expect(actual).toEqual(expected);
    return null;
  } catch (error) {
    return `${String(error)}\nexpected ${JSON.stringify(expected)}\n${printFunction(fn, 'random')}\n${disassemble(module)}`;
  }
}
