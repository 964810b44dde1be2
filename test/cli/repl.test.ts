import { afterAll, describe, expect, test } from 'vitest';
import { FileHost } from '@noodlecore/cli/host';
import { openFolder } from '@noodlecore/cli/project';
import { complete } from '@noodlecore/cli/repl/complete';
import { Session } from '@noodlecore/cli/repl/session';
import { preludeModules } from '@noodlecore/cli/workspace';
import type { TerminalSession } from './terminal-session.ts';
import { Workplace } from './workplace.ts';

const place = new Workplace();
afterAll(() => place.remove());

describe('without a terminal', () => {
  const repl = (...lines: string[]) => place.run('noodle repl', `${lines.join('\n')}\n`);

  test('it keeps definitions, prints values, goes on over lines, and survives errors', () => {
    const { exitCode, output, error } = repl('let x = 20', 'func add(a: int): int {', '  return a + x;', '}', 'add(22)', 'it + 1', '"text"', 'nope', '[1, 2][7]', 'x = 5', 'add(1)');
    expect(output).toBe('42\n43\n"text"\n6\n');
    expect(error).toContain('error[1201]');
    expect(error).toContain('[3102]');
    expect(exitCode).toBe(1);
  });

  test('what reads like a statement is printed where it has a value', () => {
    expect(repl('match (2) { 1 => "one", _ => "many" }', '{ "a": 1 }', '{ print("block") }', 'match (1) { 1 => { print("arm"); } _ => { } }')).toEqual({
      exitCode: 0, output: '"many"\n{"a": 1}\nblock\narm\n', error: '',
    });
  });

  test('the value of what ends a line of several statements is printed', () => {
    expect(repl('let a = 1; a + 2', 'func two(): int { return 2; } two();', 'if (a == 1) { print("one"); } a', 'let b = 2; b = 3', 'it + b', '5; nope').output).toBe('3\n2\none\n1\n4\n');
  });

  test('what an earlier line inferred is known in later ones', () => {
    expect(repl('const m = { "a": 1 }', 'm["a"] = 3', 'm', 'let f = (x: int) => [x, x]', 'f(2)', 'let g = [1, 2].map((n) => n * 2)', 'g[0]++', '++g[1]', 'g')).toEqual({
      exitCode: 0, output: '{"a": 3}\n[2, 2]\n2\n5\n[3, 5]\n', error: '',
    });
  });

  test('a line that ends with an operator goes on in the next', () => {
    expect(repl('1 +', '2', 'let q =', '5', 'q *', 'q -', '1', '[1, 2]', '.map((n) => n)').output).toContain('3\n24\n[1, 2]\n');
  });

  test('a later declaration takes the place of an earlier one', () => {
    expect(repl('let x = 1', 'let x = "a"', 'x', 'func f(): int { return 1; }', 'func f(): String { return "two"; }', 'f()', 'class A { }', 'record A(n: int)', 'new A(3)').output).toBe('"a"\n"two"\nA(n: 3)\n');
  });

  test('mistakes name what was declared before; traces tell lines as they were typed', () => {
    const { error } = repl('func addAll(a: int): int { return a; }', 'func boom() {', '  throw new Error(8001, "no");', '}', 'adAll(1)', 'addAll(1); boom()');
    expect(error).toContain('did you mean `addAll`?');
    expect(error).toContain('Error [8001] no\n    at boom (<repl>:2)\n    at top level (<repl>:1)\n');
  });

  test('an empty line ends an input that could go on, but not one with something open', () => {
    const { output, error } = repl('1 +', '', '2', 'Math.max(3,', '', '4)');
    expect(error.match(/error\[\d+\]/g)?.length).toBe(1);
    expect(output).toBe('2\n4\n');
  });

  test('commands', () => {
    expect(repl(':type [1, 2].map((n) => n * 1.5)', ':t { "a": 1 }', 'let x = 1', ':names').output).toBe('List<float>\nMap<String, int>\nx\n');
    expect(repl(':explain 1201').output).toContain('1201 Unknown name');
    expect(repl(':tpye 1').output).toBe('there is no `:tpye`; did you mean `:type`?\n');
    expect(repl(':quit', '1').output).toBe('');
    expect(repl(':help').output).toContain(':type EXPRESSION');
  });

  test('modules of the project around it', () => {
    place.write('inside/noodle.json', '{ "name": "inside" }');
    place.write('inside/src/parts.nc', 'import inside.deep\nfunc half(n: int): int { return twice(n) / 4; }\n');
    place.write('inside/src/deep.nc', 'func twice(n: int): int { return n * 2; }\n');
    place.write('inside/src/torn.nc', 'func torn(): int { return "x"; }\n');
    const { output, error } = place.shell("cd inside && printf 'import inside.parts\\nhalf(84)\\nimport inside.torn\\nhalf(2)\\n' | noodle repl");
    expect(output).toBe('42\n1\n');
    expect(error).toContain('src/torn.nc:1:');
  });

  test('tasks', () => {
    expect(repl('func late(n: int): int { sleep(1); return n; }', 'let t = spawn late(4)', 'await t').output).toBe('4\n');
  });
});

