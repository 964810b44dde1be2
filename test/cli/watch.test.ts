import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { TerminalSession } from './terminal-session.ts';
import { Workplace } from './workplace.ts';

const place = new Workplace();
afterAll(() => place.remove());

const WATCHING = 'watching; Ctrl+C ends]';

/** What is on the screen after the next round. */
async function round(session: TerminalSession): Promise<string> {
  return session.until(WATCHING);
}

async function interrupt(session: TerminalSession): Promise<void> {
  session.type('\u0003');
  expect((await session.end()).exitCode).toBe(130);
}

test('check --watch follows what is written, made, renamed and deleted', async () => {
  place.write('shop/noodle.json', '{ "name": "shop" }');
  place.write('shop/src/main.nc', 'import shop.tea\nfunc main() { print(brew()); }\n');
  place.write('shop/src/tea.nc', 'func brew(): String { return "tea"; }\n');
  const session = place.terminal('noodle check --watch shop');
  expect(await round(session)).toContain('no problems in 2 modules');
  place.write('shop/src/tea.nc', 'func brew(): String { return 3; }\n');
  expect(await round(session)).toContain('error[1570]');
  place.write('shop/src/tea.nc', 'func brew( {\n');
  expect(await round(session)).toMatch(/error\[10\d\d\]/);
  renameSync(join(place.folder, 'shop/src/tea.nc'), join(place.folder, 'shop/src/coffee.nc'));
  expect(await round(session)).toContain('there is no module `shop.tea`');
  rmSync(join(place.folder, 'shop/src/coffee.nc'));
  place.write('shop/src/tea.nc', 'func brew(): String { return "tea"; }\n');
  await session.until('no problems in 2 modules');
  await round(session);
  place.write('shop/src/deep/cup.nc', 'func cup(): int { return "x"; }\n');
  await session.until('shop/src/deep/cup.nc:1:');
  await round(session);
  await interrupt(session);
});

test('check --watch lives with a manifest that is half written, and obeys the new one', async () => {
  place.write('bar/noodle.json', '{ "name": "bar" }');
  place.write('bar/src/main.nc', 'func find(): String { return null; }\nfunc main() { print(find()); }\n');
  const session = place.terminal('noodle check --watch bar');
  expect(await round(session)).toContain('warning[');
  place.write('bar/noodle.json', '{ "name": ');
  expect(await round(session)).toContain('error[7012]');
  place.write('bar/noodle.json', '{ "name": "bar", "strict": true }');
  expect(await round(session)).toContain('error[1');
  await interrupt(session);
});

test('a single file may go away and come back', async () => {
  place.write('alone/one.nc', 'func main() { print(1); }\n');
  const session = place.terminal('noodle check --watch alone/one.nc');
  expect(await round(session)).toContain('no problems in one module');
  rmSync(join(place.folder, 'alone/one.nc'));
  expect(await round(session)).toMatch(/error\[70(08|10)\]/);
  place.write('alone/one.nc', 'func main() { print(2); }\n');
  expect(await round(session)).toContain('no problems in one module');
  await interrupt(session);
});

test('run --watch ends a run that goes on, and says how one ended', async () => {
  place.write('again.nc', 'func main(args: List<String>) { print(args.join("+") + " first"); sleep(1000000); }\n');
  const session = place.terminal('noodle run --watch again.nc a --watch');
  await session.until('a+--watch first');
  place.write('again.nc', 'func main(): int { print("second"); return 3; }\n');
  await session.until('second\n[ended with 3]');
  place.write('again.nc', 'func main() { print( }\n');
  await session.until('error[');
  await round(session);
  await interrupt(session);
});

test('test --watch and build --watch', async () => {
  place.write('lib/noodle.json', '{ "name": "lib" }');
  place.write('lib/src/two.nc', '/// Two.\n/// ```noodlecore\n/// two() // => 2\n/// ```\nfunc two(): int { return 2; }\n');
  place.write('lib/test/test_two.nc', 'import lib.two\n@test func isTwo() { assertEqual(two(), 2); }\n');
  const tests = place.terminal('noodle test --watch lib');
  await tests.until('2 passed, 0 failed');
  await round(tests);
  place.write('lib/src/two.nc', 'func two(): int { return 3; }\n');
  await tests.until('0 passed, 1 failed');
  await round(tests);
  await interrupt(tests);
  const build = place.terminal('noodlec build --watch lib -o out');
  expect(await round(build)).toContain('one module in out');
  place.write('lib/src/three.nc', 'func three(): int { return 3; }\n');
  expect(await round(build)).toContain('2 modules in out');
  await interrupt(build);
});
