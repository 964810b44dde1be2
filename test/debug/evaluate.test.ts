import { expect, test } from 'vitest';
import { at, launched, opened } from './launched.ts';

const SHOP = `class Shop {
    private int total = 0;
    private List<String> log = [];
    func add(price: int, count: int?): int {
        if (count != null) {
            this.total += price * count;
        }
        const twice = (n: int) => n * 2;
        this.log.add(twice(price).toString());
        return this.total;
    }
    private func secret(): String { return "hidden"; }
}

func half(n: int): float { return n / 2.0; }

func main() {
    const shop = new Shop();
    let price = 3;
    print(shop.add(price, 2));
    let text: String? = null;
    if (price > 2) text = "many";
    print(text ?? "few");
}
`;

test('expressions mean what they would mean at the place', async () => {
  const client = await launched(SHOP, at(6));
  expect(await client.stop()).toBe('breakpoint Shop.add:6');
  // `count` is no longer null here, private members are in reach, functions of the module too.
  expect(await client.value('price * count + this.total')).toBe('6');
  expect(await client.value('this.secret().length')).toBe('6');
  expect(await client.value('half(price)')).toBe('1.5');
  expect(await client.value('[price, 1].map((n) => n + this.total).sorted()')).toBe('List(2) [1, 3]');
  expect(await client.value('`${price} pieces`')).toBe('"3 pieces"');
  expect(await client.value('price > 2 && count != 2')).toBe('false');
  expect(await client.value('match (price) { 3 => "three", _ => "other" }')).toBe('"three"');
  // In the frame of the caller.
  expect(await client.value('shop', { frame: 1 })).toBe('Shop {total: 0, log: List(0) []}');
  expect(await client.value('price + 1', { frame: 1 })).toBe('4');
  expect(await client.finish()).toBe(0);
});

test('what is wrong with an expression is told in the words of the compiler', async () => {
  const client = await launched(SHOP, at(6));
  await client.stop();
  expect(await client.value('prize')).toBe('! [1201] there is no `prize` here');
  expect(await client.value('price +')).toMatch(/^! \[\d{4}\] /);
  expect(await client.value('price.length')).toMatch(/^! \[1620\] /);
  expect(await client.value('1; 2')).toBe('! only an expression can be evaluated');
  expect(await client.value('} func evil() {')).toMatch(/^! /);
  expect(await client.value('1 / 0')).toBe('! Error [3104] division by zero');
  expect(await client.value('twice(2)')).toMatch(/^! /);
  expect(await client.value('')).toMatch(/^! /);
  expect(await client.value('sleep(10)')).toMatch(/^! \[3118\] an expression cannot wait while the program stands: /);
  // The program is as it was.
  expect(await client.value('price')).toBe('3');
  expect(await client.finish()).toBe(0);
  expect(client.printed()).toBe('6\nmany\n');
});

test('hovering changes nothing, and calls nothing', async () => {
  const client = await launched(SHOP, at(6));
  await client.stop();
  const hover = { context: 'hover' };
  expect(await client.value('this.log.length', hover)).toBe('0');
  expect(await client.value('price = 9', hover)).toBe('! it would change something, or call a function');
  expect(await client.value('this.secret()', hover)).toBe('! it would change something, or call a function');
  expect(await client.value('price', hover)).toBe('3');
  expect(await client.finish()).toBe(0);
});

test('assignments in the console, and variables that are set, change the program', async () => {
  const client = await launched(SHOP, at(20));
  expect(await client.stop()).toBe('breakpoint main:20');
  expect(await client.value('price = price + 10')).toBe('');
  const [locals] = (await client.request('scopes', { frameId: await client.frame() })).scopes;
  expect(await client.request('setVariable', { variablesReference: locals.variablesReference, name: 'price', value: 'price * 2' })).toMatchObject({ value: '26', type: 'int' });
  expect(await client.refusal('setVariable', { variablesReference: locals.variablesReference, name: 'price', value: '"text"' })).toMatch(/^\[\d{4}\] /);
  expect(await client.refusal('setVariable', { variablesReference: locals.variablesReference, name: 'shop', value: 'new Shop()' })).toMatch(/^\[\d{4}\] /);
  expect(await client.refusal('setVariable', { variablesReference: locals.variablesReference, name: 'nobody', value: '1' })).toBe('there is no `nobody` here');
  expect(await client.request('setExpression', { frameId: await client.frame(), expression: 'price', value: '7' })).toMatchObject({ value: '7' });
  expect(await client.finish()).toBe(0);
  expect(client.printed()).toBe('14\nmany\n');
});