test('completion knows names, members and commands', () => {
  const session = new Session(new FileHost(openFolder('.')), preludeModules());
  const declared = session.check('let total = [1, 2]');
  if (declared.kind === 'ready') declared.accept();
  const completed = (line: string): string[] => complete(line, session)[0];
  expect(completed('let x = tot')).toEqual(['total']);
  expect(completed('pri')).toEqual(['print', 'private']);
  expect(completed('print(total.fir')).toEqual(['first', 'firstNotNullOf', 'firstOrNull']);
  expect(completed('"a".toU')).toEqual(['toUpperCase']);
  expect(completed('total.sort')).not.toContain('sortPlain');
  expect(completed('Math.sq')).toEqual(['sqrt']);
  expect(completed(':ex')).toEqual([':explain']);
  expect(completed('nothing.')).toEqual([]);
});

describe('on a terminal', () => {
  async function open(): Promise<TerminalSession> {
    const repl = place.terminal('noodle repl');
    await repl.until('> ');
    return repl;
  }

  test('Ctrl+C interrupts what runs, and drops what is typed; Ctrl+D ends', async () => {
    const repl = await open();
    repl.type('print("waits"); sleep(1000000)\n');
    await repl.until('\nwaits\n');
    repl.type('\u0003');
    await repl.until('interrupted\n');
    repl.type('print("runs"); while (true) { }\n');
    await repl.until('\nruns\n');
    repl.type('\u0003');
    await repl.until('interrupted\n');
    repl.type('func half(\n');
    await repl.until('… ');
    repl.type('\u0003');
    await repl.until('> ');
    repl.type('\u0003');
    await repl.until(':quit or Ctrl+D ends');
    repl.type('40 + 2\n');
    await repl.until('\n42\n');
    repl.type('\u0004');
    expect((await repl.end()).exitCode).toBe(0);
  });

  test('tasks go on while the next line is typed', async () => {
    const repl = await open();
    repl.type('func tick() { for (i in 0..3) { sleep(5); print("tick " + i); } }\n');
    await repl.until('> ');
    repl.type('spawn tick()\n');
    await repl.until('tick 2');
    repl.type('1 + 1\n');
    await repl.until('\n2\n');
    repl.type(':quit\n');
    expect((await repl.end()).exitCode).toBe(0);
  });

  test('programs read what is typed', async () => {
    const repl = await open();
    repl.type('import noodlecore.console\n');
    await repl.until('> ');
    repl.type('let name = Console.readLine()\nAda\nname\n');
    await repl.until('"Ada"');
    repl.type('\u0004');
    await repl.end();
  });
});
