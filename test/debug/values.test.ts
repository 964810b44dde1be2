import { expect, test } from 'vitest';
import { at, launched } from './launched.ts';

const VALUES = `record Point(x: int, y: float);

enum Health {
    Fine,
    Failed(reason: String),
}

class Node {
    const String name;
    Node? next = null;
    Point place;
    constructor(name: String) {
        this.name = name;
        this.place = new Point(0, 0.5);
    }
}

const LIMIT = 3;
let seen = 0;

func main() {
    const whole = 7;
    const big = 9_223_372_036_854_775_807;
    const half = 0.5;
    const one = 1.0;
    const yes = true;
    const text = "a \\"b\\"";
    const nothing: String? = null;
    const point = new Point(1, 2.0);
    const health: Health = Health.Failed("late");
    const fine = Health.Fine;
    const node = new Node("a");
    node.next = node;
    const numbers = [1, 2, 3];
    const map = { "one": 1, "two": 2 };
    const set = new Set<int>();
    set.add(4);
    let counter = 0;
    const count = () => {
        counter += whole;
        seen += 1;
        return counter;
    };
    count();
    const f = (n: int) => n + 1;
    print(f(LIMIT));
}
`;

test('every kind of value, in its own way', async () => {
  const client = await launched(VALUES, at(46));
  expect(await client.stop()).toBe('breakpoint main:46');
  expect(await client.scope('Locals')).toMatchInlineSnapshot(`
    {
      "big": "9223372036854775807",
      "count": "func main.lambda0",
      "counter": "7",
      "f": "func main.lambda1",
      "fine": "Health.Fine",
      "half": "0.5",
      "health": "Health.Failed {reason: "late"}",
      "map": "Map(2) {"one": 1, "two": 2}",
      "node": "Node {name: "a", next: Node {name: "a", next: Node {name: "a", next: Node {…}, place: Point {…}}, place: Point {x: 0, y: 0.5}}, place: Point {x: 0, y: 0.5}}",
      "nothing": "null",
      "numbers": "List(3) [1, 2, 3]",
      "one": "1.0",
      "point": "Point {x: 1, y: 2.0}",
      "set": "Set(1) {4}",
      "text": ""a \\"b\\""",
      "whole": "7",
      "yes": "true",
    }
  `);
  expect(await client.scope('Module')).toMatchInlineSnapshot(`
    {
      "LIMIT": "3",
      "seen": "1",
    }
  `);
  const types = Object.fromEntries((await client.scopeVariables('Locals')).map(({ name, type }) => [name, type]));
  expect(types).toMatchInlineSnapshot(`
    {
      "big": "int",
      "count": "() => int",
      "counter": "int",
      "f": "(int) => int",
      "fine": "Health",
      "half": "float",
      "health": "Health",
      "map": "Map<String, int>",
      "node": "Node",
      "nothing": "String?",
      "numbers": "List<int>",
      "one": "float",
      "point": "Point",
      "set": "Set<int>",
      "text": "String",
      "whole": "int",
      "yes": "bool",
    }
  `);
  expect(await client.finish()).toBe(0);
});

test('what has parts is opened, cyclic objects as far as anybody likes', async () => {
  const client = await launched(VALUES, at(46));
  await client.stop();
  const locals = await client.scopeVariables('Locals');
  const find = (name: string) => locals.find((each) => each.name === name)!;
  const show = async (reference: number) => (await client.variables(reference)).map(({ name, value, type, evaluateName }) => `${name}: ${type} = ${value} <${evaluateName}>`);
  expect(await show(find('map').variablesReference)).toMatchInlineSnapshot(`
    [
      ""one": int = 1 <map["one"]>",
      ""two": int = 2 <map["two"]>",
    ]
  `);
  expect(await show(find('point').variablesReference)).toMatchInlineSnapshot(`
    [
      "x: int = 1 <point.x>",
      "y: float = 2.0 <point.y>",
    ]
  `);
  let reference = find('node').variablesReference;
  for (let depth = 0; depth < 5; depth++) reference = (await client.variables(reference)).find(({ name }) => name === 'next')!.variablesReference;
  expect(await show(reference)).toMatchInlineSnapshot(`
    [
      "name: String = "a" <node.next!.next!.next!.next!.next!.name>",
      "next: Node? = Node {name: "a", next: Node {name: "a", next: Node {name: "a", next: Node {…}, place: Point {…}}, place: Point {x: 0, y: 0.5}}, place: Point {x: 0, y: 0.5}} <node.next!.next!.next!.next!.next!.next>",
      "place: Point = Point {x: 0, y: 0.5} <node.next!.next!.next!.next!.next!.place>",
    ]
  `);
  expect(await client.finish()).toBe(0);
});

test('inside a lambda: its own variables, and what it has brought along', async () => {
  const client = await launched(VALUES, at(40));
  expect(await client.stop()).toBe('breakpoint main.lambda0:40');
  expect(await client.scope('Captured')).toEqual({ counter: '0', whole: '7' });
  expect(await client.value('counter + whole')).toBe('7');
  expect(await client.value('counter = 5')).toBe('');
  expect(await client.value('half')).toMatch(/^! `half` is not known here/);
  expect(await client.go('next')).toBe('step main.lambda0:41');
  expect(await client.scope('Captured')).toEqual({ counter: '12', whole: '7' });
  expect(await client.finish()).toBe(0);
});

test('long lists and maps come in pages', async () => {
  const client = await launched(`func main() {
    const numbers = (0..1_000_000).toList();
    const squares = new Map<int, int>();
    for (n in 0..50_000) squares[n] = n * n;
    print(numbers.length + squares.size);
}
`, at(5));
  await client.stop();
  const [numbers, squares] = await client.scopeVariables('Locals');
  expect(numbers).toMatchObject({ name: 'numbers', indexedVariables: 1_000_000 });
  expect(numbers.value.length).toBeLessThan(200);
  const page = await client.variables(numbers.variablesReference, { filter: 'indexed', start: 999_998, count: 100 });
  expect(page.map(({ name, value }) => `${name}=${value}`)).toEqual(['999998=999998', '999999=999999']);
  expect(await client.variables(squares.variablesReference, { start: 49_999, count: 1 })).toMatchObject([{ name: '49999', value: '2499900001' }]);
  const first = await client.variables(numbers.variablesReference);
  expect(first).toHaveLength(1001);
  expect(first.at(-1)).toMatchObject({ name: '…', value: '999000 more' });
  expect(await client.finish()).toBe(0);
});

test('deep recursion: the stack comes in pages too', async () => {
  const client = await launched(`func down(n: int): int {
    if (n == 0) return 0;
    return 1 + down(n - 1);
}
func main() {
    print(down(50_000));
}
`, { breakpoints: { 'main.nc': [{ line: 2, condition: 'n == 0' }] } });
  const { threadId } = await client.event('stopped');
  const page = await client.request('stackTrace', { threadId, startFrame: 0, levels: 2 });
  expect(page.totalFrames).toBe(50_002);
  expect(page.stackFrames.map(({ name, line }: { name: string; line: number }) => `${name}:${line}`)).toEqual(['down:2', 'down:3']);
  const last = await client.request('stackTrace', { threadId, startFrame: 50_001, levels: 10 });
  expect(last.stackFrames.map(({ name }: { name: string }) => name)).toEqual(['main']);
  expect(await client.finish()).toBe(0);
}, 60_000);
