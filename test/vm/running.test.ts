import { expect, test } from 'vitest';
import { Vm, type TaskView } from '@noodlecore/runtime/index';
import { assemble } from '../nbc/assemble.ts';
import { programOf } from '../support/library.ts';
import { moduleFinder, runText } from '../support/run.ts';
import { MemoryHost } from './memory-host.ts';

const PRINT = 'module noodlecore.core.print\nnative-func writeLine(r)v';

/** Prints its name and sums in a loop that takes several time slices. */
const busy = (name: string) => `module ${name}
main main code
func main()i
  int r0 0
  int r1 0
loop:
  int.add r0 r0 r1
  int.add-imm r1 r1 1
  jump.int.lt-imm r1 300000 loop
  const r2 "${name}"
  call r2 noodlecore.core.print/writeLine(r)v r2..r2
  int r2 251
  int.rem r0 r0 r2
  return r0`;

test('programs that run at the same time do not disturb each other', async () => {
  const host = new MemoryHost();
  const vms = ['first', 'second', 'third'].map((name) => {
    const vm = new Vm({ host });
    vm.load(assemble(PRINT));
    vm.load(assemble(busy(name)));
    return vm;
  });
  const outcomes = await Promise.all(vms.map((vm, index) => vm.run(['first', 'second', 'third'][index])));
  const expected = Number((299999n * 300000n / 2n) % 251n);
  expect(outcomes.map((outcome) => outcome.exitCode)).toEqual([expected, expected, expected]);
  expect(host.output.split('\n').sort().join(' ').trim()).toBe('first second third');
  expect((await vms[0].run('first')).exitCode).toBe(expected);
});

test('programs that wait take turns', async () => {
  const program = (name: string) => `func main() { for (i in 0..3) { print("${name}" + i); sleep(5); } }`;
  const [a, b] = await Promise.all([runText(program('a')), runText(program('b'))]);
  expect([a.output, b.output]).toEqual(['a0\na1\na2\n', 'b0\nb1\nb2\n']);
});

test('metrics count what was done', async () => {
  const host = new MemoryHost();
  const vm = new Vm({ host });
  vm.load(assemble(PRINT));
  vm.load(assemble(busy('busy')));
  await vm.run('busy');
  const metrics = vm.metrics();
  expect(metrics).toMatchObject({ executions: 1, errors: {}, tasks: { started: 1, succeeded: 1, failed: 0, cancelled: 0 }, program: { modules: 2, linkedFunctions: 2 } });
  expect(metrics.fuelUsed).toBe(300_000);
  expect(JSON.parse(JSON.stringify(metrics))).toEqual(metrics);
});

test('a deadlock can be caught, and names itself', async () => {
  const caught = await runText('func main() { const c = new Channel<int>(); try { c.receive(); } catch (e) { print(e.code); } print("on"); }');
  expect(caught).toMatchObject({ output: '3303\non\n', exitCode: 0 });
  const mutual = await runText(`
func main() {
  const a = new Channel<int>();
  const b = new Channel<int>();
  spawn () => { a.send(b.receive()); }();
  b.send(a.receive());
}`.replace('spawn () => { a.send(b.receive()); }();', 'func other() { a.send(b.receive()); }\n  spawn other();'));
  expect(mutual.error).toContain('[3303]');
});

test('a callback of the runtime cannot wait, and may catch that', async () => {
  const program = `
class Slow { func toString(): String { try { sleep(1); } catch (e) { return "caught " + e.code; } return "slept"; } }
func main() { print([new Slow()]); print(new Slow().toString()); }`;
  expect((await runText(program)).output).toBe('[caught 3118]\nslept\n');
});

