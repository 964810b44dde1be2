import { expect, test } from 'vitest';
import { runText } from '../support/run.ts';

test('a loop without end runs out of fuel, with the place in its trace', async () => {
  const { error, exitCode } = await runText('func main() {\n  let n = 0;\n  while (true) { n += 1; }\n}', [], { fuel: 100_000 });
  expect(error).toContain('[3202] out of fuel after 100000 steps');
  expect(error).toContain('main (example.nc:3)');
  expect(exitCode).toBe(1);
});

test('whoever catches the end of the fuel has a little left, and not more', async () => {
  const patient = await runText('func main() { try { while (true) {} } catch (e) { print(`caught ${e.code}`); } }', [], { fuel: 50_000 });
  expect(patient).toMatchObject({ output: 'caught 3202\n', exitCode: 0 });
  const stubborn = await runText('func main() { while (true) { try { while (true) {} } catch (e) {} } }', [], { fuel: 50_000 });
  expect(stubborn.error).toContain('[3202]');
});

test('recursion, closures and callbacks without end cost fuel as well', async () => {
  const programs = [
    'func down(n: int): int { return n == 0 ? 0 : down(n - 1); } func main() { while (true) { down(100); } }',
    'func main() { const f = (n: int) => n; while (true) { f(1); } }',
    'class Endless { func toString(): String { while (true) {} return ""; } } func main() { print([new Endless()]); }',
    'func main() { let i = 9223372036854775000; while (i > 0) { i -= 1; i += 1; } }',
    'func main() { for (x in (0..1000000000000)) { try { throw new Error(8001, "x"); } catch (e) {} } }',
  ];
  for (const program of programs) expect((await runText(program, [], { fuel: 200_000 })).error).toContain('[3202]');
});

test('the same program takes the same fuel', async () => {
  const program = 'func main() { let n = 0; for (i in 0..1000) { n += i; } print(n); }';
  const enough = await runText(program, [], { fuel: 1_500 });
  expect(enough).toMatchObject({ output: '499500\n', exitCode: 0 });
  expect((await runText(program, [], { fuel: 900 })).error).toContain('[3202]');
});

test('what keeps everything runs out of memory', async () => {
  const program = 'func main() { const all: List<List<int>> = []; while (true) { all.add([1, 2, 3, 4, 5, 6, 7, 8]); } }';
  const { error, exitCode } = await runText(program, [], { memoryBytes: 40_000_000 });
  expect(error).toContain('[3203] out of memory: more than 38 MB in use');
  expect(exitCode).toBe(1);
});

test('the end of the memory can be caught, and what was kept let go', async () => {
  const program = `
func fill(): int { const all: List<List<int>> = []; while (true) { all.add([1, 2, 3, 4, 5, 6, 7, 8]); } return all.length; }
func main() { try { fill(); } catch (e) { print(e.code); } print("on"); }`;
  expect(await runText(program, [], { memoryBytes: 40_000_000 })).toMatchObject({ output: '3203\non\n', exitCode: 0 });
});

test('garbage is no reason to run out of memory', async () => {
  const program = 'func main() { let n = 0; for (i in 0..300000) { n += [i, i, i, i, i, i, i, i].length; } print(n); }';
  expect(await runText(program, [], { memoryBytes: 30_000_000 })).toMatchObject({ output: '2400000\n' });
});

test('the depth of calls has a limit that can be set', async () => {
  const program = 'func down(n: int): int { return n == 0 ? 0 : 1 + down(n - 1); } func main() { print(down(5000)); }';
  expect((await runText(program, [], { maxDepth: 1000 })).error).toContain('[3201] stack overflow: 1000 calls deep');
  expect((await runText(program, [], { maxDepth: 6000 })).output).toBe('5000\n');
});

test.each([
  'text.split("")', 'text.chars()', 'text.codePoints()', 'text.reversed()', 'text.split("x")', 'spaced.words()', 'spaced.split(" ").length', 'broken.lines()', 'text.replace("x", "123456789012345678901234567890")',
  '(spaced + spaced).toBytes().slice(0).toList()', 'List.filled(1000000, 1).slice(0).slice(0) == List.filled(9000000, 1)',
])('what a native function makes of a long text counts before it is made: %s', async (expression) => {
  const program = `
func main() {
    const text = "x".repeat(4000000);
    const spaced = "a ".repeat(2000000);
    const broken = "a\\n".repeat(2000000);
    try { print(${expression} == null); } catch (e) { print(e.code); }
}`;
  expect(await runText(program, [], { memoryBytes: 40_000_000 })).toMatchObject({ output: '3203\n', exitCode: 0 });
});

test('long texts within the limits are taken apart as short ones are', async () => {
  const program = `
func main() {
    const text = "a b\\n".repeat(50000);
    print([text.split(" ").length, text.words().length, text.lines().length, text.chars().length, text.codePoints().length, text.replace(" ", "$&").length]);
}`;
  expect((await runText(program)).output).toBe('[50001, 100000, 50001, 200000, 200000, 250000]\n');
});
