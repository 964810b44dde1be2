import { expect, test } from 'vitest';
import { Client } from './client.ts';
import { at, closing, launched, opened } from './launched.ts';

const HELLO = 'func main() {\n    print("hello");\n}\n';

test('what is said to be supported is answered', async () => {
  const client = closing(new Client({ 'main.nc': HELLO }));
  client.start(['debug']);
  const capabilities = await client.request('initialize', { adapterID: 'noodlecore' });
  expect(Object.keys(capabilities).sort()).toMatchInlineSnapshot(`
    [
      "completionTriggerCharacters",
      "exceptionBreakpointFilters",
      "supportTerminateDebuggee",
      "supportsBreakpointLocationsRequest",
      "supportsClipboardContext",
      "supportsCompletionsRequest",
      "supportsConditionalBreakpoints",
      "supportsConfigurationDoneRequest",
      "supportsDelayedStackTraceLoading",
      "supportsEvaluateForHovers",
      "supportsExceptionFilterOptions",
      "supportsExceptionInfoRequest",
      "supportsFunctionBreakpoints",
      "supportsHitConditionalBreakpoints",
      "supportsLoadedSourcesRequest",
      "supportsLogPoints",
      "supportsRestartRequest",
      "supportsSetExpression",
      "supportsSetVariable",
      "supportsTerminateRequest",
    ]
  `);
  expect(capabilities.exceptionBreakpointFilters?.map(({ filter }) => filter)).toEqual(['all', 'uncaught']);
});

test('messages that are none are left out, and the rest goes on', async () => {
  const client = closing(new Client({ 'main.nc': HELLO }));
  client.start(['debug']);
  client.raw('Content-Length: 5\r\n\r\n{"a":');
  client.raw('Content-Length: nothing\r\n\r\n');
  client.raw('Content-Length: 4\r\n\r\nnull');
  client.raw('Content-Length: 26\r\n\r\n{"type":"event","seq":"a"}');
  client.raw('Content-Length: 99999999\r\n\r\n');
  client.raw('x'.repeat(99999999));
  expect(await client.request('initialize', {})).toMatchObject({ supportsConfigurationDoneRequest: true });
  expect(client.printed('console').split('\n').filter((line) => line !== '')).toEqual([
    'a message that is no request was left out', 'a message without a length was left out', 'a message that is no request was left out',
    'a message that is no request was left out', 'a message that is too long was left out',
  ]);
});

test('requests that make no sense are refused, each with its reason', async () => {
  const client = await opened({ 'main.nc': HELLO });
  expect(await client.refusal('threads')).toBe('`threads` needs a program that runs');
  expect(await client.refusal('launch', {})).toBe('`program` must be a text');
  expect(await client.refusal('launch', [])).toBe('the arguments must be an object');
  expect(await client.refusal('launch', { program: 7 })).toBe('`program` must be a text');
  expect(await client.refusal('launch', { program: 'main.nc', args: 'a' })).toBe('`args` must be a list of texts');
  expect(await client.refusal('launch', { program: 'main.nc', env: { A: 1 } })).toBe('`env.A` must be a text');
  expect(await client.refusal('launch', { program: 'main.nc', cwd: '/nowhere/at/all' })).toBe('there is no folder `/nowhere/at/all`');
  expect(await client.refusal('launch', { program: 'main.nc', allow: ['everything'] })).toBe('`allow` has `everything`, which is no permission');
  expect(await client.refusal('attach', {})).toMatch(/^nothing runs here/);
  await client.launch({ ...at(2) });
  await client.stop();
  expect(await client.refusal('launch', { program: 'main.nc' })).toBe('a program runs already');
  expect(await client.refusal('dance')).toBe('there is no request `dance` here');
  expect(await client.refusal('setBreakpoints', {})).toBe('`source` must be an object');
  expect(await client.refusal('setBreakpoints', { source: {}, breakpoints: [] })).toBe('a source must have a path');
  expect(await client.refusal('setBreakpoints', { source: { path: 'x' }, breakpoints: [1] })).toBe('`breakpoints` must be a list of objects');
  expect(await client.refusal('stackTrace', { threadId: 99 })).toBe('there is no thread 99');
  expect(await client.refusal('stackTrace', { threadId: -1 })).toBe('`threadId` must be a whole number');
  expect(await client.refusal('scopes', { frameId: 12345 })).toBe('there is no frame 12345: the program has gone on since');
  expect(await client.refusal('variables', { variablesReference: 12345 })).toMatch(/^there is no value/);
  expect(await client.refusal('evaluate', { expression: {} })).toBe('`expression` must be a text');
  expect(await client.refusal('exceptionInfo', { threadId: 1 })).toBe('the program does not stand at an error');
  expect(await client.refusal('source', { sourceReference: 3 })).toBe('this source is not there');
  expect((await client.request('setExceptionBreakpoints', { filters: ['never'] }))?.breakpoints).toEqual([{ verified: false, message: 'there is no filter `never`' }]);
  expect(await client.finish()).toBe(0);
  expect(await client.refusal('threads')).toBe('the program has ended');
});