test('an error in a callback passes through the runtime to the handler', async () => {
  const program = `
class Bad {
  func equals(other: any): bool { throw new Error(8001, "no equality"); }
  func hashCode(): int { return 1; }
}
func main() {
  const set = new Set<Bad>();
  set.add(new Bad());
  try { set.add(new Bad()); } catch (e) { print(\`\${e.code} \${e.trace.first()}\`); }
  try { print([new Bad()].contains(new Bad())); } catch (e) { print(e.message); }
}`;
  expect((await runText(program)).output).toBe('8001 Bad.equals (example.nc:3)\nno equality\n');
});

test('a task that was cancelled before its first turn never runs', async () => {
  const program = `
func noisy() { print("ran"); }
func main() { const t = spawn noisy(); t.cancel(); sleep(1); print(t.isDone()); try { await t; } catch (e) { print(e.code); } }`;
  expect((await runText(program)).output).toBe('true\n3301\n');
});

test('an uncaught error ends the program at once; its cause and its trace are told', async () => {
  const program = `
func inner() { throw new Error(8001, "inner"); }
func outer() { try { inner(); } catch (e) { throw new Error(8002, "outer", cause: e); } }
func forever() { while (true) { sleep(1000); } }
func main() { spawn forever(); outer(); }`;
  const { error, exitCode } = await runText(program);
  expect(exitCode).toBe(1);
  expect(error).toMatch(/^Error \[8002\] outer\n {4}at outer \(example\.nc:3\)\n {4}at main \(example\.nc:5\)\ncaused by Error \[8001\] inner\n {4}at inner \(example\.nc:2\)/);
});

test('failures of several tasks that nobody awaits are all reported', async () => {
  const program = 'func bad(n: int) { throw new Error(8000 + n, "n"); }\nfunc main() { for (i in 1..4) { spawn bad(i); } }';
  const { error, exitCode } = await runText(program);
  expect(exitCode).toBe(1);
  for (const code of [8001, 8002, 8003]) expect(error).toContain(`[${code}]`);
});

test('main gives the exit code, from the arguments', async () => {
  expect((await runText('func main(args: List<String>): int { return args.length; }', ['a', 'b', 'c'])).exitCode).toBe(3);
});

test('errors at the top level carry a trace', async () => {
  const { error, exitCode } = await runText('const xs = [1];\nprint(xs[2]);');
  expect(error).toContain('[3102]');
  expect(error).toContain('example.nc:2');
  expect(exitCode).toBe(1);
});

test('a program that waits can be looked at', async () => {
  const { program } = programOf(new Map([['example', { path: 'example.nc', text: `
class Order { String item = "pasta"; int count = 2; }
func cook(order: Order, minutes: int) {
  const steps = ["boil", "drain"];
  sleep(minutes);
  print(order.item + steps.length);
}
func main() { cook(new Order(), 7); }` }]]));
  const host = new ObservedHost();
  const vm = new Vm({ host, resolve: moduleFinder(program) });
  const views: TaskView[][] = [];
  host.beforeTimer = () => void views.push(vm.inspect());
  expect((await vm.run('example')).error).toBeNull();
  expect(vm.inspect()).toEqual([]);
  const [[task]] = views;
  expect(task).toMatchObject({ name: 'main', state: 'waiting', waitsFor: 'sleep' });
  expect(task.frames.map((frame) => `${frame.function}:${frame.line}`)).toEqual(['cook:5', 'main:8']);
  const locals = Object.fromEntries(task.frames[0].locals.map(({ name, value }) => [name, value]));
  expect(locals['minutes']).toEqual({ kind: 'value', type: 'int', text: '7' });
  expect(locals['order']).toMatchObject({ kind: 'object', type: 'Order', fields: [{ name: 'item' }, { name: 'count', value: { text: '2' } }] });
  expect(locals['steps']).toMatchObject({ kind: 'list', length: 2 });
});

/** Calls back before each timer does. */
class ObservedHost extends MemoryHost {
  beforeTimer = (): void => {};

  override setTimer(milliseconds: number, callback: () => void): () => void {
    return super.setTimer(milliseconds, () => {
      this.beforeTimer();
      callback();
    });
  }
}
