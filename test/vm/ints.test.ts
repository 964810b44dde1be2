import { expect, test } from 'vitest';
import { Vm } from '@noodlecore/runtime/index';
import { assemble } from '../nbc/assemble.ts';
import { MemoryHost } from './memory-host.ts';

/** Every int instruction on every pair of awkward values, against bigints that wrap. */
const EDGES = [0n, 1n, 2n, 3n, 7n, 31n, 32n, 63n, 64n, 255n, 2n ** 31n, 2n ** 32n, 2n ** 52n, 2n ** 53n, 2n ** 62n, 2n ** 63n];
const VALUES = [...new Set(EDGES.flatMap((n) => [n - 1n, n, n + 1n, -n, -n - 1n, -n + 1n]).map((n) => BigInt.asIntN(64, n)))];

const count = (right: bigint): bigint => BigInt.asUintN(6, right);

const BINARY: Readonly<Record<string, (left: bigint, right: bigint) => bigint>> = {
  'int.add': (left, right) => left + right,
  'int.sub': (left, right) => left - right,
  'int.mul': (left, right) => left * right,
  'int.div': (left, right) => (right === 0n ? 0n : left / right),
  'int.rem': (left, right) => (right === 0n ? 0n : left % right),
  'int.and': (left, right) => left & right,
  'int.or': (left, right) => left | right,
  'int.xor': (left, right) => left ^ right,
  'int.shl': (left, right) => left << count(right),
  'int.shr': (left, right) => left >> count(right),
  'int.ushr': (left, right) => BigInt.asUintN(64, left) >> count(right),
};

const COMPARISONS: Readonly<Record<string, (left: bigint, right: bigint) => boolean>> = {
  eq: (left, right) => left === right, ne: (left, right) => left !== right, lt: (left, right) => left < right,
  le: (left, right) => left <= right, gt: (left, right) => left > right, ge: (left, right) => left >= right,
};

/** A program that prints what an instruction makes of each pair. */
function programFor(body: readonly string[], pairs: readonly (readonly [bigint, bigint])[]): string {
  const lines = pairs.flatMap(([left, right]) => [`const r1 ${left}`, `const r2 ${right}`, 'call r0 apply(ii)r r1..r2', 'call r0 noodlecore.core.print/writeLine(r)v r0..r0']);
  return ['module test', 'main main', 'func apply(ii)r', ...body, 'func main()v', ...lines, 'return.void'].join('\n');
}

async function outputOf(text: string): Promise<string[]> {
  const host = new MemoryHost();
  const vm = new Vm({ host });
  vm.load(assemble('module noodlecore.core.print\nnative-func writeLine(r)v'));
  vm.load(assemble(text));
  const outcome = await vm.run('test');
  expect(outcome.error).toBeNull();
  return host.output.split('\n').slice(0, -1);
}

const PAIRS = VALUES.flatMap((left) => VALUES.map((right) => [left, right] as const));

for (const [name, apply] of Object.entries(BINARY)) {
  test(name, async () => {
    const divides = name === 'int.div' || name === 'int.rem';
    const pairs = divides ? PAIRS.filter(([, right]) => right !== 0n) : PAIRS;
    const output = await outputOf(programFor([`${name} r0 r0 r1`, 'text.int r0 r0', 'return r0'], pairs));
    expect(output).toEqual(pairs.map(([left, right]) => String(BigInt.asIntN(64, apply(left, right)))));
  });
}

for (const [kind, holds] of Object.entries(COMPARISONS)) {
  test(`jump.int.${kind}`, async () => {
    const body = [`jump.int.${kind} r0 r1 yes`, 'const r0 "no"', 'return r0', 'yes:', 'const r0 "yes"', 'return r0'];
    expect(await outputOf(programFor(body, PAIRS))).toEqual(PAIRS.map(([left, right]) => (holds(left, right) ? 'yes' : 'no')));
  });
}

test('text goes to ints and back', async () => {
  const output = await outputOf(programFor(['box.int r2 r0', 'unbox.int r3 r2', 'text.int r0 r3', 'return r0'], VALUES.map((value) => [value, 0n] as const)));
  expect(output).toEqual(VALUES.map(String));
});
