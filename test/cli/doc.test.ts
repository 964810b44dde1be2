import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workplace } from './workplace.ts';

const place = new Workplace();
afterAll(() => place.remove());

beforeAll(() => {
  place.write('shop/noodle.json', '{ "name": "shop", "version": "2.1.0" }');
  place.write('shop/README.md', '# The shop\n\nSells `Tea`. <script>alert(1)</script>\n');
  place.write('shop/src/drinks.nc', `// What there is to drink. Not to eat.

import shop.prices

/// Leaves in water; see \`Price.of\`.
/// \`\`\`noodlecore
/// new Tea("green").brew()  // => "hot"
/// \`\`\`
class Tea {
    const String kind;
    private int leaves = 1;
    constructor(this.kind) { }
    /// [bad](javascript:alert(1)) <img src=x>
    func brew(): String { return "hot"; }
    func price(cups: int = 1): Price? { return null; }
    get weight(): int { return this.leaves; }
    set weight(value: int) { this.leaves = value; }
}

private func secret() { }
`);
  place.write('shop/src/prices.nc', '/// In cents.\nrecord Price(cents: int) {\n    static func of(cents: int): Price { return new Price(cents); }\n}\n');
});

function page(name: string): string {
  return readFileSync(join(place.folder, 'pages', name), 'utf8');
}

test('a page for each module and its source, an index, a search', () => {
  expect(place.run('noodle doc shop -o pages')).toEqual({ exitCode: 0, output: '2 modules: pages/index.html\n', error: '' });
  expect(readdirSync(join(place.folder, 'pages')).sort()).toEqual([
    'index.html', 'search-index.js', 'search.js', 'shop.drinks.html', 'shop.drinks.source.html', 'shop.prices.html', 'shop.prices.source.html', 'style.css',
  ]);
});

test('the index has what README.md says, and what modules are for', () => {
  const index = page('index.html');
  expect(index).toContain('<a href="shop.drinks.html#Tea"><code>Tea</code></a>');
  expect(index).toContain('<td>What there is to drink.</td>');
  expect(index).toContain('<small>2.1.0</small>');
});

test('types and names in comments lead to where they are told of', () => {
  const drinks = page('shop.drinks.html');
  expect(drinks).toContain('<a href="shop.prices.html#Price"><span class="type">Price</span></a>?');
  expect(drinks).toContain('<a href="shop.prices.html#Price.of"><code>Price.of</code></a>');
  expect(drinks).toContain('<section id="Tea.brew">');
  expect(drinks).toContain('href="shop.drinks.source.html#L9">source</a>');
  expect(page('shop.drinks.source.html')).toContain('id="L9"><span class="keyword">class</span> <span class="type">Tea</span>');
});

test('what is private is not shown, and HTML in comments is not obeyed', () => {
  const drinks = page('shop.drinks.html');
  for (const word of ['int leaves', 'secret', 'javascript:', '<img', 'alert(1)<']) expect(drinks).not.toContain(word);
  expect(page('index.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('the same as JSON', () => {
  const { output } = place.run('noodle doc shop --format json');
  const [drinks, prices] = output.trim().split('\n').map((line) => JSON.parse(line)).sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(drinks).toMatchObject({ type: 'module', name: 'shop.drinks', doc: 'What there is to drink. Not to eat.' });
  expect(drinks.entries[0].members.map(({ kind, code }: { kind: string; code: string }) => `${kind} ${code}`)).toEqual([
    'constructor constructor(kind: String)', 'field const String kind', 'method func brew(): String', 'method func price(cups: int = …): Price?',
    'method get weight(): int', 'method set weight(value: int)',
  ]);
  expect(prices.entries[0]).toMatchObject({ kind: 'record', code: 'record Price(cents: int)', doc: 'In cents.', line: 2 });
});

test('a project with errors gets no pages', () => {
  place.write('broken/x.nc', 'func f(): int { return "a"; }');
  expect(place.run('noodle doc broken -o none')).toMatchObject({ exitCode: 1, output: '', error: expect.stringContaining('error[1570]') });
});
