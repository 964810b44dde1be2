import { describe, expect, test } from 'vitest';
import { Reach } from '@noodlecore/compiler/emit/wasm/reach';
import { UnseenErrors, type Handler } from '@noodlecore/compiler/emit/wasm/unseen/unseen-errors';
import { World, type FunctionInfo } from '@noodlecore/compiler/emit/wasm/world';
import type { IrExpression } from '@noodlecore/compiler/ir/ir';
import { visitBlock } from '@noodlecore/compiler/ir/walk';
import { programOf } from '../support/library.ts';
import { interpreter, modulesOf, plainFastWebAssembly, webAssembly } from '../support/run.ts';

/** Errors that are only asked for something, beside those that somebody looks at, keeps, shows or throws again. */
const TEXT = `class Signal extends Error {
    const int value;
    constructor(this.value) { super(8001, "signal"); }
}
class Leaf extends Signal { constructor(value: int) { super(value + 1); } }
class Told extends Error {
    constructor() { super(8002, "told"); told.add(this); }
}
const told: List<Error> = [];
let kept: Error? = null;

func raise(n: int): int {
    if (n == 1) { throw new Signal(n); }
    if (n == 2) { throw new Leaf(n); }
    if (n == 3) { throw new Error(8003, "other"); }
    if (n == 4) { throw new Told(); }
    return [n][n];
}

// Nobody sees a Signal of these.
func quiet(n: int): int {
    try { return raise(n); } catch (e: Signal) { return e.value; }
}
func silent(n: int): int {
    let sum = 0;
    for (i in 0..3) {
        try {
            if (i == 1) { continue; }
            if (i == 2) { break; }
            sum += raise(n);
        } catch (e) { sum += e.code; }
    }
    return sum;
}
func inner(n: int): int {
    try { return raise(n); } catch (e: Leaf) { return 7; } finally { print("left"); }
}

// These look, keep, throw again or show.
func looks(n: int): String {
    try { return \`\${quiet(n)}\`; } catch (e) { return e.trace.join(" < "); }
}
func nested(n: int): String {
    try {
        try { return \`\${raise(n)}\`; } catch (e: Leaf) { return e.trace.join(" < "); }
    } catch (e) { return e.message; }
}
func reversed(n: int): String {
    try {
        try { return \`\${raise(n)}\`; } catch (e: Leaf) { return "a leaf"; }
    } catch (e) { return e.trace.join(" < "); }
}
func keeps(n: int) {
    try { raise(n); } catch (e) { kept = e; }
}
func again(n: int): int {
    try { return raise(n); } catch (e) { if (n != 2) { throw e; } return 5; }
}
func wrapped(n: int): int {
    try { return raise(n); } catch (e) { throw new Error(8004, "wrapped", e); }
}
func after(n: int): String {
    const first = quiet(n);
    try { return \`\${raise(1)}\`; } catch (e) { return \`\${first} \${e.trace.join(" < ")}\`; }
}
func throwsInHandler(n: int): int {
    try { return raise(n); } catch (e) { return raise(1); }
}
func throwsInFinally(n: int): int {
    try { return raise(n); } catch (e: Leaf) { return 1; } finally { raise(1); }
}
func shows(n: int): String {
    try { return \`\${raise(n)}\`; } catch (e) { return \`\${e}\`; }
}
func attempt(name: String, work: () => any) {
    try { print(\`\${name} \${work()}\`); } catch (e) { print(\`\${name} threw \${e.code} \${e.trace.join(" < ")} \${e.cause?.trace}\`); }
}

func main() {
    for (n in 0..6) {
        if (n == 1 || n == 2) { print(quiet(n)); }
        attempt(\`quiet \${n}\`, () => quiet(n));
        attempt(\`silent \${n}\`, () => silent(n));
        attempt(\`inner \${n}\`, () => inner(n));
        attempt(\`looks \${n}\`, () => looks(n));
        attempt(\`nested \${n}\`, () => nested(n));
        attempt(\`reversed \${n}\`, () => reversed(n));
        attempt(\`again \${n}\`, () => again(n));
        attempt(\`wrapped \${n}\`, () => wrapped(n));
        if (n == 1 || n == 2) { attempt(\`after \${n}\`, () => after(n)); }
        attempt(\`handler \${n}\`, () => throwsInHandler(n));
        attempt(\`finally \${n}\`, () => throwsInFinally(n));
        attempt(\`shows \${n}\`, () => shows(n));
        try { keeps(n); } finally { print(kept?.trace); }
    }
    try { raise(4); } catch (e) { print(e.code); }
    for (e in told) { print(e.trace); }
    print(silent(4));
    throw told[0];
}
`;

