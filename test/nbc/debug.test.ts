import { expect, test } from 'vitest';
import { decode } from '@noodlecore/runtime/nbc/decode';
import { encode } from '@noodlecore/runtime/nbc/encode';
import { NbcError } from '@noodlecore/runtime/nbc/error';
import { instructionLength } from '@noodlecore/runtime/nbc/instructions';
import type { DebugFacts, NbcFunction, NbcModule } from '@noodlecore/runtime/nbc/module';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { placesFor, placesOf, stopBefore, stopsOf } from '@noodlecore/runtime/debug/stops';
import { compile } from '@noodlecore/compiler/pipeline';
import { openWorkspace } from '@noodlecore/cli/workspace';
import { join } from 'node:path';
import { repository } from '../support/files.ts';
import { Random } from './random.ts';

const workspace = openWorkspace(join(repository, 'examples/placement'));
const name = workspace.roots.find((each) => compile(workspace.program, each).functions.length > 8) ?? workspace.roots[0];
const plain = compile(workspace.program, name);
const module = compile(workspace.program, name, { debugged: true });

function codeOf(changed: NbcModule): number {
  try {
    verify(decode(encode(changed)));
  } catch (error) {
    if (error instanceof NbcError) return error.code;
    throw error;
  }
  return 0;
}

/** The module with other facts about its largest function. */
function withFacts(change: (facts: DebugFacts, fn: NbcFunction) => DebugFacts): NbcModule {
  const largest = module.functions.reduce((a, b) => (a.code.length >= b.code.length ? a : b));
  return { ...module, functions: module.functions.map((fn) => (fn === largest && fn.debug ? { ...fn, debug: change(fn.debug, fn) } : fn)) };
}

test('a debugger changes nothing of the code', () => {
  expect(module.functions.map(({ code, handlers, registerCount }) => ({ code, handlers, registerCount }))).toEqual(plain.functions.map(({ code, handlers, registerCount }) => ({ code, handlers, registerCount })));
  expect(plain.functions.every(({ debug }) => debug === null)).toBe(true);
});

test('what is known for a debugger comes through a file', () => {
  expect(decode(encode(module)).functions.map(({ debug }) => debug)).toEqual(module.functions.map(({ debug }) => debug));
  expect(codeOf(module)).toBe(0);
});

test.each<[number, string, (facts: DebugFacts, fn: NbcFunction) => DebugFacts]>([
  [3028, 'a statement within an instruction', (facts) => ({ ...facts, stops: Int32Array.of(1, 1, 1) })],
  [3028, 'a statement behind the code', (facts, { code }) => ({ ...facts, stops: Int32Array.of(code.length, 1, 1) })],
  [3028, 'statements out of order', (facts) => ({ ...facts, stops: Int32Array.of(...facts.stops.slice(3, 6), ...facts.stops.slice(0, 3)) })],
  [3021, 'a variable in a register that is not there', (facts, { registerCount }) => ({ ...facts, variables: [{ name: 'x', register: registerCount, rep: 'int', type: 'int', start: 0, end: 1 }] })],
  [3028, 'a variable that ends before it begins', (facts) => ({ ...facts, variables: [{ name: 'x', register: 0, rep: 'int', type: 'int', start: 2, end: 1 }] })],
  [3028, 'a variable that ends behind the code', (facts, { code }) => ({ ...facts, variables: [{ name: 'x', register: 0, rep: 'int', type: 'int', start: 0, end: code.length + 1 }] })],
  [3007, 'a captured value too many', (facts) => ({ ...facts, captures: [...facts.captures, { name: 'x', type: 'int' }] })],
  [3023, 'a finalizer that is no handler', (facts) => ({ ...facts, finalizers: [1] })],
])('%i: %s', (code, _what, change) => {
  expect(codeOf(withFacts(change))).toBe(code);
});

test('whatever stands there, what is accepted names instructions, lines and registers that are there', () => {
  const random = new Random(7);
  const wild = (limit: number): number => random.pick([0, 1, random.below(limit), limit - 1, limit, limit + 1, 0x7fff_ffff]);
  let accepted = 0;
  for (let round = 0; round < 400; round++) {
    const changed = withFacts((facts, fn) => ({
      stops: Int32Array.from({ length: 3 * random.below(4) }, (_, at) => (at % 3 === 0 ? random.pick([facts.stops[3 * random.below(facts.stops.length / 3)], wild(fn.code.length)]) : wild(100))),
      variables: Array.from({ length: random.below(3) }, () => ({ name: 'x', register: wild(fn.registerCount), rep: random.pick(['int', 'float', 'bool', 'ref'] as const), type: 'int', start: wild(fn.code.length), end: wild(fn.code.length) })),
      captures: facts.captures,
      finalizers: random.below(4) === 0 ? [wild(fn.code.length)] : [],
    }));
    if (codeOf(changed) !== 0) continue;
    accepted += 1;
    for (const fn of changed.functions) checkFacts(fn);
    const places = placesOf(changed);
    expect(placesFor(places, wild(100), wild(100)).length).toBeLessThanOrEqual(places.length);
  }
  expect(accepted).toBeGreaterThan(20);
});

function checkFacts(fn: NbcFunction): void {
  const starts = new Set<number>();
  for (let at = 0; at < fn.code.length; at += instructionLength(fn.code, at)) starts.add(at);
  expect(stopsOf(fn).every(({ offset }) => starts.has(offset))).toBe(true);
  expect(stopBefore(fn, fn.code.length)?.offset ?? 0).toBeLessThan(Math.max(1, fn.code.length));
  expect((fn.debug?.variables ?? []).every(({ register }) => register < fn.registerCount)).toBe(true);
}

test('without facts, a line table that names words within instructions gives no places', () => {
  const [fn] = plain.functions.filter(({ code }) => code.length > 4);
  const starts = stopsOf({ ...fn, lines: Int32Array.of(0, 1, 1, 2, 2, 3) });
  expect(starts.map(({ offset }) => offset)).toEqual([0]);
});