test('nothing is answered before initialize', async () => {
  const client = closing(new Client({ 'main.nc': HELLO }));
  client.start(['debug']);
  expect(await client.refusal('launch', { program: 'main.nc' })).toBe('`initialize` must come first');
});

test('a program with mistakes does not run, and they are shown', async () => {
  const client = await opened({ 'main.nc': 'func main() { print(nothing); }\n' });
  expect(await client.refusal('launch', { program: 'main.nc', cwd: client.folder })).toMatch(/^the program cannot run/);
  await client.event('terminated');
  expect(client.printed('stderr')).toContain('error[1201]');
  const missing = await opened({});
  expect(await missing.refusal('launch', { program: 'main.nc', cwd: missing.folder })).toMatch(/^the program cannot run/);
  expect(missing.printed('stderr')).toMatch(/main\.nc/);
});

test('output, arguments, environment, exit codes', async () => {
  const client = await opened({ 'main.nc': `import noodlecore.env.{Env}

func main(args: List<String>): int {
    print(args);
    print(Env.get("GREETING") ?? "none");
    return 7;
}
` });
  await client.launch({ args: ['a', 'b c'], env: { GREETING: 'hi' }, allow: ['env=GREETING'] });
  expect(await client.ended()).toBe(7);
  expect(client.printed()).toBe('["a", "b c"]\nhi\n');
});

test('what the program may do is what the launch allows', async () => {
  const client = await launched(`import noodlecore.env.{Env}

func main() {
    print(Env.get("HOME") ?? "none");
}
`);
  expect(await client.ended()).toBe(1);
  expect(client.printed('stderr')).toContain('[4001]');
});

test('input: given with the launch, or typed into the console', async () => {
  const text = `import noodlecore.console.{Console}

func main() {
    for (let line = Console.readLine(); line != null; line = Console.readLine()) print(\`<\${line}>\`);
    print("end");
}
`;
  const given = await launched(text, { input: 'one\ntwo\n' });
  expect(await given.ended()).toBe(0);
  expect(given.printed()).toBe('<one>\n<two>\nend\n');
  const typed = await launched(text);
  await typed.until(() => typed.printed('console').includes('waits for a line'));
  await typed.request('evaluate', { expression: 'hello', context: 'repl' });
  await typed.until(() => typed.printed() === '<hello>\n');
  await typed.request('terminate');
  await typed.event('terminated');
});

