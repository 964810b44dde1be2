import { afterAll, expect, test } from 'vitest';
import { Workplace } from './workplace.ts';

const place = new Workplace();
afterAll(() => place.remove());

const PRICE = 'func format(cents: int, currency: String): String { return `${cents} ${currency}`; }\n';
const OTHER = 'func format(cents: int): String { return `${cents}`; }\n';

/** What the commands say of the project now: with and without what they kept, as people and as programs read it. */
function said(): string {
  const first = place.in('shop', 'noodle check');
  expect(place.in('shop', 'noodle check'), 'when nothing changed').toEqual(first);
  expect(place.in('shop', 'noodle check --no-cache'), 'without the cache').toEqual(first);
  expect(place.in('shop', 'noodle build').error, 'noodle build').toBe(first.error);
  return first.error;
}

test('one mistake of several modules is told once, whatever was kept of earlier checks', () => {
  place.write('shop/noodle.json', '{ "name": "shop", "version": "1.0.0" }');
  place.write('shop/src/price.nc', PRICE);
  place.write('shop/src/cart.nc', 'import shop.price.{format}\n\nfunc line(cents: int): String { return format(cents); }\n');
  place.write('shop/src/bill.nc', 'import shop.price.{format}\n\nfunc bill(cents: int): String { return format(cents) + format(1); }\n');
  place.write('shop/src/main.nc', 'import shop.cart\nimport shop.bill\n\nfunc main() { print(line(1), bill(2)); }\n');
  const wrong = said();
  expect(wrong).toMatch(/^error\[1658\]: `format` asks for `currency: String`, and none of its calls gives that\n  ┌─ src\/price\.nc:1:25/);
  expect(wrong).toContain('\n1 error;');
  expect(place.in('shop', 'noodle run').error).toContain('error[1658]');

  place.write('shop/src/price.nc', OTHER);
  expect(said()).toBe('');
  place.write('shop/src/price.nc', `// prices\n${PRICE}`);
  expect(said()).toContain('src/price.nc:2:25');
  // One call that gives it speaks for the declaration: each of the others is a mistake.
  place.write('shop/src/cart.nc', 'import shop.price.{format}\n\nfunc line(cents: int): String { return format(cents, "EUR"); }\n');
  const uses = said();
  expect(uses.match(/error\[1640\]/g)).toHaveLength(2);
  expect(uses).not.toContain('1658');
  place.write('shop/src/cart.nc', 'import shop.price.{format}\n\nfunc line(cents: int): String { return format(cents); }\n');
  place.write('shop/src/price.nc', PRICE);
  expect(said()).toBe(wrong);
});
