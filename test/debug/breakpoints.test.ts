import { expect, test } from 'vitest';
import { launched, opened } from './launched.ts';

const COUNT = `func double(n: int): int {
    return n * 2;
}

// Nothing stands here.

func main() {
    let sum = 0;
    for (i in 1..=6) {
        sum += double(i);
    }
    print(sum);
}
`;

test('a line without code takes the next statement; behind the last one there is none', async () => {
  const client = await opened({ 'main.nc': COUNT });
  const set = await client.launch({ breakpoints: { 'main.nc': [{ line: 5 }, { line: 1 }, { line: 40 }] } });
  expect(set.map(({ verified, line, message }) => [verified, line, message])).toEqual([[true, 8, undefined], [true, 2, undefined], [false, 40, 'there is no statement here or below']]);
  expect(await client.stop()).toBe('breakpoint main:8');
  expect(await client.go('continue')).toBe('breakpoint double:2');
  await client.setBreakpoints('main.nc', []);
  expect(await client.finish()).toBe(0);
});

test('conditions, hit counts and log points', async () => {
  const conditional = await launched(COUNT, { breakpoints: { 'main.nc': [{ line: 10, condition: 'i == 4 && sum > 10' }] } });
  expect(await conditional.stop()).toBe('breakpoint main:10');
  expect(await conditional.scope('Locals')).toEqual({ sum: '12', i: '4' });
  expect(await conditional.finish()).toBe(0);
  const counted = await launched(COUNT, { breakpoints: { 'main.nc': [{ line: 10, hitCondition: '% 3' }] } });
  expect(await counted.stop()).toBe('breakpoint main:10');
  expect(await counted.value('i')).toBe('3');
  expect(await counted.go('continue')).toBe('breakpoint main:10');
  expect(await counted.value('i')).toBe('6');
  expect(await counted.finish()).toBe(0);
  const logged = await launched(COUNT, { breakpoints: { 'main.nc': [{ line: 10, logMessage: 'turn {i}: {sum + double(i)}', condition: 'i > 4' }] } });
  expect(await logged.ended()).toBe(0);
  expect(logged.printed('console')).toBe('turn 5: 30\nturn 6: 42\n');
  expect(logged.printed()).toBe('42\n');
});

test('a condition that cannot be evaluated stops, and says why', async () => {
  const client = await launched(COUNT, { breakpoints: { 'main.nc': [{ line: 10, condition: 'n == 1' }, { line: 12, condition: 'sum' }] } });
  expect(await client.stop()).toBe('breakpoint main:10');
  expect(client.printed('console')).toMatch(/^breakpoint: \[1201\] there is no `n` here/);
  await client.setBreakpoints('main.nc', [{ line: 12, condition: 'sum' }]);
  expect(await client.go('continue')).toBe('breakpoint main:12');
  expect(client.printed('console')).toContain('`sum` is no condition: it gives 42');
  expect(await client.finish()).toBe(0);
});

test('a hit count that makes no sense is refused alone', async () => {
  const client = await opened({ 'main.nc': COUNT });
  const set = await client.launch({ breakpoints: { 'main.nc': [{ line: 10, hitCondition: 'often' }, { line: 12 }] } });
  expect(set.map(({ verified, message }) => [verified, message])).toEqual([[false, 'a hit count is a number, such as `5`, `>= 5` or `% 2`'], [true, undefined]]);
  expect(await client.stop()).toBe('breakpoint main:12');
  expect(await client.finish()).toBe(0);
});

test('functions by name, in their module too', async () => {
  const client = await launched(COUNT, { functions: [{ name: 'double', condition: 'n == 2' }, { name: 'nobody' }] });
  expect(await client.stop()).toBe('function breakpoint double:2');
  expect(await client.value('n')).toBe('2');
  const { breakpoints } = await client.request('setFunctionBreakpoints', { breakpoints: [{ name: 'main.double' }, { name: 'nobody' }] });
  expect(breakpoints.map((each: { verified: boolean }) => each.verified)).toEqual([true, false]);
  expect(await client.go('continue')).toBe('function breakpoint double:2');
  await client.request('setFunctionBreakpoints', { breakpoints: [] });
  expect(await client.finish()).toBe(0);
});

test('columns choose the lambda of a line', async () => {
  const text = `func main() {
    const all = [1, 2].map((x) => x + 1);
    print(all);
}
`;
  const client = await opened({ 'main.nc': text });
  const [set] = await client.launch({ breakpoints: { 'main.nc': [{ line: 2, column: 35 }] } });
  expect(set).toMatchObject({ verified: true, line: 2, column: 35 });
  const { breakpoints } = await client.request('breakpointLocations', { source: { path: client.path('main.nc') }, line: 2 });
  expect(breakpoints).toEqual([{ line: 2, column: 5 }, { line: 2, column: 35 }]);
  expect(await client.stop()).toBe('breakpoint main.lambda0:2');
  expect(await client.go('continue')).toBe('breakpoint main.lambda0:2');
  expect(await client.finish()).toBe(0);
});

