import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ErrorAnswer } from '@noodlecore/package-manager/protocol/error';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { Turns } from '@noodlecore/registry/inspection/turns';
import { newPerson, pack, publish, submission, type Person } from './support/people.ts';
import { HOOK_MS, startTestRegistry, useRegistry, type TestRegistry } from './support/start.ts';

/** What a client sends that has left out all that `noodle pkg publish` looks at. */

const registry = useRegistry();
let ada: Person;
beforeAll(async () => {
  ada = await newPerson(registry.get().client, 'ada');
}, HOOK_MS);

type Fields = Readonly<Record<string, unknown>>;
type Files = Readonly<Record<string, string>>;

const sent = async (manifest: Fields & { readonly name: string }, files: Files = {}) => submission(manifest.name, String(manifest['version'] ?? '1.0.0'), await pack(manifest, files), ada.keys);

const archives = ({ data }: TestRegistry): number => readdirSync(join(data, 'archives'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

/** The refusal, after which everything is as it was. */
async function refused(manifest: Fields & { readonly name: string }, files: Files = {}): Promise<ErrorAnswer & { readonly status: number }> {
  const state = async () => [await registry.get().client.text(routes.checkpoint), archives(registry.get())];
  const before = await state();
  const answer = await ada.client.refused(routes.publish, await sent(manifest, files));
  expect(await state()).toEqual(before);
  return answer;
}

const codesOf = ({ problems = [] }: ErrorAnswer): number[] => problems.map(({ code }) => code);
const name = 'refused';
/** Taken apart, so that nobody finds it here. */
const KEY = ['-----BEGIN', 'RSA PRIVATE KEY-----'].join(' ');

test.each<readonly [string, Fields, Files, number[]]>([
  ['a README of headings and badges', {}, { 'README.md': '# It\n\n[![built](a.svg)](b)\n' }, [6202]],
  ['no licence', { license: undefined }, {}, [6203]],
  ['no description', { description: undefined }, {}, [6205]],
  ['a status that says no', { status: 'private' }, {}, [6216]],
  ['a private type in a public signature', {}, { 'src/main.nc': 'private class Point {}\nfunc origin(): Point { return new Point(); }\n' }, [6206]],
  ['an unfinished function', {}, { 'src/main.nc': 'func area(): int { throw new Error(8001, "TODO: multiply"); }\n' }, [6207]],
  ['a mistake of types', {}, { 'src/main.nc': 'func area(): int { return "four"; }\n' }, [6209, 1570]],
  ['what only strict mode finds, though its manifest is not strict', { strict: false }, { 'src/main.nc': 'func area(side: String?): int { return side.length; }\n' }, [6209, 1590]],
  ['code that needs what the manifest does not ask for', {}, { 'src/main.nc': 'import noodlecore.fs\nfunc secret(): String { return Fs.readText("secret.txt"); }\n' }, [6209, 1228]],
  ['a range that takes every version to come', { dependencies: { stable: '>=1' } }, {}, [6211]],
  ['a secret', {}, { 'src/main.nc': `const KEY = "${KEY}";\n` }, [6214]],
  ['all at once', { license: undefined, description: undefined }, { 'README.md': '#', 'src/main.nc': 'private class P {}\nfunc g(): P { return new P(); }\nfunc h() { throw new Error(8001, "todo"); }\n' }, [6205, 6203, 6202, 6206, 6207]],
])('%s', async (_, manifest, files, codes) => {
  if (manifest['dependencies']) await publish(ada, 'stable');
  const answer = await refused({ name, ...manifest }, files);
  expect(answer).toMatchObject({ status: 422, code: 6113 });
  expect(codesOf(answer)).toEqual(codes);
  for (const { message } of answer.problems ?? []) expect(answer.message).toContain(message);
});

test('what is wrong in the sources is told with its place', async () => {
  const answer = await refused({ name }, { 'src/deep/down.nc': '\n  func area(): int { throw new Error(8001, "not implemented"); }\n' });
  expect(answer.problems).toMatchObject([{ code: 6207, place: 'src/deep/down.nc:2:8', hint: 'finish it, or leave it out' }]);
  expect(answer.message).toBe('`refused` cannot be published: src/deep/down.nc:2:8: `area` is not finished: all it does is to say so');
});

test('a file with dots in its name does not hide the module that users get', async () => {
  const answer = await refused({ name }, { 'src/a/b.nc': 'func area(): int { throw new Error(8001, "todo"); }\n', 'src/a.b.nc': 'func area(): int { return 1; }\n' });
  expect(codesOf(answer)).toEqual([6207]);
});

describe('the public interface', () => {
  const shapes = (text: string): Files => ({ 'src/shapes.nc': text });

  test('changes no more than the version says; the difference is told', async () => {
    const first = { name: 'geometry' };
    await ada.client.ok(routes.publish, await sent(first, shapes('func area(side: int): int { return side * side; }\n')));
    const breaking = shapes('func area(side: int, unit: int): int { return side * side * unit; }\n');
    const answer = await refused({ ...first, version: '1.1.0' }, breaking);
    expect(answer.problems).toMatchObject([{ code: 6213, message: '1.1.0 is too low after 1.0.0: the public interface has major changes, which take at least 2.0.0' }]);
    expect(answer.problems?.[0].difference).toBe(`major: users may have to change their programs
  geometry.shapes
    - func area(side: int): int
    + func area(side: int, unit: int): int
          callers must give \`unit\``);
    expect(codesOf(await refused({ ...first, version: '1.0.1' }, shapes('func area(side: int): int { return side * side; }\nfunc more() {}\n')))).toEqual([6213]);
    await ada.client.ok(routes.publish, await sent({ ...first, version: '2.0.0' }, breaking));
  });

  test('is compared with types of other packages, each side with its own', async () => {
    await ada.client.ok(routes.publish, await sent({ name: 'points' }, { 'src/all.nc': 'class Point { int x = 0; }\n' }));
    await ada.client.ok(routes.publish, await sent({ name: 'points', version: '2.0.0' }, { 'src/all.nc': 'class Dot { int x = 0; }\n' }));
    const lines = { name: 'lines', dependencies: { points: '^1.0.0' } };
    const main = (type: string): Files => ({ 'src/main.nc': `import points.all\nfunc start(): ${type} { return new ${type}(); }\n` });
    await ada.client.ok(routes.publish, await sent(lines, main('Point')));
    await ada.client.ok(routes.publish, await sent({ ...lines, version: '1.0.1' }, main('Point')));
    const answer = await refused({ ...lines, version: '1.1.0', dependencies: { points: '^2.0.0' } }, main('Dot'));
    expect(codesOf(answer)).toEqual([6213]);
  });

  test('goes on from the last version', async () => {
    await publish(ada, 'raised', '1.0.0');
    await publish(ada, 'raised', '1.2.0');
    expect(codesOf(await refused({ name: 'raised', version: '1.1.0' }))).toEqual([6212]);
  });

  test('of versions that come at once, each is held against the other', async () => {
    const first = { name: 'at_once' };
    await ada.client.ok(routes.publish, await sent(first, shapes('func a() {}\nfunc b() {}\n')));
    const both = [await sent({ ...first, version: '2.0.0' }, shapes('func a() {}\n')), await sent({ ...first, version: '2.0.1' }, shapes('func b() {}\n'))];
    const answers = await Promise.all(both.map((each) => ada.client.send(routes.publish, each).then((response) => response.status)));
    // 2.0.1 came first and 2.0.0 does not go on from it, or 2.0.0 did and 2.0.1 breaks it.
    expect(answers.sort()).toEqual([200, 422]);
  });
});

describe('what a package needs', () => {
  test('must fit together', async () => {
    await publish(ada, 'leaf');
    await publish(ada, 'leaf', '2.0.0');
    await publish(ada, 'left', '1.0.0', { dependencies: { leaf: '^1.0.0' } });
    await publish(ada, 'right', '1.0.0', { dependencies: { leaf: '^2.0.0' } });
    const answer = await refused({ name, dependencies: { left: '^1.0.0', right: '^1.0.0' } });
    expect(answer).toMatchObject({ status: 422, code: 6002 });
    expect(answer.message).toContain('leaf');
  });

  test('must not need it', async () => {
    await publish(ada, 'hen');
    await publish(ada, 'egg', '1.0.0', { dependencies: { hen: '^1.0.0' } });
    const answer = await refused({ name: 'hen', version: '1.1.0', dependencies: { egg: '^1.0.0' } });
    expect(answer).toMatchObject({ status: 422, code: 6014, message: 'packages need each other in a circle: `hen` needs `egg` needs `hen`' });
  });

  test('is there when it is checked, and its mistakes are not its own', async () => {
    await ada.client.ok(routes.publish, await sent({ name: 'below' }, { 'src/all.nc': 'func below(): int { return 1; }\n' }));
    const above = { name: 'above', dependencies: { below: '^1.0.0' } };
    expect(codesOf(await refused({ name: 'above' }, { 'src/main.nc': 'import below.all\nfunc above(): int { return below(); }\n' }))).toContain(6209);
    await ada.client.ok(routes.publish, await sent(above, { 'src/main.nc': 'import below.all\nfunc above(): int { return below(); }\n' }));
  });
});

describe('what takes too much to check is refused, and the next one is checked', () => {
  const large = Array.from({ length: 150_000 }, (_, i) => `func f${i}(a: int, b: List<int>): Map<String, int> { const c = b.map((x) => x * a + ${i}); return { "a": c.length }; }\n`).join('');

  test.each([
    ['time', { seconds: 4, megabytes: 4000 }, '4 seconds'],
    ['memory', { seconds: 600, megabytes: 80 }, '80 MB'],
  ])('%s', async (_, inspectionLimits, limit) => {
    const strict = await startTestRegistry({ inspectionLimits });
    const person = await newPerson(strict.client, 'eve');
    await person.client.refused(routes.publish, submission('large', '1.0.0', await pack({ name: 'large' }, { 'src/all.nc': large }), person.keys)).then((answer) => {
      expect(answer).toMatchObject({ status: 422, code: 6113, message: `\`large\` cannot be published: to check it takes more than ${limit}, which is the limit` });
    });
    await publish(person, 'small');
    expect(archives(strict)).toBe(1);
    await strict.started.stop();
    expect(strict.faults).toEqual([]);
  });
});

test('accounts take turns: who sends many waits for who sends one', async () => {
  const turns = new Turns();
  const order: string[] = [];
  const task = (owner: number, name: string): Promise<void> => turns.take(owner, async () => void order.push(name));
  const failing = turns.take(1, async () => Promise.reject(new Error('one that fails')));
  await Promise.all([expect(failing).rejects.toThrow('one that fails'), task(1, 'a1'), task(1, 'a2'), task(1, 'a3'), task(2, 'b1'), task(3, 'c1'), task(2, 'b2')]);
  expect(order).toEqual(['b1', 'a1', 'c1', 'b2', 'a2', 'a3']);
});