test('fields, elements and captured variables can be set', async () => {
  const client = await launched(`class Box {
    int width = 1;
}

func main() {
    const boxes = [new Box()];
    let sum = 0;
    const add = (n: int) => {
        sum += n;
    };
    add(1);
    boxes[0].width += sum;
    print(boxes[0].width);
}
`, at(9));
  expect(await client.stop()).toBe('breakpoint main.lambda0:9');
  expect(await client.value('sum = 40')).toBe('');
  await client.setBreakpoints('main.nc', [{ line: 12 }]);
  expect(await client.go('continue')).toBe('breakpoint main:12');
  const boxes = (await client.scopeVariables('Locals')).find(({ name }) => name === 'boxes');
  const [first] = await client.variables(boxes?.variablesReference ?? 0);
  expect(await client.request('setVariable', { variablesReference: first.variablesReference, name: 'width', value: 'sum * 2' })).toMatchObject({ value: '82' });
  expect(await client.finish()).toBe(0);
  expect(client.printed()).toBe('123\n');
});

test('an evaluation that never ends is ended', async () => {
  const client = await launched(`func forever(): int {
    while (true) {}
}
func main() {
    print(1);
}
`, at(5));
  await client.stop();
  expect(await client.value('forever()')).toMatch(/^! Error \[3302\] timed out/);
  expect(await client.value('1 + 1')).toBe('2');
  expect(await client.finish()).toBe(0);
}, 60_000);

test('breakpoints do not stop an evaluation', async () => {
  const client = await launched(SHOP, at(15, 20));
  expect(await client.stop()).toBe('breakpoint main:20');
  expect(await client.value('half(5)')).toBe('2.5');
  expect(await client.finish()).toBe(0);
});

test('a watched expression can be looked into, and completed', async () => {
  const client = await launched(SHOP, at(20));
  await client.stop();
  const frameId = await client.frame();
  const { variablesReference, type } = await client.request('evaluate', { expression: 'shop', frameId, context: 'watch' });
  expect(type).toBe('Shop');
  expect((await client.variables(variablesReference)).map(({ name }) => name)).toEqual(['total', 'log']);
  const complete = async (text: string) => (await client.request('completions', { text, column: text.length + 1, frameId })).targets.map(({ label }: { label: string }) => label);
  expect(await complete('pri')).toEqual(['price']);
  expect(await complete('shop.')).toEqual(['total', 'log']);
  expect(await complete('nobody.')).toEqual([]);
  expect(await client.finish()).toBe(0);
});

test('statements without a block, loops and lambdas without one', async () => {
  const client = await opened({ 'main.nc': `func main() {
    let n = 1;
    if (n == 1) n = 5;
    while (n < 7) n += 1;
    const all = [1, 2].map((x) => x + n);
    for (i in 0..2) print(i + n);
    all.forEach((x) => print(x));
}
` });
  await client.launch({ breakpoints: { 'main.nc': [{ line: 3, column: 17 }, { line: 4, column: 19 }, { line: 5, column: 35 }, { line: 6, column: 21 }, { line: 7, column: 21 }] } });
  const seen: string[] = [];
  for (let stop = await client.stop(); ; ) {
    seen.push(`${stop} ${await client.value(stop.includes('lambda') ? 'x * 10' : stop.endsWith(':6') ? 'i + n' : 'n * 10')}`);
    await client.request('continue', { threadId: 1 });
    const next = await client.stop().catch(() => null);
    if (next === null) break;
    stop = next;
  }
  expect(seen).toMatchInlineSnapshot(`
    [
      "breakpoint main:3 10",
      "breakpoint main:4 50",
      "breakpoint main:4 60",
      "breakpoint main.lambda0:5 10",
      "breakpoint main.lambda0:5 20",
      "breakpoint main:6 7",
      "breakpoint main:6 8",
      "breakpoint main:7 70",
    ]
  `);
});

test('what is there already is awaited; what would have to come says why it cannot, and harms nothing', async () => {
  const text = `func slow(n: int): int {
    sleep(20);
    return n;
}

func main() {
    const done = spawn slow(1);
    await done;
    const later = spawn slow(2);
    print("here");
    print(await later);
}
`;
  const client = await launched(text, at(10));
  expect(await client.stop()).toBe('breakpoint main:10');
  expect(await client.value('await done')).toBe('1');
  for (const expression of ['await later', 'slow(3)', '[1].map((n) => slow(n))']) expect(await client.value(expression), expression).toMatch(/^! \[3118\] an expression cannot wait while the program stands: /);
  expect(await client.finish()).toBe(0);
  expect(client.printed()).toBe('here\n2\n');
});