test('terminate, and disconnect, end a program that never ends', async () => {
  const text = 'func main() {\n    while (true) {}\n}\n';
  const client = await launched(text);
  await client.request('terminate');
  await client.event('terminated');
  await client.request('disconnect');
  const second = await launched(text);
  await second.request('disconnect');
  while (second.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(second.exitCode).toBe(0);
});

test('restart begins anew with the same breakpoints, and the text as it is now', async () => {
  const client = await opened({ 'main.nc': HELLO });
  await client.launch(at(2));
  expect(await client.stop()).toBe('breakpoint main:2');
  client.write('main.nc', 'func main() {\n    print("changed");\n}\n');
  await client.request('restart', {});
  expect(await client.stop()).toBe('breakpoint main:2');
  expect(await client.finish()).toBe(0);
  expect(client.printed()).toBe('changed\n');
});

test('without debugging nothing stops', async () => {
  const client = await launched(HELLO, { ...at(2), noDebug: true });
  expect(await client.ended()).toBe(0);
  expect(client.printed()).toBe('hello\n');
});

test('tests run under the debugger', async () => {
  const client = await opened({
    'noodle.json': '{ "name": "shop" }',
    'src/main.nc': 'public func double(n: int): int {\n    return n * 2;\n}\n',
    'test/test_main.nc': 'import shop.main.{double}\n\n@test func doubles() {\n    assertEqual(double(2), 4);\n}\n\n@test func fails() {\n    assertEqual(double(2), 5);\n}\n',
  });
  await client.launch({ program: '.', tests: true, breakpoints: { 'src/main.nc': [{ line: 2 }] } });
  expect(await client.stop()).toBe('breakpoint double:2');
  expect((await client.stack()).map(({ name }) => name)).toEqual(['double', 'doubles']);
  expect(await client.go('continue')).toBe('breakpoint double:2');
  expect(await client.finish()).toBe(1);
  expect(client.printed()).toContain('ok shop.test.test_main.doubles\nFAILED shop.test.test_main.fails\n');
  expect(client.printed()).toMatch(/1 passed, 1 failed\n$/);
  const one = await opened({ 'test_a.nc': '@test func first() {\n    assert(true);\n}\n@test func second() {\n    assert(false);\n}\n' });
  await one.launch({ program: 'test_a.nc', tests: 'first' });
  expect(await one.ended()).toBe(0);
  expect(one.printed()).toBe('ok test_a.first\n1 passed, 0 failed\n');
});

test('a program that runs by itself is attached to, left, and goes on', async () => {
  const text = `func main() {
    let n = 0;
    while (n < 1000) {
        n += 1;
        sleep(20);
    }
    print(n);
}
`;
  const client = closing(new Client({ 'main.nc': text }));
  const child = client.start(['debug', '--port', '0', '--no-wait', 'main.nc'], false);
  const port = await new Promise<number>((resolve) => child.stderr?.on('data', () => {
    const match = /127\.0\.0\.1:(\d+)/.exec(client.errors);
    if (match) resolve(Number(match[1]));
  }));
  await client.attachTo(port);
  await client.request('initialize', {});
  expect(await client.refusal('restart', {})).toMatch(/^a program that was attached to/);
  await client.request('attach', {});
  await client.event('initialized');
  await client.setBreakpoints('main.nc', [{ line: 4 }]);
  await client.request('configurationDone');
  expect(await client.stop()).toBe('breakpoint main:4');
  expect(await client.value('n = 998')).toBe('');
  await client.request('disconnect', {});
  let printed = '';
  child.stdout?.on('data', (data: Buffer) => (printed += data.toString()));
  while (client.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  expect([printed, client.exitCode]).toEqual(['1000\n', 0]);
});

test('a compiled module is debugged by its lines', async () => {
  const client = closing(new Client({ 'main.nc': 'func twice(n: int): int {\n    return n * 2;\n}\n\nfunc main() {\n    print(twice(4));\n}\n' }));
  const build = client.start(['build', 'main.nc'], false);
  await new Promise((resolve) => build.on('exit', resolve));
  client.exitCode = null;
  client.start(['debug']);
  await client.request('initialize', {});
  const [set] = await client.launch({ program: 'build/main.nbc', breakpoints: { 'main.nc': [{ line: 2 }] } });
  expect(set).toMatchObject({ verified: true, line: 2 });
  expect(await client.stop()).toBe('breakpoint twice:2');
  expect(await client.scope('Locals')).toEqual({ n: '4' });
  expect(await client.value('n')).toBe('4');
  expect(await client.value('n + 1')).toBe('! the program was built, and its source is not here: only variables can be looked at');
  expect(await client.finish()).toBe(0);
});

test('a module that was built for debugging stops at its statements, and shows variables by their names', async () => {
  const text = 'func twice(n: int): float {\n    let sum = 0.5; sum += n;\n    const words = ["a"];\n    return sum;\n}\n\nfunc main() {\n    print(twice(4));\n}\n';
  const client = closing(new Client({ 'main.nc': text }));
  for (const args of [['build', 'main.nc'], ['build', 'main.nc', '--debug']]) {
    const build = client.start(args, false);
    await new Promise((resolve) => build.on('exit', resolve));
    client.exitCode = null;
  }
  client.start(['debug']);
  await client.request('initialize', {});
  await client.launch({ program: 'build/main.nbc', breakpoints: { 'main.nc': [{ line: 2, column: 20 }] } });
  expect(await client.stop()).toBe('breakpoint twice:2');
  expect(await client.scope('Locals')).toEqual({ n: '4', sum: '0.5' });
  expect(await client.go('next')).toBe('step twice:3');
  expect(await client.go('next')).toBe('step twice:4');
  expect(await client.scope('Locals')).toEqual({ n: '4', sum: '4.5', words: 'List(1) ["a"]' });
  expect(await client.value('sum')).toBe('4.5');
  expect(await client.value('words')).toBe('List(1) ["a"]');
  expect(await client.finish()).toBe(0);
});
