import { expect, test } from 'vitest';
import { at, launched } from './launched.ts';

const SHOP = `class Shop {
    private int total = 0;
    func add(price: int): int {
        this.total += price;
        return this.total;
    }
}

func main() {
    const shop = new Shop();
    const sum = shop.add(3) + shop.add(4);
    print(sum);
}
`;

test('a step goes over calls, into them, and out of them', async () => {
  const client = await launched(SHOP, at(10));
  expect(await client.stop()).toBe('breakpoint main:10');
  expect(await client.go('next')).toBe('step main:11');
  expect(await client.go('stepIn')).toBe('step Shop.add:4');
  expect(await client.go('next')).toBe('step Shop.add:5');
  // Back in the middle of the statement, so that the second call can be stepped into.
  expect(await client.go('stepOut')).toBe('step main:11');
  expect(await client.go('stepIn')).toBe('step Shop.add:4');
  expect(await client.scope('this')).toEqual({ total: '3' });
  expect(await client.go('stepOut')).toBe('step main:11');
  expect(await client.go('next')).toBe('step main:12');
  expect(await client.scope('Locals')).toMatchObject({ sum: '10' });
  expect(await client.finish()).toBe(0);
  expect(client.printed()).toBe('10\n');
});

test('stopOnEntry stops before the first statement', async () => {
  const client = await launched(SHOP, { stopOnEntry: true });
  expect(await client.stop()).toBe('entry main:10');
  expect(await client.scope('Locals')).toEqual({});
  expect(await client.finish()).toBe(0);
});

test('a program with top-level statements stops there first', async () => {
  const client = await launched(`const names = ["a", "b"];
print(names.length);
func main() {
    print("main");
}
`, { stopOnEntry: true });
  expect(await client.stop()).toBe('entry top level:1');
  expect(await client.go('next')).toBe('step top level:2');
  expect(await client.scope('Module')).toEqual({ names: 'List(2) ["a", "b"]' });
  expect(await client.finish()).toBe(0);
});

test('the turns of a loop are steps, and its variable is seen', async () => {
  const client = await launched(`func main() {
    for (let i = 0; i < 2; i++) print(i);
    for (x in [7, 8]) {
        print(x);
    }
}
`, at(2));
  const seen = [];
  for (let stop = await client.stop(); !stop.endsWith(':6'); stop = await client.go('next')) {
    seen.push(`${stop} ${JSON.stringify(await client.scope('Locals'))}`);
    if (seen.length > 20 || (stop.endsWith(':3') && client.printed().endsWith('8\n'))) break;
  }
  expect(seen).toMatchInlineSnapshot(`
    [
      "breakpoint main:2 {"i":"0"}",
      "step main:2 {"i":"0"}",
      "breakpoint main:2 {"i":"0"}",
      "step main:2 {"i":"1"}",
      "breakpoint main:2 {"i":"1"}",
      "step main:3 {}",
      "step main:4 {"x":"7"}",
      "step main:3 {}",
      "step main:4 {"x":"8"}",
      "step main:3 {}",
    ]
  `);
});