test('breakpoints can be set while the program runs', async () => {
  const client = await launched(`func main() {
    let n = 0;
    print("begun");
    while (true) {
        n += 1;
    }
}
`);
  await client.event('output');
  expect((await client.setBreakpoints('main.nc', [{ line: 5 }])).map(({ verified }) => verified)).toEqual([true]);
  expect(await client.stop()).toBe('breakpoint main:5');
  const before = Number(await client.value('n'));
  expect(await client.go('continue')).toBe('breakpoint main:5');
  expect(Number(await client.value('n'))).toBe(before + 1);
});

test('other files of the project, and files that are not part of it', async () => {
  const client = await opened({
    'noodle.json': '{ "name": "shop" }',
    'src/main.nc': 'import shop.prices.{total}\n\nfunc main() {\n    print(total([1, 2]));\n}\n',
    'src/prices.nc': 'public func total(prices: List<int>): int {\n    let sum = 0;\n    for (price in prices) sum += price;\n    return sum;\n}\n',
    'other.nc': 'print(1);\n',
  });
  const set = await client.launch({ program: '.', breakpoints: { 'src/prices.nc': [{ line: 4 }], 'other.nc': [{ line: 1 }] } });
  expect(set.map(({ verified, message }) => [verified, message])).toEqual([[true, undefined], [false, 'the program does not use this file']]);
  expect(await client.stop()).toBe('breakpoint total:4');
  expect((await client.stack()).map(({ name, line, source }) => `${name} ${source?.name}:${line}`)).toEqual(['total prices.nc:4', 'main main.nc:4']);
  expect(await client.finish()).toBe(0);
});

test('a file that has changed is told, and the program goes on as it was', async () => {
  const client = await opened({ 'main.nc': COUNT });
  await client.launch({ stopOnEntry: true });
  expect(await client.stop()).toBe('entry main:8');
  client.write('main.nc', `// new\n${COUNT}`);
  const [set] = await client.setBreakpoints('main.nc', [{ line: 12 }]);
  expect(set).toMatchObject({ verified: true, line: 12, message: 'the file has changed since the program was started' });
  expect(await client.go('continue')).toBe('breakpoint main:12');
  // What it was compiled from can be asked for.
  const { content } = await client.request('source', { source: { path: client.path('main.nc') }, sourceReference: 0 });
  expect(content).toBe(COUNT);
  expect(await client.finish()).toBe(0);
});

test('errors: all, uncaught, by code and class, with what is known of them', async () => {
  const text = `class ShopError extends Error {
    constructor(message: String) { super(8123, message); }
}

func sell(count: int) {
    if (count > 1) throw new ShopError("no stock");
}

func main() {
    try {
        sell(2);
    } catch (e) {
        print(e.message);
    }
    try {
        print(1 / 0);
    } finally {
        print("finally");
    }
}
`;
  const uncaught = await launched(text, { filters: ['uncaught'] });
  expect(await uncaught.stop()).toBe('exception main:16');
  expect(await uncaught.request('exceptionInfo', { threadId: 1 })).toMatchObject({ exceptionId: 'Error [3104]', description: 'division by zero', breakMode: 'unhandled', details: { typeName: 'Error' } });
  expect(await uncaught.scopeVariables('Error')).toMatchObject([{ name: 'error', value: expect.stringContaining('division by zero') }]);
  expect(await uncaught.finish()).toBe(1);
  expect(uncaught.printed()).toBe('no stock\nfinally\n');
  expect(uncaught.printed('stderr')).toContain('Error [3104] division by zero');
  const all = await launched(text, { filters: ['all'] });
  expect(await all.stop()).toBe('exception sell:6');
  expect(await all.value('count')).toBe('2');
  expect(await all.go('continue')).toBe('exception main:16');
  expect(await all.finish()).toBe(1);
  const coded = await launched(text, { filterOptions: [{ filterId: 'all', condition: '3104, 9999' }] });
  expect(await coded.stop()).toBe('exception main:16');
  expect(await coded.finish()).toBe(1);
  const byClass = await launched(text, { filterOptions: [{ filterId: 'all', condition: 'ShopError' }] });
  expect(await byClass.stop()).toBe('exception sell:6');
  expect(await byClass.finish()).toBe(1);
});

test('an error in a task that somebody awaits is not uncaught', async () => {
  const client = await launched(`func fails(): int {
    sleep(5);
    throw new Error(8001, "failed");
}

func main() {
    const task = spawn fails();
    try {
        print(await task);
    } catch (e) {
        print(e.message);
    }
    spawn fails();
    sleep(50);
    print("end");
}
`, { filters: ['uncaught'] });
  const { threadId } = await client.event('stopped');
  expect(client.printed()).toBe('failed\n');
  expect((await client.stack(threadId)).map(({ name }) => name)).toEqual(['fails', 'main.spawn1']);
  expect(await client.finish()).toBe(1);
});

test('thousands of visits to a condition, in time', async () => {
  const client = await launched(`func main() {
    let n = 0;
    for (i in 0..20000) {
        n += i % 7;
    }
    print(n);
}
`, { breakpoints: { 'main.nc': [{ line: 4, condition: 'i == 19999' }] } });
  expect(await client.stop()).toBe('breakpoint main:4');
  expect(await client.value('i')).toBe('19999');
  expect(await client.finish()).toBe(0);
}, 60_000);