test.each([webAssembly, plainFastWebAssembly])('whoever looks at a trace finds it ($name)', async ({ run }) => {
  const modules = modulesOf(programOf(new Map([['seen', { path: 'seen.nc', text: TEXT }]])).program);
  expect(await run('seen', [], modules)).toEqual(await interpreter.run('seen', [], modules));
});

/** Handlers of all kinds for what `raise` throws. */
const HANDLERS = `
func all(): int { try { return raise(1); } catch (e) { return 1; } }
func some(): int { try { return raise(1); } catch (e: Signal) { return e.value; } }
func shown(): any { try { return raise(1); } catch (e) { return \`\${e} \${e.message}\`; } }
func traced(): int { try { return raise(1); } catch (e: Leaf) { return e.value; } catch (e) { return e.trace.length; } }
func keeping() { try { raise(1); } catch (e) { kept = e; } }
func again() { try { raise(1); } catch (e) { if (e.code == 8003) { throw e; } } }
func handed(): any { try { return raise(1); } catch (e) { return traceOf(e); } }
func traceOf(e: Error): String { return e.trace.join(); }
func asked(): int { try { return raise(1); } catch (e) { return codeOf(e); } }
func codeOf(e: Error): int { return e.code; }
func main() { all(); some(); shown(); traced(); keeping(); again(); handed(); asked(); }
`;

describe('the stack is looked at for nobody', () => {
  const start = TEXT.indexOf('func quiet');
  const { program } = programOf(new Map([['seen', { path: 'seen.nc', text: TEXT.slice(0, start) + HANDLERS }]]));
  const { tree } = modulesOf(program);
  const world = new World((name) => tree(name)?.ir);
  const reached = new Reach(world);
  reached.module('seen');
  reached.function({ module: 'seen', name: 'main' });
  reached.run();
  const unseen = new UnseenErrors(world, reached, false);
  const fn = (name: string): FunctionInfo => world.function({ module: 'seen', name });

  const bits = thrownIn(fn('raise')).map((value) => unseen.bitOf(value, fn('raise').ir));

  test('of new errors that nobody else knows', () => {
    const [signal, leaf, error, told] = bits;
    expect([signal, leaf, error].every((bit) => bit !== 0)).toBe(true);
    expect(new Set([signal, leaf, error]).size).toBe(3);
    expect(told).toBe(0);
  });

  test.each([
    ['all', [0, 1, 2], []],
    ['some', [0, 1], []],
    ['shown', [0, 1, 2], []],
    ['traced', [1], [0, 2]],
    ['keeping', [], [0, 1, 2]],
    ['again', [], [0, 1, 2]],
    ['handed', [], [0, 1, 2]],
    ['asked', [0, 1, 2], []],
  ])('%s', (name, ends, keeps) => {
    const [effect] = handlersIn(fn(name)).map((handler) => unseen.effectOf(handler));
    const sum = (which: readonly number[]): number => which.reduce((mask, i) => mask | bits[i], 0);
    expect(effect).toEqual({ ends: sum(ends), keeps: sum(keeps) });
  });

  test('but not where tasks have stacks of their own', () => {
    expect(new UnseenErrors(world, reached, true).isEmpty).toBe(true);
  });
});


function thrownIn({ ir }: FunctionInfo): IrExpression[] {
  const found: { readonly pos: number; readonly value: IrExpression }[] = [];
  if (ir.body !== 'native') visitBlock(ir.body, (statement) => { if (statement.op === 'throw') found.push(statement); }, () => {});
  return found.sort((a, b) => a.pos - b.pos).map(({ value }) => value);
}

function handlersIn({ ir }: FunctionInfo): Handler[] {
  const found: Handler[] = [];
  if (ir.body !== 'native') visitBlock(ir.body, (statement) => { if (statement.op === 'try' && statement.handler) found.push(statement.handler); }, () => {});
  return found;
}
