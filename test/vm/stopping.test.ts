import { expect, test } from 'vitest';
import { Vm } from '@noodlecore/runtime/index';
import { programOf } from '../support/library.ts';
import { moduleFinder } from '../support/run.ts';
import { MemoryHost } from './memory-host.ts';

/** A Vm that has the program as its module `example`, and what it prints. */
function vmOf(text: string): { vm: Vm; host: MemoryHost } {
  const { program } = programOf(new Map([['example', { text, path: 'example.nc' }]]));
  const host = new MemoryHost();
  return { vm: new Vm({ host, resolve: moduleFinder(program) }), host };
}

/** A signal that stops whatever prints. */
function stopAtOutput(host: MemoryHost): AbortSignal {
  const controller = new AbortController();
  const write = host.write.bind(host);
  host.write = (text) => {
    write(text);
    controller.abort();
  };
  return controller.signal;
}

test('a run that never ends stops at a signal, and its tasks can be abandoned', async () => {
  const { vm, host } = vmOf('func forever() { print("on"); while (true) { } }\nfunc next() { print("next"); }\n');
  expect(await vm.call('example', 'forever', { signal: stopAtOutput(host) })).toMatchObject({ stopped: true, error: null });
  expect(vm.inspect().map(({ frames }) => frames.map((frame) => frame.function))).toEqual([['forever']]);
  vm.abandon();
  expect(vm.inspect()).toEqual([]);
  expect(await vm.call('example', 'next')).toMatchObject({ stopped: false, exitCode: 0 });
  expect(host.output).toBe('on\nnext\n');
});

test('abandoned tasks are not woken any more', async () => {
  const { vm, host } = vmOf('func long() { spawn later(); sleep(1); print("on"); sleep(100); }\nfunc later() { sleep(60); print("woken"); }\nfunc next() { sleep(80); }\n');
  expect((await vm.call('example', 'long', { signal: stopAtOutput(host) })).stopped).toBe(true);
  vm.abandon();
  expect(await vm.call('example', 'next')).toMatchObject({ stopped: false, exitCode: 0 });
  expect(host.output).toBe('on\n');
});

test('a run that was stopped can go on', async () => {
  const { vm, host } = vmOf('func twice() { print("one"); sleep(5); print("two"); }\n');
  expect((await vm.call('example', 'twice', { signal: stopAtOutput(host) })).stopped).toBe(true);
  expect(host.output).toBe('one\n');
  await vm.goOn();
  expect(host.output).toBe('one\ntwo\n');
});

test('tasks that are not abandoned go on', async () => {
  const { vm, host } = vmOf('func start() { spawn count(); print("started"); }\nfunc count() { for (i in 0..3) { sleep(5); print(i); } }\n');
  expect(await vm.call('example', 'start', { leavesTasks: true })).toMatchObject({ stopped: false, exitCode: 0 });
  expect(host.output).toBe('started\n');
  await vm.goOn();
  expect(host.output).toBe('started\n0\n1\n2\n');
});