test('a lambda that native code calls is stepped into, and stepping over the call does not stop in it', async () => {
  const text = `func main() {
    const numbers = [3, 1, 2];
    const doubled = numbers.map((x) => x * 2);
    const sorted = numbers.sorted((a, b) => {
        const order = a - b;
        return order;
    });
    print(sorted);
}
`;
  const over = await launched(text, at(3));
  expect(await over.stop()).toBe('breakpoint main:3');
  expect(await over.go('next')).toBe('step main:4');
  expect(await over.go('next')).toBe('step main:8');
  expect(await over.finish()).toBe(0);
  const into = await launched(text, at(3));
  expect(await into.stop()).toBe('breakpoint main:3');
  expect(await into.go('stepIn')).toBe('step main.lambda0:3');
  expect(await into.scope('Locals')).toEqual({ x: '3' });
  expect(await into.go('stepOut')).toBe('step main:4');
  expect(await into.go('stepIn')).toBe('step main.lambda1:5');
  expect((await into.stack()).map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "main.lambda1",
      "insertionSort",
      "mergeSort",
      "List.sort",
      "List.sorted",
      "main",
    ]
  `);
  expect(await into.go('next')).toBe('step main.lambda1:6');
  expect(await into.scope('Locals')).toMatchObject({ order: expect.any(String) });
  expect(await into.finish()).toBe(0);
  expect(into.printed()).toBe('[1, 2, 3]\n');
});

test('the library is stepped through where that is asked for', async () => {
  const text = `func main() {
    const numbers = [3, 1, 2];
    print(numbers.reversed());
}
`;
  const client = await launched(text, { ...at(3), justMyCode: false });
  expect(await client.stop()).toBe('breakpoint main:3');
  const inside = await client.go('stepIn');
  expect(inside).toMatch(/^step (List\.reversed|print):/);
  const [top] = await client.stack();
  expect(top.source?.path).toMatch(/stdlib-nc\/noodlecore\/core\/.*\.nc$/);
  expect(top.presentationHint).toBe('subtle');
  expect(await client.go('stepOut')).toBe('step main:3');
  expect(await client.finish()).toBe(0);
});

test('a step over a wait ends behind it, and other tasks run meanwhile', async () => {
  const client = await launched(`func work(name: String): int {
    sleep(20);
    print(name);
    return 7;
}

func main() {
    const task = spawn work("a");
    sleep(5);
    const result = await task;
    const channel = new Channel<int>(1);
    spawn channel.send(result);
    const got = channel.receive();
    print(got);
}
`, at(8));
  expect(await client.stop()).toBe('breakpoint main:8');
  expect(await client.go('next')).toBe('step main:9');
  expect(await client.go('next')).toBe('step main:10');
  expect((await client.threads()).map(({ name }) => name)).toEqual(['main', 'Task 2: work (waits: sleep)']);
  expect(await client.go('next')).toBe('step main:11');
  expect(client.printed()).toBe('a\n');
  expect(await client.scope('Locals')).toMatchObject({ result: '7' });
  expect(await client.go('next')).toBe('step main:12');
  expect(await client.go('next')).toBe('step main:13');
  expect(await client.go('next')).toBe('step main:14');
  expect(await client.scope('Locals')).toMatchObject({ got: '7' });
  expect(await client.finish()).toBe(0);
});

test('a step out of a call that throws ends where the error is caught', async () => {
  const client = await launched(`func half(n: int): int {
    if (n % 2 == 1) throw new Error(8001, "odd");
    return n / 2;
}

func main() {
    try {
        print(half(3));
    } catch (e) {
        print(e.message);
    } finally {
        print("done");
    }
}
`, at(2));
  expect(await client.stop()).toBe('breakpoint half:2');
  expect(await client.go('next')).toBe('step half:2');
  expect(await client.go('next')).toBe('step main:10');
  expect(await client.go('next')).toBe('step main:12');
  expect(await client.finish()).toBe(0);
});

test('recursion: a step stays in its own call', async () => {
  const client = await launched(`func fib(n: int): int {
    if (n < 2) return n;
    const a = fib(n - 1);
    const b = fib(n - 2);
    return a + b;
}

func main() {
    print(fib(6));
}
`, { functions: [{ name: 'fib', hitCondition: '1' }] });
  expect(await client.stop()).toBe('function breakpoint fib:2');
  expect(await client.go('next')).toBe('step fib:3');
  expect(await client.go('next')).toBe('step fib:4');
  expect(await client.scope('Locals')).toMatchObject({ n: '6', a: '5' });
  expect(await client.go('next')).toBe('step fib:5');
  expect(await client.scope('Locals')).toEqual({ n: '6', a: '5', b: '3' });
  expect(await client.go('stepOut')).toBe('step main:9');
  expect(await client.finish()).toBe(0);
  expect(client.printed()).toBe('8\n');
});

test('pause stops a loop that never waits, and a program that only waits', async () => {
  const busy = await launched(`func main() {
    let n = 0;
    print("begun");
    while (true) {
        n += 1;
    }
}
`);
  await busy.event('output');
  await busy.request('pause', { threadId: 1 });
  expect(await busy.stop()).toMatch(/^pause main:[3-5]$/);
  expect(Number((await busy.scope('Locals'))['n'])).toBeGreaterThan(0);
  expect(await busy.value('n = -1')).toBe('');
  await busy.request('terminate');
  await busy.event('terminated');
  const asleep = await launched(`func main() {
    print("asleep");
    sleep(100000);
}
`);
  await asleep.event('output');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await asleep.request('pause', { threadId: 1 });
  expect(await asleep.stop()).toBe('pause main:3');
  expect((await asleep.threads()).map(({ name }) => name)).toEqual(['main (waits: sleep)']);
  await asleep.request('continue', { threadId: 1 });
  await asleep.request('disconnect', {});
});
